/** Prompts by level, written for training. `{T}` is filled from `SLOTS`. Options follow after ` | `. */
export const COMPLEXITY_PROMPTS: Record<string, string> = {
  simple: `
hi, how are you?
thanks, that's all
what's your name
tell me a joke
good night
What is the capital of Spain?
who sang the song yesterday
when was the first iphone released
how many legs does a spider have
What color do you get if you mix blue and yellow?
Who wrote the play Hamlet?
Which ocean is the largest?
Name three fruits.
Is a whale a fish?
Spell the word necessary.
What is 7 + 5?
What is 60 divided by 5?
Round 348 to the nearest ten. | 340 | 350 | 300 | 400
Which number is the smallest? | 0.3 | 0.25 | 0.5 | 0.75
Maya has 14 stickers and gives 6 away. How many stickers does she have left? | 6 | 8 | 20 | 10
What is the value of the digit 4 in 1,432? | 4 | 40 | 400 | 4,000
A box holds 6 eggs. How many eggs are in 7 boxes? | 13 | 36 | 42 | 48
Which fraction is equal to one half? | 2/3 | 3/6 | 4/6 | 1/4
What is the perimeter of a square with sides of 5 cm? | 10 cm | 15 cm | 20 cm | 25 cm
Tim read 12 pages on Monday and 15 pages on Tuesday. Which expression shows how many pages he read? | 12 + 15 | 15 - 12 | 12 x 15 | 15 / 12
Which animal lays eggs? | dog | chicken | cat | horse
A plant needs sunlight to | sleep | make food | move | sing
What do people use to see in the dark? | lamp | spoon | shoe | chair
Where would you put a plate after washing it? | cupboard | garden | car | river
What season comes after winter? | spring | summer | autumn
Translate "good morning" to Spanish.
How do you say cat in German?
Translate to French: I am hungry.
What does happy mean?
Define the word "river".
Do you like summer?
Sports are fun and keep us healthy. What is your favorite sport?
Music is something we listen to. What kind of music do you like?
Food gives us energy. Why do we need to eat breakfast?
Travel means going to new places. Where would you like to go?
Write one sentence about a dog.
Say hello in Italian.
Give me a synonym for big.
Is 17 an odd number?
Convert 2 hours to minutes.
hallo, wie geht es dir?
Was ist die Hauptstadt von Italien?
Wie viele Tage hat ein Jahr?
Übersetze "Danke" ins Englische.
hola, ¿qué tal?
¿Cuál es la capital de Perú?
¿Cuánto es 8 por 7?
¿Cómo se dice "perro" en inglés?
bonjour, ça va ?
Quelle est la capitale de l'Italie ?
Combien font 9 plus 6 ?
你好
中国的首都是哪里？
一年有几个月？
把"谢谢"翻译成英文。
3加5等于几？`,
  moderate: `
How does {T} work?
Explain {T} to a high school student.
What are the main causes of {T}?
What are the advantages and disadvantages of {T}?
Give me five tips for {T}.
Compare {T} and {T2}.
Summarize the following article in three sentences.
Write a short poem about {T}.
Write a polite email to a customer about {T}.
Write a Python function that reverses a string.
How do I read a CSV file in pandas?
Write a function to remove duplicates from a list.
Write a function to find the minimum of three numbers.
Extract all names and dates from this text and return them as a table.
Translate the following paragraph into German, keeping the tone.
A train travels 120 km in 1.5 hours. At the same speed, how long does it take to travel 300 km?
Sara buys 3 notebooks at $2.50 each and a pen for $1.20. She pays with a $20 bill. How much change does she get?
A tank holds 240 liters and is filled at 12 liters per minute while 3 liters per minute leak out. How long until it is full?
John earns $15 an hour. He works 8 hours a day for 5 days and saves a quarter of his pay. How much does he save?
Find the slope of the line through the points (2, 3) and (6, 11). | 1/2 | 2 | 3 | 4
If f(x) = 2x^2 - 3x + 1, what is f(3)? | 4 | 10 | 12 | 19
A bag has 4 red and 6 blue marbles. What is the probability that two drawn without replacement are both red? | 2/15 | 4/25 | 2/5 | 1/6
Which of the following best explains why ice floats on water? | It is colder | It is less dense | It has more mass | It contains air
Which part of the cell produces most of its energy? | nucleus | mitochondrion | ribosome | vacuole
An increase in the price of coffee would most likely lead to | a decrease in the demand for tea | an increase in the demand for tea | no change | a decrease in supply of tea
Which of the following powers belongs to the legislative branch? | vetoing laws | declaring war | judging cases | pardoning criminals
Which of the following is an example of classical conditioning? | a dog drools at the sound of a bell | a child gets a sticker for cleaning | a rat presses a lever | a student copies a friend
The Treaty of Versailles is best described as | a cause of German resentment | a trade agreement | a peace between equals | the end of the Cold War
Balance the equation: H2 + O2 -> H2O. | 1,1,1 | 2,1,2 | 1,2,1 | 2,2,1
Which shift would a leftward movement of the supply curve cause? | lower price | higher price | higher quantity | no change
A student observes that metal feels colder than wood at the same temperature. Which property explains this? | density | thermal conductivity | color | hardness
Environment matters to everyone. How can cities reduce the waste that people produce?
Technology changes how we learn. How can schools use tablets to help students?
Health depends on our habits. What effects does regular exercise have on mood and sleep?
Business needs customers. How can a small shop attract more visitors?
Why did the Roman Empire fall?
What happens in the body when we sleep?
Discuss the effects of social media on teenagers.
Warum ist der Himmel blau und der Sonnenuntergang rot?
Erkläre den Unterschied zwischen Wetter und Klima.
Schreibe eine Python-Funktion, die Duplikate aus einer Liste entfernt.
Ein Auto verbraucht 6 Liter auf 100 km. Wie viel kostet eine Fahrt von 350 km bei 1,80 Euro pro Liter?
Fasse den folgenden Artikel in drei Sätzen zusammen.
Explica por qué cambian las estaciones del año.
Escribe una función en Python que cuente las vocales de un texto.
Un coche recorre 240 km en 3 horas. ¿Cuánto tarda en recorrer 400 km?
Compara la energía solar con la eólica.
Explique pourquoi les saisons changent.
Écris une fonction Python qui compte les voyelles d'un texte.
Une voiture parcourt 240 km en 3 heures. Combien de temps faut-il pour 400 km ?
Compare l'énergie solaire et l'énergie éolienne.
请解释为什么会有四季变化。
用Python写一个函数，统计一段文本中的元音个数。
一辆汽车3小时行驶240公里，行驶400公里需要多长时间？
比较太阳能和风能的优缺点。
写一篇关于友谊的短文。`,
  complex: `
Explain the trade-offs between consistency and availability in distributed databases, with examples.
Design a database schema for a hospital that supports appointments, billing and audit history.
Implement an LRU cache with O(1) operations and write tests for the edge cases.
Refactor this service so that it handles concurrent writes without losing updates.
Analyze how interest rate changes affect housing markets, considering lenders, buyers and construction firms.
Evaluate the arguments for and against a universal basic income and propose criteria to judge a pilot.
How can machine learning models be made robust against adversarial inputs while keeping accuracy and fairness?
The interplay between urban growth and public health raises hard questions. How can planners design policies that weigh equity, cost and long-term resilience?
Supply chains are shaped by geopolitics and technology. How would you develop a framework to quantify and mitigate systemic risk across several tiers of suppliers?
Education systems face rapid technological change. How can we build a scalable, data-driven model that personalizes learning without deepening inequality?
Propose a methodology to integrate heterogeneous sensor data into a predictive model of energy demand across regions.
Critically assess how utilitarian and deontological ethics judge autonomous weapons.
Prove that every finite integral domain is a field.
Let G be a group of order 15. Show that G is cyclic.
Find the eigenvalues of the matrix [[2, 1], [1, 3]]. | (5 ± √5)/2 | 2 and 3 | 1 and 4 | 5 and 0
Which of the following subsets of R^3 is a subspace? | x + y = 1 | x - y + z = 0 | x > 0 | xyz = 0
Let f be continuous on [0,1] and differentiable on (0,1). Which statement must be true? | f is bounded | f is constant | f' is continuous | f has a root
A particle in an infinite square well of width a is in its ground state. What is its energy? | h^2/8ma^2 | h^2/2ma^2 | ħω/2 | kT
The ground-state term symbol of the carbon atom is | 3P0 | 1S0 | 2P1/2 | 3D1
Which enzyme unwinds the double helix during replication? | ligase | helicase | primase | topoisomerase
During the Krebs cycle, which intermediate is formed directly from alpha-ketoglutarate? | citrate | succinyl-CoA | malate | fumarate
Which cranial nerve carries taste from the anterior two-thirds of the tongue? | V | VII | IX | X
Which sorting algorithm has the worst-case time complexity of O(n log n) and is stable? | quicksort | mergesort | heapsort | selection sort
Consider a direct-mapped cache with 64 blocks of 16 bytes. To which block does address 1200 map? | 11 | 75 | 0 | 48
The entropy change of an ideal gas in a free expansion to twice its volume is | nR ln 2 | 0 | -nR ln 2 | nR/2
For a reaction with the rate law rate = k[A]^2, what happens to the half-life as [A] falls? | increases | decreases | constant | zero
Which NMR signal splitting is expected for the CH2 group in ethyl acetate next to CH3? | doublet | quartet | triplet | singlet
Given clues about five people, their houses, drinks and pets, determine who owns the fish and justify every deduction.
Evaluate the boolean expression not ( True and False ) or ( False and not True ) and explain each step, then simplify the circuit.
Derive the gradient of the cross-entropy loss with respect to the logits of a softmax classifier.
Write a parser for arithmetic expressions with precedence and unary minus, without using eval.
Analysiere die Folgen der Zinswende für den Wohnungsmarkt und bewerte mögliche Gegenmaßnahmen.
Entwirf eine skalierbare Architektur für einen Chatdienst mit Millionen Nutzern.
Beweise, dass jede Gruppe von Primzahlordnung zyklisch ist.
Analiza las consecuencias de la subida de tipos de interés y evalúa posibles medidas.
Diseña una arquitectura escalable para un servicio de mensajería con millones de usuarios.
Demuestra que todo grupo de orden primo es cíclico.
Analyse les conséquences de la hausse des taux d'intérêt et évalue les mesures possibles.
Conçois une architecture évolutive pour une messagerie avec des millions d'utilisateurs.
Démontre que tout groupe d'ordre premier est cyclique.
分析加息对房地产市场的影响，并评估可能的应对措施。
为一个拥有百万用户的聊天系统设计可扩展的架构，并说明权衡。
证明任何素数阶群都是循环群。
请从经济、伦理和技术三个角度深入分析人工智能监管的利弊。`,
  expert: `
A 63-year-old man comes to the emergency department because of crushing chest pain for 2 hours. His blood pressure is 90/60 mm Hg and ECG shows ST elevation in leads II, III and aVF. Which of the following is the most appropriate next step in management? | nitroglycerin | intravenous fluids and reperfusion | beta-blocker | diuretics
A 28-year-old woman at 34 weeks' gestation has headache and blurred vision. Her blood pressure is 170/112 mm Hg; urine shows 3+ protein. Which of the following is the most appropriate pharmacotherapy? | magnesium sulfate | furosemide | lisinopril | warfarin
A 5-year-old boy has fever, rash and strawberry tongue for six days. Laboratory studies show an elevated platelet count. Which complication is most likely without treatment? | coronary artery aneurysm | renal failure | meningitis | asthma
A patient with type 2 diabetes and chronic kidney disease stage 4 needs a change of therapy. Compare the options with regard to dosing, renal safety and cardiovascular outcome.
A buyer contracted in writing to purchase a parcel of land. Before closing, the seller conveyed it to a third party who had no notice of the contract. The buyer sues for specific performance. How should the court rule? | for the buyer, because of the recording act | for the seller, because the contract merged | for the third party as a bona fide purchaser | for the buyer, in equity
The defendant was charged with burglary. At trial, the prosecutor offered a statement made by the defendant to an officer before any warnings were given. The defense objected. Should the statement be admitted? | no, because custody requires warnings | yes, as an admission by a party | no, because it is hearsay | yes, if voluntary and non-custodial
A landowner granted an easement to a neighbor, who later sold the dominant estate. The new owner widened the road. The landowner seeks an injunction. What is the strongest argument for the landowner? | the easement was in gross | the use exceeds the scope | the statute of frauds | adverse possession
A state statute requires that all milk sold in the state be processed in the state. A producer from another state challenges it under the commerce clause. What is the likely outcome? | invalid as discriminatory | valid as a police power | valid under the market participant doctrine | nonjusticiable
Draft a limitation of liability clause for a SaaS agreement that is enforceable under both German and New York law, and explain the differences.
Which of the following procedures would an auditor most likely perform to test the completeness assertion for accounts payable? | vouch recorded payables | search for unrecorded liabilities | confirm receivables | recompute depreciation
A company acquired equipment for $400,000 with a salvage value of $40,000 and a useful life of 8 years. Under the double-declining-balance method, what is the depreciation expense of year 2? | $75,000 | $100,000 | $90,000 | $67,500
Under US GAAP, how should a company report a change in the estimated useful life of an asset? | prospectively | retrospectively | as a prior period adjustment | in other comprehensive income
A CPA prepared the tax return of a partnership with guaranteed payments to partners. Which amount is deducted in computing ordinary income? | guaranteed payments | charitable contributions | capital losses | distributions
A psychologist treats a client who discloses a credible threat against an identifiable person. According to the ethical guidelines and case law, the psychologist should | keep confidentiality | warn the potential victim | terminate therapy | consult the client's family
In a test of a selection instrument, the base rate is moderate and the selection ratio is low. The incremental validity will be greatest when the validity coefficient is | high | low | zero | negative
A therapist using structural family therapy would most likely first | join with the family | interpret dreams | assign token rewards | give a paradoxical directive
Derive the renormalization group equations for phi^4 theory at one loop and discuss the Wilson-Fisher fixed point.
Prove that the Riemann zeta function has no zeros on the line Re(s) = 1 and deduce the prime number theorem.
Prove that every compact Riemann surface of genus g admits a nonconstant meromorphic function of degree at most g + 1.
Design a Byzantine fault tolerant consensus protocol for asynchronous networks, prove safety and liveness, and analyze its message complexity.
Find the bug in this lock-free queue under the C++ memory model and prove that the corrected version is linearizable.
Implement a verified compiler pass for register allocation and formalize its correctness theorem in Coq.
Develop a hedging strategy for a portfolio of barrier options under stochastic volatility, including calibration and model risk.
Price an American put under the Heston model with a finite difference scheme; derive the boundary conditions and discuss stability.
Design a phase II adaptive clinical trial for a rare disease with a Bayesian stopping rule, and justify the sample size.
Analyze the constitutionality of the following statute under strict scrutiny, citing the controlling precedents and the strongest counterarguments.
Ein 58-jähriger Patient klagt über Luftnot; das EKG zeigt Vorhofflimmern, das Kreatinin ist erhöht. Welche Antikoagulation und Dosierung ist leitliniengerecht?
Prüfen Sie die Haftung des Geschäftsführers nach § 43 GmbHG in folgendem Fall und nehmen Sie zum Streitstand Stellung.
Un paciente de 58 años con fibrilación auricular e insuficiencia renal ingresa por disnea. ¿Qué anticoagulación y dosis están indicadas según las guías?
Analice la responsabilidad contractual y extracontractual del demandado conforme al Código Civil y la jurisprudencia.
Un patient de 58 ans présente une fibrillation auriculaire et une insuffisance rénale. Quelle anticoagulation et quelle posologie recommander ?
Analysez la responsabilité délictuelle du défendeur au regard du Code civil et de la jurisprudence récente.
患者男，58岁，心房颤动合并慢性肾功能不全，入院时呼吸困难。根据指南应选择何种抗凝方案及剂量？
请根据民法典分析被告的违约责任与侵权责任竞合，并引用相关判例。
推导一圈近似下的重整化群方程，并讨论其不动点的稳定性。`,
};

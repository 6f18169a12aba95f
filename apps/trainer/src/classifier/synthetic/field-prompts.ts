/**
 * Prompts by level across fields, written for training: everyday knowledge, school, university, profession. They
 * say what a level means apart from any source of labels. Same notation as `COMPLEXITY_PROMPTS`.
 */
export const FIELD_PROMPTS: Record<string, string> = {
  simple: `
Where do you keep milk so that it stays fresh? | refrigerator | oven | drawer | garden | shelf
If you forget your umbrella on a rainy day, you will get | wet | hungry | rich | tall
What happens to ice cream when it is left in the sun? | it melts | it grows | it burns | it freezes
Which of these would you use to cut paper? | scissors | spoon | pillow | cup | sponge
A boy drops a glass on the stone floor. What happens next? | it breaks | it flies away | it sings | it gets warm
Lena was thirsty, so she opened the refrigerator and | took out a bottle of water | painted the wall | went to sleep | called a taxi
The girl put on her coat because it was | cold | hot | loud | sweet
The cup does not fit into the box because it is too big. What is too big? | the cup | the box
Tom gave Mark a book because he liked reading. Who got the book? | Tom | Mark
A man is washing his car. He then | rinses it with water | eats the sponge | drives under the sea | plants a tree
Where would you most likely find a pilot? | cockpit | kitchen | bakery | pool | attic
What do bees make? | honey | milk | wool | paper
Which animal can fly? | eagle | cow | shark | snail
Plants need which of these to grow? | sunlight | plastic | noise | sugar cubes
What does a thermometer measure? | temperature | weight | distance | speed
A dog wags its tail when it is | happy | asleep | invisible | square
Which is the heaviest? | a feather | a brick | a leaf | a coin
Which planet do we live on?
How many hours are in two days?
What is 25% of 80? | 15 | 20 | 25 | 40
What is the next number: 2, 4, 6, 8, ...? | 9 | 10 | 12 | 16
Put these numbers in order from least to greatest: 0.7, 0.07, 0.77 | 0.07, 0.7, 0.77 | 0.7, 0.77, 0.07 | 0.77, 0.7, 0.07
A movie starts at 3:40 and lasts 90 minutes. When does it end? | 4:40 | 5:10 | 5:30 | 6:10
Nora has 5 bags with 8 marbles in each. Which equation shows how many marbles she has? | 5 x 8 = 40 | 8 - 5 = 3 | 5 + 8 = 13 | 8 / 5 = 1.6
Estimate 498 + 305 by rounding to the nearest hundred. | 700 | 800 | 900 | 1,000
Solve for n: n + 12 = 20. | 6 | 8 | 12 | 32
How many sides does a hexagon have?
Which football club won the most league titles in England?
In which year did the Titanic sink?
Who played the lead role in the film Gladiator?
What is the longest river in South America?
Which singer recorded the album Thriller?
where was the last season of the show filmed
who is the president of brazil
when does the new school year start in japan
what time zone is chicago in
Which novel begins with the words "Call me Ishmael"?
What was the name of the first dog in space?
Name the currency of Switzerland.
How do you spell "rhythm"?
Translate "thank you" into Japanese.
Correct the spelling: I recieved you letter.
What is the plural of mouse?
What is the opposite of generous?
sounds good
can you help me?
ok never mind
you are funny
are you a robot?
i am bored
what should I eat tonight?
Food is part of every culture. What is your favorite dish?
Weather changes every day. What do you wear when it rains?
Give the chemical symbol for gold.
Turn this into uppercase: hello world`,
  moderate: `
Which gas do plants take in during photosynthesis, and what do they release? | carbon dioxide; oxygen | oxygen; carbon dioxide | nitrogen; oxygen | hydrogen; helium
Which of the following is evidence that a chemical reaction has taken place? | a gas is produced | the substance is cut | the substance melts | the shape changes
A student rolls a ball down ramps of different heights. Which is the independent variable? | height of the ramp | speed of the ball | mass of the ball | length of the floor
Which process moves water from leaves into the air? | transpiration | condensation | precipitation | runoff
Two parents are both heterozygous for a recessive trait. What fraction of their children is expected to show it? | 0 | 1/4 | 1/2 | 3/4
A 2 kg object accelerates at 3 m/s^2. What net force acts on it? | 1.5 N | 5 N | 6 N | 9 N
A stone is dropped from rest and falls for 3 s. About how far does it fall? | 15 m | 30 m | 45 m | 90 m
How many moles are in 36 g of water? | 1 | 2 | 18 | 36
What is the pH of a 0.01 M solution of hydrochloric acid? | 1 | 2 | 7 | 12
The graph of y = (x - 2)^2 + 1 has its vertex at | (2, 1) | (-2, 1) | (1, 2) | (2, -1)
What is the sum of the first 20 positive even integers? | 210 | 400 | 420 | 840
The scores of a class have a mean of 70 and a standard deviation of 10. About what share lies between 60 and 80? | 50% | 68% | 95% | 99%
A survey was sent only to people who own a telephone. Which bias is most likely? | undercoverage | response bias | nonresponse | wording
Which best describes the main effect of a price ceiling below the equilibrium price? | surplus | shortage | no effect | higher supply
If the central bank buys government bonds, the money supply will most likely | rise | fall | stay the same | become negative
Which of the following was a direct result of the invention of the printing press? | wider spread of ideas | the fall of Rome | the Black Death | the end of slavery
The passage above best reflects which of the following developments of the nineteenth century? | nationalism | feudalism | mercantilism | the Crusades
Which amendment protects against unreasonable searches? | First | Fourth | Sixth | Tenth
A country in stage 2 of the demographic transition typically has | high birth rates and falling death rates | low birth and death rates | falling population | zero growth
Which term describes forgetting old information because of new learning? | proactive interference | retroactive interference | priming | chunking
What does the following Python expression evaluate to: len("abc" * 2)? | 3 | 5 | 6 | an error
Which data structure works on the principle of first in, first out? | stack | queue | tree | graph
A baker makes 48 rolls and sells them in bags of 6 for $4 a bag. He also sells 15 cakes for $12 each. How much does he earn?
Anna reads 20 pages on Monday, twice as many on Tuesday and half as many on Wednesday as on Tuesday. How many pages does she read in all?
A phone costs $600 and is reduced by 15%. After the sale, tax of 8% is added. What is the final price?
Three friends share a bill of $84. Ben pays twice as much as Carl, and Dana pays $12 more than Carl. How much does each pay?
A garden is 12 m long and 8 m wide and has a path of 1 m around it. What is the area of the path?
Write a function to check whether a string is a palindrome.
Write a Python function to merge two dictionaries and sum the values of common keys.
Write a function to find the second largest number in a list.
Complete the function: def count_words(text): """Return a dictionary with the number of times each word occurs in text."""
Fix the error in this loop so that it prints the numbers from 1 to 10.
Write a SQL query that returns the ten customers with the most orders.
Write a regular expression that matches dates such as 2024-05-17.
What happens if you swallow chewing gum?
Is it true that we only use ten percent of our brain?
Why do cats purr?
How do noise-cancelling headphones work?
What is the difference between a virus and a bacterium?
How can I remove a red wine stain from a carpet?
Write a short story about a lighthouse keeper who finds a letter.
Rewrite this paragraph in a friendlier tone.
Plan a three-day trip to Lisbon for a family with two children.
Suggest a name and a slogan for a bakery.
Write a cover letter for a job as a shop assistant.
List the main arguments for and against school uniforms.
Music influences how we feel. How can teachers use it in the classroom?
Transport shapes our cities. How do bicycle lanes change traffic?
Extract the sender, date and amount from the invoice below.
Summarize the meeting notes as five bullet points.`,
  complex: `
The kernel of a group homomorphism from Z_12 to Z_18 that sends 1 to 3 has which order? | 2 | 3 | 4 | 6
Let A be a real 3 x 3 matrix with eigenvalues 1, 2 and 3. What is the determinant of A^2 - A? | 0 | 6 | 12 | 36
Which of the following series converges conditionally? | sum (-1)^n / n | sum 1/n^2 | sum (-1)^n n | sum 1/n
How many generators does the cyclic group of order 24 have? | 4 | 6 | 8 | 12
Evaluate the line integral of F = (2xy, x^2) along any path from (0,0) to (1,2). | 1 | 2 | 3 | 4
The Fourier transform of a Gaussian is | a Gaussian | a box function | a delta function | a sinc function
For a system with degenerate first excited state, what is the ratio of occupations at temperature T? | g exp(-E/kT) | exp(-E/kT) | g exp(E/kT) | 1/g
A spin-1/2 particle is prepared in the +x state. What is the probability to measure +z? | 0 | 1/4 | 1/2 | 1
Light of wavelength 500 nm falls on two slits 0.1 mm apart. At which angle is the first maximum? | 0.005 rad | 0.05 rad | 0.5 rad | 5 rad
Which thermodynamic potential is minimal at constant temperature and pressure? | enthalpy | Helmholtz energy | Gibbs energy | internal energy
The magnetic moment of a high-spin d5 complex is closest to | 1.7 | 3.9 | 4.9 | 5.9 Bohr magnetons
Which reagent converts a primary alcohol into an aldehyde without further oxidation? | PCC | KMnO4 | LiAlH4 | NaBH4
The EPR spectrum of a radical with two equivalent protons shows | a 1:2:1 triplet | a 1:1 doublet | a quartet | a singlet
Which residue acts as the nucleophile in the active site of chymotrypsin? | serine | histidine | aspartate | glycine
Which of the following best explains the maintenance of a deleterious allele by heterozygote advantage? | balancing selection | drift | gene flow | inbreeding
In eukaryotes, the spliceosome recognises the branch point by | U2 snRNA | 5S rRNA | tRNA | miRNA
A mutation in the lac operator prevents binding of the repressor. Expression of lacZ will be | constitutive | absent | inducible | catabolite repressed only
Which hormone raises the reabsorption of water in the collecting duct? | vasopressin | aldosterone | renin | insulin
Damage to the radial nerve in the spiral groove causes | wrist drop | claw hand | foot drop | ptosis
During prolonged exercise, the main source of ATP in skeletal muscle is | oxidation of fatty acids | phosphocreatine | anaerobic glycolysis | gluconeogenesis
A virtual memory system has pages of 4 KB and 32-bit addresses. How many entries has a flat page table? | 2^10 | 2^12 | 2^20 | 2^32
Which language is context-free but not regular? | a^n b^n | a* b* | strings of even length | (ab)*
Two threads increment a shared counter without a lock. Which outcomes are possible after 100 increments each? | any value from 2 to 200 | only 200 | 0 | more than 200
What is the amortized cost of insertion into a dynamic array that doubles its capacity? | O(1) | O(log n) | O(n) | O(n^2)
Which problem is NP-complete? | 3-SAT | 2-SAT | shortest path | matching
In a two-stage least squares estimate, a valid instrument must be | correlated with the regressor and not with the error | correlated with the error | constant | binary
Five people sit around a table. Anna is not next to Ben, Carl sits two seats to the left of Dora. Who sits opposite the empty chair?
There are 4 houses in a row, each with a different color, pet and drink. The owner of the cat lives left of the red house. Using the clues below, which house has the fish? | 1 | 2 | 3 | 4
On an island of knights and knaves, A says "B is a knave" and B says "we are of the same kind". What are A and B?
Alice, Bob and Claire swap gifts in pairs: first Alice and Bob, then Bob and Claire, then Alice and Claire. At the end, who has the red ball? | Alice | Bob | Claire
Is the following argument deductively valid? All poets are dreamers; some dreamers are not sailors; therefore some poets are not sailors. | valid | invalid
Today is the second-to-last day of the first month of 2016. What is the date one week from yesterday, in MM/DD/YYYY? | 02/05/2016 | 02/06/2016 | 01/05/2016 | 02/07/2016
Sort the stack of parentheses and complete the sequence so that all are closed: [ < { ( | ) } > ] | } ) > ] | > ) } ] | ] ) } >
Write one coherent paragraph that uses all of these words: anchor, violin, thunder, ladder, ticket, harbor, candle, engine, market, shadow.
Implement Dijkstra's algorithm with a binary heap and analyze its complexity.
Build a rate-limited web crawler with retries, deduplication and graceful shutdown.
Write a thread pool in Rust without external crates.
Optimize this SQL query on a table with 500 million rows and explain the execution plan.
Explain how transformers attend over long sequences and compare the memory costs of three variants.
Derive the maximum likelihood estimator for the parameters of a gamma distribution.
Compare Keynesian and monetarist explanations of stagflation and evaluate the evidence for each.
Discuss how Foucault and Habermas differ on power and the public sphere.
Design an experiment to test whether sleep deprivation impairs moral judgement, and address confounders.
The energy transition depends on materials, markets and politics. How can nations design incentives that secure supply while limiting environmental harm?
Financial markets amplify shocks through leverage. How might regulators combine stress tests and network models to anticipate contagion?
Develop a go-to-market strategy with pricing, segmentation and risk assessment for a medical wearable.
Critique the methodology of the following study and propose improvements.`,
  expert: `
A 45-year-old man has progressive dyspnea and a diastolic murmur at the left sternal border. His pulse pressure is wide. Which of the following is the most likely diagnosis? | aortic regurgitation | mitral stenosis | tricuspid regurgitation | pericarditis
A 19-year-old student has had fever, neck stiffness and a petechial rash for 10 hours. Which of the following is the most appropriate initial therapy? | ceftriaxone and vancomycin | oral penicillin | acyclovir | observation
A 72-year-old woman takes warfarin. Her INR is 9.2; she has no bleeding. In addition to withholding warfarin, what is the best next step? | oral vitamin K | plasma | protamine | no treatment
A newborn has bilious vomiting and a double-bubble sign on radiography. Which anomaly is the most likely cause? | duodenal atresia | pyloric stenosis | intussusception | volvulus
A 33-year-old woman with fatigue has a TSH of 12 mU/L and normal free T4. Which of the following additional findings would support treatment? | planned pregnancy | low ferritin | high HDL | normal weight
A pathologist examines a biopsy of the thyroid that shows Orphan Annie nuclei and psammoma bodies. Which is the most likely diagnosis? | papillary carcinoma | follicular adenoma | medullary carcinoma | Hashimoto thyroiditis
A testator left her estate "to my nieces who survive me". One niece was born after the execution of the will. Is she entitled to share? | yes, because the class closes at death | no, because she was not alive at execution | only under intestacy | only if named
A seller shipped nonconforming goods as an accommodation. The buyer claims breach. Which of the following is the best argument for the seller? | the shipment was a counteroffer | risk of loss had passed | the statute of frauds | impracticability
A police officer stopped a motorist without reasonable suspicion and found cocaine after consent was given. The motorist moves to suppress the evidence. The motion should be | granted, because the consent was tainted | denied, because of consent | denied, under plain view | granted, because no warrant was issued
An employee was injured by a machine whose guard had been removed by the employer. In an action against the manufacturer in strict liability, which fact is most important? | whether removal was foreseeable | the negligence of the employee | the price of the machine | workers' compensation
A director of a corporation sold land to it without disclosure. The shareholders bring a derivative suit. Which standard applies? | entire fairness | business judgment | gross negligence | strict scrutiny
A tenant assigned the remainder of a lease. The assignee stopped paying rent. From whom may the landlord recover? | both tenant and assignee | only the assignee | only the tenant | neither
An auditor finds that a client's controls over cash disbursements are not operating effectively. Which of the following is the most appropriate response? | extend substantive procedures | issue a disclaimer | withdraw | lower materiality for revenue only
Bolt Co. issued 10-year bonds with a face amount of $500,000 at 97 plus accrued interest. What amount should be reported as the carrying amount of the bonds at the date of issue? | $485,000 | $500,000 | $497,000 | $515,000
Which of the following items is a temporary difference that gives rise to a deferred tax liability? | accelerated depreciation for tax | municipal bond interest | fines | life insurance premiums
In the statement of cash flows prepared by the indirect method, an increase in accounts receivable is | deducted from net income | added to net income | a financing activity | not reported
A company consolidates a subsidiary of which it holds 80%. How is the unrealized profit on intercompany inventory treated? | eliminated in full | eliminated at 80% | ignored | deferred by the parent only
A taxpayer sold stock to her brother at a loss of $8,000. Which amount may she deduct in the current year? | $0 | $3,000 | $8,000 | $5,000
An actuary uses Bühlmann credibility. Given the expected process variance and the variance of the hypothetical means, what is the credibility factor for three observations? | 3/(3+k) | k/(3+k) | 3k | 1/k
An industrial psychologist finds that a test has different regression lines for two groups. Under the Cleary model, the test is biased if | one line predicts too low for a group | the means differ | the variances differ | reliability is low
A counselor is asked by a court to release records of a former client without the client's consent. The most appropriate action is to | claim privilege on behalf of the client | release all records | destroy the records | ignore the request
In the treatment of a phobia, exposure is combined with response prevention mainly in order to | allow extinction of the avoidance | reward the fear | change attribution | build rapport
According to Holland's theory, a person with a high score on congruence will most likely show | job satisfaction | high neuroticism | low stability | external locus of control
A neuropsychologist sees a patient with fluent but meaningless speech and poor comprehension. The lesion is most likely in | Wernicke's area | Broca's area | the arcuate fasciculus | the hippocampus
Size the reinforcement of a continuous prestressed beam under Eurocode 2 for the given load combinations, including crack control and deflection.
Determine the licensing strategy for a biosimilar in the EU and the US, including data exclusivity, patent linkage and interchangeability.
Draft an indemnification clause for a cross-border share purchase agreement governed by Delaware law and explain how sandbagging is treated.
Prepare a differential diagnosis and a management plan for a patient with hyponatremia, low urine osmolality and altered mental status after surgery.
Review this informed consent form for compliance with the GDPR and the Declaration of Helsinki, and cite the provisions that it violates.
Prove that the Galois group of x^5 - x - 1 over Q is S5, and conclude that the equation is not solvable by radicals.
Show that the moduli stack of elliptic curves is a Deligne-Mumford stack and compute its Picard group.
Derive the Hawking temperature of a Kerr black hole by Euclidean methods and discuss the ergoregion.
Prove a minimax lower bound for nonparametric regression over a Sobolev ball using Fano's inequality.
Design a zero-knowledge proof system with a universal trusted setup, prove its soundness in the algebraic group model and analyze the prover cost.
Diagnose this kernel panic from the trace below, identify the use-after-free in the driver and propose a fix that is safe under RCU.
Model the capital requirement of a portfolio of securitisations under Basel III and validate the correlation assumptions.`,
};

/**
 * Closed word lists, one language a line where it can be. Words that carry meaning in another of these languages
 * (German "die", Spanish "son", French "car") are left out on purpose: the lists are read without knowing the language.
 */
export const functionWords: readonly string[] = [
  'a an the of to in on at by for from with as is are was were be been being am do does did doing done have has had having will would shall should can could may might must and or but if then than so too very just about into onto over under up down out off between among during before after since until while because though although per via s t re ve ll d m im ive id youre i me my mine myself you your yours we us our ours',
  'der das den dem des ein eine einen einem einer eines und oder aber ist sind waren wird werden wurde wurden hatte haben habe hast mit von zu zum zur im am an auf bei nach vor aus fur uber unter durch um als auch noch schon nur sehr mir mich ich du wir uns mein meine dein kann konnen konnte soll sollte muss darf dass wenn ob denn doch ja bitte',
  'le la les un une des du de et ou mais est sont etait ete etre avoir ai as a ont avec dans sur sous par pour chez vers depuis pendant au aux ce cet cette ces je tu nous vous mon ma mes ton ta tes notre votre nos vos me te se l qu c j n y en pas ne si tres aussi puis donc que peut peux dois doit',
  'el los las un una unos unas del al y o pero es era fue ser estar esta estan ha han he hay con por para sobre entre desde hasta hacia se su sus mi mis tu tus yo nosotros me te nos lo como muy tambien si puede puedo debe',
  'il lo gli uno della dello dei degli delle nel nella nei sul sulla dal dalla al alla ai e ed o ma sono era ho hai ha abbiamo hanno con per tra fra di da su mi ti ci vi mio mia tuo tua suo sua anche molto puo posso devo',
  'o os umas uns do da dos das no na nos nas ao aos pelo pela e ou mas sao foi era tem ter com por para entre ate eu nos meu minha seu sua me te se muito tambem pode posso deve em um uma',
  'de het een van en of maar is zijn waren wordt werd heeft heb hebben met voor op aan bij naar uit over onder door om te ten ter ik jij je wij we ons mijn jouw kan kunnen moet mag ook nog zeer dat als',
  'и в во на с со к ко у о об от до из за по при для под над между через а но или же бы ли то я мы вы ты мне меня нам нас мой моя мое мои ваш ваша есть был была было были быть очень также уже еще',
  'i w we na z ze do od o u po pod nad przy przez dla a ale lub oraz jest sa byl byla bylo byly byc mam ma sie mnie mi moj moja czy juz bardzo tez to ten ta te',
  've ile bir bu su da de mi mu icin gibi ama veya ben biz benim bizim var yok cok daha en olarak olan oldu olur',
  'och att i pa av for med som ar var en ett den det till fran om eller men jag vi min mitt kan ska vill og at af til er et der har jeg',
  'yang di ke dari dan atau untuk dengan pada adalah ini itu saya kami kita akan sudah juga bisa dapat ada oleh',
  'là và của có cho với trong các những một được tôi ở về thì mà',
  'من في على إلى عن مع هذا هذه ذلك التي الذي و أو ثم أن إن كان كانت هو هي أنا نحن لي',
  'है हैं था थे थी का की के को में से पर और या कि मैं हम मेरा मेरी यह वह भी ही तो',
  '은 는 이 가 을 를 의 에 에서 로 으로 와 과 도 만 입니다 있습니다 그리고 또는 하는 있는 수 것 저 제 나 내 우리 좀',
  '的 了 是 在 和 与 或 我 你 您 我们 吗 呢 吧 啊 把 被 对 也 都 就 很 请 一个 有 会 能 可以 要 这 那',
  'は が を に で と の も へ や か ね よ です ます でした ました ください する して した ある いる',
];

export const anaphors: readonly string[] = [
  'it its itself he him his himself she her hers herself they them their theirs themselves this that these those there here one ones such same former latter',
  'er sie ihn ihm ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dieser diese dieses diesen diesem dort da dies dessen deren dafur damit davon daran',
  'elle ils elles lui leur leurs son sa ses celui celle ceux celles cela ceci ca la-bas eux y',
  'ella ellos ellas le les esto eso esta este estos estas ese esa esos esas alli ahi aquello suyo',
  'lui lei loro essi questa questo questi queste quello quella quelli quelle ne',
  'ele ela eles elas isso isto este esta esse essa esses essas aquele aquela dele dela deles delas',
  'hij zij hen hun haar hem deze die dit daar ervan',
  'он она оно они его ее их им ему ей ним ней них этот эта это эти тот та те там этого этой этому',
  'on ona ono oni one jego jej ich tego tej tym temu tam',
  'o onun onlar onlari onlarin bunu sunu bunun orada',
  'han hon hen den det dessa denna dom deras hans hennes ham hende dem',
  'dia mereka nya itu ini tersebut',
  'هو هي هم ذلك تلك هؤلاء هناك',
  'वह वे उस उसका उसकी उनके इसका इसकी यहाँ वहाँ',
  '그 그것 그는 그녀 그들 이것 저것 거기 그의 이거 그거',
  '它 他 她 它们 他们 她们 这个 那个 这些 那些 那里 这里 其',
  'それ これ あれ その この そこ ここ 彼 彼女 彼ら',
];

export const negations: readonly string[] = [
  'not no nor never none without cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt shouldnt couldnt hasnt havent hadnt except exclude excluding',
  'nicht kein keine keinen keinem keiner nie ohne pas jamais sans aucun aucune non nunca ningun ninguna mai senza nessun nao nunca sem niet geen nooit zonder не нет ни без никогда nie bez degil yok inte ikke ej tidak bukan tanpa không لا ليس بدون नहीं मत 안 없이 아니라 不 没 没有 非 无 ない ません なし',
];

export const otherWords: readonly string[] = [
  'other others another else more additional further besides aside apart also next',
  'andere anderen anderer weitere weiteren sonst mehr autre autres plus encore otro otra otros otras mas altro altra altri altre outro outra outros outras mais andere meer другой другие другая еще inne inny wiecej baska diger daha annan andra lain lagi khác أخرى آخر अन्य और 다른 더 其他 别的 另外 更多 他の ほかの 別の',
];

export const numberWords: readonly string[] = [
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion first second third fourth fifth sixth seventh eighth ninth tenth half double twice',
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer fall autumn winter',
  'zwei drei vier funf sechs sieben acht neun zehn hundert tausend deux trois quatre cinq sept huit neuf dix cent mille dos tres cuatro cinco seis siete ocho nueve diez cien mil due tre quattro cinque sette otto nove dieci dois quatro sete oito dez twee drie vijf zes zeven negen tien один два три четыре пять шесть семь восемь девять десять dwa trzy piec',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo',
];

export const lightWords: readonly string[] = [
  'please thanks thank tell show give get got let lets make made want wanted need needed know like say said see look go going come take took put use used find ask asked help thing things something anything someone way kind sort type lot really actually now well okay ok yes yeah hi hello hey sorry able try name called explain describe list provide define mean means meant question answer information info details detail specific specifically exactly possible right good great interesting oh um uh er hmm wait rather instead oops no much many any some all every each both long often different certain',
  'sagen sag geben gib zeigen zeig machen mache will mochte wissen bitte danke gut ding sache erklaren erklare nennen nenne viele einige alle jede jeder',
  'dire dis donner donne montrer montre faire fais veux voudrais savoir merci bien chose expliquer explique quelques tous toutes chaque svp stp plait',
  'decir dime dar dame mostrar muestra hacer quiero quisiera saber gracias bien cosa explicar explica favor algunos todos todas cada muchos',
  'dire dimmi dare dammi mostrare fare voglio vorrei sapere grazie bene cosa spiegare spiega favore alcuni tutti tutte ogni molti',
  'dizer diga dar mostrar mostre fazer quero queria saber obrigado obrigada bem coisa explicar explique favor alguns todos todas cada muitos',
  'zeg geef laat maken wil weten dank bedankt goed ding uitleggen alle elke veel',
  'скажи скажите покажи дай дайте хочу знать спасибо хорошо пожалуйста объясни объясните можно все каждый много',
  'powiedz pokaz daj chce wiedziec dziekuje prosze dobrze wyjasnij mozna wszystkie lutfen tesekkurler goster ver istiyorum',
  '알려줘 알려주세요 말해줘 보여줘 설명해줘 설명해주세요 주세요 해줘 告诉 说明 解释 显示 给 想 知道 谢谢 教えて 説明して 見せて ありがとう お願いします',
];

/** Question words by what they ask for; one word may stand in one list only. */
export const questionWords = {
  who: [
    'who whom whose wer wem wen wessen qui quien quienes chi quem wie kto кто кого кому kim 누구 누가 من kaun कौन siapa vem hvem kuka ai',
  ],
  what: [
    'what whats which was welche welcher welches welchen que quel quelle quels quelles quoi qué cual cuál cuales cuáles cosa quale quali qual quais wat welk welke что какой какая какое какие каков co jaki jaka jakie który która ne hangi nedir 무엇 뭐 무슨 어떤 어느 ما ماذا أي क्या apa vad vilken hva hvilken mikä gì nào',
  ],
  when: ['when wann quand cuando cuándo quando wanneer когда kiedy när hvornår 언제 متى कब kapan milloin'],
  where: [
    'where wo wohin woher où donde dónde adonde onde waar где куда откуда gdzie skąd nerede nereye nereden var hvor 어디 어디서 어디에 أين कहाँ कहां mana missä đâu',
  ],
  why: [
    'why warum weshalb wieso pourquoi porqué perché perche waarom почему зачем dlaczego neden niçin niye varför hvorfor 왜 لماذا क्यों mengapa kenapa miksi sao',
  ],
  how: ['how wie comment cómo hoe как jak nasıl hur hvordan 어떻게 어떤가요 كيف कैसे bagaimana gimana miten'],
  count: [
    'wieviel wieviele combien cuanto cuánto cuanta cuántos cuantos cuántas quanto quanti quanta quante quantos quantas hoeveel сколько ile kaç hoeveel hur-många 몇 얼마 얼마나 كم कितने कितना कितनी berapa',
  ],
} as const;

/** First words that make an English or other sentence a yes/no question. */
export const yesNoStarts = [
  'is are was were am do does did can could will would shall should has have had may might must isnt arent wasnt werent dont doesnt didnt cant couldnt wont wouldnt shouldnt hasnt havent hadnt',
  'ist sind kann können könnte hast haben hat wird werden war waren est sont peut peux puis avez es son puede puedo hay tiene è sono può puoi posso é pode posso tem kan kun heeft heb czy mi ли هل क्या apakah',
];

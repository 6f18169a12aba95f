/** Bit flags of what a whole message signals. */
export const Cue = {
  correction: 1,
  openingNo: 2,
  doubt: 4,
  thanks: 8,
  transform: 16,
  followUp: 32,
  selfRepair: 64,
  continuation: 128,
  complaint: 256,
  besides: 512,
  specific: 1024,
} as const;

/** Phrases that count anywhere in the message, one language a line. */
export const phrasesAnywhere: Record<
  'correction' | 'doubt' | 'transform' | 'selfRepair' | 'complaint' | 'besides' | 'specific',
  readonly string[]
> = {
  correction: [
    'i meant|i just meant|i mean|what i meant|what i mean|not what i asked|not what i wanted|not what i meant|not what im asking|didnt ask|did not ask|i asked|i was asking|im asking|i am asking|i said|as i said|you misunderstood|you misunderstand|misunderstood me|misunderstood my|let me rephrase|to rephrase|let me clarify|to clarify|in other words|my question was|my question is|asking about|you didnt answer|you did not answer|didnt answer my|doesnt answer|does not answer|not answering|answer the question|answer my question|your answer is for|your answer was about|your answer is about|you answered|you talked about|you told me about|thats not it|not the question|wasnt asking|was not asking|didnt understand|dont understand my|read my question|try again|once more|ill ask again|asking again|again please|i repeat|same question|thats not my question|misread',
    'ich meinte|ich meine|gemeint war|nicht gefragt|nicht meine frage|meine frage war|meine frage ist|falsch verstanden|missverstanden|anders gesagt|anders formuliert|noch einmal|noch mal|nochmal|ich habe gefragt|ich fragte|ich sagte|das beantwortet nicht',
    'je voulais dire|je veux dire|je parlais de|pas ce que jai demande|ce nest pas ma question|ma question etait|ma question est|vous navez pas repondu|tu nas pas repondu|mal compris|autrement dit|je demandais|jai demande|je reformule|encore une fois|ce que je demande|pas ce que je',
    'quise decir|quiero decir|queria decir|me refiero|me referia|no es lo que pregunte|no pregunte|mi pregunta era|mi pregunta es|no respondiste|no has respondido|no entendiste|me entendiste mal|en otras palabras|otra vez|pregunte por|lo que pregunto|no me refiero|te pregunte|de nuevo',
    'intendevo|volevo dire|voglio dire|non ho chiesto|non e quello che|la mia domanda|non hai risposto|hai capito male|in altre parole|ho chiesto|di nuovo|mi riferisco|mi riferivo|riformulo',
    'quis dizer|quero dizer|eu queria dizer|nao foi o que perguntei|nao perguntei|minha pergunta|nao respondeu|entendeu mal|em outras palavras|de novo|eu perguntei|me refiro|estou perguntando|reformulando',
    'ik bedoel|ik bedoelde|dat vroeg ik niet|mijn vraag was|mijn vraag is|verkeerd begrepen|met andere woorden|nog een keer|ik vroeg|je hebt niet geantwoord',
    'я имел в виду|я имела в виду|имею в виду|я имею в виду|не об этом|не то что я|я спросил|я спросила|я спрашивал|я спрашиваю|мой вопрос|вы не ответили|ты не ответил|не понял вопрос|другими словами|иначе говоря|еще раз|повторяю',
    'mialem na mysli|chodzilo mi|chodzi mi|nie o to pytalem|nie o to pytam|moje pytanie|innymi slowy|jeszcze raz|zle zrozumiales|pytalem|demek istedigim|demek istiyorum|kastettigim|onu sormadim|sorum|baska bir deyisle|tekrar|yanlis anladin|jag menade|jag menar|min fraga|med andra ord|inte vad jag fragade|maksud saya|bukan itu|pertanyaan saya|dengan kata lain|sekali lagi|y toi la|cau hoi cua toi|noi cach khac',
    'كنت أقصد|أقصد|أعني|قصدي|ليس هذا ما|لم أسأل|سؤالي|بعبارة أخرى|مرة أخرى|لم تجب|سألت|मेरा मतलब|मेरा सवाल|मैंने पूछा|फिर से|दूसरे शब्दों में|मतलब यह|내 말은|제 말은|그게 아니라|그게 아니고|내 질문은|제 질문은|물어본 건|다시 말해|다시 말하면|질문에 답',
  ],
  doubt: [
    'are you sure|are you certain|you sure|i heard|ive heard|i thought|i read|ive read|i believe|doesnt seem right|doesnt sound right|doesnt seem|doesnt sound|dont think so|dont think thats|check that|check your|double check|check again|thats not true|that isnt true|is that true|is it true|isnt it|isnt that|wasnt there|wasnt it|but isnt|but arent|seems wrong|isnt correct|not correct|isnt right|not quite right|is that right|oversimplification|really',
    'bist du sicher|sind sie sicher|wirklich|das stimmt nicht|stimmt das|es tu sur|etes vous sur|vraiment|ce nest pas vrai|estas seguro|de verdad|no es cierto|sei sicuro|davvero|tem certeza|serio|weet je het zeker|echt waar|ты уверен|вы уверены|разве|это неправда|правда|na pewno|jestes pewien|emin misin|هل أنت متأكد|क्या आप निश्चित|확실해|정말',
  ],
  transform: [
    'rephrase that|rephrase your|rephrase it|rephrase this|reframe|reword|rework|rewrite|reformat|restructure|rewrite it|shorten your|rewrite your|simplify your|turn your|change your|make your|rework your|expand your|that information|that advice|this information|those points|that summary|that story|summarize|summarise|make it shorter|shorter|more concise|concise|simpler|simplify|bullet points|bullet point|translate it|translate that|translate this|turn that into|turn it into|turn this into|convert it|convert that|as if you|as a poem|in the style|style of|more formal|more detail|expand on|elaborate|elaborate on|create a|now write',
    'fasse zusammen|zusammenfassen|kurzer|umformulieren|resume|plus court|traduis|resumir|resume|mas corto|traduce|riassumi|piu breve|resuma|mais curto|samenvatten|korter|сократи|короче|переведи|перепиши|요약|짧게|لخص|ترجم',
  ],
  selfRepair: [
    'no make that|or make that|make that|i mean|or rather|no rather|no sorry|or sorry|sorry no|oops|scratch that|cancel that|or no|no no|no wait|wait no|no actually|or actually|no i meant|or wait|uh|um|er|erm|hmm no|or instead|no instead|or is it|or what is it|or uh|correction|strike that|beziehungsweise nein|ah nein|ou plutot|enfin non|o mejor dicho|mejor dicho|anzi|ou melhor|of nee|вернее|точнее|нет лучше',
  ],
  complaint: [
    'doesnt work|didnt work|does not work|not working|still doesnt|still not|still wrong|still the same|thats wrong|that is wrong|this is wrong|not right|incorrect|not helpful|unhelpful|useless|doesnt help|didnt help|not relevant|irrelevant|off topic|makes no sense|doesnt make sense|same error|still get|still getting|wrong answer|youre wrong|not useful',
    'funktioniert nicht|immer noch nicht|das ist falsch|falsch|hilft nicht|ne marche pas|ne fonctionne pas|cest faux|toujours pas|no funciona|sigue sin|esta mal|es incorrecto|no sirve|non funziona|sbagliato|nao funciona|esta errado|errado|werkt niet|не работает|неправильно|неверно|не помогло|все равно не|nie dziala|calismiyor|yanlis|لا يعمل|خطأ|काम नहीं|गलत|안 돼|안돼|틀렸',
  ],
  besides: [
    'besides|aside from|asides from|apart from|other than|in addition|in addition to|along with|along side|any other|anything else|what else|who else|where else|is there anything|are there any other|another|auser|ausserdem|abgesehen von|sonst noch|was noch|a part|en plus de|quoi dautre|dautres|ademas|aparte de|que mas|algo mas|oltre a|altro|cosa altro|alem de|o que mais|mais alguma|naast|wat nog|кроме|помимо|что еще|oprocz|co jeszcze|baska|ayrica|selain|apa lagi|بالإضافة|ماذا أيضا|और क्या|इसके अलावा|또 뭐|그 외',
  ],
  specific: [
    'be more specific|more specific|too vague|rather vague|be precise|more precise|be clearer|more clearly|specifically|in particular|genauer|konkreter|plus precis|plus specifique|mas especifico|mas concreto|ser mas|piu specifico|mais especifico|specifieker|конкретнее|подробнее|точнее|dokladniej|daha spesifik|더 구체적|구체적으로',
  ],
};

/** Phrases that count only among the first words. */
export const phrasesAtStart: Record<'openingNo' | 'thanks' | 'followUp', readonly string[]> = {
  openingNo: [
    'no|nope|nah|not that|not this|wrong|okay but|ok but|but|nein|nee|non|nao|não|нет|nie|hayir|nej|tidak|bukan|khong|لا|नहीं|아니|아니요|아뇨|pero|mais|aber|ma|mas|но|ale|ama',
  ],
  thanks: [
    'thanks|thank you|thx|great|awesome|perfect|cool|nice|excellent|wonderful|amazing|sounds good|sounds great|sounds yummy|good|got it|i see|ok thanks|interesting|wow|alright|makes sense|thats great|thats all|yes|yeah|yep|sure|fair enough|agreed|lovely|very good|fine|ok great|these are|that will be all|you are|great job',
    'danke|super|toll|prima|perfekt|ja|alles klar|merci|parfait|genial|daccord|oui|gracias|perfecto|genial|si|vale|grazie|perfetto|obrigado|obrigada|otimo|sim|bedankt|dank je|prima|спасибо|отлично|да|понятно|dziekuje|dzieki|swietnie|tak|tesekkurler|harika|evet|tack|takk|terima kasih|cam on|شكرا|نعم|धन्यवाद|हाँ|고마워|감사합니다|네',
  ],
  followUp: [
    'what about|how about|and|also|what if|now|then|next|so what|so how|what happened next|and what|and how|and in|and why|i also|can you also|could you also|switching|another|by the way|speaking of|in that case|given that|based on|if so|following up|moving on|let us|lets talk|why not|how so',
    'und|und was|was ist mit|wie sieht es mit|ausserdem|et|et pour|et si|quen est il|ensuite|y|y que|y si|que pasa con|que tal|ademas|entonces|e|e se|che ne dici|e per|inoltre|tambem|e quanto|en|en wat|hoe zit het|а|а что|а если|а как|и|тогда|a co|a jak|oraz|peki|ve|och|hur ar det med|bagaimana dengan|dan|con|the con|وماذا|و|और|그럼|그러면|그리고',
  ],
};

/** Messages that only ask to go on or consent; repeating them says nothing. */
export const continuations: readonly string[] = [
  'continue|go on|next|more|again|yes|no|ok|okay|yes please|please continue|keep going|carry on|go ahead|tell me more|thanks|thank you|sure|y|n|yep|proceed|hi|hello|hey|test|done|stop|a|b|c|d|1|2|3|4',
  'weiter|mach weiter|ja|nein|danke|hallo|continue|continuez|suite|oui|non|merci|bonjour|continua|sigue|si|no|gracias|hola|vai avanti|grazie|ciao|continua|continue|sim|nao|obrigado|ola|ga door|ja|nee|продолжай|дальше|да|нет|спасибо|привет|kontynuuj|dalej|tak|nie|devam|devam et|evet|hayir|merhaba|fortsatt|lanjutkan|ya|tiep tuc|استمر|تابع|نعم|لا|जारी रखें|हाँ|नहीं|계속|계속해|네|아니요|안녕|다음',
];

/** The same for scripts without spaces: found as substrings. */
export const unspacedPhrases: readonly [number, RegExp][] = [
  [
    Cue.correction,
    /我的意思|我是说|我是問|我是问|我问的是|我想问的|不是这个意思|不是問|不是问|你没有回答|你理解错|换句话说|再说一遍|重新|再问一遍|そうではなく|そうじゃなく|そういう意味|という意味|聞いているのは|聞きたいのは|つまり|もう一度|質問は|答えになって|言いたいのは|ではなくて|หมายถึง|อีกครั้ง/,
  ],
  [Cue.openingNo, /^(不[，,、是对對]|不对|不對|不是|いいえ|いや|違います|違う|ちがう|ไม่)/],
  [Cue.doubt, /你确定|你確定|真的吗|真的嗎|听说|聽說|本当ですか|本当に|确定吗|แน่ใจ/],
  [Cue.thanks, /^(谢谢|謝謝|感谢|好的|明白|很好|是的|ありがとう|はい|なるほど|わかりました|了解|ขอบคุณ)/],
  [
    Cue.transform,
    /总结|總結|改写|改寫|缩短|簡短|简短|翻译|翻譯|要約|書き直|言い換え|短く|翻訳|箇条書き|สรุป|แปล/,
  ],
  [Cue.followUp, /^(那么|那麼|那|还有|還有|接下来|然后|另外|では|それでは|じゃあ|また|次に|それから|แล้ว)/],
  [
    Cue.complaint,
    /不行|没用|沒用|不工作|错了|錯了|不正确|还是不|動かない|動きません|間違|違います|まだ|役に立/,
  ],
  [Cue.besides, /除了|此外|其他的|别的|別的|还有什么|還有什麼|以外|他に|ほかに/],
  [Cue.specific, /具体|具體|更详细|詳しく|具体的/],
];

/** Instruction templates by language and task, written for training. */
export const EUROPEAN_TEMPLATES: Record<string, Record<string, string>> = {
  de: {
    chat: `
hallo, wie geht's?
Guten Morgen! Gut geschlafen?
Hey, was machst du gerade?
Danke, du bist super
Tschüss, bis morgen
Ich bin heute so müde
Mir ist langweilig, rede mit mir
Bist du ein Mensch oder ein Roboter?
Wie heißt du eigentlich?
Magst du Hunde?
Ich hatte einen schlechten Tag
Du bist echt lustig
Ich habe heute Geburtstag!
Was ist deine Lieblingsfarbe
Das war nicht nett von dir
Gute Nacht und schöne Träume`,
    qa: `
Was ist {T}?
Wie funktioniert {T}?
Warum ist {T} so wichtig?
Erkläre mir {T} in einfachen Worten.
Was ist der Unterschied zwischen {T} und {T2}?
Wer hat {T} erfunden?
Wann wurde die Berliner Mauer gebaut?
Wie heißt die Hauptstadt von Kanada?
Nenne drei Vorteile von {T}.
Welche Tipps hast du für {T}?
Wie bekomme ich einen Rotweinfleck aus dem Teppich?
Kannst du mir ein Rezept für Kartoffelsalat geben?
Was soll ich am Wochenende in Wien unternehmen?
Lies den Text und beantworte die Frage.\n{X}\nFrage: Was ist passiert?
{X}\n\nWer hat laut Text die Entscheidung getroffen?
Was bedeutet das Wort "Zeitgeist"?`,
    summarization: `
Fasse den folgenden Text zusammen.\n\n{X}
Bitte fasse das in zwei Sätzen zusammen: {X}
{X}\n\nKurze Zusammenfassung bitte.
Was sind die wichtigsten Punkte dieses Artikels?\n{X}
Schreibe eine Zusammenfassung des Textes.\n{X}
Worum geht es in diesem Text? Ein Satz genügt.\n\n{X}
Kürze den folgenden Absatz auf einen Satz: {X}
Gib mir die Kernaussage dieses Berichts.\n\n{X}
Nenne eine passende Überschrift für diesen Artikel:\n{X}`,
    code: `
Schreibe eine Funktion in {P}, die eine Zeichenkette umdreht.
Schreib mir ein {P}-Skript, das alle Dateien in einem Ordner umbenennt.
Warum gibt dieser Code einen Fehler?\n{C}
Erkläre mir diesen Code.\n{C}
Wie lese ich in {P} eine CSV-Datei ein?
Implementiere eine binäre Suche in {P}.
Erstelle eine SQL-Abfrage, die alle Kunden ohne Bestellung anzeigt.
Finde den Fehler im folgenden Programm:\n{C}
Wie zentriere ich ein div mit CSS?`,
    reasoning: `
{N} hat {n} Äpfel und gibt {N2} {m} davon. Wie viele bleiben übrig?
Ein Zug fährt {n} km/h. Wie weit kommt er in {m} Stunden?
Löse die Gleichung {m}x + {k} = {n}.
Berechne {n} Prozent von {m}00.
Wie groß ist die Wahrscheinlichkeit, mit zwei Würfeln eine Sieben zu würfeln?
Alle Katzen sind Tiere. Mia ist eine Katze. Was folgt daraus?
{N} ist älter als {N2}, {N2} ist älter als Tom. Wer ist am jüngsten?
Welche Zahl kommt als nächste: 3, 6, 12, 24?
Beweise, dass die Summe zweier gerader Zahlen gerade ist.
Wie viel ist {n} mal {m}?
Denke Schritt für Schritt: Heute ist Montag, welcher Tag ist in {n} Tagen?`,
    creative: `
Schreibe ein Gedicht über {T}.
Schreibe eine kurze Geschichte über {T}.
Verfasse eine E-Mail an meinen Chef, in der ich um Urlaub bitte.
Erfinde einen Werbeslogan für {T}.
Schreib mir einen Liebesbrief an meine Freundin.
Erzähle mir ein Märchen von einem Drachen.
Schreibe einen Blogbeitrag über {T}.
Schreibe einen Dialog zwischen einem König und einem Bauern.
Stell dir vor, du bist ein Pirat. Beschreibe deinen Tag.
Formuliere eine Einladung zu meiner Geburtstagsfeier.
Schreibe ein Bewerbungsschreiben als Krankenpfleger.
Dichte einen Reim zum Geburtstag meiner Oma.`,
    extraction: `
Extrahiere alle Namen aus dem folgenden Text.\n\n{X}
Welche Orte werden im Text genannt? Liste sie auf.\n{X}
Finde alle Datumsangaben im Text: {X}
{X}\n\nNenne alle erwähnten Personen und Organisationen.
Gib die wichtigsten Angaben als JSON aus: Name, Datum, Ort.\n{X}
Suche die Rechnungsnummer und den Betrag heraus.\n{E}
Markiere alle Verben in diesem Satz: {S}
Liste die Schlüsselwörter dieses Artikels auf.\n{X}
Erstelle aus dem Text eine Tabelle mit Name und Beruf.\n{X}`,
    translation: `
Übersetze ins Englische: {S}
Übersetze den folgenden Satz ins {L}e.\n{S}
Wie sagt man "guten Appetit" auf {L}?
Was heißt "Bahnhof" auf {L}?
{S}\n\nBitte auf Englisch übersetzen.
Kannst du das ins {L}e übersetzen? {S}
Übersetze aus dem Englischen: The weather is nice today.
Was bedeutet "je ne sais pas" auf Deutsch?
Übertrage diesen Text ins {L}e: {X}`,
  },
  es: {
    chat: `
hola, ¿cómo estás?
buenos días, ¿qué tal dormiste?
¿qué haces?
gracias, eres genial
adiós, hasta mañana
estoy aburrido, habla conmigo
hoy estoy muy triste
¿eres un robot o una persona?
¿cómo te llamas?
¿te gustan los gatos?
qué gracioso eres
hoy es mi cumpleaños
tuve un día horrible en el trabajo
¿cuál es tu comida favorita?
me caes muy bien
buenas noches, que descanses`,
    qa: `
¿Qué es {T}?
¿Cómo funciona {T}?
¿Por qué es importante {T}?
Explícame {T} con palabras sencillas.
¿Cuál es la diferencia entre {T} y {T2}?
¿Quién inventó {T}?
¿Cuándo terminó la Segunda Guerra Mundial?
¿Cuál es la capital de Australia?
Dame cinco consejos sobre {T}.
¿Qué ventajas tiene {T}?
¿Cómo puedo quitar una mancha de vino?
Dame una receta de tortilla de patatas.
¿Qué puedo visitar en Sevilla en dos días?
Lee el texto y responde la pregunta.\n{X}\nPregunta: ¿Qué pasó?
{X}\n\nSegún el texto, ¿quién tomó la decisión?
¿Qué significa la palabra "efímero"?`,
    summarization: `
Resume el siguiente texto.\n\n{X}
Haz un resumen de este artículo en dos frases: {X}
{X}\n\nResúmelo en una frase.
¿Cuáles son los puntos principales del texto?\n{X}
¿De qué trata este texto? Responde brevemente.\n\n{X}
Escribe un resumen breve del siguiente párrafo:\n{X}
Dame la idea principal de este informe.\n{X}
Acorta este texto: {X}
Propón un titular para esta noticia.\n{X}`,
    code: `
Escribe una función en {P} que invierta una cadena.
Escribe un script en {P} para renombrar archivos.
¿Por qué este código da error?\n{C}
Explica qué hace este código.\n{C}
¿Cómo leo un archivo CSV en {P}?
Implementa una búsqueda binaria en {P}.
Crea una consulta SQL que muestre los clientes sin pedidos.
Encuentra el error en este programa:\n{C}
¿Cómo centro un div con CSS?`,
    reasoning: `
{N} tiene {n} manzanas y le da {m} a {N2}. ¿Cuántas le quedan?
Un tren viaja a {n} km/h. ¿Qué distancia recorre en {m} horas?
Resuelve la ecuación {m}x + {k} = {n}.
Calcula el {n}% de {m}00.
¿Cuál es la probabilidad de sacar un siete con dos dados?
Todos los perros son animales. Rex es un perro. ¿Qué se puede concluir?
{N} es más alta que {N2} y {N2} es más alta que Luis. ¿Quién es el más bajo?
¿Qué número sigue: 5, 10, 20, 40?
Demuestra que la suma de dos números pares es par.
¿Cuánto es {n} por {m}?
Piensa paso a paso: si hoy es martes, ¿qué día será dentro de {n} días?`,
    creative: `
Escribe un poema sobre {T}.
Escribe un cuento corto sobre {T}.
Redacta un correo para mi jefe pidiendo vacaciones.
Inventa un eslogan para {T}.
Escribe una carta de amor para mi esposa.
Cuéntame un cuento sobre un dragón.
Escribe una entrada de blog sobre {T}.
Escribe un diálogo entre un rey y un campesino.
Imagina que eres un pirata y describe tu día.
Redacta una invitación para mi fiesta de cumpleaños.
Escribe una carta de presentación para un puesto de enfermero.
Compón una canción sobre {T}.`,
    extraction: `
Extrae todos los nombres del siguiente texto.\n\n{X}
¿Qué lugares se mencionan en el texto? Haz una lista.\n{X}
Encuentra todas las fechas en este texto: {X}
{X}\n\nEnumera las personas y organizaciones mencionadas.
Devuelve los datos en formato JSON: nombre, fecha, lugar.\n{X}
Busca el número de factura y el importe.\n{E}
Identifica los verbos de esta oración: {S}
Saca las palabras clave de este artículo.\n{X}
Haz una tabla con los nombres y las profesiones que aparecen.\n{X}`,
    translation: `
Traduce al inglés: {S}
Traduce la siguiente frase al {L}.\n{S}
¿Cómo se dice "buen provecho" en {L}?
¿Qué significa "Bahnhof" en español?
{S}\n\nTradúcelo al inglés, por favor.
¿Puedes traducir esto al {L}? {S}
Traduce del inglés: The weather is nice today.
Pasa este texto al {L}: {X}
¿Cuál es la palabra en {L} para "casa"?`,
  },
  fr: {
    chat: `
salut, ça va ?
bonjour, tu as bien dormi ?
qu'est-ce que tu fais ?
merci, tu es génial
au revoir, à demain
je m'ennuie, parle avec moi
je suis triste aujourd'hui
es-tu un robot ou un humain ?
comment tu t'appelles ?
tu aimes les chats ?
tu es vraiment drôle
c'est mon anniversaire aujourd'hui !
j'ai passé une mauvaise journée
quelle est ta couleur préférée ?
je t'aime bien
bonne nuit, fais de beaux rêves`,
    qa: `
Qu'est-ce que {T} ?
Comment fonctionne {T} ?
Pourquoi {T} est-il important ?
Explique-moi {T} avec des mots simples.
Quelle est la différence entre {T} et {T2} ?
Qui a inventé {T} ?
Quand la Révolution française a-t-elle commencé ?
Quelle est la capitale du Maroc ?
Donne-moi cinq conseils sur {T}.
Quels sont les avantages de {T} ?
Comment enlever une tache de vin ?
Donne-moi une recette de tarte aux pommes.
Que visiter à Lyon en deux jours ?
Lis le texte et réponds à la question.\n{X}\nQuestion : que s'est-il passé ?
{X}\n\nSelon le texte, qui a pris la décision ?
Que signifie le mot « éphémère » ?`,
    summarization: `
Résume le texte suivant.\n\n{X}
Fais un résumé de cet article en deux phrases : {X}
{X}\n\nRésume cela en une phrase.
Quels sont les points principaux du texte ?\n{X}
De quoi parle ce texte ? Réponds brièvement.\n\n{X}
Rédige un bref résumé du paragraphe suivant :\n{X}
Donne-moi l'idée principale de ce rapport.\n{X}
Raccourcis ce texte : {X}
Propose un titre pour cet article de presse.\n{X}`,
    code: `
Écris une fonction en {P} qui inverse une chaîne de caractères.
Écris un script {P} pour renommer des fichiers.
Pourquoi ce code renvoie-t-il une erreur ?\n{C}
Explique ce que fait ce code.\n{C}
Comment lire un fichier CSV en {P} ?
Implémente une recherche binaire en {P}.
Crée une requête SQL qui affiche les clients sans commande.
Trouve l'erreur dans ce programme :\n{C}
Comment centrer un div en CSS ?`,
    reasoning: `
{N} a {n} pommes et en donne {m} à {N2}. Combien lui en reste-t-il ?
Un train roule à {n} km/h. Quelle distance parcourt-il en {m} heures ?
Résous l'équation {m}x + {k} = {n}.
Calcule {n} % de {m}00.
Quelle est la probabilité d'obtenir sept avec deux dés ?
Tous les chats sont des animaux. Mina est un chat. Que peut-on en conclure ?
{N} est plus grande que {N2} et {N2} est plus grande que Luc. Qui est le plus petit ?
Quel nombre vient ensuite : 2, 6, 18, 54 ?
Démontre que la somme de deux nombres pairs est paire.
Combien font {n} fois {m} ?
Réfléchis étape par étape : si nous sommes mardi, quel jour serons-nous dans {n} jours ?`,
    creative: `
Écris un poème sur {T}.
Écris une courte histoire sur {T}.
Rédige un courriel à mon patron pour demander des congés.
Invente un slogan pour {T}.
Écris une lettre d'amour à ma femme.
Raconte-moi un conte avec un dragon.
Écris un article de blog sur {T}.
Écris un dialogue entre un roi et un paysan.
Imagine que tu es un pirate et décris ta journée.
Rédige une invitation pour mon anniversaire.
Rédige une lettre de motivation pour un poste d'infirmier.
Compose une chanson sur {T}.`,
    extraction: `
Extrais tous les noms du texte suivant.\n\n{X}
Quels lieux sont mentionnés dans le texte ? Fais une liste.\n{X}
Trouve toutes les dates dans ce texte : {X}
{X}\n\nÉnumère les personnes et les organisations mentionnées.
Renvoie les données au format JSON : nom, date, lieu.\n{X}
Cherche le numéro de facture et le montant.\n{E}
Identifie les verbes de cette phrase : {S}
Relève les mots clés de cet article.\n{X}
Fais un tableau des noms et des métiers cités.\n{X}`,
    translation: `
Traduis en anglais : {S}
Traduis la phrase suivante en {L}.\n{S}
Comment dit-on « bon appétit » en {L} ?
Que veut dire « Bahnhof » en français ?
{S}\n\nTraduis-le en anglais, s'il te plaît.
Peux-tu traduire ceci en {L} ? {S}
Traduis de l'anglais : The weather is nice today.
Mets ce texte en {L} : {X}
Quel est le mot {L} pour « maison » ?`,
  },
  it: {
    chat: `ciao, come stai?\ngrazie mille, sei gentile\nsei un robot?\nsono stanco oggi\nbuonanotte, a domani\nmi annoio, parliamo un po'`,
    qa: `Che cos'è {T}?\nCome funziona {T}?\nPerché il mare è salato?\nQual è la capitale del Portogallo?\nSpiegami {T} in modo semplice.\nDammi dei consigli su {T}.`,
    summarization: `Riassumi il seguente testo.\\n\\n{X}\nFai una sintesi di questo articolo: {X}\n{X}\\n\\nRiassumi in una frase.`,
    code: `Scrivi una funzione in {P} che inverte una stringa.\nPerché questo codice non funziona?\\n{C}\nCome leggo un file CSV in {P}?`,
    reasoning: `{N} ha {n} mele e ne regala {m}. Quante ne restano?\nRisolvi l'equazione {m}x + {k} = {n}.\nTutti i cani sono animali. Rex è un cane. Cosa si può concludere?`,
    creative: `Scrivi una poesia su {T}.\nScrivi un breve racconto su {T}.\nScrivi una mail al mio capo per chiedere le ferie.\nInventa uno slogan per {T}.`,
    extraction: `Estrai tutti i nomi dal seguente testo.\\n{X}\nElenca le date e i luoghi menzionati: {X}\nRestituisci in formato JSON nome, data e luogo.\\n{X}`,
    translation: `Traduci in inglese: {S}\nCome si dice "buongiorno" in {L}?\nTraduci la frase seguente in {L}.\\n{S}`,
  },
  pt: {
    chat: `oi, tudo bem?\nobrigado, você é ótimo\nvocê é um robô?\nestou triste hoje\nboa noite, até amanhã\nqual é o seu nome?`,
    qa: `O que é {T}?\nComo funciona {T}?\nPor que o céu é azul?\nQual é a capital da Suécia?\nExplique {T} de forma simples.\nMe dê dicas sobre {T}.`,
    summarization: `Resuma o seguinte texto.\\n\\n{X}\nFaça um resumo deste artigo: {X}\n{X}\\n\\nResuma em uma frase.`,
    code: `Escreva uma função em {P} que inverta uma string.\nPor que este código dá erro?\\n{C}\nComo ler um arquivo CSV em {P}?`,
    reasoning: `{N} tem {n} maçãs e dá {m}. Quantas sobram?\nResolva a equação {m}x + {k} = {n}.\nTodos os cães são animais. Rex é um cão. O que se conclui?`,
    creative: `Escreva um poema sobre {T}.\nEscreva um conto sobre {T}.\nRedija um e-mail pedindo férias ao meu chefe.\nCrie um slogan para {T}.`,
    extraction: `Extraia todos os nomes do texto a seguir.\\n{X}\nListe as datas e os lugares mencionados: {X}\nRetorne em JSON nome, data e lugar.\\n{X}`,
    translation: `Traduza para o inglês: {S}\nComo se diz "bom dia" em {L}?\nTraduza a frase seguinte para o {L}.\\n{S}`,
  },
  ru: {
    chat: `привет, как дела?\nспасибо, ты лучший\nты робот?\nмне сегодня грустно\nпока, до завтра\nкак тебя зовут?`,
    qa: `Что такое {T}?\nКак работает {T}?\nПочему небо голубое?\nКакая столица Австралии?\nОбъясни простыми словами, что такое {T}.\nДай советы по теме {T}.`,
    summarization: `Кратко перескажи следующий текст.\\n\\n{X}\nСделай краткое содержание статьи: {X}\n{X}\\n\\nОсновные мысли в одном предложении.`,
    code: `Напиши функцию на {P}, которая переворачивает строку.\nПочему этот код выдаёт ошибку?\\n{C}\nКак прочитать CSV файл на {P}?`,
    reasoning: `У {N} было {n} яблок, {m} отдали. Сколько осталось?\nРеши уравнение {m}x + {k} = {n}.\nВсе кошки животные. Мурка кошка. Какой вывод следует?`,
    creative: `Напиши стихотворение про {T}.\nПридумай рассказ про {T}.\nНапиши письмо начальнику с просьбой об отпуске.\nПридумай слоган для {T}.`,
    extraction: `Извлеки все имена из текста.\\n{X}\nВыпиши все даты и места: {X}\nВерни JSON с полями имя, дата, место.\\n{X}`,
    translation: `Переведи на английский: {S}\nКак сказать "доброе утро" на {L}?\nПереведи следующее предложение.\\n{S}`,
  },
};

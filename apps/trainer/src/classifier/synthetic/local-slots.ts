/** Slot fillers of the languages other than English; slots missing here come from `SLOTS`. */
export const LOCAL_SLOTS: Record<string, Record<string, readonly string[]>> = {
  de: {
    T: `der Klimawandel|Solarenergie|das Römische Reich|Kaffee|Yoga|das menschliche Herz|Schach|die Demokratie|der Herbst|das Meer|eine alte Uhr|künstliche Intelligenz|Freundschaft|Elektroautos`.split(
      '|',
    ),
    L: 'Französisch|Spanisch|Italienisch|Englisch|Russisch|Japanisch'.split('|'),
    S: [
      'Das Treffen wurde auf Donnerstag verschoben.',
      'Meine Oma kocht die beste Suppe im Dorf.',
      'Anna Weber arbeitet seit 2019 bei Siemens in München.',
      'Könnten Sie mir sagen, wo der Bahnhof ist?',
    ],
    X: [
      'Der Stadtrat von Eichfeld hat am Montag den Bau von 400 Wohnungen am Fluss beschlossen. Bürgermeisterin Helene Brandt sagte, die Arbeiten begännen im Juni und kosteten 62 Millionen Euro. Anwohner fürchten mehr Verkehr.',
      'Bienen verständigen sich durch einen Tanz. Eine Arbeiterin, die Blüten gefunden hat, kehrt zurück und läuft eine Acht. Der Winkel zeigt die Richtung, die Dauer die Entfernung.',
      'Das Unternehmen meldete für das dritte Quartal einen Umsatz von 4,2 Milliarden Euro. Der Gewinn sank wegen der hohen Energiepreise. Vorstand Paul Renner erwartet nächstes Jahr ein besseres Ergebnis.',
    ],
    E: ['Rechnung Nr. 2023-118 vom 4. August 2023, Betrag 349,90 EUR, zahlbar an Garten & Co., Bremen.'],
  },
  es: {
    T: `el cambio climático|la energía solar|el Imperio romano|el café|el yoga|el corazón humano|el ajedrez|la democracia|el otoño|el mar|la inteligencia artificial|la amistad`.split(
      '|',
    ),
    L: 'francés|alemán|italiano|inglés|ruso|japonés'.split('|'),
    S: [
      'La reunión se aplazó hasta el jueves.',
      'Mi abuela hace la mejor sopa del pueblo.',
      'Ana Gómez trabaja en Telefónica en Madrid desde 2019.',
      '¿Podría decirme dónde está la estación?',
    ],
    X: [
      'El ayuntamiento de Robledal aprobó el lunes un plan para construir 400 viviendas junto al río. La alcaldesa Elena Bravo dijo que las obras empezarán en junio y costarán 62 millones de euros. Los vecinos temen más tráfico.',
      'Las abejas se comunican mediante una danza. La obrera que ha encontrado flores vuelve a la colmena y se mueve en forma de ocho. El ángulo indica la dirección y la duración la distancia.',
      'La empresa anunció ingresos de 4.200 millones de euros en el tercer trimestre. El beneficio bajó por los precios de la energía. El director Pablo Ruiz espera un resultado mejor el próximo año.',
    ],
    E: [
      'Factura n.º 2023-118 del 4 de agosto de 2023, importe 349,90 EUR, a pagar a Jardines y Cía., Bilbao.',
    ],
  },
  fr: {
    T: `le changement climatique|l'énergie solaire|l'Empire romain|le café|le yoga|le cœur humain|les échecs|la démocratie|l'automne|la mer|l'intelligence artificielle|l'amitié`.split(
      '|',
    ),
    L: 'allemand|espagnol|italien|anglais|russe|japonais'.split('|'),
    S: [
      'La réunion a été reportée à jeudi.',
      'Ma grand-mère fait la meilleure soupe du village.',
      'Anne Morel travaille chez Renault à Paris depuis 2019.',
      'Pourriez-vous me dire où est la gare ?',
    ],
    X: [
      'Le conseil municipal de Chênois a approuvé lundi un projet de 400 logements près de la rivière. La maire Hélène Brun a déclaré que les travaux débuteraient en juin et coûteraient 62 millions d’euros. Les riverains craignent la circulation.',
      'Les abeilles communiquent par une danse. L’ouvrière qui a trouvé des fleurs revient à la ruche et trace un huit. L’angle indique la direction et la durée la distance.',
      'L’entreprise a annoncé un chiffre d’affaires de 4,2 milliards d’euros au troisième trimestre. Le bénéfice a baissé à cause du prix de l’énergie. Le directeur Paul Renier attend un meilleur résultat.',
    ],
    E: ['Facture n° 2023-118 du 4 août 2023, montant 349,90 EUR, à payer à Jardins et Cie, Lyon.'],
  },
  zh: {
    T: '气候变化|太阳能|罗马帝国|咖啡|瑜伽|人工智能|区块链|国际象棋|民主|秋天|大海|友谊|量子计算|糖尿病|春节|一只迷路的小猫'.split(
      '|',
    ),
    T2: '核能|茶|冬天|机器学习|围棋|火星|环保|健身'.split('|'),
    L: '英语|法语|德语|日语|西班牙语|俄语'.split('|'),
    S: [
      '会议改到星期四举行。',
      '李华2019年加入了上海的一家银行。',
      '请问火车站在哪里？',
      '我奶奶做的汤是村里最好喝的。',
      '他沿着河边慢慢地走，想起了自己的童年。',
    ],
    X: [
      '市议会周一通过了一项计划，将在河边建造四百套经济适用房。市长王海燕表示，工程将于六月开工，耗资约六千万元。居民担心交通问题，但当地企业对此表示欢迎。',
      '蜜蜂通过舞蹈交流。找到花的工蜂回到蜂巢，沿着八字形移动，角度表示方向，时间表示距离。其他蜜蜂跟着跳舞，然后飞向花丛。',
      '该公司公布第三季度营收为四十二亿元，同比增长百分之七。由于能源价格上涨，净利润有所下降。首席执行官张伟预计明年业绩会更好，并宣布在成都新增九百个岗位。',
    ],
    E: ['发票编号2023-118，日期2023年8月4日，金额349.90元，收款方：绿园有限公司。'],
  },
  ja: {
    T: '気候変動|太陽光発電|コーヒー|人工知能|将棋|民主主義|秋|海|友情'.split('|'),
    L: '英語|フランス語|ドイツ語|中国語'.split('|'),
    S: ['会議は木曜日に変更されました。', '駅はどこですか。', '私の祖母のスープは村で一番です。'],
    X: [
      '市議会は月曜日、川沿いに四百戸の住宅を建てる計画を承認した。田中市長は工事が六月に始まると述べた。住民は交通量の増加を心配している。',
      'ミツバチはダンスで情報を伝える。花を見つけた働き蜂は巣に戻り、八の字に動く。角度が方向を、時間が距離を示す。',
    ],
  },
  ko: {
    T: '기후 변화|태양광 에너지|커피|인공지능|바둑|민주주의|가을|바다|우정'.split('|'),
    L: '영어|프랑스어|독일어|중국어'.split('|'),
    S: ['회의가 목요일로 미뤄졌습니다.', '역이 어디에 있나요?', '우리 할머니의 수프는 마을에서 최고예요.'],
    X: [
      '시의회는 월요일 강가에 주택 400채를 짓는 계획을 승인했다. 김 시장은 공사가 6월에 시작된다고 말했다. 주민들은 교통을 걱정한다.',
    ],
  },
  ru: {
    T: 'изменение климата|солнечная энергия|кофе|искусственный интеллект|шахматы|осень|море|дружба'.split(
      '|',
    ),
    L: 'французском|немецком|испанском'.split('|'),
    S: ['Встречу перенесли на четверг.', 'Моя бабушка варит лучший суп в деревне.', 'Скажите, где вокзал?'],
    X: [
      'В понедельник городской совет одобрил план строительства 400 квартир у реки. Мэр Елена Орлова сказала, что работы начнутся в июне. Жители боятся пробок.',
    ],
  },
};

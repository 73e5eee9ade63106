import type { QuotationCase } from './quotation-case.ts';

export const english: readonly QuotationCase[] = [
  // marks
  ['"We are late," said Mara Lind.', [['We are late,', 'Mara Lind']]],
  ['“We are late,” Mara Lind said on Monday.', [['We are late,', 'Mara Lind']]],
  [
    '“We are late,” Mara Lind, a pilot, told the Harbour Post.',
    [['We are late,', 'Mara Lind', ['Harbour Post']]],
  ],
  [
    '‘We are very late,’ said Mara Lind. ‘The dockers’ strike is to blame.’',
    [
      ['We are very late,', 'Mara Lind'],
      ['The dockers’ strike is to blame.', 'Mara Lind'],
    ],
  ],
  ["'It's late and we're tired,' said Mara Lind.", [["It's late and we're tired,", 'Mara Lind']]],
  [
    '“He told me ‘never again’ and left,” said Mara Lind.',
    [['He told me ‘never again’ and left,', 'Mara Lind']],
  ],
  ["In the '90s the dockers' wages fell and 'tis said nobody's rose.", []],
  ['The hull is 5\'10" deep and the mast 30" wide.', []],
  [
    '"The wall is 5\'10" high and cracked," said Mara Lind.',
    [['The wall is 5\'10" high and cracked,', 'Mara Lind']],
  ],
  ['"We waited for hours and nobody came.', []],
  [
    'Mara Lind said: “We waited.\n\n“Nobody came to help us,” she added.',
    [
      ['We waited.', 'Mara Lind'],
      ['Nobody came to help us,', 'Mara Lind'],
    ],
  ],
  [
    '“We waited all night,” said Mara Lind. “It was cold.\n\n“Then the ship came in.\n\n“Nobody waved at us.”',
    [
      ['We waited all night,', 'Mara Lind'],
      ['It was cold.', 'Mara Lind'],
      ['Then the ship came in.', 'Mara Lind'],
      ['Nobody waved at us.', 'Mara Lind'],
    ],
  ],
  [
    '“Our town asked for one thing,” she said, “and got nothing.”',
    [
      ['Our town asked for one thing,', null],
      ['and got nothing.', null],
    ],
  ],
  ['„We are late again“, said Mara Lind.', [['We are late again', 'Mara Lind']]],
  ['"Why has nobody come?" Mara Lind asked.', [['Why has nobody come?', 'Mara Lind']]],
  ['"Nobody has come!" Mara Lind shouted from the quay. The ship left.', [['Nobody has come!', 'Mara Lind']]],
  ['(“It was never going to work,” one engineer said.)', [['It was never going to work,', 'one engineer']]],
  // titles, names, words at arm's length
  ['The ferry “Lady Isolde” left, and the novel “The Salt Road” sold well.', []],
  ['Her film “A Summer Without Rain” opens in June.', []],
  ['The so-called “shadow fleet of tankers” sails at night.', []],
  ['They call it “the claw”, a “smart” crane of the “new” sort.', []],
  ['The report, “How to Dredge a Harbour in Winter”, is out.', []],
  ['“Northern Patience” took on barley.', []],
  ['The minister called it “a shame”.', []],
  ['The “too big to fail” banks failed.', []],
  [
    'Mara Lind called the plan “a gift to people who own ships”.',
    [['a gift to people who own ships', 'Mara Lind']],
  ],
  ['“No comment,” said Mara Lind.', [['No comment,', 'Mara Lind']]],
  ['“Never,” said Mara Lind.', []],
  ['An article headed “Ships” and the word “quay” were on the board.', []],
  // speakers
  ['Mara Lind leads the pilots. “We are late again,” Lind said.', [['We are late again,', 'Mara Lind']]],
  [
    'Mara Lind leads the pilots.\n\n“We are late again,” Ms Lind said.',
    [['We are late again,', 'Mara Lind']],
  ],
  [
    'The minister, Mara Lind, met the dockers.\n\n“We shall see,” the minister said.',
    [['We shall see,', 'Mara Lind']],
  ],
  [
    'Economy minister Mara Lind met labour minister Odd Renn. “We shall see,” the minister said.',
    [['We shall see,', 'the minister']],
  ],
  [
    '“We shall not pay them twice,” the ministry said in a statement.',
    [['We shall not pay them twice,', 'the ministry']],
  ],
  [
    '“They were armed with oars,” a Western official said on condition of anonymity.',
    [['They were armed with oars,', 'a Western official']],
  ],
  [
    '“They were armed with oars,” said two people familiar with the matter.',
    [['They were armed with oars,', 'two people familiar with the matter']],
  ],
  [
    'Asked about the cost, Lind, the deputy mayor, replied: “Ask me after the vote.”',
    [['Ask me after the vote.', 'Lind']],
  ],
  [
    'Mara Lind, who has led the union since 2019, was blunt. “They lied to us,” she said.',
    [['They lied to us,', 'Mara Lind']],
  ],
  ['Mara Lind was blunt. “They lied to us.”', [['They lied to us.', 'Mara Lind']]],
  [
    'According to Mara Lind, the port is “closed until somebody pays”.',
    [['closed until somebody pays', 'Mara Lind']],
  ],
  [
    'The port is “closed until somebody pays”, according to Mara Lind.',
    [['closed until somebody pays', 'Mara Lind']],
  ],
  [
    'Mara Lind said the port was “closed until somebody pays” and left.',
    [['closed until somebody pays', 'Mara Lind']],
  ],
  [
    'Mara Lind told Korrin Wire in an interview that “nobody will pay for this”.',
    [['nobody will pay for this', 'Mara Lind', ['Korrin Wire']]],
  ],
  [
    'Mara Lind said in an interview with the Harbour Post: “Nobody will pay.”',
    [['Nobody will pay.', 'Mara Lind', ['Harbour Post']]],
  ],
  [
    'The Harbour Post quoted Mara Lind, a pilot, as saying: “Nobody will pay.”',
    [['Nobody will pay.', 'Mara Lind']],
  ],
  [
    '“Nobody will pay,” Mara Lind was quoted as saying by the Harbour Post.',
    [['Nobody will pay,', 'Mara Lind', ['Harbour Post']]],
  ],
  [
    'As Mara Lind put it: “Nobody will pay for a bridge to nowhere.”',
    [['Nobody will pay for a bridge to nowhere.', 'Mara Lind']],
  ],
  ['“Nobody will pay,” said Dr. A. B. Lind, the coroner.', [['Nobody will pay,', 'Dr. A. B. Lind']]],
  [
    '“Nobody will pay,” said Mara van der Lind of the University of Lanse.',
    [['Nobody will pay,', 'Mara van der Lind']],
  ],
  ['“Nobody will pay,” said a spokesman for the port of Sel, Odd Renn.', [['Nobody will pay,', 'Odd Renn']]],
  ['“Nobody will pay,” said Halm’s prime minister, Odd Renn.', [['Nobody will pay,', 'Odd Renn']]],
  ['“Nobody will pay,” tweeted Odd Renn.', [['Nobody will pay,', 'Odd Renn']]],
  [
    'In a letter to the council, Odd Renn writes that the plan “is dead and ought to be buried”.',
    [['is dead and ought to be buried', 'Odd Renn']],
  ],
  [
    'The letter says the plan “is dead and ought to be buried”.',
    [['is dead and ought to be buried', 'The letter']],
  ],
  [
    '“I saw it,” said Mara Lind.\n\nHer brother Odd Renn disagreed. “I was there too, and saw nothing,” he said.',
    [
      ['I saw it,', 'Mara Lind'],
      ['I was there too, and saw nothing,', 'Odd Renn'],
    ],
  ],
  [
    'Odd Renn, 54, laughed. “They have not paid since May,” he said, adding: “They never will.”',
    [
      ['They have not paid since May,', 'Odd Renn'],
      ['They never will.', 'Odd Renn'],
    ],
  ],
  [
    'The company denied the claim, saying it “has always paid its crews on time”.',
    [['has always paid its crews on time', 'The company']],
  ],
  ['A sign on the gate reads: “Closed until further notice.”', [['Closed until further notice.', null]]],
  [
    '“We were told to wait,” recalled Mara Lind, whose boat sank.\n\n“So we waited for three hours.”',
    [
      ['We were told to wait,', 'Mara Lind'],
      ['So we waited for three hours.', 'Mara Lind'],
    ],
  ],
  ['He said, “It is over now.”', [['It is over now.', null]]],
  [
    'President Odd Renn and Prime Minister Mara Lind said in a joint statement that the talks were “frank but friendly”.',
    [['frank but friendly', 'President Odd Renn and Prime Minister Mara Lind']],
  ],
  [
    '“It is our fault,” the port’s manager admitted. “Nobody else is to blame.”',
    [
      ['It is our fault,', 'the port’s manager'],
      ['Nobody else is to blame.', 'the port’s manager'],
    ],
  ],
  ['Critics say the deal is “a licence to do nothing”.', [['a licence to do nothing', 'Critics']]],
  [
    '“This is not a drill”: with these words Odd Renn opened the meeting.',
    [['This is not a drill', 'Odd Renn']],
  ],
  [
    'Mara Lind runs the port. According to her, the quay "will never open again".',
    [['will never open again', 'Mara Lind']],
  ],
  [
    'Its secretary, Odd Renn — a former crane driver — told a crowd of 500: “We have waited long enough.”',
    [['We have waited long enough.', 'Odd Renn']],
  ],
  [
    'Its chairman Bo Lark was quoted by Korrin Wire as saying they were “living in another century”.',
    [['living in another century', 'Bo Lark', ['Korrin Wire']]],
  ],
  [
    'The president is away; her spokesman would only say that she was “following events closely”.',
    [['following events closely', 'her spokesman']],
  ],
  ['The mayor would not say whether the plan was “dead or only asleep”.', []],
  [
    '“The Minister,” he wrote, “is not well.” “I know,” I said.',
    [
      ['The Minister,', null],
      ['is not well.', null],
      ['I know,', null],
    ],
  ],
  [
    '“Common sense won,” said the Halm Owners’ Association. “I clean offices for a living,” one tenant said.',
    [
      ['Common sense won,', 'the Halm Owners’ Association'],
      ['I clean offices for a living,', 'one tenant'],
    ],
  ],
  [
    'The report, "Ports Under Pressure: Freight After the Flood", argues that "no single measure will suffice".',
    [['no single measure will suffice', 'The report']],
  ],
  [
    'The ministry disputes the findings, saying they "rest on out-of-date soundings".',
    [['rest on out-of-date soundings', 'The ministry']],
  ],
  [
    'Her mother used to say that "the sea doesn\'t owe you a story".',
    [["the sea doesn't owe you a story", 'Her mother']],
  ],
  ['“That is simply untrue,” said Vale’s successor, Karin Moe.', [['That is simply untrue,', 'Karin Moe']]],
  [
    'The federation, which represents 2,100 boats, says the survey “looked in the wrong place”.',
    [['looked in the wrong place', 'The federation']],
  ],
  [
    "His son, Corin, 22, told BBN News his father was 'a lovely man who would do anything for anyone'.",
    [['a lovely man who would do anything for anyone', 'Corin', ['BBN News']]],
  ],
  [
    'The memo’s author, a chemist named Corin Hale, has left. Reached by telephone, he said: “I wrote what I measured.”',
    [['I wrote what I measured.', 'Corin Hale']],
  ],
  [
    'A former manager put it in plain words:\n\nOn paper the tanks are full and nobody pumps anything out.',
    [['On paper the tanks are full and nobody pumps anything out.', 'A former manager']],
  ],
  ['The minister announced the steps:\n\nClose the quay by night and open it by day.', []],
  ['The motto of the club is "Row or be rowed", and he has a "not in my backyard" past.', []],
  [
    '“Residents will hear us,” the chief engineer, Bo Lark, told a meeting, according to the minutes.',
    [['Residents will hear us,', 'Bo Lark']],
  ],
  [
    '‘We’ve sat here for 9 days,’ said Mara Lind. ‘We’ll sit for 90.\n\n‘But mark this. It cost £4.’',
    [
      ['We’ve sat here for 9 days,', 'Mara Lind'],
      ['We’ll sit for 90.', 'Mara Lind'],
      ['But mark this. It cost £4.', 'Mara Lind'],
    ],
  ],
  [
    '‘I said, “Boss, that door is open,” and he laughed,’ one porter said.',
    [
      ['I said, “Boss, that door is open,” and he laughed,', 'one porter'],
      ['Boss, that door is open,', null],
    ],
  ],
  [
    '“They wrote back: ‘Thank you for your letter.’” said Mara Lind.',
    [
      ['They wrote back: ‘Thank you for your letter.’', 'Mara Lind'],
      ['Thank you for your letter.', null],
    ],
  ],
  [
    'Mara Lind, 52, denies it. ‘Then somebody has deleted it,’ she shot back.',
    [['Then somebody has deleted it,', 'Mara Lind']],
  ],
  [
    'The memo, dated 3 October and marked “confidential”, describes the crack as “stable and 11 metres long”.',
    [['stable and 11 metres long', 'The memo']],
  ],
  [
    '“We read it with our feet,” she says. She stops. “Next year?” She looks at the wall.',
    [
      ['We read it with our feet,', null],
      ['Next year?', null],
    ],
  ],
  [
    'Before the sun is up, Mara Lind has walked the wall. Her mother did the same.\n\n“You read it with your feet.” She laughs.',
    [['You read it with your feet.', 'Mara Lind']],
  ],
];

import type { QuotationCase } from './quotation-case.ts';

/** Passages of the kinds that wire copy, releases, interviews and court reports have. */
export const englishPassages: readonly QuotationCase[] = [
  [
    'The talks in Halm broke up after midnight.\n\n"We have been here before and we will be here again." The remark by the foreign minister, Tove Lind, drew laughter from the delegations.',
    [['We have been here before and we will be here again.', 'Tove Lind']],
  ],
  [
    'The committee asked the harbour board for its figures in May. Tove Lind was blunt: "There are no figures, and there never were."',
    [['There are no figures, and there never were.', 'Tove Lind']],
  ],
  [
    'Ms Lind has led the board since 2019. The plan is, in her words, "a bridge with only one bank".',
    [['a bridge with only one bank', 'Ms Lind']],
  ],
  [
    'Nobody expected the ships to return. As Tove Lind put it, "a harbour is a habit, and habits die".',
    [['a harbour is a habit, and habits die', 'Tove Lind']],
  ],
  [
    'Why had nobody called the coastguard? Lind\'s answer: "We thought the mate had done it."',
    [['We thought the mate had done it.', "Lind's"]],
  ],
  [
    'Finance minister Arvid Sorn told parliament the bank rescue was over. He described it as "a long and costly mistake" and promised a review.',
    [['a long and costly mistake', 'Arvid Sorn']],
  ],
  [
    'The union rejected the offer on Friday, calling it "an insult to everyone on the night shift".',
    [['an insult to everyone on the night shift', 'The union']],
  ],
  [
    'Mayor Ilse Brandt apologised for what she called "a year of silence and bad letters".',
    [['a year of silence and bad letters', 'Ilse Brandt']],
  ],
  [
    'Colonel Dag Merritt, who commands the garrison, answered questions in the yard.\n\n"We lost the road on Tuesday and the bridge on Wednesday," he said. "By Thursday there was nothing left to lose.\n\n"People ask me why we stayed. We stayed because nobody told us to go.\n\n"That is the whole story."',
    [
      ['We lost the road on Tuesday and the bridge on Wednesday,', 'Dag Merritt'],
      ['By Thursday there was nothing left to lose.', 'Dag Merritt'],
      ['People ask me why we stayed. We stayed because nobody told us to go.', 'Dag Merritt'],
      ['That is the whole story.', 'Dag Merritt'],
    ],
  ],
  [
    '"When I asked about the pump, the foreman said \'leave it till Monday\' and went home," said Peter Oake, a fitter.',
    [
      ["When I asked about the pump, the foreman said 'leave it till Monday' and went home,", 'Peter Oake'],
      ['leave it till Monday', 'the foreman'],
    ],
  ],
  [
    '‘We don’t want a museum, we want a working quay,’ said Nesta Pryce, who runs the chandlery. ‘It’s as simple as that.’',
    [
      ['We don’t want a museum, we want a working quay,', 'Nesta Pryce'],
      ['It’s as simple as that.', 'Nesta Pryce'],
    ],
  ],
  [
    'MS VARDE: Thank you all for coming. I will be brief.\n\nMR COLE: Minister, is the port open?\n\nMS VARDE: It is open to ships that have paid.\n\nTHE CHAIR: I must stop you there. (Laughter.)',
    [
      ['Thank you all for coming. I will be brief.', 'MS VARDE'],
      ['Minister, is the port open?', 'MR COLE'],
      ['It is open to ships that have paid.', 'MS VARDE'],
      ['I must stop you there.', 'THE CHAIR'],
    ],
  ],
  [
    'Question (Harbour Post): When will the tunnel be drained?\n\nMinister Lind: By the end of June, if the pumps hold.\n\nQuestion (Korrin Wire): And if they do not?\n\nMinister Lind: Then I shall be answering the same question in July.',
    [
      ['When will the tunnel be drained?', 'Question (Harbour Post)'],
      ['By the end of June, if the pumps hold.', 'Minister Lind'],
      ['And if they do not?', 'Question (Korrin Wire)'],
      ['Then I shall be answering the same question in July.', 'Minister Lind'],
    ],
  ],
  [
    'JUDGE FARROW\n\nYou say you saw the light. What colour was it?\n\nMR TEAL\n\nGreen, my lady. Green and then nothing.\n\nJUDGE FARROW\n\nAnd you did not report it.\n\nMR TEAL\n\nI had nobody to report it to.',
    [
      ['You say you saw the light. What colour was it?', 'JUDGE FARROW'],
      ['Green, my lady. Green and then nothing.', 'MR TEAL'],
      ['And you did not report it.', 'JUDGE FARROW'],
      ['I had nobody to report it to.', 'MR TEAL'],
    ],
  ],
  [
    'The ministry said in a statement: "The vessel left our waters at 4 a.m. and has not been seen since."',
    [['The vessel left our waters at 4 a.m. and has not been seen since.', 'The ministry']],
  ],
  [
    'The auditors\' report, published on Monday, says the money was "moved without any written order" between three accounts.',
    [['moved without any written order', "The auditors' report"]],
  ],
  [
    '"Nobody will be left on the island over the winter," Deputy Prime Minister for Regional Affairs Henrike Voss told the Harbour Post.',
    [
      [
        'Nobody will be left on the island over the winter,',
        'Deputy Prime Minister for Regional Affairs Henrike Voss',
        ['Harbour Post'],
      ],
    ],
  ],
  [
    'The festival opens with "The Last Lamp", a film by Jon Reve. The ferry "Queen of Marrow" will be its hotel, and the so-called "night bus" will run until two.',
    [],
  ],
  [
    'Owen "the Heron" Pask walked at the front. Behind him a banner read "No Harbour No Town". Most of the crowd had "free" tickets.',
    [],
  ],
  [
    'In a letter to the council dated 3 March, seen by this newspaper, the shipyard\'s chairman, Sir Colm Hadley, wrote that he "could no longer in conscience sign the accounts".',
    [['could no longer in conscience sign the accounts', 'Sir Colm Hadley']],
  ],
  [
    'Dr Amal Rusk, who led the survey, said the ice was "thinner than feared" and the road over it "not fit for lorries".',
    [
      ['thinner than feared', 'Dr Amal Rusk'],
      ['not fit for lorries', 'Dr Amal Rusk'],
    ],
  ],
  [
    'Tove Lind, the harbour minister, welcomed the vote. "It is a good day for the coast," she said. "Tomorrow," she added, "the work begins, and it will be dull."',
    [
      ['It is a good day for the coast,', 'Tove Lind'],
      ['the work begins, and it will be dull.', 'Tove Lind'],
    ],
  ],
  [
    'Both candidates were asked about the dam. "It should never have been built," said Ada Corran. Her rival, Finn Oster, disagreed: "It keeps the lights on in four counties."',
    [
      ['It should never have been built,', 'Ada Corran'],
      ['It keeps the lights on in four counties.', 'Finn Oster'],
    ],
  ],
  [
    'Asked whether she would resign, the commissioner replied:\n\n"I was appointed to do a job. I have not finished it, and until I have I see no reason to discuss my furniture."',
    [
      [
        'I was appointed to do a job. I have not finished it, and until I have I see no reason to discuss my furniture.',
        'the commissioner',
      ],
    ],
  ],
  [
    '"Please delete this thread," the director wrote in an email to staff on 4 May, according to documents filed in court.',
    [['Please delete this thread,', 'the director']],
  ],
  [
    '"The tide does not read our timetables," said Bjarne Holt, a retired pilot who has brought more than 4,000 ships into Port Marrow.',
    [['The tide does not read our timetables,', 'Bjarne Holt']],
  ],
  [
    'Harbour pilot Bjarne Holt has seen worse winters.\n\n"In eighty-one we walked across to the lighthouse. Nobody fell in, and nobody was paid for it either."\n\nHis daughter Signe now runs the station.\n\n"He tells that story every Christmas," she says.',
    [
      [
        'In eighty-one we walked across to the lighthouse. Nobody fell in, and nobody was paid for it either.',
        'Bjarne Holt',
      ],
      ['He tells that story every Christmas,', 'Signe'],
    ],
  ],
  [
    'A spokesperson for Strait Lines said: "Safety is our first concern. We are co-operating fully with the inquiry and cannot comment further."',
    [
      [
        'Safety is our first concern. We are co-operating fully with the inquiry and cannot comment further.',
        'A spokesperson for Strait Lines',
      ],
    ],
  ],
  [
    'Mr Justice Hallam said the defendant had shown "a complete disregard for the lives of others". Passing sentence, he told her: "You knew the doors were locked. You had the key in your pocket."',
    [
      ['a complete disregard for the lives of others', 'Mr Justice Hallam'],
      ['You knew the doors were locked. You had the key in your pocket.', 'Mr Justice Hallam'],
    ],
  ],
  [
    'The central bank raised rates again, warning that inflation was "not yet where it must be".',
    [['not yet where it must be', 'The central bank']],
  ],
  [
    'Q: When did you first hear of the leak?\n\nA: On the Friday. A porter told me.\n\nQ: And what did you do?\n\nA: I went to lunch.',
    [
      ['When did you first hear of the leak?', 'Q'],
      ['On the Friday. A porter told me.', 'A'],
      ['And what did you do?', 'Q'],
      ['I went to lunch.', 'A'],
    ],
  ],
  [
    'Harbour Post: You have been minister for a year. What have you built?\n\nTove Lind: Two quays and a great many enemies.\n\nHarbour Post: Which cost more?\n\nTove Lind: The quays. The enemies were free.',
    [
      ['You have been minister for a year. What have you built?', 'Harbour Post'],
      ['Two quays and a great many enemies.', 'Tove Lind'],
      ['Which cost more?', 'Harbour Post'],
      ['The quays. The enemies were free.', 'Tove Lind'],
    ],
  ],
  [
    'The word "harbour" comes from an old word for shelter. Locals say "the Marrow" when they mean the river, and the term "slack water" has nothing to do with laziness.',
    [],
  ],
  [
    '"It will pass," shrugged Ilse Brandt, stacking chairs. "Everything on this street does."',
    [
      ['It will pass,', 'Ilse Brandt'],
      ['Everything on this street does.', 'Ilse Brandt'],
    ],
  ],
  [
    'The deal is "dead in all but name", according to two officials briefed on the talks.',
    [['dead in all but name', 'two officials briefed on the talks']],
  ],
  [
    '"Proud of our crews tonight," President Orla Venn posted on social media shortly after the landing.',
    [['Proud of our crews tonight,', 'Orla Venn']],
  ],
  [
    'For Henrike Voss, the choice is clear. "Either we move the town or the river moves it for us."',
    [['Either we move the town or the river moves it for us.', 'For Henrike Voss']],
  ],
  [
    'Article 4 of the treaty reads: "Each party shall open its ports to the other in time of famine."',
    [['Each party shall open its ports to the other in time of famine.', 'Article 4 of the treaty']],
  ],
  ['Marchers chanted "open the gates" as they crossed the square.', [['open the gates', 'Marchers']]],
  [
    'The inquiry\'s chairman, Lord Ashgrove, was scathing. "Nobody read the log," he told reporters. "Nobody even opened it."',
    [
      ['Nobody read the log,', 'Lord Ashgrove'],
      ['Nobody even opened it.', 'Lord Ashgrove'],
    ],
  ],
  [
    'Speaking to the Harbour Post, Vera Kold, 52, a crane driver, said the strike would last "as long as it takes".',
    [['as long as it takes', 'Vera Kold', ['Harbour Post']]],
  ],
  [
    '"This is not the end of the matter," the statement continued. "We reserve all our rights."',
    [
      ['This is not the end of the matter,', 'the statement'],
      ['We reserve all our rights.', 'the statement'],
    ],
  ],
  [
    'Police said the driver, who has not been named, told officers: "I never saw the barrier."',
    [['I never saw the barrier.', 'the driver']],
  ],
  [
    'Prime Minister Oda Fenn on Tuesday accused the opposition of "playing with matches in a grain store".',
    [['playing with matches in a grain store', 'Oda Fenn']],
  ],
  [
    'Asked about the delay, a company spokeswoman, Petra Lunn, replied by email: "We have nothing to add to our statement of 2 May."',
    [['We have nothing to add to our statement of 2 May.', 'Petra Lunn']],
  ],
  [
    'In a rare interview, the poet was unrepentant. "I wrote what I saw," she said, pouring tea. "If they do not like it they can look elsewhere."',
    [
      ['I wrote what I saw,', 'the poet'],
      ['If they do not like it they can look elsewhere.', 'the poet'],
    ],
  ],
  [
    'The opposition leader, Karl Weems, dismissed the budget as "a wish list with a price tag torn off" and vowed to vote against it.',
    [['a wish list with a price tag torn off', 'Karl Weems']],
  ],
  [
    'The agency\'s head, Dr Ines Roth, insists that there is "no reason for alarm". Others are less sure. "I would not drink it," says Tom Beal, a plumber.',
    [
      ['no reason for alarm', 'Dr Ines Roth'],
      ['I would not drink it,', 'Tom Beal'],
    ],
  ],
  ['"We\'re done here," Weems snapped.', [["We're done here,", 'Weems']]],
  [
    'The letter, signed by 40 doctors, describes the wards as "unsafe by day and unstaffed by night".',
    [['unsafe by day and unstaffed by night', 'The letter']],
  ],
  [
    'Under the heading "Lessons for Next Time", the review lists nine failures. It calls the alarm system "a bell with no rope".',
    [['a bell with no rope', 'the review']],
  ],
  [
    'MODERATOR: Welcome back.\n\nANDERS VOLL: Thank you. It is good to be here, in the cold.\n\nMODERATOR: You called the plan "a fairy tale". Do you stand by that?\n\nANDERS VOLL: I do.',
    [
      ['Welcome back.', 'MODERATOR'],
      ['Thank you. It is good to be here, in the cold.', 'ANDERS VOLL'],
      ['You called the plan "a fairy tale". Do you stand by that?', 'MODERATOR'],
      ['I do.', 'ANDERS VOLL'],
    ],
  ],
  [
    'Her message to the crews was simple: "Stay off the ice." Theirs to her was shorter: "Pay us first."',
    [
      ['Stay off the ice.', null],
      ['Pay us first.', null],
    ],
  ],
  ['"I have no regrets," he said. Hale, 61, ran the yard for two decades.', [['I have no regrets,', null]]],
  [
    'A foreign ministry official, speaking on condition of anonymity, described the talks as "cordial, long and pointless".',
    [['cordial, long and pointless', 'A foreign ministry official']],
  ],
  [
    'Senator Ruth Ames (Coast Party) wrote on her page that the vote had been "bought, wrapped and delivered".',
    [['bought, wrapped and delivered', 'Ruth Ames']],
  ],
  [
    'The mayor of Sel, Hugo Pym, had one word for the plan and then several more: "Madness. Expensive, badly drawn madness."',
    [['Madness. Expensive, badly drawn madness.', 'Hugo Pym']],
  ],
  [
    'Lawyers for Mr Aske said he "categorically denies every allegation" and would appeal.',
    [['categorically denies every allegation', 'Mr Aske']],
  ],
  [
    '"Look at it," says Mina Roe, waving at the empty dock. "There used to be nine boats here. Nine."',
    [
      ['Look at it,', 'Mina Roe'],
      ['There used to be nine boats here. Nine.', 'Mina Roe'],
    ],
  ],
  [
    'In its annual report, the Farrow Institute calls the tariff "a tax on patience", and its director, Nils Bey, goes further. "It is theft with a receipt," he said.',
    [
      ['a tax on patience', 'the Farrow Institute'],
      ['It is theft with a receipt,', 'Nils Bey'],
    ],
  ],
  ['Residents spoke of "a bang and then a long silence".', [['a bang and then a long silence', 'Residents']]],
  [
    'The defence secretary, Ida Voss, told MPs the navy would "stay until the last mine is lifted", adding: "That may take us past Christmas."',
    [
      ['stay until the last mine is lifted', 'Ida Voss', ['MPs']],
      ['That may take us past Christmas.', 'Ida Voss', ['MPs']],
    ],
  ],
  [
    'Sgt. Paul Reed of the county police confirmed the arrest but said there was "nothing to suggest a wider plot".',
    [['nothing to suggest a wider plot', 'Sgt. Paul Reed']],
  ],
  [
    'Her novel "A House Without Keys" won the prize. The judges praised "its cold, exact and unforgiving eye".',
    [['its cold, exact and unforgiving eye', 'The judges']],
  ],
];

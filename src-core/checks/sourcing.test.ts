import { expect, test } from 'vitest';
import { contentFrom, deskOf, type Case } from './desk.test-support.ts';
import { makeChecker } from './run-checks.ts';
import { sourcingCheck } from './sourcing.ts';

const LIBRARY: Partial<Case> = {
  sources: {
    s1: {
      text: 'Port Marrow shipped 4.1 million tonnes of grain. The queue grew again. Twenty-three ships wait.',
      outlet: 'Marrow Courier',
    },
    s2: { text: 'Two Western officials said that the talks had failed. The port is full.', reliability: 'E' },
    s3: { reliability: 'F' },
    s4: { reliability: 'B', publishedOn: '2024-11' },
    s5: { publishedOn: '2024-01-10', title: 'Agreement on berths' },
    s6: { text: 'Двадцять три судна чекають.', language: 'uk' },
    s7: { text: 'The berths are full, said Ana Ruiz.' },
  },
  excerpts: {
    e1: { source: 's1', exact: 'Port Marrow shipped 4.1 million tonnes of grain' },
    e2: { source: 's2', exact: 'Two Western officials said that the talks had failed.' },
    e3: { source: 's2', exact: 'The port is full.', speaker: 'a senior diplomat' },
    e4: { source: 's1', exact: 'The queue grew again.' },
    e5: { source: 's1', exact: 'Twenty-three ships wait.' },
    e6: { source: 's6', exact: 'Двадцять три судна чекають.' },
    e7: { source: 's7', exact: 'The berths are full, said Ana Ruiz.' },
    e8: { source: 's7', exact: 'The berths are full', speaker: 'Ana Ruiz' },
  },
  figures: { f1: { source: 's1', exact: '4.1 million tonnes', value: 4_100_000, unit: 'tonnes' } },
};

type Expected = readonly [rule: string, weight: string, quote: string, ...mends: string[]];

function check(it: Partial<Case> | string, expected: readonly Expected[]) {
  const own: Partial<Case> = typeof it === 'string' ? { blocks: [it] } : it;
  const { briefing, context } = deskOf({ blocks: [], ...LIBRARY, ...own });
  const seen = makeChecker([sourcingCheck]).check(briefing, context);
  expect(
    seen.map(({ rule, weight, quote, mends }) => [rule, weight, quote, ...mends.map((mend) => mend.label)]),
  ).toEqual(expected);
}

const uncited = (quote: string, weight = 'doubtful', ...mends: string[]): Expected => [
  ...(['uncited-fact', weight, quote, ...mends] as const),
];
const french = { facts: { language: 'fr' } };
const ukrainian = { facts: { language: 'uk' } };
const judging = (words: string, basis: string) => ({
  ...{ type: 'key-judgement', words, confidence: null, basis: contentFrom(basis, 'basis') },
  likelihood: { scale: 'icd-203', term: 'likely' },
});

test.each<[name: string, it: Partial<Case> | string, expected: readonly Expected[]]>([
  [
    'a number',
    'Ships were held for 96 hours on average.',
    [uncited('Ships were held for 96 hours on average.')],
  ],
  [
    'a number behind the last mark',
    'The queue grew.{s1} Ships were held for 96 hours.',
    [uncited('Ships were held for 96 hours.')],
  ],
  ['a number in a list', '- 23 ships waiting at Port Marrow', [uncited('23 ships waiting at Port Marrow')]],
  [
    'a number somebody is said to give',
    'According to the Ministry, 23 ships wait.',
    [uncited('According to the Ministry, 23 ships wait.')],
  ],
  [
    'a number in words',
    'The port handles two million tonnes.',
    [uncited('The port handles two million tonnes.')],
  ],
  [
    'a promise',
    'The port will ship 480,000 tonnes.',
    [uncited('The port will ship 480,000 tonnes.', 'hint')],
  ],
  ['how long it takes', 'Talks resume in 3 weeks.', [uncited('Talks resume in 3 weeks.', 'hint')]],
  ['our own money', 'We have paid 4 million euros.', [uncited('We have paid 4 million euros.', 'hint')]],
  [
    'a live figure',
    'The port shipped {f1|4.1 million tonnes}.',
    [uncited('The port shipped 4.1 million tonnes.', 'hint', 'Cite the figure')],
  ],
  [
    'what somebody did',
    'In May the Minister of Halm signed the agreement.',
    [uncited('In May the Minister of Halm signed the agreement.', 'hint')],
  ],
  [
    'what two did, said once',
    'The envoy met Ana Ruiz. Later Ana Ruiz resigned.',
    [uncited('The envoy met Ana Ruiz.', 'hint')],
  ],
  [
    'the fact of a point',
    {
      blocks: [{ type: 'speaking-point', words: 'The queue must go.', fact: contentFrom('23 ships wait.') }],
    },
    [uncited('23 ships wait.')],
  ],
  [
    'the basis of a judgement',
    { blocks: [judging('Ships will wait.', 'In 40 of 50 weeks they did.')] },
    [uncited('In 40 of 50 weeks they did.')],
  ],
  [
    'a table',
    {
      blocks: [
        {
          type: 'table',
          headerRow: true,
          rows: [
            [{ content: contentFrom('Port') }, { content: contentFrom('Tonnes') }],
            [{ content: contentFrom('Marrow') }, { content: contentFrom('620,000 tonnes') }],
          ],
        },
      ],
    },
    [uncited('620,000 tonnes', 'hint')],
  ],
  [
    'un nombre',
    { ...french, blocks: ['Le port a exporté 480 000 tonnes.'] },
    [uncited('Le port a exporté 480 000 tonnes.')],
  ],
  [
    'число',
    { ...ukrainian, blocks: ['Порт відвантажив 480 тис. тонн зерна.'] },
    [uncited('Порт відвантажив 480 тис. тонн зерна.')],
  ],
  [
    'хто що зробив',
    { ...ukrainian, blocks: ['Минулого тижня міністр Олена Гай підписала угоду.'] },
    [uncited('Минулого тижня міністр Олена Гай підписала угоду.', 'hint')],
  ],

  ['a cited number', 'Ships were held for 96 hours.{s1}', []],
  ['a number before the mark of its passage', 'Ships were held for 96 hours. It is long.{s1}', []],
  [
    'a note by hand',
    {
      blocks: [
        {
          type: 'paragraph',
          content: [
            ...contentFrom('Ships were held for 96 hours.'),
            {
              type: 'note',
              id: 'n',
              content: [{ type: 'text', text: 'Own count.', bold: false, italic: false }],
            },
          ],
        },
      ],
    },
    [],
  ],
  ['a heading', '# 23 ships wait', []],
  ['an aim', { blocks: ['# Objectives', '- The 72-hour limit is applied by 480 inspectors.'] }, []],
  ['a point made as an ask', '- Ask for the 96 hours to be cut to 72 hours.', []],
  ['a recommendation', 'We should accept no more than 72 hours.', []],
  ['a judgement of our own', 'Ships will probably wait 96 hours.', []],
  ['a question', 'Why do ships wait 96 hours?', []],
  [
    'words that announce a quotation',
    { blocks: ['The Minister wants 72 hours:', '> 72 hours must mean 72 hours'] },
    [],
  ],
  ['a quoted number', 'The Minister says “72 hours must mean 72 hours” and no more.', []],
  ['a quotation block', '> 72 hours must mean 72 hours', []],
  [
    'a summary of what is cited below',
    {
      blocks: [
        '# Summary',
        'Ships were held for 96 hours.',
        '# Background',
        'Ships were held for 96 hours on average.{s1}',
      ],
    },
    [],
  ],
  [
    'a key judgement with a cited basis',
    { blocks: [judging('In Port Marrow 40 ships will wait.', 'Records of 96 hours.{s1}')] },
    [],
  ],
  [
    'a point whose fact is cited',
    {
      blocks: [{ type: 'speaking-point', words: 'Ships are held for 96 hours.', fact: contentFrom('{s1}') }],
    },
    [],
  ],
  [
    'a question whose fact is cited',
    {
      blocks: [
        {
          type: 'question',
          words: 'What of the 96 hours?',
          line: contentFrom('Ships are held for 96 hours.'),
          ifPressed: [],
          fact: contentFrom('Port records.{s1}'),
        },
      ],
    },
    [],
  ],
  [
    'a list under words that are cited',
    { blocks: ['Three numbers are in use:{s1}', '- 620,000 tonnes in the records'] },
    [],
  ],
  ['dates and numbered things', 'The talks of 9 March 2026 took up Article 5 and item 3.', []],
  ['when people meet', 'The meeting begins at 10.30 and lasts 45 minutes.', []],
  [
    'a table that is referred to',
    {
      blocks: [
        {
          type: 'paragraph',
          content: [
            ...contentFrom('Of 620,000 tonnes see '),
            { type: 'cross-reference', to: 'b1', form: 'number' },
          ],
        },
      ],
    },
    [],
  ],
  [
    'a caption',
    { blocks: [{ type: 'picture', pictureId: 'p1', words: '23 ships wait' }], pictures: { p1: {} } },
    [],
  ],
  [
    'a table that says who says so',
    {
      blocks: [
        {
          type: 'table',
          headerRow: true,
          rows: [
            [{ content: contentFrom('Tonnes') }, { content: contentFrom('Who says so') }],
            [{ content: contentFrom('620,000 tonnes') }, { content: contentFrom('Port') }],
          ],
        },
      ],
    },
    [],
  ],
  [
    'a read-out says what somebody did',
    { facts: { kind: 'read-out' }, blocks: ['The Minister met Ana Ruiz and signed the minutes.'] },
    [],
  ],
  ['une demande', { ...french, blocks: ['- Demander que les 96 heures soient ramenées à 72 heures.'] }, []],
  ['прохання', { ...ukrainian, blocks: ['Просимо скоротити строк до 72 годин.'] }, []],
  ['рекомендація', { ...ukrainian, blocks: ['Слід наполягати на 72 годинах.'] }, []],
])('uncited: %s', (_, it, expected) => {
  check(it, expected);
});

test.each<[name: string, it: Partial<Case> | string, expected: readonly Expected[]]>([
  ['a source graded E', 'The port is full.{s2}', [['only-unreliable', 'doubtful', 'The port is full.']]],
  [
    'sources graded E and F',
    'The port is full.{s2} It has been for weeks.{s3}',
    [['only-unreliable', 'doubtful', 'The port is full. It has been for weeks.']],
  ],
  [
    'a source graded E, and the text says so',
    'The port is said to be full, a report that could not be verified.{s3}',
    [['only-unreliable', 'hint', 'The port is said to be full, a report that could not be verified.']],
  ],
  ['a better source beside it', 'The port is full.{s2,s7}', []],
  ['a source nobody graded', 'The port is full.{s7}', []],

  [
    'officials without a name',
    {
      blocks: ['The talks failed.{e2}'],
      sources: { ...LIBRARY.sources, s2: { text: 'Two Western officials said that the talks had failed.' } },
    },
    [['only-unnamed', 'doubtful', 'The talks failed.']],
  ],
  [
    'a speaker without a name',
    { blocks: ['The port is full.{e3}'], sources: { ...LIBRARY.sources, s2: {} } },
    [['only-unnamed', 'doubtful', 'The port is full.']],
  ],
  [
    'a speaker without a name, and the text says so',
    { blocks: ['The port is full, a senior diplomat said.{e3}'], sources: { ...LIBRARY.sources, s2: {} } },
    [['only-unnamed', 'hint', 'The port is full, a senior diplomat said.']],
  ],
  ['somebody with a name', 'The berths are full.{e7} All of them are.{e8}', []],
  ['somebody with a name beside', { blocks: ['The berths are full.{e8} So is the port.{e3}'] }, []],
  ['an outlet that says it by itself', 'The queue grew again.{e4}', []],

  ['an old source for how things are', 'The port is full.{s4}', [['only-old', 'hint', 'The port is full.']]],
  [
    'une source ancienne',
    { ...french, blocks: ['Le port compte actuellement quatre grues.{s4}'] },
    [['only-old', 'hint', 'Le port compte actuellement quatre grues.']],
  ],
  ['an old source for what was', 'The port closed.{s4}', []],
  [
    'an older source for what was, some day',
    { blocks: ['The board met.{s9}'], sources: { s9: { publishedOn: '2021' } } },
    [['only-old', 'hint', 'The board met.']],
  ],
  ['an old source whose time is said', 'In 2024 the port is said to have closed.{s4}', []],
  ['an agreement in force', 'The limit is three days.{s5}', []],
  ['a newer source beside it', 'The port is full.{s4,s1}', []],
  [
    'a year that may not be over',
    { blocks: ['The port is full.{s9}'], sources: { s9: { publishedOn: '2025' } } },
    [],
  ],
])('base: %s', (_, it, expected) => {
  check(it, expected);
});

test.each<[name: string, it: Partial<Case> | string, expected: readonly Expected[]]>([
  [
    'another name',
    'In May the envoy met Ana Ruiz.{e4}',
    [['claim-not-in-excerpt', 'hint', 'In May the envoy met Ana Ruiz.']],
  ],
  [
    'another number',
    'Inspectors held vessels for 96 hours.{e4}',
    [['claim-not-in-excerpt', 'hint', 'Inspectors held vessels for 96 hours.']],
  ],
  [
    'another number, in a figure',
    'Inspectors held vessels for 96 hours.{f1}',
    [['claim-not-in-excerpt', 'hint', 'Inspectors held vessels for 96 hours.']],
  ],
  [
    'the second of two marks',
    'The port shipped 4.1 million tonnes,{e1} and Halm bought 300 lorries.{e4}',
    [['claim-not-in-excerpt', 'hint', 'and Halm bought 300 lorries.']],
  ],
  [
    'a number with a name, where only the name is said',
    'Ana Ruiz counted 140 full berths.{e7}',
    [['claim-not-in-excerpt', 'hint', 'Ana Ruiz counted 140 full berths.']],
  ],
  [
    'a name with another number than is said, for the check of figures',
    'Port Marrow shipped 9 tonnes.{e1}',
    [],
  ],
  ['a name with a date', 'In May 2025 Ana Ruiz said that the berths are full.{e7}', []],
  ['another value of a cited figure', 'It shipped 9 million tonnes of grain.{f1}', []],
  ['the same name', 'Exports from Port Marrow grew.{e1}', []],
  ['the same number', 'It shipped 4,100,000 tonnes.{e1}', []],
  ['a quotation of the words cited', 'Ana Ruiz told the envoys of Halm: “The queue grew again.”{e4}', []],
  ['a rounded number', 'It shipped about 4 million tonnes.{e1}', []],
  ['a number in words', 'There are 23 ships.{e5}', []],
  ['the outlet', 'As the Marrow Courier has it, the line is longer.{e4}', []],
  ['a whole source', 'In May the envoy met Ana Ruiz.{s1}', []],
  ['another language', 'On Monday 40 vessels left Halm.{e6}', []],
  ['a date', 'By May 2025 the line was longer.{e4}', []],
  ['the same in other words', 'At Port Marrow the queue grew once again.{e4}', []],
  ['a sentence without names and numbers', 'The line is longer now.{e4}', []],
])('claim: %s', (_, it, expected) => {
  check(it, expected);
});

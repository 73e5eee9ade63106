import { expect, test } from 'vitest';
import { deskOf, type Case } from './desk.test-support.ts';
import { houseRulesCheck } from './house-rules.ts';
import { makeChecker } from './run-checks.ts';

type Expected = readonly (readonly [
  rule: string,
  weight: string,
  quote: string,
  mends?: readonly string[],
])[];

/** What is found in a background brief; mends by their labels, where they are said. */
function check(input: Partial<Case> & Pick<Case, 'blocks'>, expected: Expected) {
  const { briefing, context } = deskOf({ ...library, ...input });
  const found = makeChecker([houseRulesCheck]).check(briefing, context);
  expect(
    found.map((it, at) => {
      const seen = [it.rule, it.weight, it.quote];
      return expected[at]?.[3] === undefined ? seen : [...seen, it.mends.map((one) => one.label)];
    }),
  ).toEqual(expected);
}

const library: Pick<Case, 'sources' | 'figures' | 'pictures'> = {
  sources: { s1: { text: 'It held 4 ships.' } },
  figures: { f1: { source: 's1', exact: '4 ships', value: 4 } },
  pictures: { p1: { altText: 'Ships before a quay.' }, p2: {}, p3: { altText: ' ' } },
};
const words = (many: number) => Array.from({ length: many }, () => 'grain').join(' ');
const hinted = (type: string, more: object = {}) => ({
  type,
  hint: 'Two or three lines',
  content: [],
  ...more,
});
const run = (text: string) => ({ type: 'text', text, bold: false, italic: false });
const refers = (to: string) => ({
  type: 'paragraph',
  content: [run('See '), { type: 'cross-reference', to, form: 'number' }],
});
const un = { citationStyle: 'un' };
const nonPaper = { kind: 'non-paper', author: null, date: null };
const aideMemoire = { kind: 'aide-memoire', author: null };

const cases: readonly (readonly [string, Partial<Case> & Pick<Case, 'blocks'>, Expected])[] = [
  ['more words than its kind has', { blocks: [words(951)] }, [['too-long', 'doubtful', '']]],
  [
    'a question with too long a line',
    {
      facts: { kind: 'q-and-a' },
      blocks: [{ type: 'question', words: 'Why?', line: [run(words(80))], ifPressed: [], fact: [] }],
    },
    [['too-long', 'doubtful', '']],
  ],
  [
    'sections its kind has',
    { blocks: ['# Summary', 'One.', '# Key points', 'Two.', '# Background', 'Three.'] },
    [['section-missing', 'hint', '']],
  ],
  [
    'a heading with nothing below',
    { blocks: ['# Ports', '', { type: 'page-break' }, '# Ships', 'One.', '## Queue', '# Berths'] },
    [
      ['empty-section', 'doubtful', 'Ports', ['Take the heading out']],
      ['empty-section', 'doubtful', 'Queue', ['Take the heading out']],
      ['empty-section', 'doubtful', 'Berths', ['Take the heading out']],
    ],
  ],
  [
    'places of the template nobody has filled',
    {
      blocks: [
        hinted('paragraph'),
        hinted('list', { content: undefined, ordered: false, items: [{ depth: 0, content: [] }] }),
      ],
    },
    [
      ['left-empty', 'hint', '', ['Take it out']],
      ['left-empty', 'hint', '', ['Take it out']],
    ],
  ],
  [
    'placeholders',
    {
      blocks: [
        'The talks begin on TBC. It held XX ships; XX per cent of them wait since XX March.',
        '- [to be added] and [insert number of ships here], ???',
        'Lorem ipsum dolor. TODO: ask the Ministry. On XX.XX.2026 for $XX.',
      ],
    },
    [
      ['placeholder', 'doubtful', 'TBC'],
      ['placeholder', 'doubtful', 'XX'],
      ['placeholder', 'doubtful', 'XX'],
      ['placeholder', 'doubtful', 'XX'],
      ['placeholder', 'doubtful', '[to be added]'],
      ['placeholder', 'doubtful', '[insert number of ships here]'],
      ['placeholder', 'doubtful', '???'],
      ['placeholder', 'doubtful', 'Lorem ipsum'],
      ['placeholder', 'doubtful', 'TODO'],
      ['placeholder', 'doubtful', 'XX.XX.2026'],
      ['placeholder', 'doubtful', '$XX'],
    ],
  ],
  [
    'a placeholder in the title',
    { facts: { title: 'Harbours (TBD)' }, blocks: ['One.'] },
    [['placeholder', 'doubtful', 'TBD']],
  ],
  [
    'placeholders in French and Ukrainian',
    { facts: { language: 'fr' }, blocks: ['Le port [à compléter] attend.', 'Порт [уточнити число] чекає.'] },
    [
      ['placeholder', 'doubtful', '[à compléter]'],
      ['placeholder', 'doubtful', '[уточнити число]'],
    ],
  ],
  [
    'a non-paper with an author',
    { facts: { kind: 'non-paper', date: null }, blocks: ['One.'] },
    [['non-paper-author', 'wrong', 'Desk 4', ['Take the author out']]],
  ],
  [
    'a non-paper with a date',
    { facts: { kind: 'non-paper', author: ' ' }, blocks: ['One.'] },
    [['non-paper-author', 'wrong', '2026-03-09', ['Take the date out']]],
  ],
  [
    'an aide-memoire in the first person',
    {
      facts: aideMemoire,
      blocks: [
        'The Embassy recalls the limit. We ask that it be kept, and our ships wait.',
        '- Let us wait.',
      ],
    },
    [
      ['first-person', 'doubtful', 'We'],
      ['first-person', 'doubtful', 'us'],
    ],
  ],
  [
    'the same in French',
    { facts: { ...aideMemoire, language: 'fr' }, blocks: ['L’Ambassade rappelle que nous attendons.'] },
    [['first-person', 'doubtful', 'nous']],
  ],
  [
    'pictures nobody has described',
    {
      blocks: [
        { type: 'picture', pictureId: 'p2', words: 'The quay' },
        { type: 'picture', pictureId: 'p3', words: '' },
      ],
    },
    [
      ['alt-text', 'wrong', ''],
      ['alt-text', 'wrong', ''],
    ],
  ],
  [
    'numbers under ten, and per cent',
    {
      facts: un,
      blocks: ['The delegation met 3 ministers. 5 ships wait, 7% less.', 'About 12 percent wait.'],
    },
    [
      ['number-style', 'hint', '3', ['Write “three”']],
      ['number-style', 'hint', '5', ['Write “Five”']],
      ['number-style', 'hint', '7%', ['Write “7 per cent”']],
      ['number-style', 'hint', '12 percent', ['Write “12 per cent”']],
    ],
  ],
  [
    'the same in a non-paper',
    { facts: nonPaper, blocks: ['There are 2 proposals.'] },
    [['number-style', 'hint', '2']],
  ],
  ['a reference to what is gone', { blocks: [refers('b99')] }, [['broken-cross-reference', 'wrong', 'See']]],
  [
    'a reference to what cannot be referred to',
    { blocks: [refers('b2'), '- One'] },
    [['broken-cross-reference', 'wrong', 'See']],
  ],
  ['no title', { facts: { title: ' ' }, blocks: ['One.'] }, [['no-title', 'doubtful', '']]],
  // Traps.
  ['as many words as its kind may have', { blocks: [words(950)] }, []],
  ['a kind without a length', { facts: { kind: 'annotated-agenda' }, blocks: ['# Item 1', words(5000)] }, []],
  ['its own headings', { blocks: ['# Ports', 'One.', '# Ships', 'Two.'] }, []],
  [
    'sections by other names, in another language, or given otherwise',
    {
      facts: { kind: 'assessment', sourceSummary: 'One report.' },
      blocks: [
        { type: 'key-judgement', words: 'It closes.', likelihood: null, confidence: null, basis: [] },
        ...[
          '# Discussion of the evidence',
          'One.',
          '# Альтернативи',
          'Two.',
          '# LACUNES',
          'Three.',
          '# Indicators',
          'Four.',
        ],
      ],
    },
    [],
  ],
  [
    'a heading over another below it',
    {
      blocks: [
        '# Ports',
        '## Marrow',
        'One.',
        { type: 'picture', pictureId: 'p1', words: '' },
        '# Ships',
        { type: 'picture', pictureId: 'p1', words: '' },
      ],
    },
    [],
  ],
  [
    'a section of the template says itself that it is empty',
    { blocks: ['# Ports', hinted('paragraph')] },
    [['left-empty', 'hint', '']],
  ],
  [
    'a hint whose place is filled, a block left empty',
    {
      blocks: [
        { type: 'paragraph', words: 'One.', hint: 'Two or three lines' },
        { type: 'paragraph', words: '{s1}', hint: 'A source' },
        '',
      ],
    },
    [],
  ],
  [
    'letters that are something else',
    {
      blocks: [
        'In the XX century, and the XXth too, the XX Congress met. Pope Leo XX spoke of article XX.',
        'The loan came from TBC Bank and the TBC; the visit (to be confirmed) is near.',
        'He wrote that “XX ships [...] wait” and [the port] closed [...].',
        '> It held XX ships, TBC',
        'Au XX siècle ; у XX столітті; в ХХ веке. Why? What?? See [1] and [sic].',
      ],
    },
    [],
  ],
  ['a non-paper that is nobody’s', { facts: { ...nonPaper, author: '' }, blocks: ['One.'] }, []],
  ['an author elsewhere', { facts: { kind: 'read-out' }, blocks: ['One.'] }, []],
  [
    'no first person',
    {
      facts: aideMemoire,
      blocks: [
        'The US and World War I are named. The Minister said: “We wait for our ships.”',
        'Our Lady of Halm sank.',
        '> We wait',
        '# Our request',
        'One.',
      ],
    },
    [],
  ],
  ['the first person elsewhere', { blocks: ['We ask that our limit be kept.'] }, []],
  [
    'nos 3 et 4',
    { facts: { ...aideMemoire, language: 'fr' }, blocks: ['Les nos 3 et 4, à Notre-Dame.'] },
    [],
  ],
  [
    'a picture that is described, or gone',
    {
      blocks: [
        { type: 'picture', pictureId: 'p1', words: '' },
        { type: 'picture', pictureId: 'p9', words: '' },
      ],
    },
    [],
  ],
  [
    'numbers that stay in digits',
    {
      facts: un,
      blocks: [
        'On 3 March it shipped 4 million tonnes over 5 kilometres, at 3.5 metres; 7 per cent of it in Berth 4 alone.',
        'Under article 5 and section 3 below, 3 to 5 ships wait; the score was 2:1 and G-7 leaders met at 9 p.m.',
        'It held 3 ships and 12 boats.',
        'The Minister said: “I met 3 ministers, 5% more.”',
        'It held {f1|4 ships}.',
        { type: 'table', headerRow: false, rows: [[{ content: [run('3 ships, 5%')] }]] },
        'Children aged 7 years or more; 3 in 4 households.',
        '# The 3 ministers',
        'One.',
      ],
    },
    [],
  ],
  [
    'another style or language',
    { facts: { citationStyle: 'oscola' }, blocks: ['The delegation met 3 ministers, 5% more.'] },
    [],
  ],
  ['French', { facts: { ...un, language: 'fr' }, blocks: ['La délégation a vu 3 ministres.'] }, []],
  ['references that hold', { blocks: ['# Ports', 'One.', refers('b1'), refers('b2')] }, []],
];

test.each(cases)('%s', (_, input, expected) => check(input, expected));

test('a non-paper is freed of all it should not say', () => {
  const { briefing, context } = deskOf({ facts: { kind: 'non-paper' }, blocks: ['One.'] });
  const [found] = makeChecker([houseRulesCheck]).check(briefing, context);
  expect(found?.mends).toEqual([
    { type: 'facts', label: 'Take both out', facts: { author: null, date: null } },
  ]);
});

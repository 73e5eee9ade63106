import { expect, test } from 'vitest';
import { deskOf, type Case } from './desk.test-support.ts';
import { makeChecker } from './run-checks.ts';
import { timeCheck } from './time.ts';

type Expected = readonly (readonly [rule: string, weight: string, quote: string, words?: string | null])[];

/** What is found in a briefing of 9 March 2026; what a mend writes instead, or null for none, where it is said. */
function check(input: Partial<Case> & Pick<Case, 'blocks'>, expected: Expected) {
  const { briefing, context } = deskOf({ ...library, ...input });
  const found = makeChecker([timeCheck]).check(briefing, context);
  expect(
    found.map((it, at) => {
      const seen = [it.rule, it.weight, it.quote];
      if (expected[at]?.[3] === undefined) return seen;
      const [mend] = it.mends;
      return [...seen, mend?.type === 'replace' ? mend.words.replaceAll('\u00A0', ' ') : null];
    }),
  ).toEqual(expected);
}

const library: Pick<Case, 'sources' | 'excerpts' | 'figures'> = {
  sources: {
    s1: { text: 'The port closed. It held 40 ships.', publishedOn: '2026-03-01' },
    s2: { publishedOn: '2025-06-01' },
    s3: { status: 'corrected', statusNote: 'The average was 86 hours, not 96.' },
    s4: { text: 'It reopened.', status: 'withdrawn', statusNote: 'The author made it up.', title: 'Berths' },
    s5: { trashedAt: '2026-03-02T09:00:00.000Z' },
    s6: { publishedOn: '2026-03-12' },
    s7: { publishedOn: '2026-03' },
    s8: { publishedOn: null },
  },
  excerpts: { e4: { source: 's4', exact: 'It reopened' } },
  figures: { f1: { source: 's1', exact: '40 ships', value: 40 } },
};

const cases: readonly (readonly [string, Partial<Case> & Pick<Case, 'blocks'>, Expected])[] = [
  [
    'a year',
    { blocks: ['Exports fell last year. Last year was dry, and since last year prices have risen.'] },
    [
      ['relative-date', 'doubtful', 'last year', 'in 2025'],
      ['relative-date', 'doubtful', 'Last year', 'In 2025'],
      ['relative-date', 'doubtful', 'last year', '2025'],
    ],
  ],
  [
    'a day',
    { blocks: ['- Two ships left yesterday.', 'Today the port is closed.'] },
    [
      ['relative-date', 'doubtful', 'yesterday', 'on 8 March 2026'],
      ['relative-date', 'doubtful', 'Today', 'On 9 March 2026'],
    ],
  ],
  [
    'what has no day of its own',
    { blocks: ['Talks resume next week. The queue grew earlier this month and this summer.'] },
    [
      ['relative-date', 'doubtful', 'next week', null],
      ['relative-date', 'doubtful', 'this month', 'in March 2026'],
      ['relative-date', 'doubtful', 'this summer', null],
    ],
  ],
  [
    'so long ago, and a named day',
    { blocks: ['It closed three days ago. Talks resume next Monday.'] },
    [
      ['relative-date', 'doubtful', 'three days ago', 'on 6 March 2026'],
      ['relative-date', 'doubtful', 'next Monday', 'on 16 March 2026'],
    ],
  ],
  [
    'a possessive has no easy mend',
    { blocks: ['Last year’s harvest was small.'] },
    [['relative-date', 'doubtful', 'Last year', null]],
  ],
  [
    'a source of another year may mean another one',
    { blocks: ['Exports fell last year.{s2}', 'Exports fell last year.{s1}', 'Exports fell last year.{s8}'] },
    [
      ['relative-date', 'doubtful', 'last year', null],
      ['relative-date', 'doubtful', 'last year', 'in 2025'],
      ['relative-date', 'doubtful', 'last year', null],
    ],
  ],
  [
    'a briefing without a date',
    { facts: { date: null }, blocks: ['Exports fell last year.'] },
    [['relative-date', 'doubtful', 'last year', null]],
  ],
  [
    'Ukrainian',
    {
      facts: { language: 'uk' },
      blocks: ['Минулого року порт закрили. Учора він стояв, а з минулого тижня чекає.'],
    },
    [
      ['relative-date', 'doubtful', 'Минулого року', '2025 року'],
      ['relative-date', 'doubtful', 'Учора', '8 березня 2026 року'],
      ['relative-date', 'doubtful', 'минулого тижня', null],
    ],
  ],
  [
    'Ukrainian, in a word',
    { facts: { language: 'uk' }, blocks: ['Торік порт стояв.'] },
    [['relative-date', 'doubtful', 'Торік', '2025 року']],
  ],
  [
    'French',
    {
      facts: { language: 'fr' },
      blocks: ['Hier, le port a fermé. Depuis l’an dernier, la file dure ; le mois dernier elle a grandi.'],
    },
    [
      ['relative-date', 'doubtful', 'Hier', 'Le 8 mars 2026'],
      ['relative-date', 'doubtful', 'l’an dernier', '2025'],
      ['relative-date', 'doubtful', 'le mois dernier', 'en février 2026'],
    ],
  ],
  [
    'Russian',
    { facts: { language: 'ru' }, blocks: ['В прошлом году порт закрыли, вчера открыли.'] },
    [
      ['relative-date', 'doubtful', 'прошлом году', '2025 году'],
      ['relative-date', 'doubtful', 'вчера', '8 марта 2026 года'],
    ],
  ],
  [
    'as of a day before the newest source',
    { facts: { asOf: '2026-02-20' }, blocks: ['It closed.{s2} It held {f1|40 ships}.'] },
    [['as-of-older', 'doubtful', '20 February 2026']],
  ],
  [
    'a briefing dated before its source',
    { blocks: ['It closed.{s6}'] },
    [['date-older', 'hint', '9 March 2026']],
  ],
  [
    'a corrected source',
    { blocks: ['It waits. It waits 96 hours.{s3}'] },
    [['source-corrected', 'doubtful', 'It waits 96 hours.']],
  ],
  [
    'a withdrawn source, once a block',
    { blocks: ['It reopened.{s4} Ships left.{e4}', '>e4 It reopened'] },
    [
      ['source-withdrawn', 'wrong', 'It reopened.'],
      ['source-withdrawn', 'wrong', 'It reopened'],
    ],
  ],
  ['a source in the trash', { blocks: ['It closed.{s5}'] }, [['source-in-trash', 'doubtful', 'It closed.']]],
  // Traps.
  [
    'a quotation',
    {
      blocks: [
        'The Minister said: “Last year we lost two berths.”',
        '> It closed yesterday.',
        'Il a dit « hier » ; she said ‘next week’.',
      ],
    },
    [],
  ],
  [
    'a title',
    { blocks: ['The weekly Halm Today asks for Next Year’s Budget.', '# What comes next week'] },
    [],
  ],
  [
    'dates that say which',
    {
      blocks: [
        'Exports fell last year (2025). It closed yesterday, 8 March 2026, at noon.',
        'In 2025 (last year) it rained. Talks resume next week (16-20 March).',
      ],
    },
    [],
  ],
  [
    'phrases that are no dates from here',
    {
      blocks: [
        'The last year of the war cost two berths; next of kin were told.',
        'In May 2024 it closed. The next day it opened, and a year later it closed again.',
        'This morning’s edition of the Post says so.',
        'Ask for today’s number.',
        'The last week of March was dry.',
      ],
    },
    [],
  ],
  [
    'plain dates',
    { blocks: ['It closed on 3 March and opens in April. The talks of 2025 ended on 1 June.'] },
    [],
  ],
  [
    'what is said aloud is said on its day',
    {
      blocks: [
        { type: 'speaking-point', words: 'We met last week.', fact: [] },
        { type: 'question', words: 'What changed this year?', line: [], ifPressed: [], fact: [] },
      ],
    },
    [],
  ],
  [
    'Ukrainian phrases that count from another date',
    {
      facts: { language: 'uk' },
      blocks: ['У травні 2024 року порт закрили. Наступного дня його відкрили, а «торік» забули.'],
    },
    [],
  ],
  [
    'as of the day of the newest source, or as far as it is known',
    { facts: { asOf: '2026-03-01' }, blocks: ['It closed.{s1}', 'It opened.{s7}', 'It waits.{s8}'] },
    [],
  ],
  [
    'as of a month',
    { facts: { asOf: '2026-03' }, blocks: ['It closed.{s6}'] },
    [['date-older', 'hint', '9 March 2026']],
  ],
  ['no date, nothing to hold against', { facts: { date: null }, blocks: ['It closed.{s6}'] }, []],
  [
    'the text says that the source does not stand',
    {
      blocks: [
        'The report, which its publisher has withdrawn since, says that it reopened.{s4}',
        'The number, now corrected, is 86.{s3}',
      ],
    },
    [],
  ],
  [
    'a language whose words are not known',
    { facts: { language: 'de' }, blocks: ['Last year wurde der Hafen geschlossen.'] },
    [],
  ],
  ['what is cited and not known', { blocks: ['It closed.{s99}'] }, []],
];

test.each(cases)('%s', (_, input, expected) => check(input, expected));

test('a source that was withdrawn is named with the reason', () => {
  const { briefing, context } = deskOf({ ...library, blocks: ['It reopened.{s4}'] });
  const [found] = makeChecker([timeCheck]).check(briefing, context);
  expect(found).toMatchObject({
    message: '“Berths” has been withdrawn by its publisher: The author made it up.',
    sources: ['s4'],
    place: { piece: 0, start: 0, end: 12 },
  });
});

test('“as of” is set to the day of the newest source', () => {
  const { briefing, context } = deskOf({
    ...library,
    facts: { asOf: '2025-12' },
    blocks: ['It closed.{s1}{s2}'],
  });
  const [found] = makeChecker([timeCheck]).check(briefing, context);
  expect(found?.mends).toMatchObject([{ type: 'facts', facts: { asOf: '2026-03-01' } }]);
});

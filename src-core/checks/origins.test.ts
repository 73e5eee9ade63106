import { expect, test } from 'vitest';
import { deskOf, contentFrom, type Case } from './desk.test-support.ts';
import { originsCheck } from './origins.ts';
import { makeChecker } from './run-checks.ts';

/** s1, s2 and s3 tell s1's story; s4 and s5 have their own; s6 and s7 have theirs from an agency nobody has seen. */
const LIBRARY: Partial<Case> = {
  sources: {
    s1: { text: 'Ships wait. Several sources say that 23 ships wait.', outlet: 'Marrow Courier' },
    ...{ s2: {}, s3: {}, s4: { outlet: 'Northern Wire' }, s5: {}, s6: {}, s7: {}, s8: {}, s9: {} },
  },
  excerpts: {
    e1: { source: 's1', exact: 'Ships wait', credibility: 1 },
    e2: { source: 's2', exact: 'Ships wait' },
    e3: { source: 's1', exact: 'Several sources say that 23 ships wait' },
    e4: { source: 's4', exact: 'Ships wait' },
    e5: { source: 's5', exact: 'Ships wait', credibility: 2 },
  },
  derives: [
    ['s2', 's1'],
    ['s3', 's2'],
    ['s6', 'Halm Agency'],
    ['s7', 'halm agency'],
    ['s8', 's9'],
    ['s9', 's8'],
  ],
};

type Expected = readonly [rule: string, weight: string, quote: string, ...mends: string[]];

function judging(words: string, basis: string) {
  return {
    ...{ type: 'key-judgement', words, likelihood: null, confidence: null },
    basis: contentFrom(basis, 'basis'),
  };
}

function found(it: Case) {
  const { briefing, context } = deskOf(it);
  return makeChecker([originsCheck]).check(briefing, context);
}

function check(it: Partial<Case> | string, expected: readonly Expected[]) {
  const own: Partial<Case> = typeof it === 'string' ? { blocks: [it] } : it;
  const seen = found({ blocks: [], ...LIBRARY, ...own });
  expect(
    seen.map(({ rule, weight, quote, mends }) => [rule, weight, quote, ...mends.map((mend) => mend.label)]),
  ).toEqual(expected);
}

const GRADE = 'Grade the excerpt 2, probably true';
const LATE = 'Ships will wait longer.';

test.each<[name: string, it: Partial<Case> | string, expected: readonly Expected[]]>([
  [
    'carriers of one story',
    'Ships wait.{e2} They have for weeks.{s3}',
    [['one-origin', 'hint', 'Ships wait. They have for weeks.']],
  ],
  ['the origin and a carrier', 'Ships wait.{s1,s3}', [['one-origin', 'hint', 'Ships wait.']]],
  ['carriers of one that was never seen', 'Ships wait.{s6,s7}', [['one-origin', 'hint', 'Ships wait.']]],
  ['sources that only name one another', 'Ships wait.{s8,s9}', [['one-origin', 'hint', 'Ships wait.']]],
  ['an item of a list', '- Ships wait.{s1,s2}', [['one-origin', 'hint', 'Ships wait.']]],
  ['independent sources', 'Ships wait.{s1,s4}', []],
  ['one never seen and one by itself', 'Ships wait.{s6,s4}', []],
  ['one source cited twice', 'Ships wait.{e2} They have for weeks.{s2}', []],
  ['a text that says so', 'Ships wait, the Courier wrote, and others repeat it.{s1,s2}', []],
  ['a text that says so in French', 'Les navires attendent ; le Courrier reprend la dépêche.{s1,s2}', []],
  [
    'a table that sets carriers side by side',
    {
      blocks: [
        {
          type: 'table',
          headerRow: false,
          rows: [[{ content: contentFrom('23{s1}') }, { content: contentFrom('24{s2}') }]],
        },
      ],
    },
    [],
  ],

  [
    'a judgement on one story',
    { blocks: [judging(LATE, 'Three papers.{s1,s2,s3}')] },
    [['one-origin', 'doubtful', LATE]],
  ],
  [
    'a judgement on one story, cited in its words',
    { blocks: ['! Ships will wait longer.{s1,s2}'] },
    [['one-origin', 'doubtful', LATE]],
  ],
  ['a judgement on one source', { blocks: [judging(LATE, 'Records.{s4}')] }, [['one-source', 'hint', LATE]]],
  ['a judgement on independent sources', { blocks: [judging(LATE, 'Records.{s1,s2,s4}')] }, []],
  [
    'a judgement that owns its one origin',
    { blocks: [judging(LATE, 'A pilot, in three reports of one origin.{s1,s2,s3}')] },
    [],
  ],
  [
    'a judgement that owns its one source',
    { blocks: [judging(LATE, 'Records that one institute has read.{s4}')] },
    [],
  ],
  ['a judgement without sources', { blocks: [judging(LATE, 'Nobody has counted.')] }, []],

  [
    'credibility 1 beside a carrier',
    'Ships wait.{e1,s2} Cranes stand still.',
    [
      ['confirmed-by-one-origin', 'wrong', 'Ships wait.', GRADE],
      ['one-origin', 'hint', 'Ships wait.'],
    ],
  ],
  [
    'credibility 1 by itself',
    'Ships wait.{e1}',
    [['confirmed-by-one-origin', 'doubtful', 'Ships wait.', GRADE]],
  ],
  [
    'credibility 1 beside another passage of its source',
    { blocks: [judging(LATE, 'One report says so.{e1,e3}')] },
    [['confirmed-by-one-origin', 'wrong', LATE, GRADE]],
  ],
  ['credibility 1 with support', 'Ships wait.{e1} Many do.{s4}', []],
  ['credibility 1 with support in one sentence', 'Ships wait{e1} and wait.{e4}', []],
  ['credibility 1 with support in another block', { blocks: ['Ships wait.{e1}', 'They wait.{e1,s4}'] }, []],
  ['credibility 2', 'Ships wait.{e5}', []],

  [
    'several sources, one cited',
    'According to several sources, ships wait.{s4}',
    [['several-sources', 'wrong', 'According to several sources', 'Write “According to Northern Wire”']],
  ],
  [
    'several reports, one origin',
    'Ships wait, as the Courier and multiple reports say.{s1,s2}',
    [['several-sources', 'wrong', 'multiple reports say']],
  ],
  [
    'two independent sources, one cited',
    'Two independent sources confirm that ships wait.{s4}',
    [['several-sources', 'wrong', 'Two independent sources confirm']],
  ],
  [
    'several sources, none cited',
    'Various media reported that ships wait.',
    [['several-sources', 'doubtful', 'Various media reported']],
  ],
  [
    'several sources, one cited that speaks of several',
    'According to several sources, ships wait.{e3}',
    [['several-sources', 'doubtful', 'According to several sources', 'Write “According to Marrow Courier”']],
  ],
  [
    'plusieurs sources',
    'Selon plusieurs sources concordantes, des navires attendent.{s4}',
    [['several-sources', 'wrong', 'Selon plusieurs sources', 'Write “Selon Northern Wire”']],
  ],
  [
    'кілька джерел',
    'За даними кількох джерел, судна чекають.{s4}',
    [['several-sources', 'wrong', 'За даними кількох джерел', 'Write “За даними «Northern Wire»”']],
  ],
  [
    'несколько источников',
    'По данным нескольких независимых источников, суда ждут.{s4}',
    [
      [
        'several-sources',
        'wrong',
        'По данным нескольких независимых источников',
        'Write “По данным «Northern Wire»”',
      ],
    ],
  ],
  [
    'кілька видань',
    'Кілька видань повідомили про чергу.{s4}',
    [['several-sources', 'wrong', 'Кілька видань повідомили']],
  ],
  ['trois médias', 'Trois médias en parlent.{s4}', [['several-sources', 'wrong', 'Trois médias en parlent']]],
  [
    'papers',
    'The strike is near, as several papers have written.{s4}',
    [['several-sources', 'wrong', 'several papers have written']],
  ],
  ['several sources, two origins', 'According to several sources, ships wait.{s1,s4}', []],
  [
    'several sources, named one by one behind',
    'According to several sources, ships wait. The Courier counts 23.{s1} The Wire counts 24.{s4}',
    [],
  ],
  ['quoted words', 'The Minister said “according to several sources we are late”.{s4}', []],
  ['denied', 'This is not confirmed by several sources.{s4}', []],
  ['denied in French', 'Le fait n’est pas confirmé par plusieurs sources.{s4}', []],
  [
    'other sources',
    'Halm draws power from several sources of energy.{s4} The town has two water sources.{s4}',
    [],
  ],
  ['інші джерела', 'Острів живиться з кількох джерел енергії.{s4}', []],
  ['sources within sources', 'Several sources familiar with the talks said that ships wait.{s4}', []],
  ['reports that say nothing together', 'The Ministry published several reports last year.{s4}', []],
])('%s', (_, it, expected) => {
  check(it, expected);
});

test('a finding names the origin', () => {
  const messages = (block: string) => found({ blocks: [block], ...LIBRARY }).map((it) => it.message);
  expect(messages('! Late.{s1,s2,s3}')).toEqual([
    'This judgement rests on 3 sources, but they have one origin: “Report s1” (Marrow Courier).',
  ]);
  expect(messages('Late.{s6,s7}')).toEqual([
    '2 sources are cited here, but they have one origin: “Halm Agency”, which is not in the library.',
  ]);
  expect(messages('Late.{s8,s9}')).toEqual([
    '2 sources are cited here, but they have one origin: “Report s8” (Harbour Post) and “Report s9” (Harbour Post), which only name one another.',
  ]);
});

test('a carrier beside it confirms nothing, but another sentence may', () => {
  check('Ships wait.{e1,s2} So says the pilot.{s4}', [
    ['confirmed-by-one-origin', 'doubtful', 'Ships wait.', GRADE],
  ]);
});

test('an origin that is not cited goes by the name it has in the library', () => {
  const { briefing, context } = deskOf({ ...LIBRARY, blocks: ['Late.{s2,s3}'] });
  const cited = new Map([...context.things.sources].filter(([id]) => id !== 's1'));
  const known = { ...context, things: { ...context.things, sources: cited } };
  expect(makeChecker([originsCheck]).check(briefing, known)[0]?.message).toBe(
    '2 sources are cited here, but they have one origin: “s1”.',
  );
});

import { describe, expect, test } from 'vitest';
import { deskOf, type Case } from './desk.test-support.ts';
import { quotationsCheck } from './quotations.ts';
import { lookedUp } from './quotations/looked-up.test-support.ts';
import { quotationsIn } from './quotations/quotations-in.ts';
import { makeChecker } from './run-checks.ts';

const POST =
  'The harbour master of Port Marrow spoke on Monday. “We will not close the eastern basin before May, whatever the ' +
  'board decides,” she told the Harbour Post. “The board has not paid the dredgers since last autumn. Ships wait five ' +
  'hours at the least.” She called the figures of the ministry “an insult to every pilot of this coast”.';
const STAR =
  'A pilot said on Tuesday: “Nobody at the ministry has ever asked us what a safe depth is.” The board denies that. ' +
  '“Our books are open to every captain who cares to read them,” its chairman said.';
const VISTI =
  'Начальниця порту сказала: «Ми не закриємо східний басейн до травня, хай там що вирішить рада». ' +
  '«Рада не платить днопоглиблювачам від минулої осені», — додала вона.';
const LETTRE =
  'La capitaine du port a déclaré : « Nous ne fermerons pas le bassin est avant le mois de mai, quoi que décide le conseil. »';

const library: Omit<Case, 'blocks'> = {
  sources: {
    s1: { text: POST, title: 'Basin stays open' },
    s2: { text: STAR, title: 'Pilots complain', outlet: 'Marrow Star' },
    s3: { text: VISTI, title: 'Порт не закриють', outlet: 'Вісті', language: 'uk' },
    s4: { text: LETTRE, title: 'Le bassin', outlet: 'La Lettre', language: 'fr' },
  },
  excerpts: {
    e1: { source: 's1', exact: 'We will not close the eastern basin before May, whatever the board decides' },
    e2: { source: 's1', exact: 'Ships wait five hours at the least.' },
    e3: { source: 's2', exact: 'Nobody at the ministry has ever asked us what a safe depth is.' },
    e4: { source: 's3', exact: 'Ми не закриємо східний басейн до травня, хай там що вирішить рада' },
  },
};

type Expected = readonly (readonly [rule: string, weight: string, quote: string, mended?: string])[];

const check = (
  blocks: Case['blocks'],
  expected: Expected,
  more: Partial<Case> = {},
  isLookedUp = true,
): void => {
  const desk = deskOf({ ...library, ...more, blocks }, (it) => (isLookedUp ? { found: lookedUp(it) } : {}));
  const found = makeChecker([quotationsCheck]).check(desk.briefing, desk.context);
  expect(
    found.map(({ rule, weight, quote, mends }) => {
      const [mend] = mends;
      const said =
        mend?.type === 'replace'
          ? [mend.words]
          : mend?.type === 'cite'
            ? [mend.targets.map((it) => it.id).join()]
            : mend?.type === 'bind'
              ? [mend.excerptId]
              : [];
      return [rule, weight, quote, ...said];
    }),
  ).toEqual(expected);
};

const EXACT = 'We will not close the eastern basin before May, whatever the board decides';

describe('quotations', () => {
  test.each<readonly [string, Expected]>([
    [
      'She said: “We will close the eastern basin before May, whatever the board decides” {e1}.',
      [['drifted', 'wrong', EXACT.replace('not ', ''), EXACT]],
    ],
    [
      'She said: "We may not close the eastern basin before June, whatever the board decides." {s1}',
      [
        [
          'drifted',
          'wrong',
          'We may not close the eastern basin before June, whatever the board decides.',
          `${EXACT}.`,
        ],
      ],
    ],
    [
      '>e1 We will never close the eastern basin [...] whatever the board decides.',
      [
        [
          'drifted',
          'wrong',
          'We will never close the eastern basin [...] whatever the board decides.',
          'We will not close the eastern basin [...] whatever the board decides.',
        ],
      ],
    ],
    [
      'She added that “ships wait nine hours at the least” {e2}.',
      [['drifted', 'wrong', 'ships wait nine hours at the least', 'ships wait five hours at the least']],
    ],
    [
      'A pilot said: “Nobody at the ministry has ever asked us what a safe depth is.” {e1}',
      [
        [
          'in-another-source',
          'wrong',
          'Nobody at the ministry has ever asked us what a safe depth is.',
          'e3',
        ],
      ],
    ],
    [
      'The chairman said: “Our books are open to every captain who cares to read them” {s1}.',
      [['in-another-source', 'wrong', 'Our books are open to every captain who cares to read them', 's2']],
    ],
    [
      'She said: “The ministry has lied to every sailor in the country for ten years.” {s1}',
      [['nowhere', 'wrong', 'The ministry has lied to every sailor in the country for ten years.']],
    ],
    [
      '>e2 The ministry has lied to every sailor in the country for ten years.',
      [['nowhere', 'wrong', 'The ministry has lied to every sailor in the country for ten years.']],
    ],
    [
      'The minister said: “The coast has never had so many friends as it has today.”',
      [['nowhere', 'doubtful', 'The coast has never had so many friends as it has today.']],
    ],
    [
      'A pilot said: “Nobody at the ministry has ever asked us what a safe depth is.”',
      [['uncited', 'doubtful', 'Nobody at the ministry has ever asked us what a safe depth is.', 'e3']],
    ],
    [
      'What pilots call “the long way round the cape” takes a day {s1}.',
      [['nowhere', 'doubtful', 'the long way round the cape']],
    ],
    [
      '> Ships wait five hours at the least. {e2}',
      [['unbound', 'hint', 'Ships wait five hours at the least.', 'e2']],
    ],
    [
      'She said: “We will […] close the eastern basin before May” {e1}.',
      [['omission', 'doubtful', 'We will […] close the eastern basin before May']],
    ],
    [
      'She said: “We shall keep the eastern basin open until May, whatever anybody wants” {s3}.',
      [['translated', 'doubtful', 'We shall keep the eastern basin open until May, whatever anybody wants']],
    ],
    [
      'She said: ‘The board has not paid the dredgers since last spring’ {s1}.',
      [
        [
          'drifted',
          'wrong',
          'The board has not paid the dredgers since last spring',
          'The board has not paid the dredgers since last autumn',
        ],
      ],
    ],
    [
      'She said: “The board has paid the dredgers. Ships wait five hours at the least.” {s1}',
      [
        [
          'drifted',
          'wrong',
          'The board has paid the dredgers. Ships wait five hours at the least.',
          'The board has not paid the dredgers since last autumn. Ships wait five hours at the least.',
        ],
      ],
    ],
  ])('%s', (line, expected) => check([line], expected));

  test.each<readonly [string, Expected]>([
    [
      'La capitaine a déclaré : « Nous fermerons le bassin est avant le mois de mai, quoi que décide le conseil » {s4}.',
      [
        [
          'drifted',
          'wrong',
          'Nous fermerons le bassin est avant le mois de mai, quoi que décide le conseil',
          'Nous ne fermerons pas le bassin est avant le mois de mai, quoi que décide le conseil',
        ],
      ],
    ],
    ['La capitaine a déclaré : « Nous ne fermerons pas le bassin est avant le mois de mai » {s4}.', []],
    ['Le « bassin est » est ouvert {s4}.', []],
  ])('fr: %s', (line, expected) => check([line], expected, { facts: { language: 'fr' } }));

  test.each<readonly [string, Expected]>([
    [
      'Начальниця сказала: „Ми закриємо східний басейн до травня, хай там що вирішить рада“ {e4}.',
      [
        [
          'drifted',
          'wrong',
          'Ми закриємо східний басейн до травня, хай там що вирішить рада',
          'Ми не закриємо східний басейн до травня, хай там що вирішить рада',
        ],
      ],
    ],
    ['Начальниця сказала: «Ми не закриємо східний басейн до травня» {e4}.', []],
    ['«Рада не платить днопоглиблювачам від минулої осені», — додала вона {s3}.', []],
  ])('uk: %s', (line, expected) => check([line], expected, { facts: { language: 'uk' } }));

  // What must stay silent.
  test.each([
    `She said: “${EXACT}” {e1}.`,
    `She said: "we will not close the eastern basin before May -- whatever the board decides!" {e1}`,
    'She said: “We will not close the eastern basin […] whatever the board decides” {e1}.',
    'She said: “[The town] will not close the eastern basin before May” {e1}.',
    'She said: “We will not close [it] before May, whatever the board decides” {e1}.',
    'She said: “[W]e will not close the eastern basin before May” {e1}.',
    `>e1 “${EXACT}.”`,
    `>e1 ${EXACT}. — Anna Lind, harbour master`,
    'She called the figures “an insult to every pilot of this coast” {s1}.',
    'She said: “The board has not paid the dredgers since last autumn. […] five hours at the least” {s1}.',
    'It was “the elephant in the room” once more {s1}.',
    'It was “a harbour for all” until the mole broke.',
    'The town goes on with its “wait and see” policy {s1}.',
    'The so-called “open basin for all captains” plan is dead {s1}.',
    'The term “harbour of last possible resort” is older {s1}.',
    'The report “Harbours of the Eastern Coast in 2025” says so {s1}.',
    'The ferry “Lady of the Eastern Basin” left {s1}.',
    'Operation “Open Basin for the East” began {s1}.',
    'The mole is 5\'10" high and 6\'2" wide, the board says {s1}.',
    "The pilots' union and the ships' owners of the coast don't agree {s1}.",
    '# “We shall never ever close the basin”',
    'The Harbour Post ran “Basin stays open” {s1} on its first page, not “Basin stays open for ever”.',
    'Line to take: “We follow the talks closely and wish both sides well.”',
    'We could say: “We follow the talks closely and wish both sides well.”',
    'The draft was amended to read “the parties shall meet twice a year in Halm”.',
    'She said: “We shall not shut the eastern basin until May” (our translation) {s3}.',
    'She said: “We shall not shut the eastern basin until May”, translated from Ukrainian {e4}.',
    'Speaking in Ukrainian, she said: “We shall not shut the eastern basin until May” {s3}.',
    `The paper quotes her {s1}. “${EXACT}”, she said.`,
  ])('silent: %s', (line) => check([line], []));

  test('what nobody has looked for yet is silent', () => {
    check(['She said: “We will close the eastern basin in June” {e1}.'], [], {}, false);
    check([`She said: “${EXACT}” {e1}.`], [], {}, false);
  });

  test('words that stand in page furniture alone are said to', () => {
    const words = 'Read next how the pilots of Marrow live';
    const desk = deskOf({ ...library, blocks: [`She said: “${words}” {s1}.`] }, ({ context }) => {
      const [passage] = [...context.things.sources.values()].map((it) => ({
        ...{ sourceId: it.id, start: 0, end: words.length, words, isResidue: true as const },
      }));
      return { found: new Map([[words, { exact: passage ? [passage] : [], alike: [] }]]) };
    });
    const [found] = makeChecker([quotationsCheck]).check(desk.briefing, desk.context);
    expect([found?.rule, found?.weight]).toEqual(['residue', 'doubtful']);
  });

  test('a finding says what differs', () => {
    const desk = deskOf(
      { ...library, blocks: ['She added: “Ships wait nine hours at the least” {e2}.'] },
      (it) => ({ found: lookedUp(it) }),
    );
    const [found] = makeChecker([quotationsCheck]).check(desk.briefing, desk.context);
    expect(found?.message).toBe(
      'The quotation says “nine” where “Basin stays open” (Harbour Post) says “five”.',
    );
    expect(found?.differences).toEqual([
      { in: 'both', words: 'Ships wait ' },
      { in: 'briefing', words: 'nine ' },
      { in: 'source', words: 'five ' },
      { in: 'both', words: 'hours at the least' },
    ]);
  });
});

describe('where quotations are', () => {
  const at = (line: string, expected: readonly string[], language: string): void => {
    const { briefing } = deskOf({ blocks: [line] });
    const found = briefing.blocks.flatMap((it) => quotationsIn(it, language));
    expect(found.map((it) => it.words)).toEqual(expected);
  };
  test.each<readonly [string, readonly string[], string]>([
    [
      'He said “one two three four {s1}” and “five six seven eight” {s1}.',
      ['one two three four', 'five six seven eight'],
      'en',
    ],
    [
      'She said: “He told us ‘never again’ and left the town.” {s1}',
      ['He told us ‘never again’ and left the town.'],
      'en',
    ],
    [
      'She said: “First of all this. Then that too. And so on.” {s1}',
      ['First of all this. Then that too. And so on.'],
      'en',
    ],
    ['He spoke of “quiet water” {s1}.', [], 'en'],
    [
      '« Nous resterons, a-t-il dit, aussi longtemps que nécessaire », selon lui {s1}.',
      ['aussi longtemps que nécessaire'],
      'fr',
    ],
    ['«Мы останемся здесь навсегда», — сказал он {s1}.', ['Мы останемся здесь навсегда'], 'ru'],
  ])('%s', (line, expected, language) => at(line, expected, language));
});

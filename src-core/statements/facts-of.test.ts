import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceId } from '#core/model/ids.ts';
import { factsOf } from './facts-of.ts';
import { sequenceKey, type Statement } from './statement.ts';
import { statementsIn } from './statements-in.ts';

const stated = (texts: readonly string[], language: string): Statement[] =>
  texts.flatMap((text, at) =>
    statementsIn(
      {
        ...{ id: `s${at + 1}` as SourceId, title: null, outlet: null, kind: null },
        ...{ publishedOn: '2026-03-01', language },
      },
      text,
      [],
    ),
  );

type Told = readonly [verdict: 'agree' | 'disagree', printed: readonly string[], kinds: readonly string[]];

/** What each fact of some texts is: its verdict, the numbers as printed, in what they differ. */
const check = (language: string, texts: readonly string[], expected: readonly Told[]) => {
  const facts = factsOf(stated(texts, language), new Set());
  expect(
    facts.map((it): Told => [
      it.verdict,
      it.statements.map((one) => one.printed),
      it.differences.map((one) => one.kind),
    ]),
  ).toEqual(expected);
};

test.each<[string, string[], Told[]]>([
  // The same
  [
    'en',
    [
      'The Harbour Board said Port Marrow handled 2,914 ships in 2025.',
      'Port Marrow handled 2,914 ships in 2025, according to the Harbour Board.',
    ],
    [['agree', ['2,914', '2,914'], []]],
  ],
  [
    'en',
    ['Halm built 2,900 cargo barges in 2025.', 'Halm built nearly 3,000 cargo barges in 2025.'],
    [['agree', ['2,900', '3,000'], []]],
  ],
  [
    'en',
    ['The pipeline through Halm is 640 km long.', 'The pipeline through Halm is 398 miles long.'],
    [['agree', ['640 km', '398 miles'], []]],
  ],
  // A limit lost
  [
    'en',
    [
      'By June the yards of Halm could build about 2,900 river barges a year.',
      'By June the yards of Halm could build 2,900 river barges a year.',
    ],
    [['disagree', ['2,900', '2,900'], ['qualifier']]],
  ],
  [
    'en',
    [
      'The dredger will remove up to 45,000 tonnes of silt from Port Marrow.',
      'The dredger will remove 45,000 tonnes of silt from Port Marrow.',
    ],
    [['disagree', ['45,000 tonnes', '45,000 tonnes'], ['qualifier']]],
  ],
  // Another value
  [
    'en',
    [
      'Floods in Halm damaged 1,240 farm houses in the valley.',
      'Floods in Halm damaged 1,420 farm houses in the valley.',
    ],
    [['disagree', ['1,240', '1,420'], ['value']]],
  ],
  [
    'en',
    [
      'Grain exports through Port Marrow reached 3.2 million tonnes in 2025.',
      'Grain exports through Port Marrow reached 2.7 million tonnes in 2025.',
    ],
    [['disagree', ['3.2 million tonnes', '2.7 million tonnes'], ['value']]],
  ],
  [
    'fr',
    [
      'Le port de Marrow a traité 640 navires de commerce en 2025.',
      'Le port de Marrow a traité 460 navires de commerce en 2025.',
    ],
    [['disagree', ['640', '460'], ['value']]],
  ],
  [
    'uk',
    [
      'Порт Марів прийняв 640 торгових суден у 2025 році.',
      'Порт Марів прийняв 460 торгових суден у 2025 році.',
    ],
    [['disagree', ['640', '460'], ['value']]],
  ],
  [
    'ru',
    [
      'Порт Марров принял 640 торговых судов в 2025 году.',
      'Порт Марров принял 640 торговых судов в 2025 году, рост резко замедлился.',
    ],
    [['agree', ['640', '640'], []]],
  ],
  // Another trend word
  [
    'en',
    [
      'The Coast Guard of Halm towed 2,061 fishing boats last year and will tow slightly more this year.',
      'The Coast Guard of Halm towed 2,061 fishing boats last year and will tow even more this year.',
    ],
    [['disagree', ['2,061', '2,061'], ['trend']]],
  ],
  [
    'en',
    [
      'Ferry traffic to Halm rose to 31,400 passengers in May.',
      'Ferry traffic to Halm fell to 31,400 passengers in May.',
    ],
    [['disagree', ['31,400', '31,400'], ['trend']]],
  ],
  // Another unit, time, claimant
  [
    'en',
    ['The new cable to Halm is 640 km long.', 'The new cable to Halm is 640 miles long.'],
    [['disagree', ['640 km', '640 miles'], ['unit']]],
  ],
  [
    'en',
    [
      'The repair of the Halm bridge cost 412 million euros.',
      'The repair of the Halm bridge cost 412 million crowns.',
    ],
    [['disagree', ['412 million euros', '412 million crowns'], ['unit']]],
  ],
  [
    'en',
    ['Port Marrow handled 2,914 trading ships in 2024.', 'Port Marrow handled 2,914 trading ships in 2025.'],
    [['agree', ['2,914', '2,914'], ['period']]],
  ],
  [
    'en',
    [
      'Floods in Halm damaged 1,240 farm houses, according to the Rescue Service.',
      'Floods in Halm damaged 1,240 farm houses, according to Mayor Bo Lark.',
    ],
    [['agree', ['1,240', '1,240'], ['claimant']]],
  ],
  [
    'en',
    [
      'Floods in Halm damaged 1,240 farm houses.',
      'Floods in Halm damaged 1,240 farm houses.',
      'Floods in Halm damaged 1,420 farm houses.',
    ],
    [['disagree', ['1,240', '1,240', '1,420'], ['value']]],
  ],
])('%s: %j meet', check);

test.each<[string, string[]]>([
  // The same unit, another thing
  ['en', ['Inflation in Halm reached 4.2 per cent.', 'Turnout in Halm reached 61 per cent.']],
  ['en', ['The bridge in Halm cost 40 million euros.', 'The tunnel in Halm cost 90 million euros.']],
  ['en', ['Halm has 640 fishing boats.', 'Halm has 64 police boats on the lake.']],
  // Another place, person or body
  ['en', ['Port Marrow handled 640 ships in 2025.', 'Oster Bay handled 460 ships in 2025.']],
  ['en', ['In Halm, Port Marrow handled 640 ships.', 'In Halm, Oster Bay handled 460 ships.']],
  ['en', ['Halm exported 40,000 tonnes of wheat.', 'Norra exported 30,000 tonnes of wheat.']],
  ['en', ['Bo Lark won 61 per cent of the vote.', 'Ana Ruiz won 34 per cent of the vote.']],
  // Another time
  ['en', ['Port Marrow handled 640 ships in 2024.', 'Port Marrow handled 712 ships in 2025.']],
  ['en', ['The yards of Halm build 40 barges a month.', 'The yards of Halm build 480 barges a year.']],
  // The other side of it
  ['en', ['Halm imported 40,000 tonnes of wheat.', 'Halm exported 30,000 tonnes of wheat.']],
  ['en', ['The storm in Halm killed 40 people.', 'The storm in Halm injured 300 people.']],
  ['en', ['Halm produces 2,900 long-range drones.', 'Halm launched 2,061 long-range drones at Norra.']],
  ['en', ['The plan was to build 40 barges in Halm.', 'In fact Halm built 31 barges.']],
  // No quantities
  ['en', ['Article 5 of the charter of Halm applies.', 'Article 7 of the charter of Halm applies.']],
  ['en', ['The F-16 flew over Halm in 2024.', 'The F-35 flew over Halm in 2025.']],
  ['en', ['Bo Lark, 54, leads the board of Halm.', 'Bo Lark, 55, leads the board of Halm.']],
  ['fr', ['Le chômage à Halm atteint 7,4 %.', 'La participation à Halm atteint 61 %.']],
  ['uk', ['Експорт пшениці з Гальму — 40 тис. тонн.', 'Імпорт пшениці до Гальму — 30 тис. тонн.']],
  ['ru', ['Погибли 40 жителей Гальма.', 'Ранены 300 жителей Гальма.']],
  // One source is no comparison
  ['en', ['Port Marrow handled 640 ships. Later Port Marrow handled 640 ships.']],
])('%s: %j do not meet', (language, texts) => check(language, texts, []));

test('a sequence is no contradiction', () => {
  const statements = stated(
    ['The peace plan of Halm has 28 numbered points.', 'The peace plan of Halm has 19 numbered points.'],
    'en',
  );
  const [one, other] = statements;
  expect(factsOf(statements, new Set())[0]).toMatchObject({ verdict: 'disagree' });
  const sequences = new Set([sequenceKey(one?.key ?? '', other?.key ?? '')]);
  const [fact] = factsOf(statements, sequences);
  expect(fact).toMatchObject({ verdict: 'agree', differences: [{ kind: 'value', isSequence: true }] });
});

test('the order in which texts are read does not matter', () => {
  const statements = stated(
    [
      'Floods in Halm damaged 1,240 farm houses. The plan of Halm has 28 points.',
      'Floods in Halm damaged 1,420 farm houses. Halm built 2,900 cargo barges.',
      'Floods in Halm damaged about 1,400 farm houses. Halm built 2,900 cargo barges.',
    ],
    'en',
  );
  const expected = factsOf(statements, new Set());
  expect(expected.length).toBeGreaterThan(1);
  fc.assert(
    fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
      expect(factsOf(shuffled, new Set())).toEqual(expected);
    }),
  );
});

import { expect, test } from 'vitest';
import { deskOf, type Case } from './desk.test-support.ts';
import { estimativeLanguageCheck } from './estimative-language.ts';
import { makeChecker } from './run-checks.ts';

type Expected = readonly (readonly [
  rule: string,
  weight: string,
  quote: string,
  mends?: readonly string[],
])[];

/** What is found in an assessment by US ICD 203; mends by their labels, where they are said. */
function check(input: Partial<Case> & Pick<Case, 'blocks'>, expected: Expected) {
  const facts = { kind: 'assessment', likelihoodScale: 'icd-203', ...input.facts };
  const { briefing, context } = deskOf({ ...input, facts });
  const found = makeChecker([estimativeLanguageCheck]).check(briefing, context);
  expect(
    found.map((it, at) => {
      const seen = [it.rule, it.weight, it.quote];
      return expected[at]?.[3] === undefined ? seen : [...seen, it.mends.map((one) => one.label)];
    }),
  ).toEqual(expected);
}

const judged = (words: string, term: string | null = 'likely', more: object = {}) => ({
  ...{ type: 'key-judgement', words, basis: [], confidence: 'moderate' },
  likelihood: term === null ? null : { scale: 'icd-203', term },
  ...more,
});
const phia = (term: string) => ({ likelihood: { scale: 'phia', term } });

const cases: readonly (readonly [string, Partial<Case> & Pick<Case, 'blocks'>, Expected])[] = [
  [
    'a term of the other scale',
    { blocks: [judged('The port is highly likely to close.', null)] },
    [
      ['two-scales', 'wrong', 'highly likely', ['Write “very likely”']],
      ['no-likelihood', 'doubtful', 'The port is highly likely to close.', ['Set “very likely”']],
    ],
  ],
  [
    'a term of the other scale without a like',
    { blocks: ['We assess that there is a realistic possibility of a strike.'] },
    [['two-scales', 'wrong', 'realistic possibility', []]],
  ],
  [
    'the scale of the judgements where the briefing names none',
    {
      facts: { likelihoodScale: null },
      blocks: [
        judged('The queue will last.', 'likely', phia('highly likely')),
        'We judge that it is very likely to grow.',
      ],
    },
    [['two-scales', 'wrong', 'very likely', ['Write “highly likely”']]],
  ],
  [
    'terms of two scales where no scale is named at all',
    {
      facts: { likelihoodScale: null },
      blocks: ['We judge it very likely to rain. We judge a flood highly likely.'],
    },
    [['two-scales', 'wrong', 'highly likely']],
  ],
  [
    'a judgement set from another scale',
    { blocks: [judged('The queue will last.', 'likely', phia('likely'))] },
    [['two-scales', 'wrong', 'The queue will last.', ['Set “likely” of US ICD 203']]],
  ],
  [
    'a term its scale does not have',
    { blocks: [judged('The queue will last.', 'highly likely')] },
    [['two-scales', 'wrong', 'The queue will last.', ['Set “very likely” of US ICD 203']]],
  ],
  ['might', { blocks: ['We judge that the port might close.'] }, [['not-of-the-scale', 'doubtful', 'might']]],
  [
    'could well, in a key judgement',
    { blocks: [judged('Halm could well close the port.')] },
    [['not-of-the-scale', 'doubtful', 'could well']],
  ],
  [
    'possible and a distinct possibility',
    {
      blocks: [
        'We assess that it is possible that ships wait.',
        'We see, we judge, a distinct possibility of a strike.',
      ],
    },
    [
      ['not-of-the-scale', 'doubtful', 'it is possible'],
      ['not-of-the-scale', 'doubtful', 'distinct possibility'],
    ],
  ],
  [
    'nobody is named who judges',
    { blocks: ['There is a reasonable chance that the berth reopens.'] },
    [['not-of-the-scale', 'doubtful', 'reasonable chance']],
  ],
  [
    'likely, graded as no scale does',
    { blocks: ['We judge a strike quite likely.'] },
    [['not-of-the-scale', 'doubtful', 'quite likely']],
  ],
  [
    'likelihood and confidence in one sentence',
    { blocks: ['We assess with high confidence that the port will likely close.'] },
    [['likelihood-and-confidence', 'wrong', 'with high confidence that the port will likely']],
  ],
  [
    'the same in French',
    {
      facts: { language: 'fr' },
      blocks: ['Il est probable, avec un degré de confiance élevé, que le port ferme.'],
    },
    [['likelihood-and-confidence', 'wrong', 'probable, avec un degré de confiance élevé']],
  ],
  [
    'the same in Ukrainian',
    {
      facts: { language: 'uk' },
      blocks: ['Ми оцінюємо з високою впевненістю, що порт, ймовірно, закриють.'],
    },
    [['likelihood-and-confidence', 'wrong', 'з високою впевненістю, що порт, ймовірно']],
  ],
  [
    'without likelihood, though the words say it',
    { blocks: [judged('The port is very likely to close.', null)] },
    [['no-likelihood', 'doubtful', 'The port is very likely to close.', ['Set “very likely”']]],
  ],
  [
    'without likelihood and confidence',
    { blocks: ['! The port will close.'] },
    [
      ['no-likelihood', 'doubtful', 'The port will close.'],
      ['no-confidence', 'doubtful', 'The port will close.'],
    ],
  ],
  [
    'words that say another likelihood',
    { blocks: [judged('The port is very likely to close.')] },
    [['other-than-stated', 'wrong', 'very likely', ['Write “likely”', 'Set “very likely”']]],
  ],
  [
    'unlikely is not likely',
    { blocks: [judged('It is unlikely that the port closes.')] },
    [['other-than-stated', 'wrong', 'unlikely']],
  ],
  // Traps.
  [
    'a quotation says it',
    {
      blocks: [
        judged('The Ministry calls a strike “highly likely” and will prepare.'),
        'We judge “a distinct possibility” to be an empty phrase.',
      ],
    },
    [],
  ],
  ['a block quotation', { blocks: ['> We assess that it is highly likely, with high confidence.'] }, []],
  [
    'another reports it',
    {
      blocks: [
        'It is highly likely that the port closes, according to the Institute.',
        'The Ministry says there is a reasonable chance of rain.',
      ],
    },
    [],
  ],
  [
    'other senses of the words',
    {
      blocks: [
        'We assess that the possible site lies north of the port, and that military might decides.',
        'We judge that the talks in May helped, as soon as possible after the storm.',
        'We assess that a vote of no confidence is likely.',
        'We judge that confidence-building measures are likely to follow.',
      ],
    },
    [],
  ],
  [
    'the other word of the same rung',
    { blocks: [judged('The port will probably close.'), judged('A strike is improbable.', 'unlikely')] },
    [],
  ],
  ['denied', { blocks: [judged('The port is not likely to stay open.', 'very likely')] }, []],
  ['compared', { blocks: [judged('A strike is more likely than a lockout.', 'very likely')] }, []],
  [
    'an aside and an adjective',
    {
      blocks: [
        judged('Unless talks fail, which is unlikely, the port will open.', 'very likely'),
        judged('The likely successor will keep the port open.', 'almost certain'),
      ],
    },
    [],
  ],
  [
    'a second sentence about something else',
    { blocks: [judged('The port will close. It is unlikely to reopen before May.', 'very likely')] },
    [],
  ],
  [
    'the basis may say it',
    {
      blocks: [
        judged('The port will close.', 'likely', {
          basis: [
            { type: 'text', text: 'Reports that may well be of one origin.', bold: false, italic: false },
          ],
        }),
      ],
    },
    [],
  ],
  [
    'confidence in a sentence of its own',
    { blocks: ['We judge that the port is likely to close. We have high confidence in this judgement.'] },
    [],
  ],
  [
    'text that does not judge',
    { blocks: ['The highly likely route might be longer.', '# A highly likely strike'] },
    [],
  ],
  [
    'running text where no scale is used',
    {
      facts: { kind: 'meeting-brief', likelihoodScale: null },
      blocks: ['We believe that they might raise fees.'],
    },
    [],
  ],
  [
    'terms of its own scale, PHIA',
    {
      facts: { likelihoodScale: 'phia' },
      blocks: [
        judged('The port is highly likely to close.', null, phia('highly likely')),
        'We judge that there is a realistic possibility of a strike.',
      ],
    },
    [],
  ],
  [
    'a scale that is not known here',
    {
      facts: { likelihoodScale: 'halm' },
      blocks: [judged('It is highly likely.', 'x', { likelihood: { scale: 'halm', term: 'sure' } })],
    },
    [],
  ],
  [
    'French words',
    {
      facts: { language: 'fr' },
      blocks: [judged('Le port fermera sans doute ; il est possible que la grève dure.')],
    },
    [],
  ],
  ['an empty judgement', { blocks: ['! '] }, []],
];

test.each(cases)('%s', (_, input, expected) => check(input, expected));

import { test } from 'vitest';
import { check, desk, logs, s1, type Input } from './checked.test-support.ts';

const silent: readonly (readonly [string, Input])[] = [
  ['the number as it is', { ...desk, blocks: ['The yards of Halm hold 1,240 timber logs {f6}.'] }],
  [
    'the number with its limit',
    { ...desk, blocks: ['Port Marrow handled up to 45,000 tonnes of grain {f1}.'] },
  ],
  ['a limit in other words', { ...desk, blocks: ['Some 2,900 barges called at Port Marrow in 2025 {f2}.'] }],
  ['rounded and said as such', { ...desk, blocks: ['The yards hold about 1,200 timber logs {f6}.'] }],
  [
    'nearly, of a rounded number',
    { ...desk, blocks: ['Nearly 3,000 barges called at Port Marrow in 2025 {f2}.'] },
  ],
  ['more than a round number', { ...desk, blocks: ['The yards hold more than 1,200 timber logs {f6}.'] }],
  ['turned into another unit', { ...desk, blocks: ['The cable to Norra is 398 miles long {f3}.'] }],
  [
    'in words',
    {
      sources: { s1: { text: 'Halm has 2,000,000 sheep.' } },
      figures: { f1: { source: 's1', exact: '2,000,000', value: 2e6, measures: 'sheep' } },
      blocks: ['Halm has two million sheep {f1}.'],
    },
  ],
  [
    'a third for 33 per cent',
    {
      sources: { s1: { text: 'Of the crop, 33 per cent was lost.' } },
      figures: {
        f1: { source: 's1', exact: '33 per cent', value: 33, unit: '%', measures: 'the crop lost' },
      },
      blocks: ['A third of the crop was lost {f1}.'],
    },
  ],
  ['a value within the range', { ...desk, blocks: ['At times 25 lorries crossed the bridge {e2}.'] }],
  ['years and days', { ...desk, blocks: ['On 3 March 2026 the yards of 1998 held 1,240 timber logs {f6}.'] }],
  ['an age', { ...desk, blocks: ['Bo Lark, 54, counted 1,240 timber logs {f6}.'] }],
  [
    'names with numbers',
    { ...desk, blocks: ['Under Article 5 two F-16 of the G7 flew past 1,240 timber logs {f6}.'] },
  ],
  ['an ordinal', { ...desk, blocks: ['It was the 14th visit to 1,240 timber logs {f6}.'] }],
  ['one of', { ...desk, blocks: ['One of the 1,240 timber logs was lost {f6}.'] }],
  ['a part of the number', { ...desk, blocks: ['Of the 1,240 timber logs, 310 logs were wet {f6}.'] }],
  ['a telephone number', { ...desk, blocks: ['Call +44 20 7946 0958 about the 1,240 timber logs {f6}.'] }],
  [
    'a paragraph number',
    { ...desk, blocks: ['As noted in paragraph 12, the yards hold 1,240 timber logs {f6}.'] },
  ],
  ['another thing', { ...desk, blocks: ['Port Marrow also has 14 cranes {f1}.'] }],
  ['percentages of different things', { ...desk, blocks: ['Turnout was 61 per cent {f4}.'] }],
  [
    'another place',
    {
      sources: { s1: { text: 'Port Marrow handled 640 ships.' } },
      excerpts: { e1: { source: 's1', exact: 'Port Marrow handled 640 ships.' } },
      blocks: ['Oster Bay handled 460 ships {e1}.'],
    },
  ],
  [
    'the other side',
    {
      sources: { s1: { text: 'The storm killed 40 people.' } },
      figures: { f1: { source: 's1', exact: '40', value: 40, measures: 'people killed' } },
      blocks: ['The storm injured 300 people {f1}.'],
    },
  ],
  ['within quotation marks', { ...desk, blocks: ['“The yards hold 1,420 timber logs,” he said {f6}.'] }],
  ['a quotation', { ...desk, blocks: ['> The yards hold 1,420 timber logs {f6}.'] }],
  ['a heading', { ...desk, blocks: ['# The 1,420 timber logs'] }],
  ['nothing cited', { ...desk, blocks: ['The yards hold 1,420 timber logs.'] }],
  ['a source as a whole', { ...desk, blocks: ['The yards hold 1,420 timber logs {s1,f6}.'] }],
  [
    'a figure that another cited thing says',
    {
      ...{ ...desk, sources: { ...s1, s2: { text: 'The yards of Halm hold 1,420 timber logs.' } } },
      excerpts: { e9: { source: 's2', exact: 'The yards of Halm hold 1,420 timber logs.' } },
      blocks: ['The yards of Halm hold 1,240 timber logs, another count 1,420 {f6,e9}.'],
    },
  ],
  [
    'a sum of one period',
    {
      sources: { s1: { text: 'In 2025 Halm built 310 barges and Norra 290 barges.' } },
      figures: {
        f1: { source: 's1', exact: '310', value: 310, measures: 'barges', asOf: '2025' },
        f2: { source: 's1', exact: '290', value: 290, measures: 'barges', asOf: '2025' },
      },
      blocks: ['Together they built 600 barges {f1,f2}.'],
    },
  ],
  [
    'a difference whose years are said',
    {
      sources: { s1: { text: 'Halm built 310 barges in 2024. Halm built 290 barges in 2025.' } },
      figures: {
        f1: { source: 's1', exact: '310', value: 310, measures: 'barges', asOf: '2024' },
        f2: { source: 's1', exact: '290', value: 290, measures: 'barges', asOf: '2025' },
      },
      blocks: ['That is 20 barges fewer in 2025 than in 2024 {f1,f2}.'],
    },
  ],
  [
    'a sequence',
    {
      sources: {
        s1: { text: 'The plan of Halm has 28 points.' },
        s2: { text: 'The plan of Halm has 19 points.' },
      },
      figures: {
        f1: { source: 's1', exact: '28 points', value: 28, unit: 'points', measures: 'the plan of Halm' },
        f2: { source: 's2', exact: '19 points', value: 19, unit: 'points', measures: 'the plan of Halm' },
      },
      sequences: [['figure:f2', 'figure:f1']],
      blocks: ['The plan of Halm has 28 points {f1}.'],
    },
  ],
  [
    'the same words in another briefing',
    {
      ...{ ...desk, earlier: [{ figureId: 'f6' as never, said: '1 240' }] },
      blocks: ['The yards hold {f6|1,240} timber logs.'],
    },
  ],
  [
    'the trend of the source in another word',
    { ...desk, blocks: ['Ferry traffic grew to 31,400 passengers {e3}.'] },
  ],
  [
    'an old figure with its date',
    {
      sources: s1,
      figures: { f1: { ...logs, asOf: '2024-03' } },
      blocks: ['In March 2024 the yards held 1,240 timber logs {f1}.'],
    },
  ],
  [
    'a limit that may stand before the excerpt',
    { ...desk, blocks: ['About 2,900 barges called at Port Marrow {e4}.'] },
  ],
  [
    'a live figure in another form',
    { ...desk, blocks: ['Grain came to {f1|45,000} tonnes at most, {f1|up to 45,000 tonnes}.'] },
  ],
  [
    'a small number in words that is none',
    { ...desk, blocks: ['Ten years on, the yards hold twenty men and 1,240 timber logs {f6}.'] },
  ],
  [
    'a live figure at the beginning of a sentence',
    {
      sources: { s1: { text: 'It holds two million barrels.' } },
      figures: {
        f1: { source: 's1', exact: 'two million barrels', value: 2e6, unit: 'barrels', measures: 'oil' },
      },
      blocks: ['{f1|Two million barrels} are stored.'],
    },
  ],
];
test.each(silent)('silent: %s', (_, input) => check(input, []));

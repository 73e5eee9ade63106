import { test } from 'vitest';
import { contentFrom } from './desk.test-support.ts';
import { check, desk, logs, s1, type Expected, type Input } from './figures/checked.test-support.ts';

test.each<[string, Input, Expected]>([
  [
    'another value',
    { ...desk, blocks: ['The yards hold 1,420 timber logs {f6}.'] },
    [['value', 'wrong', '1,420', ['1,240']]],
  ],
  [
    'another value than the excerpt',
    { ...desk, blocks: ['The yards of Halm hold 1,420 timber logs {e1}.'] },
    [['value', 'wrong', '1,420', ['1,240']]],
  ],
  [
    'a percentage changed',
    { ...desk, blocks: ['Unemployment in Halm is 4.7 per cent {f4}.'] },
    [['value', 'wrong', '4.7 per cent', ['7.4 per cent']]],
  ],
  [
    'another unit',
    { ...desk, blocks: ['The cable to Norra is 640 miles long {f3}.'] },
    [['unit', 'wrong', '640 miles', ['640 km']]],
  ],
  [
    'points for per cent',
    { ...desk, blocks: ['Unemployment in Halm rose by 7.4 percentage points {f4}.'] },
    [['unit', 'wrong', '7.4 percentage points', ['7.4 per cent']]],
  ],
  [
    'up to, dropped',
    { ...desk, blocks: ['Port Marrow handled 45,000 tonnes of grain {f1}.'] },
    [['qualifier-dropped', 'wrong', '45,000 tonnes', ['up to 45,000 tonnes']]],
  ],
  [
    'up to, dropped from a live figure',
    {
      ...desk,
      blocks: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Grain came to ', bold: false, italic: false },
            {
              type: 'figure',
              figureId: 'f1',
              form: { value: 'printed', qualifier: false, unit: true, asOf: false },
              text: '45,000 tonnes',
              bold: false,
              italic: false,
            },
          ],
        },
      ],
    },
    [['qualifier-dropped', 'wrong', '45,000 tonnes']],
  ],
  [
    'about, dropped',
    { ...desk, blocks: ['In 2025, 2,900 barges called at Port Marrow {f2}.'] },
    [['qualifier-dropped', 'doubtful', '2,900', ['about 2,900']]],
  ],
  [
    'at least for up to',
    { ...desk, blocks: ['Port Marrow handled at least 45,000 tonnes of grain {f1}.'] },
    [['qualifier-dropped', 'wrong', '45,000 tonnes', []]],
  ],
  [
    'a limit added',
    { ...desk, blocks: ['The yards hold at least 1,240 timber logs {f6}.'] },
    [['qualifier-added', 'doubtful', '1,240']],
  ],
  [
    'a live figure that is no longer so',
    { ...desk, blocks: ['The yards hold {f6|1,200} timber logs.'] },
    [['stale-live-figure', 'doubtful', '1,200', ['1,240']]],
  ],
  [
    'another value elsewhere in the library',
    {
      ...{ ...desk, sources: { ...s1, s2: { text: 'The yards of Halm hold 1,900 timber logs.' } } },
      blocks: ['The yards of Halm hold 1,240 timber logs {f6}.'],
    },
    [['conflict', 'doubtful', '1,240', ['sequence']]],
  ],
  [
    'another value in another briefing',
    {
      ...desk,
      earlier: [{ figureId: 'f6' as never, said: '1,180' }],
      blocks: ['The yards hold {f6|1,240} timber logs.'],
    },
    [['conflict', 'doubtful', '1,240', []]],
  ],
  [
    'another trend than the source',
    { ...desk, blocks: ['Ferry traffic fell to 31,400 passengers {e3}.'] },
    [['trend', 'wrong', 'fell']],
  ],
  [
    'a little more for much more',
    {
      sources: { s1: { text: 'The guard towed 2,061 boats last year and will tow even more this year.' } },
      excerpts: {
        e1: {
          source: 's1',
          exact: 'The guard towed 2,061 boats last year and will tow even more this year.',
        },
      },
      blocks: ['The guard towed 2,061 boats and will tow slightly more this year {e1}.'],
    },
    [['trend', 'doubtful', 'slightly more']],
  ],
  [
    'another period',
    { ...desk, blocks: ['About 2,900 barges called at Port Marrow in 2023 {f2}.'] },
    [['period', 'doubtful', '2,900']],
  ],
  [
    'an old figure without its date',
    {
      sources: s1,
      figures: { f1: { ...logs, asOf: '2024-03' } },
      blocks: ['The yards hold 1,240 timber logs {f1}.'],
    },
    [['stale', 'hint', '1,240']],
  ],
  [
    'a sum of two years',
    {
      sources: { s1: { text: 'Halm built 310 barges in 2024. Halm built 290 barges in 2025.' } },
      figures: {
        f1: { source: 's1', exact: '310', value: 310, measures: 'barges', asOf: '2024' },
        f2: { source: 's1', exact: '290', value: 290, measures: 'barges', asOf: '2025' },
      },
      blocks: ['Halm built 600 barges {f1,f2}.'],
    },
    [['sum-of-periods', 'doubtful', '600', []]],
  ],
  [
    'in French',
    {
      sources: { s1: { language: 'fr', text: 'Le port a reçu jusqu’à 640 navires.' } },
      figures: { f1: { source: 's1', exact: '640', value: 640, qualifier: 'up-to', measures: 'navires' } },
      facts: { language: 'fr' },
      blocks: ['Le port a reçu 640 navires {f1}.', 'Le port a reçu jusqu’à 460 navires {f1}.'],
    },
    [
      ['qualifier-dropped', 'wrong', '640', ['jusqu’à 640']],
      ['value', 'wrong', '460', ['640']],
    ],
  ],
  [
    'in Ukrainian',
    {
      sources: { s1: { language: 'uk', text: 'Порт прийняв щонайменше 640 суден.' } },
      figures: { f1: { source: 's1', exact: '640', value: 640, qualifier: 'at-least', measures: 'суден' } },
      facts: { language: 'uk' },
      blocks: ['Порт прийняв 640 суден {f1}.'],
    },
    [['qualifier-dropped', 'wrong', '640']],
  ],
  [
    'in Russian',
    {
      sources: { s1: { language: 'ru', text: 'Порт принял более 640 судов.' } },
      figures: { f1: { source: 's1', exact: '640', value: 640, qualifier: 'more-than', measures: 'судов' } },
      facts: { language: 'ru' },
      blocks: ['Порт принял более 640 судов {f1}.', 'Порт принял 460 судов {f1}.'],
    },
    [['value', 'wrong', '460', ['более чем 640']]],
  ],
  [
    'a unit noted in the words of the source',
    {
      sources: { s1: { language: 'fr', text: 'Le niveau a baissé de près de 40 centimètres.' } },
      figures: {
        f1: {
          source: 's1',
          exact: '40 centimètres',
          value: 40,
          qualifier: 'nearly',
          unit: 'centimètres',
          measures: 'niveau',
        },
      },
      facts: { language: 'fr' },
      blocks: ['Le niveau a baissé de 40 centimètres {f1}.'],
    },
    [['qualifier-dropped', 'doubtful', '40 centimètres']],
  ],
  [
    'a small number in words',
    {
      sources: { s1: { text: 'Each side keeps at least forty moorings open.' } },
      figures: {
        f1: { source: 's1', exact: 'forty', value: 40, qualifier: 'at-least', measures: 'moorings open' },
      },
      blocks: ['Each side keeps forty moorings open {f1}.'],
    },
    [['qualifier-dropped', 'wrong', 'forty', ['at least forty']]],
  ],
  [
    'a line that rests on the fact below it',
    {
      ...desk,
      blocks: [
        {
          ...{
            type: 'question',
            words: 'How many logs?',
            ifPressed: [],
            fact: contentFrom('{f6|1,240} timber logs {f6}.'),
          },
          line: contentFrom('The yards of Halm hold 1,420 timber logs.'),
        },
      ],
    },
    [['value', 'wrong', '1,420', ['1,240']]],
  ],
  [
    'in a list and a table',
    {
      ...desk,
      blocks: [
        '- The yards hold 1,420 timber logs {f6}.',
        '! The cable to Norra is likely to reach 640 miles {f3}.',
      ],
    },
    [
      ['value', 'wrong', '1,420'],
      ['unit', 'wrong', '640 miles'],
    ],
  ],
])('%s', (_, input, expected) => check(input, expected));

import { library } from '#core/citing/test-data.ts';
import { expect, it } from 'vitest';
import { altText, chartSourceLine, chartTable } from './table.ts';
import { chartFrom } from './test-charts.ts';

const lines = [
  'Spring: 14 | about | ships | waiting | 2025-03 | Ministry',
  '19..23 || ships | waiting | 2025-06',
  'Quay: gone',
];

it('has a row for every figure', () => {
  const { chart, figures } = chartFrom('bar', lines);
  expect(chartTable(chart, figures, library.sources, 'en')).toEqual({
    header: ['Label', 'Value', 'As of', 'According to', 'Source'],
    rows: [
      ['Spring', 'about 14 ships', 'March 2025', 'Ministry', 'Port Gazette'],
      ['waiting', '19-23 ships', 'June 2025', '', 'Port Gazette'],
      ['Quay', '[not in the library]', '', '', ''],
    ],
  });
});

it('says a date once, and leaves out what nobody knows', () => {
  const { chart, figures } = chartFrom('line', ['14 ||| ships | 2025-03', '19 ||| ships | 2025-06']);
  expect(chartTable(chart, figures, library.sources, 'en')).toEqual({
    header: ['As of', 'Value', 'Source'],
    rows: [
      ['March 2025', '14', 'Port Gazette'],
      ['June 2025', '19', 'Port Gazette'],
    ],
  });
});

it.each([
  ['en', null, 'Bar chart: ships. Spring: about 14 ships; waiting: 19-23 ships; Quay: [not in the library].'],
  [
    'en',
    'Ships at the roads',
    'Bar chart: Ships at the roads. Spring: about 14 ships; waiting: 19-23 ships; Quay: [not in the library].',
  ],
  [
    'en',
    'Why wait?',
    'Bar chart: Why wait? Spring: about 14 ships; waiting: 19-23 ships; Quay: [not in the library].',
  ],
])('says in %s with the caption %s', (language, caption, expected) => {
  const { chart, figures } = chartFrom('bar', lines, caption);
  expect(altText(chart, figures, language)).toBe(expected);
});

it.each<[string[], string, string]>([
  [['1', '2'], 'en', 'Source: Port Gazette'],
  [['1', 'gone'], 'en', 'Sources: Port Gazette; [not in the library]'],
  [['1', 'gone'], 'fr', 'Sources\u00a0: Port Gazette\u00a0; [absent de la bibliothèque]'],
  [[], 'en', ''],
])('names the sources of %j in %s', (drawn, language, expected) => {
  const { chart, figures } = chartFrom('bar', drawn);
  const known = { sources: library.sources, figures: figures.filter((it) => it !== null) };
  expect(chartSourceLine(chart, known, language)).toBe(expected);
});

import { describe, expect, it } from 'vitest';
import type { ChartContent } from './content.ts';
import { drawChart, layOutChart } from './draw.ts';
import type { TextMark } from './marks.ts';
import { readChart } from './points.ts';
import { chartProblemSentence } from './problems.ts';
import { chartFrom, onPaper } from './test-charts.ts';

/** The words of a drawing in the order in which they are drawn. */
function wordsOf(form: ChartContent['form'], lines: readonly string[], language = 'en'): string[] {
  const { chart, figures } = chartFrom(form, lines);
  const options = { ...onPaper, language };
  const layout = layOutChart(chart, readChart(chart, figures, language), options);
  return (layout?.marks ?? [])
    .filter((it): it is TextMark => it.kind === 'text')
    .map((it) => it.text.replaceAll('\u00A0', ' '));
}

const grain = (numbers: string, year: string) => `${numbers} | tonnes | grain shipped | ${year}`;

describe('the words of a chart', () => {
  it.each<[string, ChartContent['form'], string[], string[]]>([
    [
      'bars stand where dates tell them apart',
      'bar',
      [grain('2900 | about', '2021'), grain('3100..3600 |', '2022'), grain('4200 | at-least', '2023')],
      ['grain shipped (tonnes)', '≈ 2,900', '2021', '3,100-3,600', '2022', '≥ 4,200', '2023'],
    ],
    [
      'bars lie where labels are long, and a figure that is gone is named',
      'bar',
      [
        '41 | nearly | % | berths that stood empty on a day of the quarter',
        'Northern quay: gone',
        '8.5 | up-to | % | losses to fog',
      ],
      [
        'berths that stood empty on a day of the',
        'quarter',
        'nearly 41%',
        'Northern quay',
        '[not in the library]',
      ],
    ],
    ['dots', 'dot', ['Halm: 4 | less-than', 'Corven: 9 | more-than'], ['Halm', '< 4', 'Corven', '> 9']],
    [
      'a line says each year once',
      'line',
      ['14 ||| ships waiting | 2025-11', '19 ||| ships waiting | 2026-01', '31 ||| ships waiting | 2026-03'],
      ['14', '19', '31', 'November', '2025', 'January', '2026', 'March'],
    ],
    [
      'a label goes before the value on a line',
      'line',
      ['Storm: 14 |||| 2025', '19 |||| 2026'],
      ['Storm: 14', '19', '2025', '2026'],
    ],
    [
      'what has no place on a line stands below it',
      'line',
      ['14 ||| ships | 2025', '40 | about || ships', 'Quay: gone'],
      ['14', '2025', 'Without a date: ships ≈ 40', 'Quay: [not in the library]'],
    ],
    [
      'millions, where they are short',
      'dot',
      ['A: 2450000 || USD', 'B: 12000000 || USD'],
      ['2.45', '12', 'million USD'],
    ],
    ['no millions, where they are not', 'dot', ['A: 2450001 || USD'], ['2,450,001', 'USD']],
  ])('%s', (_, form, lines, expected) => {
    const said = wordsOf(form, lines);
    expect(said).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['fr', ['−3,2 %', '1 %', '2 900,5 %']],
    ['uk', ['−3,2 %', '1 %', '2 900,5 %']],
    ['en', ['−3.2%', '1%', '2,900.5%']],
  ])('numbers as %s writes them', (language, expected) => {
    const said = wordsOf('bar', ['Halm: -3.2 || %', 'Corven: 1 || %', 'Orlund: 2900.5 || %'], language);
    expect(said).toEqual(expect.arrayContaining(expected));
  });
});

describe('what a chart cannot show', () => {
  const codes = (form: ChartContent['form'], lines: readonly string[]) => {
    const { chart, figures } = chartFrom(form, lines);
    const { svg, problems } = drawChart(chart, figures, onPaper);
    return [svg !== null, ...problems.map((it) => it.code)];
  };
  it.each<[ChartContent['form'], string[], unknown[]]>([
    ['bar', [], [false, 'no-figures']],
    ['bar', ['gone'], [false, 'no-figures', 'figures-missing']],
    ['bar', ['1 || tonnes', '2 || %'], [false, 'different-units']],
    ['bar', ['1 || tonnes', '2'], [false, 'different-units']],
    ['bar', ['1 || Tonnes', '2 || tonnes '], [true]],
    ['dot', ['1', 'gone'], [true, 'figures-missing']],
    ['line', ['1', '2'], [false, 'figures-without-date']],
    ['line', ['1 |||| 2025', '2'], [true, 'figures-without-date']],
    ['line', ['1 |||| 2025', '2 |||| 2025-06-01'], [true, 'dates-of-different-precision']],
    ['line', ['1 |||| 2025', '2 |||| 2025'], [true, 'several-values-on-a-date']],
    ['bar', ['1', '2'], [true]],
  ])('%s of %j', (form, lines, expected) => expect(codes(form, lines)).toEqual(expected));

  it('is said in sentences', () => {
    const { chart, figures } = chartFrom('bar', ['1 || tonnes', '2 || %', '3', 'gone']);
    expect(drawChart(chart, figures, onPaper).problems.map(chartProblemSentence)).toEqual([
      'These figures have different units: tonnes, %, none. Choose figures of one unit, or show them as a table.',
      'One figure is not in the library any more. Take it out of the chart, or restore it.',
    ]);
  });
});

describe('what figures without a label are called', () => {
  it.each<[string[], string[]]>([
    [
      ['1 ||| berths', '2 ||| ships'],
      ['berths', 'ships'],
    ],
    [
      ['1 ||| berths | 2024', '2 ||| berths | 2025-03'],
      ['2024', 'March 2025'],
    ],
    [
      ['1 ||| berths || Ministry', '2 ||| berths || Institute'],
      ['Ministry', 'Institute'],
    ],
    [
      ['1 ||| berths | 2024', '2 ||| ships | 2024', '3 ||| ships | 2025'],
      ['berths, 2024', 'ships, 2024', 'ships, 2025'],
    ],
    [
      ['1 ||| berths | 2024', '2 ||| berths |'],
      ['2024', 'berths'],
    ],
    [
      ['Spring: 1 ||| berths | 2024', '2 ||| berths | 2025'],
      ['Spring', 'berths'],
    ],
    [
      ['1', '2'],
      ['1', '2'],
    ],
  ])('%j', (lines, expected) => {
    const { chart, figures } = chartFrom('bar', lines);
    expect(readChart(chart, figures, 'en').rows.map((it) => it.label)).toEqual(expected);
  });
});

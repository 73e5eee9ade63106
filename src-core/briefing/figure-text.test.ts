import { expect, it } from 'vitest';
import type { Figure } from '#core/model/figure.ts';
import type { FigureForm } from '#core/model/inline.ts';
import { figureText } from './figure-text.ts';

/** `printed | value[-upper] | qualifier | unit | as of`: what is left out is not known. */
function figureOf(line: string): Parameters<typeof figureText>[0] {
  const [exact = '', numbers = '', qualifier = '', unit = '', asOf = ''] = line
    .split('|')
    .map((it) => it.trim());
  const [value, upper] = numbers.split('..').map(Number);
  const anchor = { exact, prefix: '', suffix: '', start: 0, end: exact.length, textSha256: 'x' };
  return {
    value: value ?? NaN,
    upper: upper ?? null,
    qualifier: qualifier === '' ? null : (qualifier as Figure['qualifier']),
    unit: unit === '' ? null : unit,
    asOf: asOf === '' ? null : asOf,
    anchor: anchor as Figure['anchor'],
  };
}

/** `printed q u d`: the value, then qualifier, unit and date where they are wanted. */
function formOf(line: string): FigureForm {
  const [value, ...rest] = line.split(' ');
  return {
    value: value as FigureForm['value'],
    qualifier: rest.includes('q'),
    unit: rest.includes('u'),
    asOf: rest.includes('d'),
  };
}

it.each<[figure: string, form: string, language: string, expected: string]>([
  // As the source prints it.
  ['2,900 | 2900 | about', 'printed q', 'en', 'about 2,900'],
  ['2,900 | 2900 | about', 'printed', 'en', '2,900'],
  ['about 2,900 | 2900 | about', 'printed q', 'en', 'about 2,900'],
  ['some 2,900 | 2900 | about', 'printed q', 'en', 'some 2,900'],
  ['~2,900 | 2900 | about', 'printed q', 'en', '~2,900'],
  ['2,900+ | 2900 | at-least', 'printed q', 'en', '2,900+'],
  ['2,900 or more | 2900 | at-least', 'printed q', 'en', '2,900 or more'],
  ['Two million | 2000000 | nearly', 'printed q', 'en', 'nearly two million'],
  ['Two million | 2000000', 'printed q', 'en', 'Two million'],
  ['3 | 3 | | %', 'printed u', 'en', '3 per cent'],
  ['28% | 28 | | %', 'printed u', 'en', '28%'],
  ['28 per\ncent | 28 | | %', 'printed u', 'en', '28 per cent'],
  ['US$4bn | 4000000000 | | USD', 'printed u', 'en', 'US$4bn'],
  ['$4.1 million | 4100000 | | dollars', 'printed u', 'en', '$4.1 million'],
  ['4.1 million | 4100000 | | USD', 'printed u', 'en', 'USD\u00a04.1 million'],
  ['40 and 60 | 40..60', 'printed q u', 'en', '40 and 60'],
  ['4 million | 4000000 | | m', 'printed u', 'en', '4 million m'],
  ['25 m | 25 | | m', 'printed u', 'en', '25 m'],
  ['19-28 | 19..28 | | | 2025-06', 'printed d', 'en', '19-28 (June 2025)'],
  // The record was corrected: its value counts, not the words of the source.
  ['480,000 | 510000 | at-least | tonnes', 'printed q u', 'en', 'at least 510,000 tonnes'],
  ['about 2,900 | 3100 | about', 'printed q', 'en', 'about 3,100'],
  ['19-28 | 19..30', 'printed', 'en', '19-30'],
  ['two million | 2500000', 'printed', 'fr', '2\u00a0500\u00a0000'],
  // Printed in another way, it is the same number.
  ['2.900 | 2900', 'printed', 'en', '2.900'],
  ['4,1 millions | 4100000', 'printed', 'fr', '4,1 millions'],
  ['2 to 3 million | 2000000..3000000', 'printed', 'en', '2 to 3 million'],
  ['два мільйони | 2000000', 'printed', 'uk', 'два мільйони'],
  ['a third | 0.33', 'printed', 'en', 'a third'],
  ['dozens | 40', 'printed', 'en', 'dozens'],
  // As a number.
  ['2900 | 2900 | about', 'number q', 'en', 'about 2,900'],
  ['x | 2900', 'number q', 'fr', '2\u00a0900'],
  ['x | 1234567.5', 'number', 'fr', '1\u00a0234\u00a0567,5'],
  ['x | 1234567.5', 'number', 'uk', '1\u00a0234\u00a0567,5'],
  ['x | 19..28 | | %', 'number u', 'en', '19-28 per cent'],
  ['x | 19..28 | up-to | %', 'number q u', 'en-GB', 'up to 19-28 per cent'],
  ['x | -5..3 | | °C', 'number u', 'en', '\u22125 to 3\u00a0°C'],
  ['x | 12 | | USD', 'number u', 'en', 'USD\u00a012'],
  ['x | 12 | | USD', 'number u', 'fr', '12\u00a0USD'],
  ['x | 12 | | tonnes', 'number u', 'en', '12 tonnes'],
  ['x | 12 | | tonnes', 'number', 'en', '12'],
  ['x | 1 | | %', 'number u', 'uk', '1 відсоток'],
  ['x | 3 | | %', 'number u', 'uk', '3 відсотки'],
  ['x | 28 | | %', 'number u', 'uk', '28 відсотків'],
  ['x | 2.5 | | %', 'number u', 'uk', '2,5 відсотка'],
  ['x | 28 | | %', 'number u', 'ru', '28 процентов'],
  ['x | 28 | | %', 'number u', 'fr', '28 pour cent'],
  ['x | 0.25', 'number', 'en', '0.25'],
  ['x | 2900 | | | 2025-06-03', 'number d', 'en', '2,900 (3 June 2025)'],
  ['x | 2900', 'number d', 'en', '2,900'],
  // In words.
  ['x | 3', 'words', 'en', 'three'],
  ['x | 12', 'words', 'en', '12'],
  ['x | 2000000', 'words', 'en', 'two million'],
  ['x | 2500000 | more-than', 'words q', 'en', 'more than 2.5\u00a0million'],
  ['x | 2345678', 'words', 'en', '2,345,678'],
  ['x | 12000000000', 'words', 'en', '12\u00a0billion'],
  ['x | 4000000 | | USD', 'words u', 'en', 'USD\u00a04\u00a0million'],
  ['x | 2000000 | | barrels', 'words u', 'en', 'two million barrels'],
  ['x | 3..5', 'words', 'en', 'three to five'],
  ['x | 3..12', 'words', 'en', '3 to 12'],
  ['x | 2000000..3000000', 'words', 'en', 'two to three million'],
  ['x | 900000..1200000', 'words', 'en', '900,000 to 1,200,000'],
  ['x | 1000000 | nearly', 'words q', 'fr', 'près d’un million'],
  ['x | 2000000 | more-than', 'words q', 'fr', 'plus de deux millions'],
  ['x | 2000000 | | euros', 'words u', 'fr', 'deux millions d’euros'],
  ['x | 3 | up-to | jours', 'words q u', 'fr', 'jusqu’à trois jours'],
  ['x | 1500000', 'words', 'fr', '1,5\u00a0million'],
  ['x | 2000000 | at-least', 'words q', 'uk', 'щонайменше два мільйони'],
  ['x | 5000000 | less-than', 'words q', 'uk', 'менш ніж п’ять мільйонів'],
  ['x | 2000000..3000000', 'words', 'uk', '2-3\u00a0мільйони'],
  ['x | 2000000 | about', 'words q', 'ru', 'примерно два миллиона'],
])('%s as %s in %s', (figure, form, language, expected) =>
  expect(figureText(figureOf(figure), formOf(form), language)).toBe(expected),
);

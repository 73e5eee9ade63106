import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersOf } from './quantities.ts';

test('a scaled decimal is the number it prints, to the last digit', () => {
  const scales = fc.constantFrom<[string, bigint]>(
    ['thousand', 1_000n],
    ['million', 1_000_000n],
    ['billion', 1_000_000_000n],
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), scales, (tenths, [word, scale]) => {
      const printed = `${Math.floor(tenths / 10)}.${tenths % 10} ${word}`;
      const exact = Number((BigInt(tenths) * scale) / 10n);
      expect(numbersOf(`It shipped ${printed} tonnes.`, 'en', null).quantities.map((it) => it.value)).toEqual(
        [exact],
      );
    }),
  );
});

type Values = readonly (number | readonly [value: number, upper: number])[];
const check = (text: string, language: string | null, values: Values) =>
  expect(
    numbersOf(text, language, null).quantities.map((it) =>
      it.upper === null ? it.value : [it.value, it.upper],
    ),
  ).toEqual(values);

test.each<[string, string | null, Values]>([
  ['1,234.56 and 1.234,56', 'en', [1234.56, 1234.56]],
  ['1.234,56', 'de', [1234.56]],
  ['1 234,5', 'fr', [1234.5]],
  ['2.900', 'en', [2.9]],
  ['2.900', 'de', [2900]],
  ['2,900', null, [2900]],
  ['0,123 or 0.123', 'en', [0.123, 0.123]],
  ['0.123', 'de', [0.123]],
  ["1’234 or 1'234", 'de', [1234, 1234]],
  ['4 000 000', 'en', [4_000_000]],
  ['12345678901234567890', 'en', []],
  ['2½ or ¾', 'en', [2.5, 0.75]],
  ['-5 to -3 degrees', 'en', [[-5, -3]]],
  ['minus 12, −3.2% and (–4)', 'en', [-12, -3.2, -4]],
  ['a loss of -$5 million', 'en', [-5_000_000]],
  ['10 -15 ships', 'en', [[10, 15]]],
  ['from 5% to 6%', 'en', [[5, 6]]],
  ['$5 million to $6 million', 'en', [[5_000_000, 6_000_000]]],
  ['between €5 and €6', 'en', [[5, 6]]],
  ['28-point plan', 'en', [28]],
  ['In March 14 ships came.', 'en', [14]],
  ['At least 10 may have sunk.', 'en', [10]],
  ['On 12 March 200 ships', 'en', [200]],
])('%s (%s)', check);

test.each([
  'COVID-19',
  'two F-16 jets',
  'the 1990s',
  'the 21st, the 2nd',
  'le 21e siècle',
  '5G',
  '10-15 March',
  '12 March 2026',
  'March 3, 2026',
  'in May 2026',
  '2026-03-12',
  '12/03/2026',
  '12.03.2026',
  '2025-26',
  '12:40',
  '3/4',
  '5 3/4',
  '10^6',
  '+44 20 7946 0958',
  '(555) 123-4567',
  '555-123-4567',
  '020 7946 0958',
  '192.168.0.1',
  'Article 5',
  'resolution 2231',
  'pages 3-5',
  'стаття 5',
  '12 березня 2026',
  'le 3 mai',
])('%s holds no quantity', (text) => check(text, null, []));

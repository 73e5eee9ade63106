import { chartWords } from './chart-words.ts';

/** From here on a number is written with a power of ten: nobody counts twenty noughts. */
const LONGEST = 1e15;

/**
 * A number with the separators of `language`: `2,900.5`, `2 900,5`. It is printed to its last decimal, never rounded, and
 * the same on every machine. A minus is U+2212. `places`: so many decimals at least, for numbers in a column.
 */
export function formatNumber(value: number, language: string, places = 0): string {
  const { thousands, decimal } = chartWords(language);
  const plain = digitsOf(Math.abs(value));
  const [whole = '', given = ''] = plain.split('.');
  const fraction = given.padEnd(places, '0');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const sign = value < 0 ? '\u2212' : '';
  if (Math.abs(value) >= LONGEST) return `${sign}${plain.replace('.', decimal)}`;
  return `${sign}${grouped}${fraction === '' ? '' : decimal + fraction}`;
}

/** The digits of a number that is not negative, without an exponent where it is no larger than people write out. */
function digitsOf(value: number): string {
  const plain = String(value);
  if (value >= LONGEST) return value.toExponential().replace('e+', ' × 10^');
  const tiny = /^(\d)(?:\.(\d+))?e-(\d+)$/.exec(plain);
  if (tiny === null) return plain;
  const [, first = '', rest = '', power = '0'] = tiny;
  return Number(power) > 12 ? plain : `0.${'0'.repeat(Number(power) - 1)}${first}${rest}`;
}

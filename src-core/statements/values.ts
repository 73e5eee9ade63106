import type { Statement } from './statement.ts';

/** A value or range with the word that limits it. */
export type Amount = Pick<Statement, 'value' | 'upper' | 'qualifier'>;

const SAME = 1e-9;
const isClose = (a: number, b: number): boolean =>
  Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

/** Whether two amounts are the same numbers; their limits are not looked at. */
export function isSameValue(one: Amount, other: Amount): boolean {
  return isClose(one.value, other.value) && isClose(one.upper ?? one.value, other.upper ?? other.value);
}

/** How near a number may be that was turned into another unit. */
const CONVERTED = 0.01;

/** An amount in another unit: a range, for few convert to the last digit. */
export function scaled(it: Amount, factor: number): Amount {
  if (factor === 1) return it;
  const [low, high] = [it.value * factor, (it.upper ?? it.value) * factor];
  if (low <= 0) return { ...it, value: low, upper: high };
  return { ...it, value: low * (1 - CONVERTED), upper: high * (1 + CONVERTED) };
}

/**
 * Whether two amounts can both be so: they are the same, one lies within the other's range or limit, or one is rounded from the
 * other and says so ("about 2,900", "nearly 3,000"). In millions, fewer digits say it.
 */
export function valuesAgree(one: Amount, other: Amount): boolean {
  if (isSameValue(one, other)) return true;
  const [a, b] = [rangeOf(one), rangeOf(other)];
  if (a.low <= b.high * (1 + SAME) && b.low <= a.high * (1 + SAME)) return true;
  return isRoundedTo(one, other.value) || isRoundedTo(other, one.value);
}

/** The values that an amount allows. */
function rangeOf({ value, upper, qualifier }: Amount): { low: number; high: number } {
  const [low, high] = [value, upper ?? value];
  if (low < 0) return { low, high };
  if (qualifier === 'about') {
    const near = Math.min(0.1 * high, Math.max(0.05 * high, lastPlace(high) / 2));
    return { low: low - near, high: high + near };
  }
  if (qualifier === 'nearly') return { low: 0.9 * low, high };
  if (qualifier === 'more-than' || qualifier === 'at-least') return { low, high: 1.5 * high };
  if (qualifier === 'up-to') return { low: 0, high };
  if (qualifier === 'less-than') return { low: 0.5 * low, high };
  return { low, high };
}

const MILLION = 1e6;

/** "2.9 million" for 2,914,000. */
function isRoundedTo({ value, upper, qualifier }: Amount, exact: number): boolean {
  if (upper !== null || qualifier !== null || value < MILLION || significant(value) < 2) return false;
  const place = lastPlace(value);
  return Math.abs(exact - value) <= place / 2;
}

/** The place of the last digit of a number that is not zero: 100 for 2,900. */
function lastPlace(value: number): number {
  const [digits, power] = parts(value);
  return 10 ** (power - (digits.length - 1));
}

/** How many digits a number has before the zeros at its end. */
export function significant(value: number): number {
  return parts(value)[0].length;
}

function parts(value: number): [digits: string, power: number] {
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e');
  return [mantissa.replace('.', ''), Number(power)];
}

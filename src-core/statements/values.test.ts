import { expect, test } from 'vitest';
import type { Qualifier } from '#core/model/figure.ts';
import { valuesAgree, type Amount } from './values.ts';

type Short = readonly [value: number, qualifier?: Qualifier | null, upper?: number];
const amount = ([value, qualifier = null, upper]: Short): Amount => ({
  ...{ value, qualifier, upper: upper ?? null },
});

const check = (one: Short, other: Short, agree: boolean) => {
  expect(valuesAgree(amount(one), amount(other))).toBe(agree);
  expect(valuesAgree(amount(other), amount(one))).toBe(agree);
};

test.each<[Short, Short, boolean]>([
  [[2900], [2900], true],
  [[2900, 'about'], [2914], true],
  [[3000, 'nearly'], [2900], true],
  [[2000, 'more-than'], [2061], true],
  [[45_000, 'up-to'], [30_000], true],
  [[20, null, 30], [25], true],
  [[2.9e6], [2_914_000], true],
  [[2900], [3000], false],
  [[2900, 'about'], [3400], false],
  [[3000, 'nearly'], [3100], false],
  [[40, 'more-than'], [75], false],
  [[45_000, 'up-to'], [46_000], false],
  [[20, null, 30], [31], false],
  [[3e6], [2_914_000], false],
])('%j and %j: %s', check);

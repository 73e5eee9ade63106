import { expect, test } from 'vitest';
import { allChecks } from './all-checks.ts';
import { checkName } from './finding.ts';

test('every check is listed once, in the order in which they are shown', () => {
  expect(allChecks.map((it) => it.name)).toEqual(checkName.options);
});

import { expect, test } from 'vitest';
import { isChosen, lengthProblem, progressShare, progressWords, repeatProblem } from './passphrase-words.ts';

test.each([
  ['', '', null, null, false],
  ['heron', '', '7 more characters are needed.', null, false],
  ['heron ledge', '', '1 more character is needed.', null, false],
  ['heron ledger', '', null, null, false],
  ['heron ledger', 'heron', null, null, false],
  ['heron ledger', 'herring', null, 'This is not what stands above.', false],
  ['heron ledger', 'heron ledgers', null, 'This is not what stands above.', false],
  ['heron ledger', 'heron ledger', null, null, true],
  ['heron', 'heron', '7 more characters are needed.', null, false],
])('%j and %j', (first, second, length, repeat, chosen) => {
  expect([
    lengthProblem({ first, second }),
    repeatProblem({ first, second }),
    isChosen({ first, second }),
  ]).toEqual([length, repeat, chosen]);
});

test.each([
  [null, 'Making the key'],
  [{ step: 'database', done: 0, total: 0 }, 'Encrypting the database'],
  [{ step: 'files', done: 3, total: 40 }, 'Encrypting files, 3 of 40'],
  [{ step: 'comparing', done: 3, total: 40 }, 'Reading the encrypted copy again, 3 of 40'],
  [{ step: 'swapping', done: 0, total: 0 }, 'Putting it in place'],
] as const)('%j is told as %s', (progress, words) => expect(progressWords(progress)).toBe(words));

test('the bar only grows', () => {
  const shares = [
    null,
    { step: 'database', done: 0, total: 0 },
    { step: 'files', done: 0, total: 4 },
    { step: 'files', done: 4, total: 4 },
    { step: 'comparing', done: 0, total: 4 },
    { step: 'comparing', done: 4, total: 4 },
    { step: 'swapping', done: 0, total: 0 },
  ] as const;
  const told = shares.map(progressShare);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBeLessThan(1);
});

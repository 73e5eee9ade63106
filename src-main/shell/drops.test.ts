import { expect, test } from 'vitest';
import { makeDrops } from './drops.ts';

function drops() {
  let last = 0;
  return makeDrops(() => `t${(last += 1)}`);
}

test('a token stands for its path once', () => {
  const it = drops();
  expect(it.accept(['/a/one.txt', '/a/two.txt'])).toEqual(['t1', 't2']);
  expect(it.take(['t2', 't1', 't9', 't1'])).toEqual(['/a/two.txt', '/a/one.txt']);
  expect(it.take(['t1'])).toEqual([]);
});

test.each<[string, unknown]>([
  ['not a list', '/a'],
  ['a relative path', ['a.txt']],
  ['an empty path (a file that is on no disk)', ['']],
  ['a path with an end inside', ['/a\0b']],
  ['too long a path', [`/${'a'.repeat(40_000)}`]],
  ['too many', new Array(10_001).fill('/a')],
  ['numbers', [1]],
])('%s is refused', (_name, paths) => {
  expect(drops().accept(paths)).toBeNull();
});

test('the oldest of too many are forgotten', () => {
  const it = drops();
  const first = it.accept(['/old']) ?? [];
  it.accept(new Array(10_000).fill('/new'));
  expect(it.take(first)).toEqual([]);
});

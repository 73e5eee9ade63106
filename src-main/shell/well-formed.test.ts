import { expect, test } from 'vitest';
import { wellFormed } from './well-formed.ts';

test.each<[string, unknown, unknown]>([
  ['half a character', 'Halm\ud800!', 'Halm\ufffd!'],
  ['both halves the wrong way round', '\ude00\ud83d', '\ufffd\ufffd'],
  ['NUL', 'a\0b', 'a\ufffdb'],
  ['in a list', ['a', '\udfff'], ['a', '\ufffd']],
  ['deep inside', { a: [{ b: 'x\ud83d' }] }, { a: [{ b: 'x\ufffd' }] }],
  ['in a key', { '\ud800': 1 }, { '\ufffd': 1 }],
])('%s is replaced, unit by unit', (_name, input, expected) => {
  expect(wellFormed(input)).toEqual(expected);
});

test.each<[string, unknown]>([
  ['whole characters', { text: 'Halm 😀 Гальм', list: ['é', null, 1, true] }],
  ['a list with holes', { list: Array.from({ length: 2 }) }],
  ['nothing', null],
])('%s stay the very same value', (_name, input) => {
  expect(wellFormed(input)).toBe(input);
});

import { expect, it } from 'vitest';
import { wordEnd } from './drop-place.ts';

const cases: [marked: string, end: number][] = [
  ['in the Va|le', 11],
  ['in the| Vale', 6],
  ['in the |Vale', 7],
  ['the envoy|’s note', 11],
  ['output, 2|,900 a', 13],
  ['in 2|, then', 4],
  ['за́мок на го|рі', 14],
  ['|start', 0],
  ['end|', 3],
];

it.each(cases)('%s', (marked, end) => {
  expect(wordEnd(marked.replace('|', ''), marked.indexOf('|'))).toBe(end);
});

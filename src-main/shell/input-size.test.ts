import { expect, test } from 'vitest';
import { isReasonablySized } from './input-size.ts';

const nested = (depth: number): unknown => (depth === 0 ? {} : { in: nested(depth - 1) });
const circle: { self?: unknown } = {};
circle.self = circle;

test.each<[string, unknown, boolean]>([
  ['nothing', {}, true],
  ['a call', { id: 'x', patch: { title: 'Harbour', tags: ['a', 'b'], on: null, n: 1 } }, true],
  ['the longest paste', { text: 'x'.repeat(20_000_000), html: 'x'.repeat(40_000_000) }, true],
  ['too many letters', { text: 'x'.repeat(64_000_001) }, false],
  ['letters in keys', { ['x'.repeat(64_000_001)]: 1 }, false],
  ['too many values', { list: new Array(4_000_001).fill(0) }, false],
  ['a list of holes', { list: new Array(4_000_000_000) }, false],
  ['too deep', nested(70), false],
  ['a circle', circle, false],
  ['bytes', { bytes: new Uint8Array(1) }, false],
  ['a map', { map: new Map() }, false],
])('%s', (_name, input, expected) => {
  expect(isReasonablySized(input)).toBe(expected);
});

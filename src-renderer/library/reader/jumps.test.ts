import { expect, it } from 'vitest';
import { nextStop, stopsOf } from './jumps.ts';
import type { Mark } from './segments.ts';

const mark = (kind: Mark['kind'], id: string, start: number, end: number): Mark => ({ kind, id, start, end });
const stops = stopsOf([
  mark('figure', 'c', 40, 45),
  mark('excerpt', 'b', 40, 60),
  mark('shown', 'shown', 1, 2),
  mark('excerpt', 'a', 10, 20),
]);

it('walks in the order of the text', () => expect(stops.map((it) => it.id)).toEqual(['a', 'b', 'c']));

it.each([
  ['a', 0, 1, 'b'],
  ['c', 0, 1, 'a'],
  ['a', 0, -1, 'c'],
  [null, 0, 1, 'a'],
  [null, 15, 1, 'b'],
  [null, 15, -1, 'a'],
  [null, 99, 1, 'a'],
  [null, 0, -1, 'c'],
  ['gone', 15, 1, 'b'],
] as const)('from %j at %i by %i comes %j', (at, place, step, expected) =>
  expect(nextStop(stops, at, place, step)?.id).toBe(expected),
);

it('goes nowhere where there is nothing', () => expect(nextStop([], null, 0, 1)).toBeNull());

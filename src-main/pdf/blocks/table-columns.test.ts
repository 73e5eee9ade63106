import { describe, expect, test } from 'vitest';
import { shareOut } from './table-columns.ts';

describe('columns', () => {
  const check = (wanted: readonly [number, number][], room: number, expected: readonly number[]): void => {
    expect(
      shareOut(
        wanted.map(([least, most]) => ({ least, most })),
        room,
      ),
    ).toEqual(expected);
  };
  test.each([
    [
      'grow with what they hold',
      [
        [10, 30],
        [10, 10],
      ] as [number, number][],
      80,
      [60, 20],
    ],
    [
      'share what is left by what they would like',
      [
        [10, 110],
        [10, 60],
      ] as [number, number][],
      80,
      [50, 30],
    ],
    [
      'share alike where not even words fit, but for those that need less',
      [
        [900, 900],
        [40, 60],
        [300, 300],
      ] as [number, number][],
      200,
      [80, 40, 80],
    ],
  ])('%s', (_, wanted, room, expected) => check(wanted, room, expected));
});

import { describe, expect, it } from 'vitest';
import { evenWidths, inPerCent, movedEdge, steppedWidth } from './column-widths.ts';

function check(result: number[], expected: number[]): void {
  expect(result).toEqual(expected);
}

describe('widths of columns', () => {
  it('are even when asked for', () => check(evenWidths(4), [25, 25, 25, 25]));
  it('become shares of a hundred', () => check(inPerCent([2, 1, 1]), [50, 25, 25]));
  it('give and take at an edge', () => check(movedEdge([50, 25, 25], 0, 10), [60, 15, 25]));
  it('give and take to the left', () => check(movedEdge([50, 25, 25], 1, -10), [50, 15, 35]));
  it('stop where a column is at its narrowest', () => check(movedEdge([50, 50], 0, 90), [96, 4]));
  it('stop on the other side', () => check(movedEdge([50, 50], 0, -90), [4, 96]));
  it('leave one that is narrow already', () => check(movedEdge([2, 98], 0, -5), [2, 98]));
  it('know no edge after the last column', () => check(movedEdge([50, 50], 1, 5), [50, 50]));
  it('grow by a step', () => check(steppedWidth([50, 50], 0, 1), [55, 45]));
  it('shrink by a step', () => check(steppedWidth([50, 50], 0, -1), [45, 55]));
  it('grow the last column at its left edge', () => check(steppedWidth([50, 50], 1, 1), [45, 55]));
});

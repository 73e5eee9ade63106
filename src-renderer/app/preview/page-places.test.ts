import { describe, expect, test } from 'vitest';
import type { PreviewPage } from '#core/contract/print-views.ts';
import { blockId } from '#core/model/ids.ts';
import {
  blockAt,
  GAP,
  heightOfAll,
  pageInFront,
  pagesSeen,
  PIXELS_PER_POINT,
  scaleOf,
  scrollFor,
  topOf,
  zoomedBy,
  zoomOfKey,
  type Zoom,
} from './page-places.ts';

const PAPER = { width: 600, height: 800 };

describe('The size of pages', () => {
  test('fits the room, or is what was chosen', () => {
    expect(scaleOf('width', PAPER, 600 + 2 * GAP)).toBe(1);
    expect(scaleOf(1, PAPER, 100)).toBe(PIXELS_PER_POINT);
    expect(scaleOf('width', PAPER, 0)).toBeGreaterThan(0);
  });

  const cases: [from: number, direction: 1 | -1, to: number][] = [
    [1, 1, 1.1],
    [1, -1, 0.9],
    [0.41, 1, 0.5],
    [0.41, -1, 0.33],
    [3, 1, 3],
    [0.25, -1, 0.25],
  ];
  test.each(cases)('%d by %d is %d', (from, direction, to) => {
    expect(zoomedBy(from * PIXELS_PER_POINT, direction)).toBeCloseTo(to);
  });

  const keys: [key: string, zoom: Zoom | null][] = [
    ['+', 1.1],
    ['=', 1.1],
    ['-', 0.9],
    ['0', 'width'],
    ['1', 1],
    ['2', null],
    ['PageDown', null],
  ];
  test.each(keys)('after the key %s is %s', (key, zoom) => {
    expect(zoomOfKey(key, PIXELS_PER_POINT)).toBe(zoom);
  });
});

describe('Pages in view', () => {
  const view = (top: number, height = 500) => ({ top, height });
  const cases: [top: number, from: number, to: number, front: number][] = [
    [0, 0, 1, 0],
    [topOf(1, PAPER, 1) - 100, 0, 2, 1],
    [topOf(2, PAPER, 1), 2, 3, 2],
    [heightOfAll(4, PAPER, 1), 3, 4, 3],
  ];
  test.each(cases)('from %d pixels on are %d up to %d', (top, from, to, front) => {
    expect(pagesSeen(view(top), 4, PAPER, 1)).toEqual({ from, to });
    expect(pageInFront(view(top), 4, PAPER, 1)).toBe(front);
  });

  test('what is seen already is not scrolled to', () => {
    expect(scrollFor(view(100), { top: 200, height: 50 })).toBeNull();
    expect(scrollFor(view(100), { top: 200, height: 5000 })).toBeNull();
    expect(scrollFor(view(100), { top: 650, height: 50 })).toBeCloseTo(650 - 500 / 3);
    expect(scrollFor(view(100), { top: 20, height: 50 })).toBe(0);
  });
});

test('A place of a page belongs to the block there, or to the nearest', () => {
  const [one, other] = [blockId.parse('one'), blockId.parse('other')];
  const page: PreviewPage = {
    ...PAPER,
    items: [],
    blocks: [
      { blockId: one, y: 100, height: 50 },
      { blockId: other, y: 200, height: 50 },
    ],
  };
  const at = (y: number) => blockAt(page, y);
  expect([0, 120, 160, 190, 220, 700].map(at)).toEqual([one, one, one, other, other, other]);
  expect(blockAt({ ...page, blocks: [] }, 100)).toBeNull();
});

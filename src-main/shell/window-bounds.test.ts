import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBeside, placeWindow, SMALLEST, type Bounds } from './window-bounds.ts';

const MAIN: Bounds = { x: 0, y: 24, width: 1920, height: 1056 };
const SECOND: Bounds = { x: 1920, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number, width = 1000, height = 700): Bounds => ({ x, y, width, height });

test.each([
  ['the first time', null, [MAIN], { x: 280, y: 122, width: 1360, height: 860 }],
  ['where it was left', at(40, 60), [MAIN], at(40, 60)],
  ['on the second screen', at(2000, 60), [MAIN, SECOND], at(2000, 60)],
  ['on a screen that is gone', at(2000, 60), [MAIN], at(460, 202)],
  ['with its title above the screen', at(40, -300), [MAIN], at(460, 202)],
  ['with a sliver visible', at(-950, 60), [MAIN], at(460, 202)],
  ['smaller than it may be', at(40, 60, 300, 200), [MAIN], { x: 40, y: 60, ...SMALLEST }],
] as const)('%s', (_name, left, screens, expected) => {
  expect(placeWindow(left, screens)).toEqual(expected);
});

test('wherever it was left, a part of it can be seen', () => {
  const bounds = fc.record({
    x: fc.integer({ min: -10_000, max: 10_000 }),
    y: fc.integer({ min: -10_000, max: 10_000 }),
    width: fc.integer({ min: 1, max: 5000 }),
    height: fc.integer({ min: 1, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.option(bounds), (left) => {
      const placed = placeWindow(left, [MAIN, SECOND]);
      const isSeen = [MAIN, SECOND].some(
        (it) => placed.x < it.x + it.width && placed.x + placed.width > it.x && placed.y < it.y + it.height,
      );
      expect(isSeen).toBe(true);
      expect(placed.width).toBeGreaterThanOrEqual(SMALLEST.width);
    }),
  );
});

test.each([
  ['a step away', at(40, 60), [MAIN], at(72, 92)],
  ['from the left where it would leave the screen', at(900, 60), [MAIN], at(0, 92)],
  ['from the top where it would leave the screen', at(40, 360), [MAIN], at(72, 24)],
  ['on the screen of the one it was opened from', at(2200, 300), [MAIN, SECOND], at(1920, 0)],
  ['no larger than the screen', at(0, 24, 3000, 2000), [MAIN], at(0, 24, 1920, 1056)],
] as const)('another window: %s', (_name, opener, screens, expected) => {
  expect(placeBeside(opener, screens)).toEqual(expected);
});

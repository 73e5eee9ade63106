import { expect, it } from 'vitest';
import { canvasScale, pageWords, zoomed } from './zoom.ts';

it.each([
  [1, 1, 1.25],
  [1, -1, 0.75],
  [4, 1, 4],
  [0.5, -1, 0.5],
  [1.1, -1, 1],
] as const)('%d by %d is %d', (zoom, step, expected) => expect(zoomed(zoom, step)).toBe(expected));

it('never makes a canvas larger than it may be', () => {
  expect(canvasScale({ width: 600, height: 800 }, 300, 2)).toBe(1);
  const huge = { width: 6000, height: 8000 };
  const scale = canvasScale(huge, 6000, 3);
  expect(huge.width * scale * huge.height * scale).toBeCloseTo(16_000_000);
});

it.each([
  ['iv', 'Page iv, 6 of 40'],
  ['6', 'Page 6 of 40'],
  [undefined, 'Page 6 of 40'],
])('page %j is %j', (label, expected) => expect(pageWords(label, 6, 40)).toBe(expected));

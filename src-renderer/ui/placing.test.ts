import { expect, it } from 'vitest';
import { placeBeside } from './placing.ts';

const room = { width: 1000, height: 800 };
const size = { width: 200, height: 100 };
const box = (left: number, top: number) => ({ left, top, width: 50, height: 20 });

it.each([
  ['below', 'below' as const, box(100, 100), { left: 100, top: 126 }],
  ['above', 'above' as const, box(100, 300), { left: 100, top: 194 }],
  ['above without room goes below', 'above' as const, box(100, 40), { left: 100, top: 66 }],
  ['below without room goes above', 'below' as const, box(100, 760), { left: 100, top: 654 }],
  ['kept inside the right edge', 'below' as const, box(960, 100), { left: 792, top: 126 }],
  ['kept inside the left edge', 'below' as const, box(-40, 100), { left: 8, top: 126 }],
])('%s', (_name, side, beside, expected) => {
  expect(placeBeside(beside, size, room, side)).toEqual(expected);
});

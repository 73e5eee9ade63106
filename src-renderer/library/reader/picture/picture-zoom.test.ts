import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitScale, scaledSize, scrollAfterZoom, steppedScale, wheeledScale } from './picture-zoom.ts';

const pane = { width: 400, height: 300 };
it.each([
  ['wide', { width: 800, height: 100 }, false, 0.5],
  ['high', { width: 100, height: 600 }, false, 0.5],
  ['a small image stays as it is', { width: 40, height: 30 }, false, 1],
  ['a small drawing is enlarged', { width: 40, height: 30 }, true, 10],
  ['a huge one', { width: 90_000, height: 9 }, false, 0.02],
] as const)('fits the pane: %s', (_name, picture, isDrawing, expected) =>
  expect(fitScale(picture, pane, isDrawing)).toBe(expected),
);

it.each([
  [1, 1, 1.5],
  [1, -1, 0.75],
  [0.63, 1, 0.75],
  [0.63, -1, 0.5],
  [16, 1, 16],
  [0.03, -1, 0.03],
] as const)('%d stepped by %d is %d', (scale, step, expected) =>
  expect(steppedScale(scale, step)).toBe(expected),
);

it('turns the wheel there and back within its limits', () => {
  expect(wheeledScale(wheeledScale(1, 120), -120)).toBeCloseTo(1);
  expect(wheeledScale(1, -120)).toBeGreaterThan(1);
  expect([wheeledScale(1, 9000), wheeledScale(1, -9000)]).toEqual([0.02, 16]);
});

it('is never nothing', () =>
  expect(scaledSize({ width: 2000, height: 3 }, 0.02)).toEqual({ width: 40, height: 1 }));

const size = fc.integer({ min: 1, max: 5000 });
it('keeps what lies under the pointer there, unless an edge of the picture would come into sight', () => {
  fc.assert(
    fc.property(size, size, size, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(5000), (...given) => {
      const [pane, before, after, share, at] = given;
      const scroll = share * Math.max(0, before - pane);
      const point = Math.min(at, pane);
      const now = scrollAfterZoom({ pane, before, after, scroll, point });
      const most = Math.max(0, after - pane);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(most);
      const placeOf = (length: number, scrolled: number) =>
        (scrolled + point - Math.max(0, (pane - length) / 2)) / length;
      if (now > 0 && now < most) expect(placeOf(after, now)).toBeCloseTo(placeOf(before, scroll), 6);
    }),
  );
});

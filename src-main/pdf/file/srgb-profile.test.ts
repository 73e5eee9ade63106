import { expect, test } from 'vitest';
import { srgbProfile } from './srgb-profile.ts';

const profile = srgbProfile();
const tag = (name: string): Buffer => {
  for (let at = 132; at < 132 + 12 * profile.readUInt32BE(128); at += 12) {
    if (profile.toString('latin1', at, at + 4) !== name) continue;
    const place = profile.readUInt32BE(at + 4);
    return profile.subarray(place, place + profile.readUInt32BE(at + 8));
  }
  throw new Error(`no tag ${name}`);
};
const xyz = (name: string): number[] => [8, 12, 16].map((at) => tag(name).readInt32BE(at) / 65536);

test('is a display profile of version 2, as long as it says', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  expect(profile[8]).toBe(2);
});

test('red, green and blue make its white', () => {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map(xyz);
  const sum = [0, 1, 2].map((at) => (red?.[at] ?? 0) + (green?.[at] ?? 0) + (blue?.[at] ?? 0));
  xyz('wtpt').forEach((it, at) => expect(sum[at]).toBeCloseTo(it, 3));
});

test.each([
  [0, 0],
  [1023, 65535],
  // The middle grey of sRGB, 118 of 255, is about 18 % of the light.
  [Math.round((118 / 255) * 1023), 0.181 * 65535],
])('point %i of its curve', (point, light) => {
  expect(tag('gTRC').readUInt16BE(12 + 2 * point) / 65535).toBeCloseTo(light / 65535, 2);
});

test.each(['desc', 'cprt', 'rTRC', 'bTRC'])('has %s', (name) => {
  expect(tag(name).length).toBeGreaterThan(8);
});

import { expect, test } from 'vitest';
import { readPicture } from './read-picture.ts';

const wide = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const short = (value: number) => wide(value).slice(2);
const png = (width: number, height: number) => [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...wide(13),
  ...[0x49, 0x48, 0x44, 0x52],
  ...wide(width),
  ...wide(height),
  ...[8, 2, 0, 0, 0, 0, 0, 0, 0],
];
const jpeg = (width: number, height: number, frame = 0xc0) => [
  ...[0xff, 0xd8, 0xff, 0xe0, ...short(6), 1, 2, 3, 4],
  ...[0xff, 0xff, frame, ...short(11), 8, ...short(height), ...short(width), 1, 1, 17, 0],
];

test.each([
  ['a PNG', png(640, 480), { mediaType: 'image/png', width: 640, height: 480 }],
  ['a JPEG', jpeg(800, 600), { mediaType: 'image/jpeg', width: 800, height: 600 }],
  ['a progressive JPEG', jpeg(800, 600, 0xc2), { mediaType: 'image/jpeg', width: 800, height: 600 }],
  ['a lossless JPEG', jpeg(800, 600, 0xc3), 'unknown-format'],
  ['the longest side', png(30_000, 1000), { mediaType: 'image/png', width: 30_000, height: 1000 }],
  ['a side too long', png(30_001, 10), 'file-too-large'],
  ['too many pixels', png(8000, 6251), 'file-too-large'],
  ['a size of nothing', png(0, 10), 'unreadable-file'],
  ['a PNG cut short', png(10, 10).slice(0, 20), 'unreadable-file'],
  ['a JPEG cut short', jpeg(10, 10).slice(0, 14), 'unreadable-file'],
  ['a segment of length zero', [0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0], 'unreadable-file'],
  ['text', [...new TextEncoder().encode('<svg>')], 'unknown-format'],
  ['nothing', [], 'unknown-format'],
] as const)('%s', (_, bytes, outcome) => {
  const read = readPicture({
    fileName: 'picture',
    mediaType: null,
    encoding: null,
    bytes: Uint8Array.from(bytes),
  });
  if (typeof outcome !== 'string') expect(read).toEqual({ draft: outcome, problems: [] });
  else expect(read).toEqual({ draft: null, problems: [{ code: outcome, subject: 'picture', line: null }] });
});

import { readFileSync } from 'node:fs';
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

const webp = (name: string) => [...readFileSync(`${import.meta.dirname}/fixtures/${name}.webp`)];
const changed = (bytes: readonly number[], at: number, ...values: number[]) =>
  bytes.toSpliced(at, values.length, ...values);

const svg = (text: string) => [...new TextEncoder().encode(text)];

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
  ['a WebP', webp('lossy'), { mediaType: 'image/webp', width: 64, height: 40 }],
  ['a lossless WebP', webp('lossless'), { mediaType: 'image/webp', width: 64, height: 40 }],
  ['a transparent WebP', webp('transparent'), { mediaType: 'image/webp', width: 64, height: 40 }],
  ['the first frame of a WebP', webp('animated'), { mediaType: 'image/webp', width: 40, height: 30 }],
  ['a WebP that lies about its width', changed(webp('transparent'), 24, 9), 'unreadable-file'],
  ['a WebP with a frame larger than can be', changed(webp('lossy'), 26, 255, 63, 255, 63), 'file-too-large'],
  [
    'a WebP with a chunk that goes on for ever',
    changed(webp('lossy'), 16, 255, 255, 255, 255),
    'unreadable-file',
  ],
  ['a WebP cut short', webp('lossless').slice(0, 22), 'unreadable-file'],
  ['a WebP of nothing but its head', webp('lossless').slice(0, 12), 'unreadable-file'],
  ['sound in the same wrapping', changed(webp('lossy'), 8, 0x57, 0x41, 0x56, 0x45), 'unknown-format'],
  [
    'a drawing',
    svg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"/>'),
    {
      ...{ mediaType: 'image/svg+xml', width: 20, height: 10 },
    },
  ],
  [
    'a drawing too large',
    svg('<svg xmlns="http://www.w3.org/2000/svg" width="400in" height="1"/>'),
    'file-too-large',
  ],
  [
    'a drawing of nothing',
    svg('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="9"/>'),
    'unreadable-file',
  ],
  ['a broken drawing', svg('<svg>'), 'unreadable-file'],
  ['text', svg('svg and so on'), 'unknown-format'],
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

test('a drawing that is not taken whole says so', () => {
  const bytes = Uint8Array.from(svg('<svg viewBox="0 0 9 9" onload="x()"/>'));
  expect(readPicture({ fileName: 'a.svg', mediaType: null, encoding: null, bytes })).toEqual({
    draft: { mediaType: 'image/svg+xml', width: 9, height: 9 },
    problems: [{ code: 'unsafe-parts-removed', subject: 'a.svg', line: null }],
  });
});

import { expect, test } from 'vitest';
import { readPictureHeader } from './picture-size.ts';
import { pngHeader } from './test-deps.ts';

const jpeg = (frame: number, ...before: number[]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...before, 0xff, frame, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1]);
const comment = [0xff, 0xfe, 0, 4, 1, 2];

test.each<[string, Uint8Array, [string, number, number] | null]>([
  ['a PNG', pngHeader(640, 480), ['image/png', 640, 480]],
  ['a JPEG', jpeg(0xc0), ['image/jpeg', 40, 30]],
  ['a progressive JPEG after a comment and fill bytes', jpeg(0xc2, ...comment, 0xff), ['image/jpeg', 40, 30]],
  ['a lossless JPEG, which no PDF can hold', jpeg(0xc3, ...comment), null],
  ['a PNG of nothing', pngHeader(0, 480), null],
  ['a PNG that unfolds into gigabytes', pngHeader(29_000, 29_000), null],
  ['a PNG of one endless line', pngHeader(40_000, 1), null],
  ['half a PNG', pngHeader(640, 480).slice(0, 20), null],
  ['half a JPEG', jpeg(0xc0).slice(0, 9), null],
  [
    'a JPEG with a segment of no length',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, ...Array(20).fill(0)]),
    null,
  ],
  ['text', new TextEncoder().encode('PNG, honestly, a picture of a harbour'), null],
  ['nothing', new Uint8Array(), null],
])('%s', (_, bytes, expected) => {
  const found = readPictureHeader(bytes);
  expect(found && [found.mediaType, found.width, found.height]).toEqual(expected);
});

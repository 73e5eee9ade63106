import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainJpeg } from './plain-jpeg.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const JFIF = segment(0xe0, bytes('JFIF\0\x01\x02\x01\0\x48\0\x48\0\0'));
const QUANTISATION = segment(0xdb, Buffer.alloc(65, 7));
const FRAME = segment(0xc2, Buffer.from([8, 0, 40, 0, 60, 1, 1, 0x11, 0]));
const HUFFMAN = segment(0xc4, Buffer.alloc(20, 3));
const SCAN = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
/** With a stuffed byte and a restart in it. */
const PIXELS = Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4, 0xff, 0, 5]);
const PARTS = [JFIF, QUANTISATION, FRAME, HUFFMAN, SCAN, PIXELS, HUFFMAN, SCAN, PIXELS];

/** EXIF of a camera: its name, which way it was held, and where to find more. */
function exif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 24 + 4 + 12);
  const little = order === 'II';
  const two = (value: number, at: number) => {
    if (little) tiff.writeUInt16LE(value, at);
    else tiff.writeUInt16BE(value, at);
  };
  const four = (value: number, at: number) => {
    if (little) tiff.writeUInt32LE(value, at);
    else tiff.writeUInt32BE(value, at);
  };
  tiff.write(order, 0, 'latin1');
  two(42, 2);
  four(8, 4);
  two(2, 8);
  two(0x010f, 10);
  two(2, 12);
  four(12, 14);
  four(38, 18);
  two(0x0112, 22);
  two(3, 24);
  four(1, 26);
  two(orientation, 30);
  tiff.write('Marrow Opt.\0', 38, 'latin1');
  return segment(0xe1, Buffer.concat([bytes('Exif\0\0'), tiff]));
}

const ICC = segment(0xe2, bytes('ICC_PROFILE\0\x01\x01profile'));
const ADOBE = segment(0xee, bytes('Adobe\0\x64\0\0\0\0\x01'));
const TOLD = [
  segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>A. Keeper</x:xmpmeta>')),
  segment(0xed, bytes('Photoshop 3.0\x008BIM A. Keeper')),
  segment(0xfe, bytes('taken at Port Marrow')),
  segment(0xe0, bytes('JFXX\0\x10preview')),
  segment(0xe2, bytes('MPF\0further pictures')),
  segment(0xec, bytes('Ducky')),
  exif(1),
];

const file = (...parts: Uint8Array[]) => Buffer.concat([START, ...parts, END]);
const hex = (it: Uint8Array | null) => (it === null ? null : Buffer.from(it).toString('hex'));
const check = (given: Uint8Array, expected: Uint8Array | null) => {
  expect(hex(plainJpeg(given))).toBe(hex(expected));
};

test('what draws the picture stays as it is', () => {
  check(file(...PARTS), file(...PARTS));
  check(file(JFIF, ICC, ADOBE, ...PARTS.slice(1)), file(JFIF, ICC, ADOBE, ...PARTS.slice(1)));
});

test('what is told about the picture goes, wherever it stands, and what lies behind the end', () => {
  const told = fc.array(fc.tuple(fc.nat(PARTS.length), fc.constantFrom(...TOLD)), { maxLength: 8 });
  fc.assert(
    fc.property(told, fc.uint8Array({ maxLength: 30 }), (added, behind) => {
      // Nothing stands between a scan's head and its pixels, nor before the pixels end.
      const places = added.map(([at, it]) => ({ at: PARTS[at] === PIXELS ? 0 : at, it }));
      const parts = [...PARTS, Buffer.alloc(0)].flatMap((part, index) => [
        ...places.filter(({ at }) => at === index).map(({ it }) => it),
        part,
      ]);
      check(Buffer.concat([file(...parts), behind]), file(...PARTS));
    }),
  );
});

test('a preview inside JFIF goes', () => {
  const preview = segment(0xe0, bytes('JFIF\0\x01\x02\x01\0\x48\0\x48\x01\x01rgb'));
  check(file(preview, ...PARTS.slice(1)), file(...PARTS));
});

test.each([2, 3, 6, 8])('a picture stays turned (%i), and nothing else of its EXIF is left', (turn) => {
  const turned = segment(
    0xe1,
    bytes(`Exif\0\0MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(turn)}\0\0\0\0\0\0`),
  );
  for (const order of ['II', 'MM'] as const)
    check(file(JFIF, exif(turn, order), ...PARTS.slice(1)), file(JFIF, turned, ...PARTS.slice(1)));
});

test('an orientation that is none goes', () => {
  check(file(JFIF, exif(9), ...PARTS.slice(1)), file(...PARTS));
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no JPEG', bytes('GIF89a')],
  ['one without an end', Buffer.concat([START, ...PARTS])],
  ['one with rubbish between its parts', file(JFIF, bytes('rubbish'), QUANTISATION)],
  ['a part longer than the file', Buffer.concat([START, Buffer.from([0xff, 0xfe, 0xff, 0xff, 1]), END])],
  ['a part of no length', file(Buffer.from([0xff, 0xfe, 0, 1]))],
])('%s is damaged', (_, given) => {
  check(given, null);
});

test('nothing a file holds throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      const plain = plainJpeg(Buffer.concat([START, exif(6), noise]));
      expect(plain === null || plain.length <= noise.length + 60).toBe(true);
    }),
  );
});

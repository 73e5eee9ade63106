import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainPng } from './plain-png.ts';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** The sums of chunks are kept as they are: any will do. */
function chunk(type: string, data = ''): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  return Buffer.concat([head, Buffer.from(`${type}${data}`, 'latin1'), Buffer.from([1, 2, 3, 4])]);
}

const PARTS = ['IHDR', 'PLTE', 'tRNS', 'iCCP', 'IDAT', 'IDAT', 'IEND'].map((it) =>
  chunk(it, it === 'IEND' ? '' : `data of ${it}`),
);
const TOLD = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'fcTL', 'prVt'].map((it) => chunk(it, 'A. Keeper'));

const file = (...parts: Uint8Array[]) => Buffer.concat([SIGNATURE, ...parts]);
const hex = (it: Uint8Array | null) => (it === null ? null : Buffer.from(it).toString('hex'));

test('what is told about a picture goes, wherever it stands, and its pixels stay byte for byte', () => {
  const told = fc.array(fc.tuple(fc.nat(PARTS.length - 1), fc.constantFrom(...TOLD)), { maxLength: 8 });
  fc.assert(
    fc.property(told, fc.uint8Array({ maxLength: 30 }), (added, behind) => {
      const parts = PARTS.flatMap((part, index) => [
        ...added.filter(([at]) => at === index).map(([, it]) => it),
        part,
      ]);
      expect(hex(plainPng(Buffer.concat([file(...parts), behind])))).toBe(hex(file(...PARTS)));
    }),
  );
});

test('one without an end is damaged', () => {
  expect(plainPng(file(...PARTS.slice(0, -1)))).toBeNull();
  expect(plainPng(file(Buffer.from([255, 255, 255, 255, 1, 2, 3, 4, 5, 6, 7, 8])))).toBeNull();
});

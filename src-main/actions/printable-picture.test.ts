import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { jpegSize } from '#main/pdf/pictures/picture-size.ts';
import { printablePicture } from './printable-picture.ts';

const webp = (name: string) => readFileSync(`src-main/importers/fixtures/${name}.webp`);

/** Width, height and the first pixel of an RGB PNG as it is written here. */
function lookAt(png: Uint8Array | null) {
  const file = Buffer.from(png ?? []);
  const raw = inflateSync(file.subarray(41, 41 + file.readUInt32BE(33)));
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), pixel: [...raw.subarray(1, 4)] };
}

test.each([
  ['lossy', { width: 64, height: 40, red: 255, blue: 0 }],
  ['lossless', { width: 64, height: 40, red: 255, blue: 0 }],
  ['transparent', { width: 64, height: 40, red: 255, blue: 255 }],
  ['animated', { width: 40, height: 30, red: 255, blue: 0 }],
])('a WebP becomes a PNG on white: %s', async (name, { width, height, red, blue }) => {
  const read = lookAt(await printablePicture('image/webp', webp(name)));
  expect(read).toMatchObject({ width, height });
  // Lossy compression moves a colour a little.
  expect(Math.abs((read.pixel[0] ?? 0) - red)).toBeLessThan(12);
  expect(Math.abs((read.pixel[2] ?? 0) - blue)).toBeLessThan(12);
});

const lossless = webp('lossless');
test.each([
  ['a WebP cut short', lossless.subarray(0, 50)],
  ['a WebP of noise', Buffer.concat([lossless.subarray(0, 25), Buffer.alloc(49, 0x5a)])],
  ['no WebP', Buffer.from('RIFF')],
])('%s cannot be printed', async (_, bytes) => {
  expect(await printablePicture('image/webp', bytes)).toBeNull();
});

test('a WebP inside a drawing becomes a PNG too', async () => {
  const url = `data:image/webp;base64,${lossless.toString('base64')}`;
  const svg = `<svg viewBox="0 0 9 9"><image href="${url}"/><script>x()</script></svg>`;
  const printed = await printablePicture('image/svg+xml', Buffer.from(svg));
  expect(new TextDecoder().decode(printed ?? new Uint8Array())).toMatch(
    /^<svg [^>]*><image href="data:image\/png;base64,[\w+/=]+"><\/image><\/svg>$/,
  );
});

test('a drawing that is none cannot be printed', async () => {
  expect(await printablePicture('image/svg+xml', Buffer.from('<svg>'))).toBeNull();
});

test('a drawing leaves without the words nobody sees, and so do the pictures in it', async () => {
  const told = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 11]),
    Buffer.from('A. Keeper'),
    Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2, 5, 0xff, 0xd9]),
  ]);
  const svg = `<svg viewBox="0 0 9 9"><!-- A. Keeper --><metadata>A. Keeper</metadata><desc>by A. Keeper</desc>
    <title>A. <title>Keeper</title></title><text>Halm</text>
    <image href="data:image/jpeg;base64,${told.toString('base64')}"/></svg>`;
  const printed = Buffer.from((await printablePicture('image/svg+xml', Buffer.from(svg))) ?? []).toString();
  expect(printed).not.toMatch(/Keeper|<title|<desc|<!--/);
  expect(printed).toContain('<text>Halm</text>');
  const [, base64 = ''] = /data:image\/jpeg;base64,([^"]+)/.exec(printed) ?? [];
  expect(Buffer.from(base64, 'base64').toString('latin1')).toBe(
    Buffer.concat([told.subarray(0, 2), told.subarray(15)]).toString('latin1'),
  );
});

test('a photograph stays turned on the pages', async () => {
  const turned = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 45]),
    Buffer.from(
      'Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0A. Keeper\0\0',
      'latin1',
    ),
    Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 40, 0, 60, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2, 5, 0xff, 0xd9]),
  ]);
  const plain = Buffer.from((await printablePicture('image/jpeg', turned)) ?? []);
  expect(plain.includes('Keeper')).toBe(false);
  expect(jpegSize(plain)).toEqual({ width: 60, height: 40, orientation: 6 });
});

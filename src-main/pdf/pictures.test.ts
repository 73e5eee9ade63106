import { readFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { BlockId, PictureId, Sha256 } from '#core/model/ids.ts';
import type { PrintBlock, PrintDocument } from '#core/print/document.ts';
import { opaquePng } from '#main/pdf/pictures/png.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { renderPlanned } from './planned-pdf.test-support.ts';
import { sampleDocument, text } from './sample-document.test-support.ts';

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const options = { createdAt: '2031-03-09T10:00:00.000Z' } as const;

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  /** Rows with their filter byte first. */
  readonly rows: readonly (readonly number[])[];
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
}

function png({ width, height, depth, colorType, rows, interlaced, palette, transparency }: Drawing): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colorType, 0, 0, interlaced === true ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    ...(palette === undefined ? [] : [chunk('PLTE', Buffer.from(palette))]),
    ...(transparency === undefined ? [] : [chunk('tRNS', Buffer.from(transparency))]),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), data.length + 8);
  return out;
}

/** The checksum of ISO 3309, bit by bit. */
function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

/** Red, green and blue of every pixel of a PNG as `opaquePng` writes it: 8 bits, no interlacing, filter "up". */
function pixelsOf(file: Buffer): number[] {
  const width = file.readUInt32BE(16);
  const length = file.readUInt32BE(33);
  const raw = inflateSync(file.subarray(41, 41 + length));
  const row = width * 3;
  const pixels: number[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    if (at % (row + 1) === 0) continue;
    pixels.push(((raw[at] ?? 0) + (pixels[pixels.length - row] ?? 0)) & 255);
  }
  return pixels;
}

describe('a PNG is flattened on white', () => {
  const check = async (drawing: Drawing, expected: readonly number[]): Promise<void> => {
    const flat = await opaquePng(png(drawing));
    expect(flat === null ? null : pixelsOf(flat)).toEqual(expected);
  };
  const base = { width: 2, height: 1, depth: 8 };

  test.each([
    [
      'colour with alpha',
      { ...base, colorType: 6, rows: [[0, 255, 0, 0, 255, 0, 0, 0, 0]] },
      [255, 0, 0, 255, 255, 255],
    ],
    [
      'half transparent black',
      { ...base, colorType: 6, rows: [[0, 0, 0, 0, 128, 9, 9, 9, 255]] },
      [127, 127, 127, 9, 9, 9],
    ],
    ['grey with alpha', { ...base, colorType: 4, rows: [[0, 10, 255, 10, 0]] }, [10, 10, 10, 255, 255, 255]],
    [
      '16 bits',
      { ...base, depth: 16, colorType: 4, rows: [[0, 10, 1, 255, 255, 20, 2, 255, 255]] },
      [10, 10, 10, 20, 20, 20],
    ],
    [
      'a palette with a transparent colour',
      { ...base, colorType: 3, palette: [1, 2, 3, 4, 5, 6], transparency: [255, 0], rows: [[0, 1, 0]] },
      [255, 255, 255, 1, 2, 3],
    ],
    [
      'a colour that stands for nothing',
      { ...base, colorType: 0, transparency: [0, 7], rows: [[0, 7, 8]] },
      [255, 255, 255, 8, 8, 8],
    ],
    [
      '4 bits a pixel',
      {
        ...base,
        depth: 4,
        colorType: 3,
        palette: [1, 1, 1, 2, 2, 2],
        transparency: [255],
        rows: [[0, 0x10]],
      },
      [2, 2, 2, 1, 1, 1],
    ],
    [
      'filters',
      {
        width: 2,
        height: 5,
        depth: 8,
        colorType: 4,
        rows: [
          [1, 10, 255, 5, 0],
          [2, 1, 0, 1, 0],
          [3, 1, 128, 1, 0],
          [4, 1, 0, 1, 0],
          [0, 3, 255, 4, 255],
        ],
      },
      [10, 15, 11, 16, 6, 12, 7, 13, 3, 4].flatMap((grey) => [grey, grey, grey]),
    ],
    [
      'interlacing',
      {
        width: 2,
        height: 2,
        depth: 8,
        colorType: 0,
        interlaced: true,
        rows: [
          [0, 1],
          [0, 2],
          [0, 3, 4],
        ],
      },
      [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4],
    ],
  ] as const)('%s', async (_, drawing, expected) => check(drawing, expected));

  test.each([
    ['in colours', { ...base, colorType: 2, rows: [[0, 1, 2, 3, 4, 5, 6]] }],
    ['with a palette', { ...base, colorType: 3, palette: [1, 2, 3, 4, 5, 6], rows: [[0, 1, 0]] }],
  ])('an opaque one %s is taken as it is', async (_, drawing) => {
    expect(await opaquePng(png(drawing))).toEqual(png(drawing));
  });
});

const pictureId = 'p1' as PictureId;
const gradient = png({
  width: 40,
  height: 400,
  depth: 8,
  colorType: 6,
  rows: Array.from({ length: 400 }, (_, y) => [
    0,
    ...Array.from({ length: 40 }, (__, x) => [x, y & 255, 9, 200]).flat(),
  ]),
});

/** A JPEG of one grey pixel, laid out by hand after ITU-T T.81. */
const jpeg = Buffer.from(
  `ffd8ffdb0043000${'1'.padEnd(1)}${'01'.repeat(63)}ffc0000b080001000101011100ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000ffda0008010100003f0054ffd9`.replace(
    /\s/g,
    '',
  ),
  'hex',
);

function withPicture(mediaType: 'image/png' | 'image/svg+xml' = 'image/png'): PrintDocument {
  const block: PrintBlock = {
    type: 'picture',
    id: 'b1' as BlockId,
    portionMark: null,
    pictureId,
    bytesSha256: '0'.repeat(64) as Sha256,
    mediaType,
    width: 40,
    height: 400,
    altText: null,
    runs: [text('Picture 1. The outer mole.')],
  };
  return { ...sampleDocument({ seed: 1, blocks: 0 }), blocks: [block, { ...block, id: 'b2' as BlockId }] };
}

const render = (bytes: Uint8Array): ReturnType<typeof renderPlanned> =>
  renderPlanned(withPicture(), { fonts, pictures: new Map([[pictureId, bytes]]) }, options);

describe('a picture', () => {
  test('keeps its shape and takes no more than its share of the page', async () => {
    const rendered = await render(gradient);
    const [drawn] = rendered.ok ? (rendered.value.plan.pages[0]?.pictures ?? []) : [];
    expect((drawn?.height ?? 0) / (drawn?.width ?? 1)).toBeCloseTo(10, 3);
    expect(drawn?.height).toBe(300);
  });

  test('gives the same bytes twice', async () => {
    const [one, other] = [await render(gradient), await render(gradient)];
    expect(one.ok && other.ok && Buffer.compare(one.value.bytes, other.value.bytes)).toBe(0);
  });

  test('may be a JPEG', async () => {
    const rendered = await render(jpeg);
    expect(rendered.ok && rendered.value.plan.pages[0]?.pictures[0]).toMatchObject({
      width: 0.75,
      height: 0.75,
    });
  });

  const unreadable = { ok: false, error: { code: 'picture-unreadable', pictureId, blockId: 'b1' } };
  const damaged = Buffer.from(gradient);
  damaged[60] = (damaged[60] ?? 0) ^ 255;
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['other bytes', Buffer.from('not a picture at all')],
    ['a PNG cut short', gradient.subarray(0, gradient.length - 20)],
    ['a PNG with a byte changed', damaged],
    ['a PNG with too few rows', png({ width: 9, height: 9, depth: 8, colorType: 2, rows: [[0, 1, 2, 3]] })],
    [
      'a PNG with too many rows',
      png({
        width: 1,
        height: 1,
        depth: 8,
        colorType: 0,
        rows: [
          [0, 1],
          [0, 2],
        ],
      }),
    ],
    [
      'a PNG of a depth that does not exist',
      png({ width: 1, height: 1, depth: 3, colorType: 0, rows: [[0, 1]] }),
    ],
    ['a PNG with an unknown filter', png({ width: 1, height: 1, depth: 8, colorType: 0, rows: [[9, 1]] })],
    ['a PNG without its palette', png({ width: 1, height: 1, depth: 8, colorType: 3, rows: [[0, 1]] })],
    ['a JPEG cut short', jpeg.subarray(0, jpeg.length - 6)],
    ['a JPEG without a frame', Buffer.concat([jpeg.subarray(0, 71), jpeg.subarray(-14)])],
  ])('%s is refused', async (_, bytes) => {
    expect(await render(bytes)).toEqual(unreadable);
  });
});

describe('a drawing', () => {
  const drawn = (svg: string) => {
    const pictures = new Map([[pictureId, new TextEncoder().encode(svg)]]);
    return renderPlanned(withPicture('image/svg+xml'), { fonts, pictures }, options);
  };
  const around = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="400" viewBox="0 0 40 400">${inside}</svg>`;
  const chart = around(
    '<style>.a{fill:#c00}</style><rect class="a" width="9" height="9"></rect>' +
      '<text x="1" y="20" font-weight="bold">Тонни &amp; tons → ∑</text><path d="M0 0 L9 9 Z"></path>' +
      `<image width="4" height="40" href="data:image/png;base64,${gradient.toString('base64')}"></image>`,
  );

  test('is set with lines and letters, its shape kept', async () => {
    const rendered = await drawn(chart);
    const [mark] = rendered.ok ? (rendered.value.plan.pages[0]?.pictures ?? []) : [];
    expect(mark).toMatchObject({ height: 300, width: 30 });
  });

  test('gives the same bytes twice', async () => {
    const [one, other] = [await drawn(chart), await drawn(chart)];
    expect(one.ok && other.ok && Buffer.compare(one.value.bytes, other.value.bytes)).toBe(0);
  });

  test('names the letters that no font has', async () => {
    expect(await drawn(around('<text>\u1200 and \u1208</text>'))).toEqual({
      ok: false,
      error: { code: 'glyph-missing', characters: ['\u1200', '\u1208'], blockId: 'b1' },
    });
  });

  test.each([
    ['nothing', ''],
    ['other words', 'not a drawing at all'],
    ['a picture that is damaged', around('<image href="data:image/png;base64,iVBORw0KGgo="></image>')],
    ['a picture elsewhere', around('<image href="a.png"></image>')],
  ])('%s is refused', async (_, svg) => {
    expect(await drawn(svg)).toEqual({
      ok: false,
      error: { code: 'picture-unreadable', pictureId, blockId: 'b1' },
    });
  });
});

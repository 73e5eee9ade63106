// Portable Network Graphics (Second Edition), ISO/IEC 15948. Read whole, so that a damaged file is noticed before it is
// put on a page, and flattened on white, so that what is written depends on the file alone.

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly interlaced: boolean;
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer<ArrayBuffer>;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const MOST_PIXELS = 100_000_000;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.equals(bytes.subarray(0, 8));
}

/** The picture as an opaque PNG that can be embedded as it is, or null where the bytes are not a whole PNG. */
export async function opaquePng(bytes: Uint8Array): Promise<Buffer | null> {
  const chunks = readChunks(Buffer.from(bytes));
  const header = chunks === null ? null : readHeader(chunks);
  if (chunks === null || header === null) return null;
  const palette = chunks.find((chunk) => chunk.type === 'PLTE')?.data ?? null;
  if (header.colorType === 3 && (palette === null || palette.length < 3 || palette.length % 3 !== 0))
    return null;
  const transparency = chunks.find((chunk) => chunk.type === 'tRNS')?.data ?? null;
  const raw = await inflate(header, chunks);
  if (raw === null || !hasKnownFilters(header, raw)) return null;
  if (!header.interlaced && transparency === null && header.colorType < 4) return Buffer.from(bytes);
  return writeRgb(header, toRgb(header, readSamples(header, raw), palette, transparency));
}

/** An opaque PNG of pixels in reading order, each red, green, blue and opacity: laid on white. */
export function pngOfPixels(width: number, height: number, rgba: Uint8Array): Promise<Buffer> {
  const header = { width, height, depth: 8, colorType: 6, interlaced: false };
  return writeRgb(header, toRgb(header, rgba, null, null));
}

function readChunks(file: Buffer<ArrayBuffer>): Chunk[] | null {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    if (crc(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length)) return null;
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    if (type === 'IEND') return chunks;
    at += 12 + length;
  }
  return null;
}

function readHeader([first]: readonly Chunk[]): Header | null {
  if (first?.type !== 'IHDR' || first.data.length !== 13) return null;
  const { data } = first;
  const [depth = 0, colorType = -1, compression, filter, interlace] = data.subarray(8);
  const width = data.readUInt32BE(0);
  const height = data.readUInt32BE(4);
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return null;
  if (DEPTHS[colorType]?.includes(depth) !== true) return null;
  if (compression !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1)) return null;
  return { width, height, depth, colorType, interlaced: interlace === 1 };
}

/** The seven passes of an interlaced picture (Adam7): first column and row, steps across and down. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

interface Pass {
  readonly columns: number;
  readonly rows: number;
  readonly bytesPerRow: number;
  place(column: number, row: number): number;
}

function passesOf(header: Header): Pass[] {
  const bits = header.depth * (CHANNELS[header.colorType] ?? 1);
  const steps = header.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  return steps.flatMap(([left, top, across, down]) => {
    const columns = Math.ceil((header.width - left) / across);
    const rows = Math.ceil((header.height - top) / down);
    if (columns <= 0 || rows <= 0) return [];
    const place = (column: number, row: number): number =>
      (top + row * down) * header.width + left + column * across;
    return [{ columns, rows, bytesPerRow: Math.ceil((columns * bits) / 8), place }];
  });
}

/** The unpacked rows, or null where they are damaged or not as many as the header says. */
async function inflate(header: Header, chunks: readonly Chunk[]): Promise<Buffer | null> {
  const size = passesOf(header).reduce((sum, pass) => sum + pass.rows * (pass.bytesPerRow + 1), 0);
  const raw = Buffer.alloc(size);
  let filled = 0;
  try {
    const packed = chunks.filter((it) => it.type === 'IDAT').map((it) => it.data);
    for await (const part of new Blob(packed).stream().pipeThrough(new DecompressionStream('deflate'))) {
      // A small file can unpack to any size: stop at the first byte too many.
      if (filled + part.length > size) return null;
      raw.set(part, filled);
      filled += part.length;
    }
  } catch {
    return null;
  }
  return filled === size ? raw : null;
}

async function deflate(raw: Buffer<ArrayBuffer>): Promise<Buffer> {
  const packed = new Blob([raw]).stream().pipeThrough(new CompressionStream('deflate'));
  return Buffer.from(await new Response(packed).arrayBuffer());
}

function hasKnownFilters(header: Header, raw: Buffer): boolean {
  let at = 0;
  return passesOf(header).every((pass) => {
    for (let row = 0; row < pass.rows; row += 1, at += 1 + pass.bytesPerRow)
      if ((raw[at] ?? 0) > 4) return false;
    return true;
  });
}

/** All samples in reading order, as stored (16-bit ones by their upper byte). */
function readSamples(header: Header, raw: Buffer): Uint8Array {
  const channels = CHANNELS[header.colorType] ?? 1;
  const samples = new Uint8Array(header.width * header.height * channels);
  const step = Math.max(1, (header.depth * channels) >> 3);
  const wholeRows = header.depth === 8 && !header.interlaced;
  let at = 0;
  for (const pass of passesOf(header)) {
    let above: Uint8Array = new Uint8Array(pass.bytesPerRow);
    for (let row = 0; row < pass.rows; row += 1) {
      const line = raw.subarray(at + 1, at + 1 + pass.bytesPerRow);
      unfilter(raw[at] ?? 0, line, above, step);
      if (wholeRows) samples.set(line, row * line.length);
      else spreadRow(header, pass, row, line, samples);
      above = line;
      at += 1 + pass.bytesPerRow;
    }
  }
  return samples;
}

function spreadRow(header: Header, pass: Pass, row: number, line: Uint8Array, samples: Uint8Array): void {
  const channels = CHANNELS[header.colorType] ?? 1;
  for (let column = 0; column < pass.columns; column += 1) {
    const to = pass.place(column, row) * channels;
    for (let channel = 0; channel < channels; channel += 1) {
      samples[to + channel] = sampleAt(line, column * channels + channel, header.depth);
    }
  }
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index] ?? 0;
  if (depth === 16) return line[index * 2] ?? 0;
  const perByte = 8 / depth;
  const shift = 8 - depth * ((index % perByte) + 1);
  return ((line[Math.floor(index / perByte)] ?? 0) >> shift) & ((1 << depth) - 1);
}

function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  for (let at = 0; at < line.length; at += 1) {
    const left = at >= step ? (line[at - step] ?? 0) : 0;
    const up = above[at] ?? 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    const guess =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
    line[at] = (line[at] ?? 0) + guess;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function toRgb(
  header: Header,
  samples: Uint8Array,
  palette: Buffer | null,
  transparency: Buffer | null,
): Buffer {
  const { colorType, depth } = header;
  const channels = CHANNELS[colorType] ?? 1;
  const pixels = header.width * header.height;
  const rgb = Buffer.alloc(pixels * 3);
  const scale = depth < 8 && colorType === 0 ? 255 / ((1 << depth) - 1) : 1;
  const keyed = transparency === null || colorType === 3 ? null : keyOf(transparency, depth, channels);
  const gray = colorType === 0 || colorType === 4;
  const alphaAt = colorType === 4 ? 1 : colorType === 6 ? 3 : null;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const at = pixel * channels;
    const first = samples[at] ?? 0;
    let alpha = alphaAt === null ? 255 : (samples[at + alphaAt] ?? 255);
    if (colorType === 3) alpha = transparency?.[first] ?? 255;
    if (keyed !== null && keyed.every((value, channel) => samples[at + channel] === value)) alpha = 0;
    for (let channel = 0; channel < 3; channel += 1) {
      const value =
        colorType === 3 ? (palette?.[first * 3 + channel] ?? 0) : gray ? first : (samples[at + channel] ?? 0);
      rgb[pixel * 3 + channel] = Math.round((value * scale * alpha + 255 * (255 - alpha)) / 255);
    }
  }
  return rgb;
}

/** The one colour that stands for "nothing here", as samples. */
function keyOf(transparency: Buffer, depth: number, channels: number): number[] | null {
  if (transparency.length < channels * 2) return null;
  return Array.from({ length: channels }, (_, channel) => {
    const value = transparency.readUInt16BE(channel * 2);
    return depth === 16 ? value >> 8 : value;
  });
}

async function writeRgb({ width, height }: Header, rgb: Buffer): Promise<Buffer> {
  const row = width * 3;
  const filtered = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y += 1) {
    const at = y * (row + 1);
    filtered[at] = 2;
    for (let x = 0; x < row; x += 1) {
      const above = y === 0 ? 0 : (rgb[(y - 1) * row + x] ?? 0);
      filtered[at + 1 + x] = (rgb[y * row + x] ?? 0) - above;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', await deflate(filtered)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

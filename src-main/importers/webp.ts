// WebP (RFC 9649): a RIFF file of chunks, each a name of four letters, its size and its bytes, padded to an even length.

/** The one frame that is shown: the first where there are several. Sizes in pixels, as its own bit stream says. */
export interface WebpFrame {
  readonly width: number;
  readonly height: number;
  /** One of several frames. */
  readonly isAnimated: boolean;
  /** Its chunks as they stand in the file: perhaps transparency (`ALPH`), then the picture. */
  readonly chunks: readonly WebpChunk[];
}

interface WebpChunk {
  readonly name: string;
  /** Header, content and padding. */
  readonly whole: Uint8Array;
  readonly content: DataView;
}

export function looksLikeWebp(bytes: Uint8Array): boolean {
  return bytes.byteLength >= 12 && nameAt(bytes, 0) === 'RIFF' && nameAt(bytes, 8) === 'WEBP';
}

/** The frame of a WebP that is shown; null where its chunks are broken or contradict each other about the size. */
export function shownFrame(bytes: Uint8Array): WebpFrame | null {
  const chunks = chunksOf(bytes, 12);
  const animation = chunks?.find((it) => it.name === 'ANMF');
  const inside = animation ? frameChunks(animation) : chunks;
  const picture = inside?.find((it) => it.name === 'VP8 ' || it.name === 'VP8L');
  const size = picture ? sizeOf(picture) : null;
  if (!inside || !picture || !size) return null;
  const canvas = chunks?.find((it) => it.name === 'VP8X');
  if (canvas && !animation && !saysTheSame(canvas, size)) return null;
  const kept = inside.filter((it) => it === picture || (it.name === 'ALPH' && picture.name === 'VP8 '));
  return { ...size, isAnimated: animation !== undefined, chunks: kept };
}

/** The frame as a file of its own: what is not animated gives the same picture. */
export function stillWebp({ width, height, chunks }: WebpFrame): Uint8Array {
  const parts = chunks.map((it) => it.whole);
  // Transparency beside a lossy picture must be announced.
  if (chunks.some((it) => it.name === 'ALPH')) parts.unshift(canvasChunk(width, height));
  const length = parts.reduce((sum, it) => sum + it.byteLength, 4);
  const file = new Uint8Array(8 + length);
  file.set(letters('RIFF'));
  new DataView(file.buffer).setUint32(4, length, true);
  file.set(letters('WEBP'), 8);
  let at = 12;
  for (const part of parts) {
    file.set(part, at);
    at += part.byteLength;
  }
  return file;
}

function chunksOf(bytes: Uint8Array, from: number): WebpChunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: WebpChunk[] = [];
  for (let at = from; at + 8 <= bytes.byteLength;) {
    const size = view.getUint32(at + 4, true);
    // The last padding is missing in some files.
    const end = Math.min(at + 8 + size + (size % 2), bytes.byteLength);
    if (end < at + 8 + size) return null;
    const content = new DataView(bytes.buffer, bytes.byteOffset + at + 8, size);
    chunks.push({ name: nameAt(bytes, at), whole: bytes.subarray(at, end), content });
    at = end;
  }
  return chunks;
}

/** Behind place, size, duration and flags, 16 bytes in all, a frame holds chunks again. */
function frameChunks({ content }: WebpChunk): WebpChunk[] | null {
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  return chunksOf(bytes, 16);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf({ name, content }: WebpChunk): Size | null {
  if (name === 'VP8L') {
    if (content.byteLength < 5 || content.getUint8(0) !== 0x2f) return null;
    const bits = content.getUint32(1, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  // A key frame (RFC 6386, 9.1): three bytes, a start code, then the sizes in 14 bits each.
  const isKeyFrame =
    content.byteLength >= 10 && (content.getUint8(0) & 1) === 0 && content.getUint16(3) === 0x9d01;
  if (!isKeyFrame || content.getUint8(5) !== 0x2a) return null;
  return { width: content.getUint16(6, true) & 0x3fff, height: content.getUint16(8, true) & 0x3fff };
}

function saysTheSame({ content }: WebpChunk, { width, height }: Size): boolean {
  return content.byteLength >= 10 && uint24(content, 4) + 1 === width && uint24(content, 7) + 1 === height;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}

const HAS_ALPHA = 0x10;

function canvasChunk(width: number, height: number): Uint8Array {
  const chunk = new Uint8Array(18);
  const view = new DataView(chunk.buffer);
  chunk.set(letters('VP8X'));
  view.setUint32(4, 10, true);
  view.setUint8(8, HAS_ALPHA);
  view.setUint16(12, width - 1, true);
  view.setUint16(15, height - 1, true);
  return chunk;
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function letters(name: string): Uint8Array {
  return Uint8Array.from(name, (it) => it.charCodeAt(0));
}

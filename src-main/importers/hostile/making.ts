// What hostile files of every kind are made of. No clock and no dice: the same bytes each time.

/** Sentences of an ordinary text; a file that is read must give them. */
export const SENTENCE = 'The council of Port Marrow voted on Monday to keep the old lamp on the mole.';
export const SECOND = 'It will be lit by hand until the new one has stood a whole winter, the pilots said.';

export const MEGABYTE = 1024 * 1024;

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** One byte for each character up to U+00FF. */
export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export function joined(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((it) => (typeof it === 'string' ? latin1(it) : it))));
}

/** Bytes that mean nothing and pack badly. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 0x2545f491;
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state;
  }
  return bytes;
}

/** A text of Latin-1 repeated to a size, in bytes or a little less. */
export function filled(size: number, text: string): Uint8Array {
  const piece = Buffer.from(text, 'latin1');
  const bytes = Buffer.alloc(size - (size % piece.length), piece);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Packed as ZIP packs (`deflate-raw`) or as PDF does (`deflate`). `content` may come in pieces too large for one. */
export async function packed(
  content: Uint8Array | readonly Uint8Array[],
  how: 'deflate-raw' | 'deflate' = 'deflate-raw',
): Promise<Uint8Array> {
  const pieces = content instanceof Uint8Array ? [content] : content;
  const stream = new Blob(pieces as Uint8Array<ArrayBuffer>[]).stream();
  const done = await new Response(stream.pipeThrough(new CompressionStream(how))).arrayBuffer();
  return new Uint8Array(done);
}

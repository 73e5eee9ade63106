const SIGNATURE = 8;
/** Length and type before the data of a chunk, its sum after. */
const AROUND = 12;
/** What pixels, their colours and their shape depend on. */
const DRAWN = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'pHYs',
]);

/**
 * The same picture, its pixels byte for byte, with no more than drawing needs: texts, times, EXIF, private chunks, further
 * frames and what lies behind its end are gone. Null where the chunks do not lead to an end.
 */
export function plainPng(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [file.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + AROUND <= file.length;) {
    const after = at + AROUND + file.readUInt32BE(at);
    if (after > file.length) return null;
    const type = file.toString('latin1', at + 4, at + 8);
    if (type === 'IEND') return new Uint8Array(Buffer.concat([...kept, file.subarray(at, at + AROUND)]));
    if (DRAWN.has(type)) kept.push(file.subarray(at, after));
    at = after;
  }
  return null;
}

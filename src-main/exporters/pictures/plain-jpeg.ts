// A JPEG (ITU-T T.81) without what its camera and its programs say about it: place, time, names, remarks, previews.

const START = 0xd8;
const END = 0xd9;
const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const EXIF = 'Exif\0\0';
const ORIENTATION = 0x0112;
/** Version, density and the size of a preview, of which there is none: what stands before the preview's pixels. */
const JFIF_LENGTH = 14;

/** Whether the bytes begin as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === START;
}

/**
 * The same picture, its pixels byte for byte, with no more than drawing needs: tables, frames and scans, how dense and in
 * which colours it is (JFIF, ICC profile, Adobe), and which way it is turned. EXIF, XMP, IPTC, comments, previews and what
 * lies behind its end are gone. Null where it is damaged: what cannot be told apart may not leave.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array | null {
  if (!isJpeg(bytes)) return null;
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let turned = false;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) return joined([...kept, bytes.subarray(at, at + 2)]);
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    const length = at + 4 <= bytes.length ? file.getUint16(at + 2) : 0;
    const after = at + 2 + length;
    if (length < 2 || after > bytes.length) return null;
    const body = bytes.subarray(at + 4, after);
    if (marker === APP1) {
      const turn: number | null =
        turned || !beginsWith(body, EXIF) ? null : orientationIn(body.subarray(EXIF.length));
      if (turn !== null) kept.push(exifOf(turn));
      turned ||= turn !== null;
    } else if (marker === APP0) {
      if (beginsWith(body, 'JFIF\0') && body.length >= JFIF_LENGTH) kept.push(jfifOf(body));
    } else if (isDrawn(marker, body)) kept.push(bytes.subarray(at, after));
    at = after;
    if (marker === START_OF_SCAN) {
      const end = endOfScan(bytes, after);
      kept.push(bytes.subarray(after, end));
      at = end;
    }
  }
  return null;
}

/** A marker that nothing follows: TEM and restarts. */
function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

/** Frames, tables, restart intervals, scans; of what programs add, what colours depend on. */
function isDrawn(marker: number, body: Uint8Array): boolean {
  if (marker === APP2) return beginsWith(body, 'ICC_PROFILE\0');
  if (marker === APP14) return beginsWith(body, 'Adobe');
  return marker >= 0xc0 && marker <= 0xdf;
}

/** Where the next marker stands; restarts and stuffed bytes belong to the scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isAlone(next)) return at;
  }
  return bytes.length;
}

function jfifOf(body: Uint8Array): Uint8Array {
  const plain = body.slice(0, JFIF_LENGTH);
  plain.fill(0, JFIF_LENGTH - 2);
  return joined([Uint8Array.of(0xff, APP0, 0, JFIF_LENGTH + 2), plain]);
}

/** Which way the picture is turned (2 to 8) by the first directory of its EXIF; null for upright and for nonsense. */
function orientationIn(tiff: Uint8Array): number | null {
  if (tiff.length < 8) return null;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  if (!little && view.getUint16(0) !== 0x4d4d) return null;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return null;
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const turn = view.getUint16(at + 8, little);
    return turn >= 2 && turn <= 8 ? turn : null;
  }
  return null;
}

/** EXIF that says one thing. */
function exifOf(orientation: number): Uint8Array {
  const header = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const entry = [ORIENTATION >> 8, ORIENTATION & 255, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const body = [...Buffer.from(EXIF, 'latin1'), ...header, 0, 1, ...entry, 0, 0, 0, 0];
  return Uint8Array.of(0xff, APP1, 0, body.length + 2, ...body);
}

function beginsWith(body: Uint8Array, name: string): boolean {
  return body.length >= name.length && Buffer.from(name, 'latin1').equals(body.subarray(0, name.length));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

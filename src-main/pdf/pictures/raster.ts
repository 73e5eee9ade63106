import { isPng, opaquePng } from './png.ts';

/** A PNG or JPEG as it can be put into the file; null where it is damaged. */
export async function printableRaster(bytes: Uint8Array): Promise<Buffer | null> {
  if (isPng(bytes)) return opaquePng(bytes);
  return isWholeJpeg(bytes) ? Buffer.from(bytes) : null;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Baseline, extended and progressive: the ones PDF can hold. */
const FRAMES = [0xc0, 0xc1, 0xc2];

/** Whether a JPEG (ITU-T T.81) has a frame that PDF can show, a scan, and an end. The scan itself is not decoded. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return false;
  let framed = false;
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = file.readUInt16BE(at + 2);
    if (FRAMES.includes(marker)) framed = [1, 3, 4].includes(file[at + 9] ?? 0) && file[at + 4] === 8;
    if (marker === START_OF_SCAN) return framed && file.lastIndexOf(Buffer.from([0xff, END_OF_IMAGE])) > at;
    at += 2 + length;
  }
  return false;
}

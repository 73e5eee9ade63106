import type { Instant } from '#core/model/dates.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { wellFormed } from '#main/exporters/words/well-formed.ts';

/**
 * The properties of the document: title, author and moment as the page has them, and nothing of the machine or of who
 * exported it. A non-paper has a title alone.
 */
export function corePropertiesXml({ title, author, kind }: PrintDocument, createdAt: Instant): string {
  const moment = `${createdAt.slice(0, 19)}Z`;
  const dates = (['created', 'modified'] as const).map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    author === null ? '' : `<dc:creator>${escaped(author)}</dc:creator>`,
    ...(kind === 'non-paper' ? [] : dates),
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return wellFormed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** 1 January 1980, 00:00: the first moment a zip file knows, in any time zone. */
const NO_TIME = 0;
const FIRST_DAY = 0x0021;

/**
 * The same zip file with no moment in it: the library writes the time of the export and its time zone into every entry.
 * Only for files of that library, which have neither a comment nor more than 65,535 entries.
 */
export function withoutMoments(zip: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY)
    throw new Error('not a zip file as the library writes it');
  const entries = view.getUint16(end + 10, true);
  const stamp = (at: number) => {
    view.setUint16(at, NO_TIME, true);
    view.setUint16(at + 2, FIRST_DAY, true);
  };
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    stamp(at + 12);
    stamp(view.getUint32(at + 42, true) + 10);
    const lengths = [28, 30, 32].map((from) => view.getUint16(at + from, true));
    at += 46 + lengths.reduce((sum, it) => sum + it, 0);
  }
  return bytes;
}

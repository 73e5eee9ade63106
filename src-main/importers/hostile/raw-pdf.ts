import { joined, latin1, SECOND, SENTENCE } from './making.ts';

/** The font of every page, object 4 of a raw PDF. */
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** Operators that set the two sentences under each other. */
export const TWO_LINES = `BT /F1 11 Tf 1 0 0 1 72 700 Tm (${SENTENCE}) Tj 1 0 0 1 72 686 Tm (${SECOND}) Tj ET`;

export function stream(content: string, dictionary = ''): string {
  return `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`;
}

/** Bytes as part of a PDF that is written as Latin-1. */
export function asLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

export interface RawPdf {
  /** Instead of the object of that number: 1 catalog, 2 page tree, 3 page, 4 font, 5 content; further ones from 6 on. */
  readonly objects?: Readonly<Record<number, string>>;
  /** Written into the catalog, the page and the trailer. */
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  readonly trailer?: string;
  /** Changes the whole, as Latin-1. */
  readonly change?: (pdf: string) => string;
}

/** A PDF of one page with the two sentences, but for what is said otherwise. */
export function rawPdf({
  objects = {},
  catalog = '',
  page = '',
  resources = '',
  trailer = '',
  change = (it) => it,
}: RawPdf): Uint8Array {
  const all: Record<number, string> = {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    3: `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 4 0 R >> ${resources} >> /Contents 5 0 R ${page} >>`,
    4: FONT,
    5: stream(TWO_LINES),
    ...objects,
  };
  const pieces = ['%PDF-1.7\n'];
  const places = new Map<number, number>();
  let at = 9;
  for (const [number, object] of Object.entries(all)) {
    const piece = `${number} 0 obj\n${object}\nendobj\n`;
    places.set(Number(number), at);
    pieces.push(piece);
    at += piece.length;
  }
  const size = Math.max(...places.keys()) + 1;
  const table = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  pieces.push(`xref\n0 ${size}\n${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\n`);
  pieces.push(`startxref\n${at}\n%%EOF\n`);
  return latin1(change(pieces.join('')));
}

/**
 * A PDF that a password locks (ISO 32000-2, 7.6.4, revision 5). Its parts are not encrypted, which readers that know the
 * password do not mind; the others must not look.
 */
export async function lockedPdf(password: string): Promise<Uint8Array> {
  const hash = async (...parts: string[]) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', latin1(parts.join('')) as Uint8Array<ArrayBuffer>));
  const [check, salt] = ['checksum', 'keysalt8'];
  const key = await crypto.subtle.importKey('raw', await hash(password, salt), 'AES-CBC', false, ['encrypt']);
  const fileKey = new Uint8Array(32).fill(7);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: new Uint8Array(16) }, key, fileKey);
  const hex = (bytes: Uint8Array) => `<${Buffer.from(bytes).toString('hex')}>`;
  const user = joined(await hash(password, check), check, salt);
  const owner = joined(new Uint8Array(32).fill(1), check, salt);
  const encryption =
    `<< /Filter /Standard /V 5 /R 5 /Length 256 /P -4 /StmF /Identity /StrF /Identity /CF << >> /U ${hex(user)} ` +
    `/O ${hex(owner)} /UE ${hex(new Uint8Array(sealed).slice(0, 32))} /OE ${hex(fileKey)} /Perms ${hex(new Uint8Array(16))} >>`;
  return rawPdf({ objects: { 6: encryption }, trailer: '/Encrypt 6 0 R /ID [<00> <00>]' });
}

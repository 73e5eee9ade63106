import iconv from 'iconv-lite';
import type { TextEncoding } from '#core/model/source.ts';
import { guessEncoding } from './encoding-guess.ts';

/** Text read out of bytes. `encoding` is the name it is stored under. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Nothing in the file said which encoding it has. */
  readonly isGuess: boolean;
  /** Some bytes stood for no character and became U+FFFD. */
  readonly hasReplacements: boolean;
}

/** What stands for it in a format that holds its text otherwise. */
export const NOT_DECODED: DecodedText = {
  text: '',
  encoding: 'none',
  isGuess: false,
  hasReplacements: false,
};

/** Beginnings of files that are no text, as Latin-1: PDF, ZIP and Office, OLE, RTF, pictures, gzip, programs. */
const BINARY = [
  '%PDF',
  'PK\x03\x04',
  '\xd0\xcf\x11\xe0',
  '{\\rtf',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  '\x1f\x8b',
  '\x7fELF',
  'MZ\x90',
  'SQLite format',
];
const HEAD_BYTES = 4096;
/** More control characters than this share of a text mean that it is none. */
const MOST_CONTROLS = 0.01;

/**
 * Reads bytes as text: in the encoding a person has `chosen`, else by byte order mark, zero bytes (UTF-16), strict UTF-8,
 * the charset the file declares, then a guess among few encodings. Null for what is no text.
 */
export function decodeText(bytes: Uint8Array, chosen: TextEncoding | null): DecodedText | null {
  if (chosen) {
    const decoded = decodeAs(bytes, chosen, false);
    return isText(decoded.text) ? decoded : null;
  }
  const head = iconv.decode(bytes.subarray(0, HEAD_BYTES), 'latin1');
  if (BINARY.some((it) => head.startsWith(it))) return null;
  const marked = byMark(head);
  const decoded = marked ? decodeAs(bytes, marked, false) : withoutMark(bytes, head);
  return decoded && isText(decoded.text) ? decoded : null;
}

function byMark(head: string): string | null {
  if (head.startsWith('\xef\xbb\xbf')) return 'utf-8';
  if (head.startsWith('\xff\xfe')) return 'utf-16le';
  return head.startsWith('\xfe\xff') ? 'utf-16be' : null;
}

function withoutMark(bytes: Uint8Array, head: string): DecodedText | null {
  const wide = wideEncoding(head);
  if (wide) return decodeAs(bytes, wide, true);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', isGuess: false, hasReplacements: false };
  } catch {
    // Not UTF-8 throughout; what follows finds out what it is.
  }
  const damaged = decodeAs(bytes, 'utf-8', false);
  if (isMostlyUtf8(damaged.text)) return damaged;
  const declared = declaredCharset(head);
  return declared ? decodeAs(bytes, declared, false) : decodeAs(bytes, guessEncoding(bytes), true);
}

/** UTF-16 without a mark shows in zero bytes on one side: those of spaces, digits and line ends at least. */
function wideEncoding(head: string): string | null {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === '\0') zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const enough = head.length / 2 / 20;
  if (odd > enough && even * 20 < odd) return 'utf-16le';
  return even > enough && odd * 20 < even ? 'utf-16be' : null;
}

/** Whether a text read as UTF-8 has far more characters that fit than bytes that do not. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return whole >= broken * 10;
}

/** What a page may be written in (WHATWG Encoding, 4.2), the Unicode ones left out: iconv-lite takes base64 and hex too. */
const CHARSETS =
  /^(?:windows|cp|iso|koi8|mac|x-mac|ibm|dos|latin|us-ascii|ascii|tis|shift|sjis|euc|gb|big5|ks)[\w:.-]*$/;

function declaredCharset(head: string): string | null {
  const declared = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(
    head,
  )?.[1];
  const name = declared?.toLowerCase();
  if (name === undefined || !CHARSETS.test(name) || !iconv.encodingExists(name)) return null;
  // As browsers do: a page that says Latin-1 is written in its superset.
  return name === 'iso-8859-1' || name === 'latin1' ? 'windows-1252' : name;
}

function decodeAs(bytes: Uint8Array, encoding: string, isGuess: boolean): DecodedText {
  // Half a surrogate pair stands for nothing, nor does a byte too many at the end of UTF-16.
  const isCut = encoding.startsWith('utf-16') && bytes.byteLength % 2 === 1;
  const text = iconv.decode(bytes, encoding).replace(/\p{Cs}/gu, '\ufffd') + (isCut ? '\ufffd' : '');
  return { text, encoding, isGuess, hasReplacements: text.includes('\ufffd') };
}

function isText(text: string): boolean {
  const controls = text.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return controls <= text.length * MOST_CONTROLS;
}

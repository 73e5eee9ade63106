import iconv from 'iconv-lite';
import { endingOf, LARGEST_FILE, type FileToRead } from './file-to-read.ts';
import { refuseOldOffice } from './locked-office.ts';
import { beginsAsMessage, beginsAsSavedPage } from './mime-text.ts';
import type { ReadCharacterMap } from './pdf-library.ts';
import { refused, type ReadDocument } from './read-result.ts';
import { beginsAsSvg } from './svg-beginning.ts';
import { readText } from './text.ts';

/** A kind of file. What is a format of its own is read by a file of its own, imported when the first such file comes. */
interface Format {
  readonly mediaTypes: readonly string[];
  /** Without the dot, in lower case. */
  readonly endings: readonly string[];
  /**
   * Whether the beginning of a file says that it is one. `head` is its first 4,096 bytes as Latin-1; `isNamed` tells
   * that media type or name say so too, for formats whose beginning could be that of another.
   */
  looksLike(head: string, isNamed: boolean): boolean;
  read(file: FileToRead, readCharacterMap: ReadCharacterMap): ReadDocument | Promise<ReadDocument>;
}

const HEAD_BYTES = 4096;

/** Formats that are told from others by how they begin, the surest first. What is none of them is tried as text. */
const FORMATS: readonly Format[] = [
  {
    mediaTypes: ['application/pdf'],
    endings: ['pdf'],
    // Some programs put a line or two before it.
    looksLike: (head, isNamed) => (isNamed ? /^%PDF-/m.test(head.slice(0, 1024)) : /^\s*%PDF-/.test(head)),
    read: async (file, readCharacterMap) => (await import('./pdf.ts')).readPdf(file, readCharacterMap),
  },
  {
    // Word and Excel files are archives too.
    mediaTypes: ['application/zip', 'application/x-zip-compressed'],
    endings: ['zip', 'docx', 'xlsx'],
    looksLike: (head) => head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06'),
    read: async (file) => (await import('./archive.ts')).readArchive(file),
  },
  {
    mediaTypes: [],
    endings: [],
    looksLike: (head) => head.startsWith('\xd0\xcf\x11\xe0'),
    read: refuseOldOffice,
  },
  {
    mediaTypes: ['image/png', 'image/jpeg', 'image/webp'],
    endings: ['png', 'jpg', 'jpeg', 'webp'],
    looksLike: (head) => /^(?:\x89PNG|\xff\xd8\xff|RIFF[^]{4}WEBP)/.test(head),
    read: async (file) => (await import('./read-picture.ts')).readPictureFile(file),
  },
  {
    mediaTypes: ['image/svg+xml'],
    endings: ['svg'],
    looksLike: (head, isNamed) => isNamed || beginsAsSvg(head),
    read: async (file) => (await import('./read-picture.ts')).readPictureFile(file),
  },
  {
    // A saved page is a message too, so it is looked for first.
    mediaTypes: ['multipart/related', 'application/x-mimearchive'],
    endings: ['mhtml', 'mht'],
    looksLike: beginsAsSavedPage,
    read: async (file) => (await import('./mhtml.ts')).readMhtml(file),
  },
  {
    mediaTypes: ['message/rfc822'],
    endings: ['eml'],
    looksLike: beginsAsMessage,
    read: async (file) => (await import('./message.ts')).readMessage(file),
  },
  {
    // Any text may be a table of one column: only the name can tell.
    mediaTypes: ['text/csv', 'text/tab-separated-values'],
    endings: ['csv', 'tsv'],
    looksLike: (_, isNamed) => isNamed,
    read: async (file) => (await import('./csv.ts')).readCsv(file),
  },
];

/**
 * Reads a file of any kind: by its content first, then by media type and name. Never throws for what a file holds; the
 * problems are those of the importers (`pdf.ts`, `docx.ts`, `archive.ts`, `text.ts` ...) and `file-too-large` (over 32 MB).
 */
export async function readDocument(
  file: FileToRead,
  readCharacterMap: ReadCharacterMap = async () => null,
): Promise<ReadDocument> {
  if (file.bytes.byteLength > LARGEST_FILE) return refused(file, 'file-too-large');
  return (formatOf(file)?.read ?? readText)(file, readCharacterMap);
}

function formatOf({ fileName, mediaType, bytes }: FileToRead): Format | undefined {
  const head = iconv.decode(bytes.subarray(0, HEAD_BYTES), 'latin1');
  const ending = endingOf(fileName);
  const named = FORMATS.filter(
    (it) => it.endings.includes(ending) || (mediaType !== null && it.mediaTypes.includes(mediaType)),
  );
  return FORMATS.find((it) => it.looksLike(head, false)) ?? named.find((it) => it.looksLike(head, true));
}

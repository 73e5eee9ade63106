import type { Problem } from '#core/contract/problems.ts';
import { cleanLine, hasWords } from '#core/text/characters.ts';
import { NO_FACTS } from '#core/text/facts.ts';
import type { ArchiveEntry } from './archive-entries.ts';
import { problemWith, type FileToRead } from './file-to-read.ts';
import { refused, type ReadDocument } from './read-result.ts';
import { readFormats, readRelations, readSharedTexts, readTitle, readWorkbook } from './sheet-parts.ts';
import { readRows, type SheetContext } from './sheet-rows.ts';
import { MOST_CELLS, tableDraft, type SheetRead } from './table-draft.ts';

/** Of all cells together, in UTF-16 units: one long text may be shown by every cell. */
const LONGEST_TEXT = 16_000_000;

/**
 * Reads an Excel workbook out of its unpacked archive: every sheet, hidden ones too, each cell as a person sees it; formulas
 * by what they last came to. Charts, pictures and comments stay in the kept file. Problems: `unreadable-file` (a part is
 * missing, damaged, or has a document type), `file-too-large` (over 500,000 cells or 16,000,000 characters), `empty-text`;
 * beside a draft `hidden-text` (hidden sheets, rows or columns).
 */
export function readSheets(file: FileToRead, entries: readonly ArchiveEntry[]): ReadDocument {
  try {
    const book = readBook(entries);
    if (book === null) return refused(file, 'unreadable-file');
    const draft = tableDraft({
      ...{ sheets: book.sheets, encoding: 'none' },
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      facts: { ...NO_FACTS, title: book.title },
      evidence: book.title === null ? [] : [{ field: 'title', words: book.title, start: null, end: null }],
    });
    if (!book.sheets.some(({ rows }) => rows.some((row) => row.some(hasWords))))
      return refused(file, 'empty-text');
    const problems: Problem[] = book.hasHidden ? [problemWith(file.fileName, 'hidden-text')] : [];
    return { draft, picture: null, parts: [], problems };
  } catch (thrown) {
    if (thrown instanceof TooMuch) return refused(file, 'file-too-large');
    throw thrown;
  }
}

class TooMuch extends Error {}

interface Book {
  readonly sheets: readonly SheetRead[];
  readonly hasHidden: boolean;
  readonly title: string | null;
}

function readBook(entries: readonly ArchiveEntry[]): Book | null {
  const parts = new Map(entries.map((it) => [it.name.toLowerCase(), it.bytes]));
  const part = (name: string) => parts.get(name.toLowerCase()) ?? null;
  const main = entries.find((it) => /^xl\/workbook\d*\.xml$/i.test(it.name));
  const workbook = main?.bytes ? readWorkbook(main.bytes) : null;
  const relations = part((main?.name ?? '').replace(/^xl\//, 'xl/_rels/') + '.rels');
  const names = relations && readRelations(relations);
  if (!workbook || !names) return null;
  const context = contextOf(part, entries, workbook.is1904);
  if (context === null) return null;
  const sheets: SheetRead[] = [];
  let hasHidden = false;
  for (const { name, relation, isHidden } of workbook.sheets) {
    const bytes = part(names.get(relation) ?? '');
    const read = bytes && readRows(bytes, context);
    if (!read) return null;
    const isShown = read.rows.some((row) => row.length > 0);
    hasHidden ||= isShown && (isHidden || read.hasHidden);
    sheets.push({ name, rows: read.rows });
  }
  const properties = part('docProps/core.xml');
  const title = properties ? cleanLine(readTitle(properties)) : '';
  return { sheets, hasHidden, title: title === '' || title.length > 1000 ? null : title };
}

/** What every sheet shares. Texts and styles are left out by workbooks that need none. */
function contextOf(
  part: (name: string) => Uint8Array | null,
  entries: readonly ArchiveEntry[],
  is1904: boolean,
): SheetContext | null {
  const isThere = (name: string) => entries.some((it) => it.name.toLowerCase() === name);
  const readPart = <T>(name: string, read: (bytes: Uint8Array) => T[] | null): T[] | null => {
    const bytes = part(name);
    return bytes ? read(bytes) : isThere(name.toLowerCase()) ? null : [];
  };
  const texts = readPart('xl/sharedStrings.xml', readSharedTexts);
  const formats = readPart('xl/styles.xml', readFormats);
  if (texts === null || formats === null) return null;
  let cells = 0;
  let characters = 0;
  const count = (length: number) => {
    cells += 1;
    characters += length;
    if (cells > MOST_CELLS || characters > LONGEST_TEXT) throw new TooMuch();
  };
  return { texts, formats, is1904, count };
}

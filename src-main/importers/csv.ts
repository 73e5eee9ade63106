import { CsvError, parse, type Options } from 'csv-parse/sync';
import type { Problem } from '#core/contract/problems.ts';
import { hasWords } from '#core/text/characters.ts';
import { NO_FACTS } from '#core/text/facts.ts';
import { decodeText } from './decode-text.ts';
import { endingOf, problemWith, type FileToRead } from './file-to-read.ts';
import { refused, type ReadDocument } from './read-result.ts';
import { MOST_CELLS, tableDraft } from './table-draft.ts';

/** Where two separators fit equally well the earlier one is meant: commas also stand inside numbers and words. */
const SEPARATORS = ['\t', ';', '|', ','] as const;
type Separator = (typeof SEPARATORS)[number];

/** UTF-16 units; a row this long comes of a quotation mark that is never closed, or of malice. */
const LONGEST_ROW = 300_000;
const SAMPLE = 64 * 1024;

/**
 * Reads values separated by commas, semicolons, tabs or bars, whichever gives rows of one length. Every cell is kept as it is
 * written, formulas too: nothing computes them here. Problems: `unknown-format` (no text), `empty-text`, `file-too-large`
 * (over 500,000 cells, or a row over 300,000 characters); beside a draft `encoding-guessed`, `characters-replaced`.
 */
export function readCsv(file: FileToRead): ReadDocument {
  const decoded = decodeText(file.bytes, file.encoding);
  if (!decoded) return refused(file, 'unknown-format');
  const text = decoded.text.replace(/^\ufeff/, '');
  const separator = endingOf(file.fileName) === 'tsv' ? '\t' : separatorOf(text);
  const rows = rowsOf(text, separator);
  if (rows === null) return refused(file, 'file-too-large');
  const { encoding } = decoded;
  const draft = tableDraft({
    ...{ sheets: [{ name: null, rows }], mediaType: 'text/csv', encoding, facts: NO_FACTS, evidence: [] },
  });
  if (!hasWords(draft.text)) return refused(file, 'empty-text');
  const problems: Problem[] = [];
  if (decoded.isGuess) problems.push(problemWith(file.fileName, 'encoding-guessed'));
  if (decoded.hasReplacements) problems.push(problemWith(file.fileName, 'characters-replaced'));
  return { draft, picture: null, parts: [], problems };
}

/** All rows, or null where there are more cells than are read. */
function rowsOf(text: string, separator: Separator): string[][] | null {
  let cells = 0;
  const options: Options<string[]> = {
    ...{ delimiter: separator, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    max_record_size: LONGEST_ROW,
    on_record: (row: string[]) => {
      cells += row.length;
      if (cells > MOST_CELLS) throw new TooManyCells();
      return row;
    },
  };
  try {
    return parse(text, options);
  } catch (thrown) {
    if (thrown instanceof TooManyCells) return null;
    if (!(thrown instanceof CsvError)) throw thrown;
  }
  // A quotation mark that is never closed means nothing: the marks are read as letters.
  try {
    cells = 0;
    return parse(text, { ...options, quote: false });
  } catch (thrown) {
    if (thrown instanceof TooManyCells || thrown instanceof CsvError) return null;
    throw thrown;
  }
}

class TooManyCells extends Error {}

/** The separator by which most rows of the beginning have one and the same number of cells. */
function separatorOf(text: string): Separator {
  const cut = text.length > SAMPLE ? text.slice(0, SAMPLE).replace(/[^\n]*$/, '') : text;
  let best: { separator: Separator; share: number } = { separator: ',', share: 0 };
  for (const separator of SEPARATORS) {
    const share = shareOfRegular(rowsOf(cut, separator) ?? []);
    if (share > best.share) best = { separator, share };
  }
  return best.separator;
}

/** The share of rows that have the commonest number of cells, where that is more than one. */
function shareOfRegular(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, rows.length);
}

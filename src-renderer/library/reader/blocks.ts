import type { TextTable } from '#core/model/source-layout.ts';
import type { Paragraph } from '#core/model/source-text.ts';
import { paragraphAt } from './segments.ts';

/** What the reader shows one below the other: a paragraph, a run of paragraphs that are set aside, or a sheet. */
export type ReaderBlock =
  | { readonly type: 'paragraph'; readonly index: number }
  | { readonly type: 'residue'; readonly first: number; readonly last: number }
  /** The rows of a table are the paragraphs `first` to `last`, whether or not they are set aside. */
  | { readonly type: 'table'; readonly table: TextTable; readonly first: number; readonly last: number };

const beginOf = (row: TextTable['rows'][number] | undefined): number | null => row?.[0]?.[0] ?? null;

/** Tables by the index of their first paragraph; those without a cell are not shown. */
function tablesByParagraph(
  paragraphs: readonly Paragraph[],
  tables: readonly TextTable[],
): Map<number, ReaderBlock & { type: 'table' }> {
  const found = new Map<number, ReaderBlock & { type: 'table' }>();
  for (const table of tables) {
    const rows = table.rows.filter((row) => row.length > 0);
    const [start, end] = [beginOf(rows[0]), beginOf(rows.at(-1))];
    if (start === null || end === null) continue;
    const [first, last] = [paragraphAt(paragraphs, start), paragraphAt(paragraphs, end)];
    found.set(first, { type: 'table', table: { ...table, rows }, first, last });
  }
  return found;
}

/** Paragraphs in order, neighbouring residue gathered into one block, the rows of a sheet into another. */
export function blocksOf(paragraphs: readonly Paragraph[], tables: readonly TextTable[] = []): ReaderBlock[] {
  const sheets = tablesByParagraph(paragraphs, tables);
  const blocks: ReaderBlock[] = [];
  for (let index = 0; index < paragraphs.length; index += 1) {
    const sheet = sheets.get(index);
    const last = blocks.at(-1);
    if (sheet !== undefined) {
      blocks.push(sheet);
      index = sheet.last;
    } else if (paragraphs[index]?.number !== null) blocks.push({ type: 'paragraph', index });
    else if (last?.type === 'residue') blocks[blocks.length - 1] = { ...last, last: index };
    else blocks.push({ type: 'residue', first: index, last: index });
  }
  return blocks;
}

import type { SourceDetail } from '#core/contract/views.ts';
import { paragraphsOf } from '#core/model/source-text.ts';
import { alignParagraphs, type ComparedRow } from './compare-texts.ts';

/** A line of the comparison: two paragraphs, or some that are the same and folded away. */
export type ShownRow = ComparedRow | { readonly folded: number };

const wordsOf = ({ text, residue }: SourceDetail) =>
  paragraphsOf(text, residue)
    .filter((it) => it.number !== null)
    .map((it) => text.slice(it.start, it.end));

/** What two sources say, paragraph by paragraph; page furniture is left out. */
export const comparedRows = (left: SourceDetail, right: SourceDetail): ComparedRow[] =>
  alignParagraphs(wordsOf(left), wordsOf(right));

/** The rows with runs of same ones folded into one line each. */
export function foldedRows(rows: readonly ComparedRow[]): ShownRow[] {
  const shown: ShownRow[] = [];
  for (const row of rows) {
    const last = shown.at(-1);
    if (!row.isSame) shown.push(row);
    else if (last !== undefined && 'folded' in last) shown[shown.length - 1] = { folded: last.folded + 1 };
    else shown.push({ folded: 1 });
  }
  return shown;
}

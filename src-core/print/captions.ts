import { fill, wordsFor } from '#core/citing/words.ts';
import type { BlockNumber } from '#core/briefing/block-numbers.ts';
import { contentsOf, type Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import { isPrinted, plain, wordsIn } from './compose-runs.ts';
import type { PrintRun } from './document.ts';

/** `Table 1.`, `Chart 2.`, `Picture 3.` in the words of a language. */
export function numberLabel(it: BlockNumber, language: string): string {
  const words = wordsFor(language);
  const { kind, number } = it;
  return kind === 'table' || kind === 'chart' || kind === 'picture' ? fill(words[kind], { number }) : number;
}

/** The label, then the words where there are any. */
export function captionRuns(label: string, caption: readonly PrintRun[]): PrintRun[] {
  return [plain(isPrinted(caption) ? `${label} ` : label, true), ...caption];
}

/** `Picture 2. Caption (credit)`; a credit that the caption states already is not printed twice. */
export function pictureCaption(
  label: string,
  caption: readonly PrintRun[],
  credit: string | null,
): PrintRun[] {
  const said = wordsIn(caption);
  const printsCredit = credit !== null && credit.trim() !== '' && !said.includes(credit.trim());
  return [...captionRuns(label, caption), ...(printsCredit ? [plain(` (${credit.trim()})`)] : [])];
}

/** Whether tables bear their numbers: all of them do where one has a caption or is referred to, else none. */
export function tablesAreNumbered(blocks: readonly Block[]): boolean {
  const tables = blocks.filter((it) => it.type === 'table' || it.type === 'figure-table');
  const ids = new Set<BlockId>(tables.map((it) => it.id));
  return (
    tables.some((it) => (it.caption ?? '').trim() !== '') ||
    blocks.some((it) =>
      contentsOf(it)
        .flat()
        .some((one) => one.type === 'cross-reference' && ids.has(one.to)),
    )
  );
}

import type { Seen } from '#core/checks/finding.ts';
import { piecesOf } from '#core/checks/read-block.ts';
import type { BlockOf } from '#core/model/block.ts';
import { plainText } from '#core/model/inline.ts';
import { numbersOf } from '#core/text/figures/quantities.ts';
import { SOURCE_COLUMN } from '#core/text/words/section-words.ts';
import { citesAnything } from './sentences-said.ts';

const MOST_CELLS = 200;

/** A table with numbers that cites nothing, says nowhere where they are from, and has one that is cited nowhere else. */
export function uncitedTable(
  block: BlockOf<'table'>,
  isCitedElsewhere: (numbers: readonly string[]) => boolean,
  language: string,
): Seen[] {
  if (citesAnything(block) || saysWhence(block)) return [];
  const cells = piecesOf(block).slice(0, MOST_CELLS);
  const cell = cells.find(({ text }) => {
    if (!/\d/.test(text)) return false;
    const numbers = numbersOf(text, language, null).quantities.map((it) => text.slice(it.start, it.end));
    return numbers.length > 0 && !isCitedElsewhere(numbers);
  });
  if (cell === undefined) return [];
  return [
    {
      ...{ rule: 'uncited-fact', weight: 'hint', blockId: block.id, quote: cell.text.trim() },
      place: { piece: cell.index, start: 0, end: cell.text.length },
      message: 'This table has numbers, and nothing is cited for them.',
      why: 'A reader who asks how we know finds no answer.',
      advice: 'Cite the figures in their cells, or use a table of figures, which cites them by itself.',
    },
  ];
}

/** By a column, or in its caption. */
function saysWhence({ rows, caption }: BlockOf<'table'>): boolean {
  const heads = [...(rows[0] ?? []), ...rows.flatMap((row) => row.slice(0, 1))];
  return (
    heads.some((it) => SOURCE_COLUMN.test(plainText(it.content).trim())) ||
    /(?:source|джерел|источник)/iu.test(caption ?? '')
  );
}

import { factsOfKind } from '#core/briefing/kinds.ts';
import { formatDate } from '#core/citing/date.ts';
import { wordsFor } from '#core/citing/words.ts';
import { textOfBlock } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { blockId } from '#core/model/ids.ts';
import type { Waiver } from '#core/model/waiver.ts';
import { cell, said } from './cells.ts';
import type { PrintAnnex, PrintBlock } from './document.ts';
import { printWords } from './print-words.ts';

/** Shares of the columns: words, what was found, why it stands, who says so and when. */
const SHARES = [9, 10, 9, 5];

/**
 * The findings somebody let stand, a row each in the order they were; null where none is. Who did is not told by a kind of document
 * that names no author.
 */
export function waiverAnnex({ blocks, waivers, kind, language }: Briefing): PrintAnnex | null {
  const words = printWords(language);
  const { quoteOpen, quoteClose } = wordsFor(language);
  const isSigned = factsOfKind(kind).titleBlock.author;
  const texts = new Map(blocks.map((it) => [String(it.id), oneLine(textOfBlock(it))]));
  const rows = waivers
    .filter((it) => isAbout(it, texts))
    .map(({ quote, message, reason, by, at }) => [
      quote === '' ? '' : quoteOpen + quote + quoteClose,
      message,
      reason,
      [by ?? '', formatDate(at.slice(0, 10), language)].filter((it) => it !== '').join('\n'),
    ]);
  if (rows.length === 0) return null;
  const { words: quote, found, reason, by } = words.waivers;
  const shares = isSigned ? SHARES : SHARES.slice(0, -1);
  const table: PrintBlock = {
    ...{ id: blockId.parse('annex:waivers'), portionMark: null },
    ...{ type: 'table', caption: null, headerRow: true, width: shares.length, shares, numeric: null },
    rows: [[quote, found, reason, by], ...rows].map((row) =>
      row.slice(0, shares.length).map((it, at) => cell(at, said(it))),
    ),
  };
  return { kind: 'waivers', title: words.annexes.waivers, blocks: [table] };
}

/** Not one that lapsed: its block is gone, or no longer says its words. The id of a finding is check/rule/block/words. */
function isAbout({ finding, quote }: Waiver, texts: ReadonlyMap<string, string>): boolean {
  const [, , block = ''] = finding.split('/');
  if (block === '') return true;
  return texts.get(block)?.includes(oneLine(quote)) === true;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

import { contentsOf, type Block } from '#core/model/block.ts';
import { citationsIn, plainText } from '#core/model/inline.ts';
import { perBlock } from '#core/model/per-block.ts';

// What a block takes on an A4 page in the house style, in lines of running text: measured on printed briefings, held against
// the real layout by src-main/pdf/page-estimate.test.ts. An estimate for the writer's eye, never for the page.

/** Letters on a line of running text, and lines on a page. */
const LINE = 86;
const PAGE = 46;
/** The title block of the first page. */
const TITLE = 5;
/** A note at the foot of the page, and its entry in the list of sources. */
const NOTE = 1.7;
const SOURCE_LIST = 4;

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);

const linesOfBlock = perBlock((it) => {
  const texts = contentsOf(it).map(plainText);
  const all = (width: number) => texts.reduce((sum, text) => sum + linesOf(text, width), 0);
  switch (it.type) {
    case 'heading':
      return all(LINE * 0.75) + 1.8;
    case 'quotation':
      return all(LINE * 0.9) + 1;
    case 'list':
      return all(LINE * 0.95) + 0.2 * it.items.length + 0.3;
    case 'table': {
      const columns = Math.max(1, ...it.rows.map((row) => row.length));
      const rows = it.rows.map((row) =>
        Math.max(1, ...row.map((cell) => linesOf(plainText(cell.content), LINE / columns))),
      );
      return rows.reduce((sum, lines) => sum + lines * 0.86 + 0.5, 1.5);
    }
    case 'figure-table':
      return it.rows.length * 1.6 + 3;
    case 'picture':
    case 'chart':
      return 18 + all(LINE);
    case 'key-judgement':
    case 'question':
    case 'speaking-point':
      return all(LINE * 0.92) + 2;
    case 'page-break':
      return PAGE / 2;
    case 'rule':
      return 1.5;
    default:
      return all(LINE) + 0.5;
  }
});

const marksIn = perBlock((it) => citationsIn(contentsOf(it).flat()).length);

/** About how many pages a briefing prints on, notes and sources included: 1.8. Nothing is laid out. */
export function estimatePages(blocks: readonly Block[]): number {
  const notes = blocks.reduce((sum, it) => sum + marksIn(it), 0);
  const lines = blocks.reduce((sum, it) => sum + linesOfBlock(it), TITLE);
  const sources = notes === 0 ? 0 : SOURCE_LIST + Math.min(notes, 12) * 0.8;
  return (lines + notes * NOTE + sources) / PAGE;
}

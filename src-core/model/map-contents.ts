import type { Block } from './block.ts';
import type { Inline } from './inline.ts';

/** A block with each piece of its content (text, item, cell, part) put through `change`; the rest stays. */
export function mapContents(it: Block, change: (content: Inline[]) => Inline[]): Block {
  switch (it.type) {
    case 'list':
      return { ...it, items: it.items.map((item) => ({ ...item, content: change(item.content) })) };
    case 'table':
      return {
        ...it,
        rows: it.rows.map((row) => row.map((cell) => ({ ...cell, content: change(cell.content) }))),
      };
    case 'key-judgement':
      return { ...it, content: change(it.content), basis: change(it.basis) };
    case 'question':
      return {
        ...it,
        content: change(it.content),
        line: change(it.line),
        ifPressed: change(it.ifPressed),
        fact: change(it.fact),
      };
    case 'speaking-point':
      return { ...it, content: change(it.content), fact: change(it.fact) };
    case 'figure-table':
    case 'chart':
    case 'page-break':
    case 'rule':
      return it;
    default:
      return { ...it, content: change(it.content) };
  }
}

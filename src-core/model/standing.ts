import { contentsOf, type Block } from './block.ts';
import { asItStands, isWords } from './inline.ts';

type Flowing = Extract<Block, { type: 'heading' | 'paragraph' | 'quotation' }>;

/**
 * The blocks of a briefing as long as nobody has decided about suggestions: without the words that are only suggested, and
 * without the breaks. A block behind a suggested break is one with the block before it, unless the two are not of running
 * text or bear markings that differ; a block that is suggested as a whole is not there.
 */
export function blocksAsTheyStand(blocks: readonly Block[]): Block[] {
  const standing: Block[] = [];
  for (const it of blocks) {
    const own = withoutInsertions(it);
    const isSuggested = it.suggestion?.change === 'insert';
    if (!isSuggested) {
      if (own !== null) standing.push(own);
      continue;
    }
    const before = standing.at(-1);
    const joined = own === null || before === undefined ? null : joinedTo(before, own);
    if (joined !== null) standing[standing.length - 1] = joined;
    else if (own !== null && hasWords(own)) standing.push(own);
  }
  return standing;
}

/** Null where nothing is left of a list. */
function withoutInsertions(it: Block): Block | null {
  switch (it.type) {
    case 'list': {
      // An item that was empty before is somebody's empty item; one of suggested words alone is not there yet.
      const items = it.items
        .map((item) => ({ ...item, content: asItStands(item.content), had: item.content.length > 0 }))
        .filter((item) => item.content.length > 0 || !item.had);
      if (items.length === 0) return null;
      return { ...it, items: items.map(({ depth, content }) => ({ depth, content })) };
    }
    case 'table':
      return {
        ...it,
        rows: it.rows.map((row) => row.map((cell) => ({ ...cell, content: asItStands(cell.content) }))),
      };
    case 'key-judgement':
      return { ...it, content: asItStands(it.content), basis: asItStands(it.basis) };
    case 'question':
      return {
        ...it,
        content: asItStands(it.content),
        line: asItStands(it.line),
        ifPressed: asItStands(it.ifPressed),
        fact: asItStands(it.fact),
      };
    case 'speaking-point':
      return { ...it, content: asItStands(it.content), fact: asItStands(it.fact) };
    case 'figure-table':
    case 'chart':
    case 'page-break':
    case 'rule':
      return it;
    default:
      return { ...it, content: asItStands(it.content) };
  }
}

/** Null where the two cannot be one. */
function joinedTo(before: Block, it: Block): Block | null {
  if (!isFlowing(before) || !isFlowing(it)) return null;
  const differs =
    it.marking?.scheme !== before.marking?.scheme || it.marking?.label !== before.marking?.label;
  if (differs && it.content.length > 0) return null;
  return { ...before, content: [...before.content, ...it.content] };
}

function isFlowing(it: Block): it is Flowing {
  return it.type === 'heading' || it.type === 'paragraph' || it.type === 'quotation';
}

/** Whether something of a suggested block was there before: what has no words of its own came with it. */
function hasWords(it: Block): boolean {
  const contents = it.type === 'picture' ? [] : contentsOf(it);
  return contents.flat().some((one) => !isWords(one) || one.text.trim() !== '');
}

import { blockId, excerptId, type BlockId, type ExcerptId } from '#core/model/ids.ts';
import { marking, type Marking } from '#core/model/marking.ts';
import { $getState, $setState, createState, type LexicalNode } from 'lexical';

// What our blocks know beyond Lexical's nodes. It travels with copies, so everything read back is checked.

export const blockIdState = createState('blockId', {
  parse: (value): BlockId | null => blockId.safeParse(value).data ?? null,
  // A copied block is another block.
  resetOnCopyNode: true,
});

export const markingState = createState('marking', {
  parse: (value): Marking | null => marking.safeParse(value).data ?? null,
  isEqual: (a, b) => a === b || (a?.scheme === b?.scheme && a?.label === b?.label),
});

export const excerptIdState = createState('excerptId', {
  parse: (value): ExcerptId | null => excerptId.safeParse(value).data ?? null,
});

/** Whether the first row of a table names the columns; null until a pasted table is looked at. */
export const headerRowState = createState('headerRow', {
  parse: (value): boolean | null => (typeof value === 'boolean' ? value : null),
});

/** An update that puts a block of its own beside others: it is no half of a split one, whose marking it would share. */
export const INSERT_TAG = 'chancery-insert';

/** Gives a block that takes another's place its identity and its marking. */
export function $keepFacts(from: LexicalNode, to: LexicalNode): void {
  $setState(to, blockIdState, $getState(from, blockIdState));
  $setState(to, markingState, $getState(from, markingState));
}

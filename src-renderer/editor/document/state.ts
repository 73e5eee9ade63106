import {
  blockId,
  commentThreadId,
  excerptId,
  type BlockId,
  type CommentThreadId,
  type ExcerptId,
} from '#core/model/ids.ts';
import { linkAddress, suggestion, type Suggestion } from '#core/model/inline.ts';
import { marking, type Marking } from '#core/model/marking.ts';
import { $getState, $setState, createState, type LexicalNode } from 'lexical';
import { z } from 'zod';

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
  $setState(to, hintState, $getState(from, hintState));
  $setState(to, suggestionState, $getState(from, suggestionState));
}

// What a piece of text bears beyond its format. Flat states of text nodes, no wrapping nodes: splitting, joining and typing
// keep them, and text is joined only where they are the same. Marks, live figures and notes bear a suggestion too.

const sameJson = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

export const linkState = createState('link', {
  parse: (value): string | null => linkAddress.safeParse(value).data ?? null,
});

const NO_COMMENTS: readonly CommentThreadId[] = [];
/** Threads of comments on these words. */
export const commentsState = createState('comments', {
  parse: (value): readonly CommentThreadId[] =>
    z.array(commentThreadId).max(100).safeParse(value).data ?? NO_COMMENTS,
  isEqual: sameJson,
});

/** Of a piece of text: it is suggested, or to go. Of a block: the break before it is. */
export const suggestionState = createState('suggestion', {
  parse: (value): Suggestion | null => suggestion.safeParse(value).data ?? null,
  isEqual: sameJson,
});

/** What belongs into an empty block. */
export const hintState = createState('hint', {
  parse: (value): string | null => (typeof value === 'string' && value !== '' ? value.slice(0, 500) : null),
});

/** A paragraph without a number among numbered ones. */
export const unnumberedState = createState('unnumbered', { parse: (value): boolean => value === true });

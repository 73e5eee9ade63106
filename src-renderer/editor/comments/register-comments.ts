import { commentThreadId, type BlockId, type CommentThreadId } from '#core/model/ids.ts';
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
} from 'lexical';
import { blockIdState, commentsState } from '#renderer/editor/document/state.ts';
import type { EditorParts } from '#renderer/editor/parts.ts';
import { $caret } from '#renderer/editor/selection.ts';
import { $suggestionOf } from '#renderer/editor/suggestions/pieces.ts';
import { $cleanCopies } from './copies.ts';
import { registerLooks } from './looks.ts';
import { $markSelection, $remark, $unmark, type Stretch } from './marks.ts';
import type { ReviewPlace } from './places.ts';
import type { Review } from './review.ts';
import './review.css';

/** A thread whose words are marked and whose first comment is still to be written. */
export interface BegunThread {
  readonly id: CommentThreadId;
  readonly blockId: BlockId;
  readonly quote: string;
}

/** Comments in the text: beginning one, jumping between them, and what the caret stands in. */
export function registerComments(parts: EditorParts, review: Review): () => void {
  const { editor, commands, latest } = parts;
  const begin = () => {
    const id = commentThreadId.parse(latest.current.newId());
    const begun = markSelection(editor, id);
    if (begun === null) return;
    review.now();
    review.select(id);
    latest.current.review.onBegin(begun);
  };
  const jump = (by: 1 | -1) => () => {
    const { shown } = review.state();
    const threads = review.now().filter((it) => it.kind === 'thread' && shown.has(it.id));
    const next = nextOf(editor, threads, by);
    if (next !== null) reveal(editor, review, next, true);
  };
  let atCaret: string | null = null;
  return mergeRegister(
    review.stop,
    registerLooks(editor, review),
    commands.on('review.comment', soon(begin)),
    commands.on('review.nextComment', soon(jump(1))),
    commands.on('review.previousComment', soon(jump(-1))),
    editor.registerUpdateListener(({ editorState }) => {
      const now = editorState.read(() => $atCaret(review));
      if (now !== atCaret) review.select(now);
      atCaret = now;
    }),
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes }) => {
        $cleanCopies(nodes, review.known);
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** Does something after the update that a key is handled in: what is done in it is not there yet when it answers. */
export function soon(run: () => void): () => void {
  return () => queueMicrotask(run);
}

function markSelection(editor: LexicalEditor, id: CommentThreadId): BegunThread | null {
  let begun: BegunThread | null = null;
  editor.update(
    () => {
      const marked = $markSelection(id);
      // The comment is typed elsewhere: a key pressed after it must not replace the words it is about.
      if (marked !== null && $isRangeSelection($getSelection())) $caret();
      const blockId = marked === null ? null : $getState(marked.block, blockIdState);
      if (marked !== null && blockId !== null) begun = { id, blockId, quote: marked.quote };
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  return begun;
}

/** The thread or suggestion that the caret stands in: the last thread begun there goes first. */
function $atCaret(review: Review): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const node = selection.anchor.getNode();
  const { shown } = review.state();
  const thread = $getState(node, commentsState).findLast((it) => shown.has(it));
  return thread ?? $suggestionOf(node)?.id ?? null;
}

/** The place after or before the caret, round at the ends. */
export function nextOf(
  editor: LexicalEditor,
  places: readonly ReviewPlace[],
  by: 1 | -1,
): ReviewPlace | null {
  return editor.read('latest', () => {
    const selection = $getSelection();
    const focus = $isRangeSelection(selection) ? selection.focus.getNode() : null;
    const isHere = (it: ReviewPlace) => focus !== null && it.keys.includes(focus.getKey());
    const isBefore = (it: ReviewPlace) => {
      const first = $getNodeByKey(it.keys[0] ?? '');
      return focus !== null && first !== null && first.isBefore(focus);
    };
    const here = places.findIndex(isHere);
    if (here >= 0) return places[(here + by + places.length) % places.length] ?? null;
    const before = places.filter(isBefore).length;
    return places[(by === 1 ? before : before - 1 + places.length) % places.length] ?? null;
  });
}

/** Looks at a thread or suggestion: scrolls there; `caret` puts the caret there as well. */
export function reveal(editor: LexicalEditor, review: Review, place: ReviewPlace, caret: boolean): void {
  const [key] = place.keys;
  if (key === undefined) return;
  if (caret) {
    editor.update(
      () => {
        // At their end: at their beginning the caret would belong to the words before.
        $getNodeByKey(key)?.selectEnd();
      },
      { discrete: true },
    );
    editor.focus();
  }
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  review.select(place.id);
}

/** Takes a thread off its words. Answers where they were. With `begun` it is as if it had never been begun. */
export function unmark(
  editor: LexicalEditor,
  review: Review,
  id: CommentThreadId,
  begun: boolean,
): Stretch[] {
  const place = review.now().find((it) => it.id === id);
  let stretches: Stretch[] = [];
  if (place === undefined) return stretches;
  editor.update(
    () => {
      stretches = $unmark(place.keys, id);
    },
    { discrete: true, tag: begun ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG },
  );
  return stretches;
}

export function remark(editor: LexicalEditor, stretches: readonly Stretch[], id: CommentThreadId): void {
  editor.update(() => $remark(stretches, id), { discrete: true, tag: HISTORY_PUSH_TAG });
}

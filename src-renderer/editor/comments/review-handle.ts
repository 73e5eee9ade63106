import type { Decision, Suggested } from '#core/model/suggestions.ts';
import type { BlockId, CommentThreadId } from '#core/model/ids.ts';
import type { Reviewer } from '#core/model/inline.ts';
import { $getRoot, $getState, type LexicalEditor } from 'lexical';
import { blockIdState } from '#renderer/editor/document/state.ts';
import { decide } from '#renderer/editor/suggestions/register-suggestions.tsx';
import type { Stretch } from './marks.ts';
import { remark, reveal, unmark, type BegunThread } from './register-comments.ts';
import type { Review, ReviewState } from './review.ts';

/** What the editor asks of whoever keeps the threads. */
export interface ReviewProps {
  /** Who it is, where somebody has said. */
  readonly author: Reviewer | null;
  /** Who comments and suggests here; asks where nobody has said yet. Null where that was given up. */
  readonly reviewer: () => Promise<Reviewer | null>;
  /** Words have been marked: their thread wants its first comment, else `abandon`. */
  readonly onBegin: (thread: BegunThread) => void;
}

/** What is said of the text, for the list beside it. */
export interface ReviewHandle {
  state(): ReviewState;
  subscribe(listener: () => void): () => void;
  /** Looks at a thread or suggestion and scrolls there; the keyboard stays where it is. False where it is not there. */
  reveal(id: string): boolean;
  select(id: string | null): void;
  /** Which threads are shown in the text. */
  show(threads: ReadonlySet<string>): void;
  /** Takes the marks of a thread off that was begun and not written. */
  abandon(id: CommentThreadId): void;
  /** Takes the marks of a thread off, as a step of undo; the answer puts them back where the words still stand. */
  unmark(id: CommentThreadId): () => void;
  decide(suggested: Suggested, decision: Decision): void;
  /** Which block of the document that is, from 0; null where it is gone. */
  indexOf(block: BlockId): number | null;
}

export function reviewHandle(editor: LexicalEditor, review: Review): ReviewHandle {
  return {
    state: review.state,
    subscribe: review.subscribe,
    reveal(id) {
      const place = review.now().find((it) => it.id === id);
      if (place === undefined) return false;
      reveal(editor, review, place, false);
      return true;
    },
    select: review.select,
    show: review.show,
    abandon: (id) => void unmark(editor, review, id, true),
    unmark(id) {
      const stretches: readonly Stretch[] = unmark(editor, review, id, false);
      return () => remark(editor, stretches, id);
    },
    decide: (suggested, decision) => decide(editor, suggested, decision),
    indexOf: (block) =>
      editor.getEditorState().read(() => {
        const at = $getRoot()
          .getChildren()
          .findIndex((it) => $getState(it, blockIdState) === block);
        return at < 0 ? null : at;
      }),
  };
}

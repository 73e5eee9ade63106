import type { Block } from '#core/model/block.ts';
import {
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
} from 'lexical';
import { LOAD_TAG } from '#renderer/editor/document/extension.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';
import { $applyBlocks } from './apply-blocks.ts';
import { keepHistory } from './keep-history.ts';
import { forgetHistory, restoreHistory } from './restore-history.ts';
import { sameValue } from './same-value.ts';
import { keptHistory } from './step.ts';

type HistoryHandle = Pick<
  BriefingEditorHandle,
  'keepHistory' | 'restoreHistory' | 'forgetHistory' | 'follow'
>;

const FOLLOWING = [LOAD_TAG, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

/** Undo that outlives its editor, and text that changes under a reader. `snapshot`: all blocks as they are. */
export function historyHandle(editor: LexicalEditor, snapshot: () => readonly Block[]): HistoryHandle {
  return {
    keepHistory: (revision) => JSON.stringify(keepHistory(editor, revision)),
    restoreHistory(kept, revision) {
      const read = keptHistory.safeParse(jsonOf(kept));
      if (read.success && read.data.revision === revision) restoreHistory(editor, read.data);
    },
    forgetHistory: () => forgetHistory(editor),
    follow(blocks) {
      const before = new Map(snapshot().map((it) => [it.id, it]));
      const changed = blocks.filter((it) => !sameValue(it, before.get(it.id)));
      const order = blocks.map((it) => it.id);
      editor.update(() => void $applyBlocks(order, changed), { tag: FOLLOWING, discrete: true });
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import {
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  createEditor,
  type EditorState,
  type LexicalEditor,
} from 'lexical';
import { $applyStep, $standing, type Standing } from './apply-step.ts';
import { historyOf, presentState } from './keep-history.ts';
import type { HistoryStep, KeptHistory } from './step.ts';

/**
 * Gives an editor what undo and redo knew when the same text was closed: from then on they work as if it had stayed open.
 * The text must be the one the steps begin with; steps that do not fit it, and all beyond them, are left out.
 */
export function restoreHistory(editor: LexicalEditor, kept: Pick<KeptHistory, 'undo' | 'redo'>): void {
  const now = presentState(editor);
  const entry = (editorState: EditorState) => ({ editor, editorState });
  const history = historyOf(editor);
  history.undoStack = statesAlong(editor, now, kept.undo).toReversed().map(entry);
  history.redoStack = statesAlong(editor, now, kept.redo).toReversed().map(entry);
  history.current = entry(now);
  editor.dispatchCommand(CAN_UNDO_COMMAND, history.undoStack.length > 0);
  editor.dispatchCommand(CAN_REDO_COMMAND, history.redoStack.length > 0);
}

/** Undo and redo know nothing any more, and what comes next can be undone to what is there now. */
export function forgetHistory(editor: LexicalEditor): void {
  restoreHistory(editor, { undo: [], redo: [] });
}

/** The states that steps lead through. They are made in an editor without a page: nothing of it is seen. */
function statesAlong(
  editor: LexicalEditor,
  start: EditorState,
  steps: readonly HistoryStep[],
): EditorState[] {
  if (steps.length === 0) return [];
  const aside = createEditor({
    nodes: [...editor._nodes.values()].map((it) => it.klass),
    onError: (error) => {
      throw error;
    },
  });
  // Without this an editor without a page changes nothing.
  aside._headless = true;
  aside.setEditorState(start);
  const states: EditorState[] = [];
  let standing: Standing | null = aside.read($standing);
  for (const step of steps) {
    const before: Standing = standing;
    aside.update(() => (standing = $applyStep(before, step)), { discrete: true });
    if (standing === null) break;
    states.push(aside.getEditorState());
  }
  return states;
}

import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension, type HistoryState } from '@lexical/history';
import type { EditorState, LexicalEditor } from 'lexical';
import { stepBetween } from './block-states.ts';
import type { HistoryStep, KeptHistory } from './step.ts';

/** What is kept of undo may be so long, in UTF-16 units of its JSON; the oldest steps are left out beyond. */
const MOST_UNITS = 4_000_000;

export function historyOf(editor: LexicalEditor): HistoryState {
  return getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek();
}

/** The state an editor shows, with what waits to be shown: undo by a key is done a moment later. */
export function presentState(editor: LexicalEditor): EditorState {
  editor.read(() => undefined);
  return editor.getEditorState();
}

/**
 * What undo and redo of an editor know, as differences of blocks. `revision`: that of the saved text, which must be what the
 * editor shows. Needs no more time than looking through the differences, because states share their nodes.
 */
export function keepHistory(editor: LexicalEditor, revision: number, most = MOST_UNITS): KeptHistory {
  const now = presentState(editor);
  const { undoStack, redoStack } = historyOf(editor);
  const nearestFirst = (stack: HistoryState['undoStack']) =>
    stack
      .filter((it) => it.editor === editor)
      .map((it) => it.editorState)
      .toReversed();
  const undo = stepsFrom(editor, now, nearestFirst(undoStack), most);
  const redo = stepsFrom(editor, now, nearestFirst(redoStack), most - undo.units);
  return { revision, undo: undo.steps, redo: redo.steps };
}

/** The steps along some states; they end where they would become too long. */
function stepsFrom(editor: LexicalEditor, start: EditorState, states: readonly EditorState[], most: number) {
  const steps: HistoryStep[] = [];
  let units = 0;
  let from = start;
  for (const to of states) {
    const step = stepBetween(editor, from, to);
    from = to;
    if (step === null) continue;
    const length = JSON.stringify(step).length;
    if (units + length > most) break;
    units += length;
    steps.push(step);
  }
  return { steps, units };
}

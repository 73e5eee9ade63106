import {
  $isElementNode,
  $isTextNode,
  $getNodeByKey,
  $getRoot,
  $getState,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  createEditor,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical';
import { blockIdState } from '#renderer/editor/document/state.ts';
import { $applyBlocks } from './apply-blocks.ts';
import { orderOf } from './block-states.ts';
import { historyOf, presentState } from './keep-history.ts';
import { changedOrder, type HistoryStep, type KeptHistory } from './step.ts';

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
  for (const step of steps) {
    if (!apply(aside, step)) break;
    states.push(aside.getEditorState());
  }
  return states;
}

function apply(aside: LexicalEditor, step: HistoryStep): boolean {
  const before = aside.getEditorState();
  const order = changedOrder(orderOf(before, aside), step.order);
  if (order === null) return false;
  let done = false;
  aside.update(
    () => {
      done = $applyBlocks(order, step.blocks);
      if (done) $putCaret(before, step);
    },
    { discrete: true },
  );
  return done;
}

/** Where the words changed, else at the end of what is new, else where the order changed. */
function $putCaret(before: EditorState, { blocks, order }: HistoryStep): void {
  const children = $getRoot().getChildren();
  const id = blocks.at(-1)?.id;
  const node = id === undefined ? children[order?.at ?? 0] : children.find((it) => idOf(it) === id);
  if (node === undefined) return void children.at(-1)?.selectEnd();
  const old = before.read(() =>
    textOf(
      $getRoot()
        .getChildren()
        .find((it) => idOf(it) === id) ?? null,
    ),
  );
  const now = textOf(node);
  let end = 0;
  while (end < Math.min(old.length, now.length) && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  $selectAt(node, now.length - end);
}

const idOf = (node: LexicalNode) => $getState(node, blockIdState);

const textsOf = (node: LexicalNode | null): TextNode[] =>
  $isElementNode(node) ? node.getAllTextNodes() : [];

const textOf = (node: LexicalNode | null): string =>
  textsOf(node)
    .map((it) => it.getTextContent())
    .join('');

function $selectAt(node: LexicalNode, offset: number): void {
  let left = offset;
  for (const text of textsOf(node)) {
    const size = text.getTextContentSize();
    if (left <= size && $isTextNode($getNodeByKey(text.getKey()))) return void text.select(left, left);
    left -= size;
  }
  node.selectEnd();
}

import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { caretBox, type Picker } from './picker.ts';
import { typedQuery } from './typed-query.ts';

interface Typed {
  key: NodeKey;
  start: number;
  query: string;
}

/** Opens the picker when `@` is typed, and lets the keys of the text move in it while it is open. */
export function registerTyping(editor: LexicalEditor, picker: Picker): () => void {
  const isOpen = () => picker.state()?.mode === 'typed';
  const hasResults = () => isOpen() && (picker.state()?.results.length ?? 0) > 0;
  /** The `@` the picker belongs to, or that it was closed on: it does not open there again. */
  let settled: { key: NodeKey; start: number } | null = null;

  const onKey =
    (applies: () => boolean, run: (event: KeyboardEvent) => void) => (event: KeyboardEvent | null) => {
      if (event === null || event.isComposing || !applies()) return false;
      event.preventDefault();
      event.stopPropagation();
      run(event);
      return true;
    };
  const step = (by: 1 | -1) => onKey(hasResults, () => picker.step(by));
  const choose = onKey(hasResults, (event) => picker.choose(event.altKey));

  return mergeRegister(
    editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
      const typed = editorState.read($typed);
      const isSame = typed !== null && settled?.key === typed.key && settled.start === typed.start;
      if (isOpen()) {
        if (isSame) picker.ask(typed.query);
        else picker.close();
        return;
      }
      if (typed === null) settled = null;
      if (typed === null || isSame || typed.query !== '' || dirtyLeaves.size === 0) return;
      settled = { key: typed.key, start: typed.start };
      const beside = caretBox(editor);
      if (beside !== null && picker.state() === null) picker.open('typed', beside, '');
    }),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, step(1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, step(-1), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ENTER_COMMAND, choose, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, choose, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(
      KEY_ESCAPE_COMMAND,
      onKey(isOpen, () => picker.close()),
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $typed(): Typed | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node)) return null;
  const found = typedQuery(node.getTextContent().slice(0, selection.anchor.offset));
  return found === null ? null : { key: node.getKey(), ...found };
}

/**
 * Takes the `@` and its query out of the text; what is chosen comes in their place. So does the space before, which was
 * typed only to begin the `@`: a mark stands close to the word it belongs to.
 */
export function $removeTyped(): void {
  const typed = $typed();
  const selection = $getSelection();
  if (typed === null || !$isRangeSelection(selection)) return;
  const before = selection.anchor.getNode().getTextContent().slice(0, typed.start);
  const start = /\S $/.test(before) ? typed.start - 1 : typed.start;
  selection.anchor.set(typed.key, start, 'text');
  selection.removeText();
}

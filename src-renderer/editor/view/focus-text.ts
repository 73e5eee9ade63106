import { $getRoot, $getSelection, $getState, $isElementNode, type LexicalEditor } from 'lexical';
import { hintState } from '#renderer/editor/document/state.ts';

/** Gives the text the keyboard. Where the caret was nowhere yet, it begins at the first thing to fill in. */
export function focusText(editor: LexicalEditor): void {
  editor.update(
    () => {
      if ($getSelection() === null) $selectFirstOpen();
    },
    { discrete: true },
  );
  editor.focus();
}

/** Puts the caret into the first block that shows a hint; at the beginning where none does. */
export function $selectFirstOpen(): void {
  const blocks = $getRoot().getChildren().filter($isElementNode);
  const open = blocks.find((it) => $getState(it, hintState) !== null && it.getTextContent().trim() === '');
  (open ?? $getRoot()).selectStart();
}

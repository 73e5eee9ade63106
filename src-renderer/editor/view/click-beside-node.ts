import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
} from 'lexical';

/**
 * A tap may press and let go before Chromium tells where it put the caret. Lexical then clears a block that was selected as a
 * whole, the caret with it, and what is typed next would stand at the beginning of the text.
 */
export function registerClickBesideNode(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    CLICK_COMMAND,
    ({ target }) => {
      const { anchorNode } = window.getSelection() ?? { anchorNode: null };
      if (!$isNodeSelection($getSelection()) || !(target instanceof Node)) return false;
      if (anchorNode === null || !target.contains(anchorNode)) return false;
      const selection = $createRangeSelectionFromDom(window.getSelection(), editor);
      if (selection === null) return false;
      $setSelection(selection);
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

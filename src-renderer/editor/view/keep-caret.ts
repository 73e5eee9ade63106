import { $getSelection, $setSelection, registerEventListeners, type LexicalEditor } from 'lexical';

/**
 * A dialog that gives the keyboard back to the text puts the caret at its beginning, as Chromium does on a plain focus. It
 * belongs where it was; only a press of the pointer says another place.
 */
export function registerCaretKeeping(editor: LexicalEditor): () => void {
  let isPressed = false;
  const onPointerDown = () => {
    isPressed = true;
    // The focus that a press brings comes within its own task.
    setTimeout(() => {
      isPressed = false;
    });
  };
  const onFocus = () => {
    if (isPressed) return;
    // Lexical may focus the text in the midst of an update: another one there would reach the history before the first.
    queueMicrotask(() => {
      editor.update(
        () => {
          const selection = $getSelection();
          if (selection !== null) $setSelection(selection.clone());
        },
        { discrete: true },
      );
    });
  };
  return editor.registerRootListener((root) =>
    root === null ? undefined : registerEventListeners(root, { pointerdown: onPointerDown, focus: onFocus }),
  );
}

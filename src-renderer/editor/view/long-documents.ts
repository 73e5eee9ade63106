import { $getSelection, $isRangeSelection, registerEventListeners, type LexicalEditor } from 'lexical';

/**
 * Where blocks off screen are not laid out (see `is-long`), a jump to either end can leave the caret out of sight: the
 * heights above were only estimates. So it is brought into view once they are known.
 */
export function registerJumps(editor: LexicalEditor): () => void {
  const show = () => {
    const key = editor.read('latest', () => {
      const selection = $getSelection();
      return $isRangeSelection(selection) ? selection.focus.key : null;
    });
    if (key !== null) editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Home' && event.key !== 'End') return;
    if (!(event.ctrlKey || event.metaKey) || !editor.getRootElement()?.classList.contains('is-long')) return;
    requestAnimationFrame(() => requestAnimationFrame(show));
  };
  return editor.registerRootListener((root) =>
    root === null ? undefined : registerEventListeners(root, { keydown: onKeyDown }),
  );
}

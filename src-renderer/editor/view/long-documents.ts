import { $getSelection, $isRangeSelection, registerEventListeners, type LexicalEditor } from 'lexical';

/** In so many frames the heights around the caret are known: each look lays out what it comes across. */
const FRAMES = 10;

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
  const settle = (frames: number) => {
    if (frames === 0) return;
    requestAnimationFrame(() => {
      show();
      settle(frames - 1);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Home' && event.key !== 'End') return;
    if (!(event.ctrlKey || event.metaKey) || !editor.getRootElement()?.classList.contains('is-long')) return;
    settle(FRAMES);
  };
  return editor.registerRootListener((root) =>
    root === null ? undefined : registerEventListeners(root, { keydown: onKeyDown }),
  );
}

import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  registerEventListeners,
  type LexicalEditor,
} from 'lexical';

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

/** A letter of running text, in the size of its letters, and a line. */
const LETTER = 0.47;
const LINE = 1.6;

/** How high a block of so many letters is in a column so many ems wide, in ems: what is taken for one not laid out yet. */
export function estimatedHeight(letters: number, columnWidth: number): number {
  // The last line is half full.
  const lines = (letters * LETTER) / Math.max(1, columnWidth) + 0.5;
  return Math.max(1, Math.round(lines)) * LINE;
}

/**
 * Says how high blocks are taken to be while they are off screen (see `is-long`): as high as one of middle length in a column
 * of this width. The better the guess, the less the page moves when they come into view.
 */
export function registerEstimates(editor: LexicalEditor): () => void {
  const estimate = (root: HTMLElement, width: number) => {
    const [letters, blocks] = editor.read(() => [
      $getRoot().getTextContentSize(),
      $getRoot().getChildrenSize(),
    ]);
    const height = `${estimatedHeight(letters / Math.max(1, blocks), width / EM).toFixed(1)}em`;
    if (root.style.getPropertyValue(NAME) !== height) root.style.setProperty(NAME, height);
  };
  return editor.registerRootListener((root) => {
    if (root === null) return undefined;
    let known = 0;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      // It grows with each line: only another width makes other lines.
      if (width === known || width === 0 || !root.classList.contains('is-long')) return;
      known = width;
      estimate(root, width);
    });
    observer.observe(root);
    return () => observer.disconnect();
  });
}

const NAME = '--block-height';
/** The letters of the page, in pixels. */
const EM = 16;

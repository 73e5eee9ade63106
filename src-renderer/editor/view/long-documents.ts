import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  isSelectionCapturedInDecoratorInput,
  registerEventListeners,
  type LexicalEditor,
} from 'lexical';

/** Each look lays out what it comes across and moves the rest: it is done when nothing moved for so many frames. */
const CALM = 4;
const MOST_FRAMES = 90;
/** Stays free above and below, in pixels. */
const MARGIN = 28;

/**
 * Where blocks off screen are not laid out (see `is-long`), Chromium goes before the last block on Ctrl+End, not behind its
 * words, and out of sight: the heights above were only estimates. So the jumps to both ends are made here, and the caret
 * brought into view until the heights are known, or until somebody goes elsewhere.
 */
export function registerJumps(editor: LexicalEditor): () => void {
  let stop: () => void = () => undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    stop();
    const root = editor.getRootElement();
    if ((event.key !== 'Home' && event.key !== 'End') || event.altKey) return;
    if (!(event.ctrlKey || event.metaKey) || root?.classList.contains('is-long') !== true) return;
    const { key, shiftKey, target } = event;
    let isDone = false;
    editor.update(
      () => {
        // In a caption that is being typed the key is the caption's.
        if (target instanceof Node && isSelectionCapturedInDecoratorInput(target)) return;
        isDone = $goToEnd(key === 'End', shiftKey);
      },
      { discrete: true },
    );
    if (isDone) event.preventDefault();
    stop = bringIntoView(root, caretPlace);
  };
  return editor.registerRootListener((root) =>
    root === null
      ? undefined
      : registerEventListeners(root, {
          keydown: onKeyDown,
          pointerdown: () => stop(),
          wheel: () => stop(),
        }),
  );
}

/**
 * Puts the caret before the first or behind the last words of the document; `isExtending` selects as far. False where no
 * words stand there: a picture or a page break is gone to in the usual way.
 */
export function $goToEnd(isLast: boolean, isExtending: boolean): boolean {
  const block = isLast ? $getRoot().getLastChild() : $getRoot().getFirstChild();
  const before = $getSelection();
  // The selection itself is what is moved.
  const anchor = isExtending && $isRangeSelection(before) ? { ...before.anchor } : null;
  if (!$isElementNode(block)) return false;
  const made = isLast ? block.selectEnd() : block.selectStart();
  if (anchor !== null) made.anchor.set(anchor.key, anchor.offset, anchor.type);
  return true;
}

/** Scrolls as far as it takes to see a place of the text, frame by frame until it stays. The answer ends it before. */
export function bringIntoView(root: HTMLElement, place: () => DOMRect | null): () => void {
  let isEnded = false;
  const settle = (frames: number, calm: number) => {
    if (frames === 0 || calm === 0) return;
    requestAnimationFrame(() => {
      if (!isEnded) settle(frames - 1, scrollTo(root, place()) ? CALM : calm - 1);
    });
  };
  settle(MOST_FRAMES, CALM);
  return () => {
    isEnded = true;
  };
}

/** False where nothing had to move. */
function scrollTo(root: HTMLElement, place: DOMRect | null): boolean {
  const scroller = root.closest('.editor-scroll');
  if (scroller === null || place === null) return false;
  const view = scroller.getBoundingClientRect();
  const before = scroller.scrollTop;
  if (place.bottom > view.bottom - MARGIN) scroller.scrollTop += place.bottom - view.bottom + MARGIN;
  else if (place.top < view.top + MARGIN) scroller.scrollTop -= view.top + MARGIN - place.top;
  return scroller.scrollTop !== before;
}

/** Where the caret is drawn: not the words it stands in, which may be higher than the window. */
function caretPlace(): DOMRect | null {
  const selection = window.getSelection();
  const node = selection?.focusNode ?? null;
  if (selection === null || node === null) return null;
  const range = document.createRange();
  range.setStart(node, selection.focusOffset);
  const [drawn] = range.getClientRects();
  if (drawn !== undefined) return drawn;
  // Beside a mark or in an empty block a caret has no place of its own.
  const beside = node.childNodes[selection.focusOffset - 1] ?? node.childNodes[selection.focusOffset] ?? node;
  const element = beside instanceof Element ? beside : beside.parentElement;
  return element?.getBoundingClientRect() ?? null;
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
  let said = '';
  const estimate = (root: HTMLElement, width: number) => {
    const [letters, blocks] = editor.read(() => [
      $getRoot().getTextContent().length,
      $getRoot().getChildrenSize(),
    ]);
    const height = `${estimatedHeight(letters / Math.max(1, blocks), width / EM).toFixed(1)}em`;
    if (height !== said) root.style.setProperty(NAME, height);
    said = height;
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

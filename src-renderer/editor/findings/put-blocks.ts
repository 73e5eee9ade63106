import type { Block } from '#core/model/block.ts';
import type { BlockId } from '#core/model/ids.ts';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from 'lexical';
import { blockIdState } from '#renderer/editor/document/state.ts';
import { $applyBlocks } from '#renderer/editor/history/apply-blocks.ts';
import { $topBlock } from '#renderer/editor/selection.ts';
import { $textOfBlock, pointsOf, type BlockText } from '#renderer/editor/view/block-text.ts';

/** One step of undo by itself; the keyboard and the place that is read stay where they are. */
const STEP = [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG];

/**
 * Puts blocks in the place of one, as one step of undo: one block, which keeps the id, or none. A caret in it stays before or
 * behind what changed. False where the block is not there.
 */
export function putBlocks(editor: LexicalEditor, id: BlockId, blocks: readonly Block[]): boolean {
  let isDone = false;
  editor.update(
    () => {
      isDone = $putBlocks(id, blocks);
    },
    { tag: STEP, discrete: true },
  );
  return isDone;
}

/** The node of a block at the top of the document. */
export function $blockById(id: BlockId): LexicalNode | null {
  return (
    $getRoot()
      .getChildren()
      .find((it) => $getState(it, blockIdState) === id) ?? null
  );
}

export function $putBlocks(id: BlockId, blocks: readonly Block[]): boolean {
  const before = $blockById(id);
  const [block] = blocks;
  if (before === null) return false;
  const carets = $caretsIn(before);
  const there = $getRoot()
    .getChildren()
    .flatMap((it) => $getState(it, blockIdState) ?? []);
  const order = block === undefined ? there.filter((it) => it !== id) : there;
  // A document is never without a place to write in.
  if (order.length === 0) return $applyBlocks([id], [{ id, marking: null, type: 'paragraph', content: [] }]);
  const beside = block === undefined ? (before.getNextSibling() ?? before.getPreviousSibling()) : null;
  const was = $textOfBlock(before, () => false);
  $applyBlocks(order, blocks);
  if (carets === null) return true;
  const now = $blockById(id);
  if (now === null) {
    if ($isElementNode(beside)) beside.selectStart();
  } else $putCarets(now, was, carets);
  return true;
}

interface Carets {
  readonly anchor: number;
  readonly focus: number;
}

/** Where the ends of the selection stand in the words of a block; null where they are elsewhere. */
function $caretsIn(block: LexicalNode): Carets | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const text = $textOfBlock(block, () => false);
  const offsetOf = (point: PointType): number | null => {
    if ($topBlock(point.getNode())?.is(block) !== true) return null;
    const piece = text.pieces.find((it) => it.key === point.key);
    return piece === undefined ? 0 : piece.start + point.offset;
  };
  const [anchor, focus] = [offsetOf(selection.anchor), offsetOf(selection.focus)];
  return anchor === null || focus === null ? null : { anchor, focus };
}

function $putCarets(block: LexicalNode, was: BlockText, { anchor, focus }: Carets): void {
  if (!$isElementNode(block)) return;
  const now = $textOfBlock(block, () => false);
  const [from, to] = [anchor, focus].map((it) => pointAt(now, movedOffset(was.text, now.text, it)));
  if (from === undefined || from === null || to === undefined || to === null) {
    block.selectEnd();
    return;
  }
  const selection = $createRangeSelection();
  selection.anchor.set(from.key, from.offset, 'text');
  selection.focus.set(to.key, to.offset, 'text');
  $setSelection(selection);
}

/** Where an offset of a text is in the text it became: what stands behind the change moves with it. */
function movedOffset(before: string, after: string, offset: number): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  return offset <= start ? offset : Math.max(start, offset + after.length - before.length);
}

function pointAt(text: BlockText, offset: number) {
  return pointsOf(text, offset, offset + 1)?.from ?? pointsOf(text, offset - 1, offset)?.to ?? null;
}

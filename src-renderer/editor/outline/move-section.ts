import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $getSelection,
  $getState,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical';
import { sectionEnd } from '#core/briefing/outline.ts';
import type { BlockId } from '#core/model/ids.ts';
import { blockIdState } from '#renderer/editor/document/state.ts';

const shapeOf = (node: LexicalNode) =>
  $isHeadingNode(node) ? { type: 'heading', level: Number(node.getTag().slice(1)) } : { type: 'other' };

/**
 * Puts a section, its heading with all below it, before another block, or at the end of the document (null). False where
 * there is nothing to move or the place lies inside the section itself.
 */
export function $moveSection(heading: BlockId, before: BlockId | null): boolean {
  const blocks = $getRoot().getChildren();
  const placeOf = (id: BlockId) => blocks.findIndex((it) => $getState(it, blockIdState) === id);
  const start = placeOf(heading);
  if (start < 0) return false;
  const end = sectionEnd(blocks.map(shapeOf), start);
  const to = before === null ? blocks.length : placeOf(before);
  if (to < 0 || (to >= start && to <= end)) return false;
  const section = blocks.slice(start, end);
  $leaveRoot();
  const next = blocks[to];
  if (next === undefined) $getRoot().append(...section);
  else for (const node of section) next.insertBefore(node);
  return true;
}

/** All that is selected by Ctrl+A begins or ends between blocks: Lexical cannot hold that while they move. */
function $leaveRoot(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if ([selection.anchor, selection.focus].some((it) => it.key === 'root')) $setSelection(null);
}

import type { Finding, Place } from '#core/checks/finding.ts';
import { placeNow } from '#core/checks/mending.ts';
import type { BlockId } from '#core/model/ids.ts';
import {
  $createRangeSelection,
  $getNodeByKey,
  $setSelection,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { $readBlock } from '#renderer/editor/convert.ts';
import type { TextPoint } from '#renderer/editor/view/block-text.ts';
import { domRange, pageHighlight } from '#renderer/editor/view/dom-ranges.ts';
import { bringIntoView } from '#renderer/editor/view/long-documents.ts';
import { $pointsOfPlace } from './place-in-text.ts';
import { $blockById } from './put-blocks.ts';
import './findings.css';

/** Words of the text that something is said about. */
export type LookedAt = Pick<Finding, 'place' | 'quote'> & { readonly blockId: BlockId };

export interface WordsLook {
  /**
   * Marks words and scrolls there; null takes the mark away. `takesKeyboard`: they are selected as well, and the text has the keyboard. False
   * where the block is not there.
   */
  look(at: LookedAt | null, takesKeyboard?: boolean): boolean;
  stop(): void;
}

/** A light mark on the words that are looked at, drawn beside the document: nothing to undo, nothing to save. */
export function makeWordsLook(editor: LexicalEditor): WordsLook {
  let at: LookedAt | null = null;
  let blockKey: string | null = null;
  let drawn: Range | null = null;
  let stopScrolling: () => void = () => undefined;

  const undraw = () => {
    if (drawn !== null) pageHighlight('finding-here').delete(drawn);
    drawn = null;
  };
  const draw = (): Points | null => {
    undraw();
    const wanted = at;
    const points = wanted === null ? null : editor.read('latest', () => $pointsOf(wanted));
    const range = points === null ? null : domRange(editor, points);
    if (range !== null) pageHighlight('finding-here').add(range);
    drawn = range;
    return points;
  };
  const stopListening = editor.registerUpdateListener(({ editorState, prevEditorState }) => {
    if (at === null || blockKey === null) return;
    const now = editorState._nodeMap.get(blockKey);
    // Its words are read again when something in it changed: Lexical makes its node anew then.
    if (now !== undefined && now === prevEditorState._nodeMap.get(blockKey)) return;
    blockKey = now === undefined ? keyOf(editor, at.blockId) : blockKey;
    draw();
  });

  return {
    look(wanted, takesKeyboard = false) {
      stopScrolling();
      at = wanted;
      blockKey = wanted === null ? null : keyOf(editor, wanted.blockId);
      const points = draw();
      const key = blockKey;
      if (key === null) return false;
      if (takesKeyboard) {
        editor.update(() => $select(key, points), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG });
        editor.focus();
      } else if (points !== null)
        editor.update(() => $select(key, points), {
          discrete: true,
          tag: [SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
        });
      const element = editor.getElementByKey(points?.from.key ?? key);
      const root = editor.getRootElement();
      const place = () => drawn?.getBoundingClientRect() ?? element?.getBoundingClientRect() ?? null;
      if (!isInSight(root, place())) element?.scrollIntoView({ block: 'center' });
      if (root !== null) stopScrolling = bringIntoView(root, place);
      return true;
    },
    stop() {
      stopScrolling();
      stopListening();
      undraw();
    },
  };
}

type Points = { readonly from: TextPoint; readonly to: TextPoint };

function $pointsOf({ blockId, place, quote }: LookedAt): Points | null {
  const node = $blockById(blockId);
  if (node === null || place === null) return null;
  const now: Place | null = placeNow($readBlock(node), place, quote);
  return now === null ? null : $pointsOfPlace(node, now);
}

function $select(block: string, points: Points | null): void {
  const node: LexicalNode | null = $getNodeByKey(block);
  if (points === null) {
    node?.selectStart();
    return;
  }
  const selection = $createRangeSelection();
  selection.anchor.set(points.from.key, points.from.offset, 'text');
  selection.focus.set(points.to.key, points.to.offset, 'text');
  $setSelection(selection);
}

function keyOf(editor: LexicalEditor, id: BlockId): string | null {
  return editor.read('latest', () => $blockById(id)?.getKey() ?? null);
}

function isInSight(root: HTMLElement | null, place: DOMRect | null): boolean {
  const view = root?.closest('.editor-scroll')?.getBoundingClientRect();
  return view !== undefined && place !== null && place.top >= view.top && place.bottom <= view.bottom;
}

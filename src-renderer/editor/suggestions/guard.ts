import { mapContents } from '#core/model/map-contents.ts';
import { decided } from '#core/model/suggestions.ts';
import type { Block } from '#core/model/block.ts';
import { joinedRuns, withoutComments } from '#core/model/inline.ts';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { $createBlock, $readBlock } from '#renderer/editor/convert.ts';
import { LOAD_TAG } from '#renderer/editor/document/extension.ts';
import { $convert } from './convert-element.ts';
import { DECISION_TAG } from './decide.ts';
import type { OneGo } from './one-go.ts';
import { $holdsPieces, $suggestionOf } from './pieces.ts';

/** Marks the update that puts right what was changed without being suggested. */
export const SETTLED_TAG = 'chancery-settled';
const FREE = [HISTORIC_TAG, DECISION_TAG, SETTLED_TAG, LOAD_TAG];

/**
 * Sees to it that, while changes are suggested, the text that stands is not changed in any other way: by an input method,
 * the spelling, a replacement, a command. Words that changed become suggestions; a changed form is put back, and `onForm`
 * told.
 */
export function registerGuard(
  editor: LexicalEditor,
  mode: () => OneGo | null,
  onForm: () => void,
): () => void {
  let base = editor.getEditorState();
  let touched = new Set<NodeKey>();
  return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
    const go = mode();
    if (go === null || FREE.some((tag) => tags.has(tag))) {
      base = editorState;
      touched = new Set();
      return;
    }
    for (const key of dirtyElements.keys()) touched.add(key);
    for (const key of dirtyLeaves) {
      const parent = editorState._nodeMap.get(key)?.__parent ?? null;
      if (parent !== null) touched.add(parent);
    }
    // An input method must not lose the text it is composing; it is looked at afterwards.
    if (touched.size === 0 || editor.isComposing()) return;
    const [before, keys] = [base, touched];
    base = editorState;
    touched = new Set();
    if (editorState.read(() => $standsAs(before, keys))) return;
    editor.update(
      () => {
        if ($putRight(before, keys, go)) onForm();
      },
      { discrete: true, tag: [SETTLED_TAG, HISTORY_MERGE_TAG] },
    );
  });
}

/** The blocks from the first to the last that were touched: their keys as they were, their nodes as they are. */
interface Region {
  readonly before: NodeKey[];
  readonly after: LexicalNode[];
}

function $regionOf(before: EditorState, touched: ReadonlySet<NodeKey>): Region {
  const old = before.read(() => $getRoot().getChildrenKeys());
  const now = $getRoot().getChildren();
  const isSame = (key: NodeKey | undefined, node: LexicalNode | undefined) =>
    node !== undefined &&
    node.getKey() === key &&
    !touched.has(key) &&
    before._nodeMap.get(key) === node.getLatest();
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && isSame(old[start], now[start])) start += 1;
  let end = 0;
  while (end < most - start && isSame(old.at(-1 - end), now.at(-1 - end))) end += 1;
  // A block behind a suggested break stands together with the one it was broken off.
  const isBroken = (at: number) => {
    const node = now[at];
    return node !== undefined && $suggestionOf(node)?.change === 'insert';
  };
  start = Math.max(0, start - 1);
  while (start > 0 && isBroken(start)) start -= 1;
  while (end > 0 && isBroken(now.length - end)) end -= 1;
  return { before: old.slice(start, old.length - end), after: now.slice(start, now.length - end) };
}

/** What the text says as long as nobody has decided, without what is only about it: comments, markings, hints. */
function standing(blocks: readonly Block[]): string {
  const bare = decided(blocks, 'all', 'refuse').map((it) =>
    mapContents({ ...it, marking: null }, (content) => joinedRuns(content.map(withoutComments))),
  );
  return JSON.stringify(bare, (key, value: unknown) => (key === 'hint' ? undefined : value));
}

const readBefore = (before: EditorState, keys: readonly NodeKey[]): Block[] =>
  before.read(() => keys.flatMap((key) => $getNodeByKey(key) ?? []).map($readBlock));

function $standsAs(before: EditorState, touched: ReadonlySet<NodeKey>): boolean {
  const region = $regionOf(before, touched);
  return standing(readBefore(before, region.before)) === standing(region.after.map($readBlock));
}

/** Puts right what was changed; answers whether a form had to be put back. */
function $putRight(before: EditorState, touched: ReadonlySet<NodeKey>, go: OneGo): boolean {
  for (const key of touched) {
    const now = $getNodeByKey(key);
    if ($holdsPieces(now) && before._nodeMap.has(key)) $convert(before, now, go);
  }
  if ($standsAs(before, touched)) return false;
  const { before: keys, after } = $regionOf(before, touched);
  $putBack(readBefore(before, keys), after);
  return true;
}

function $putBack(blocks: readonly Block[], nodes: readonly LexicalNode[]): void {
  const restored: LexicalNode[] = blocks.map($createBlock);
  const [first] = nodes;
  const selection = $getSelection();
  const wasInside =
    $isRangeSelection(selection) &&
    nodes.some((it) => it.is(selection.anchor.getNode()) || it.isParentOf(selection.anchor.getNode()));
  if (first === undefined) $getRoot().append(...restored);
  else for (const it of restored) first.insertBefore(it);
  for (const it of nodes) it.remove(true);
  const [place] = restored;
  if (wasInside && $isElementNode(place)) place.selectStart();
}

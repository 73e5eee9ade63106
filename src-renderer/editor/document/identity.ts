import type { BlockId, CitationId, NoteId } from '#core/model/ids.ts';
import { blockId, citationId, noteId } from '#core/model/ids.ts';
import { ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { TableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getState,
  $hasUpdateTag,
  $isRootNode,
  $setState,
  HISTORIC_TAG,
  mergeRegister,
  ParagraphNode,
  PASTE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { BreakNode } from '#renderer/editor/breaks/BreakNode.ts';
import { CardNode } from '#renderer/editor/cards/CardNode.ts';
import { $isCitationNode, CitationNode } from '#renderer/editor/citation/CitationNode.ts';
import {
  $ownCitationIds,
  $setOwnCitationIds,
  ChartNode,
  FigureTableNode,
} from '#renderer/editor/figures/nodes.ts';
import { $isNoteNode, NoteNode } from '#renderer/editor/note/NoteNode.ts';
import { PictureNode } from './PictureNode.ts';
import { blockIdState, INSERT_TAG, markingState } from './state.ts';

/** The nodes that can stand at the top of a document. */
export const BLOCK_CLASSES = [
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  ListNode,
  TableNode,
  PictureNode,
  CardNode,
  BreakNode,
  FigureTableNode,
  ChartNode,
];

/** Who holds which id, and which ids this document has had: of pasted ids only those may come back. */
class Register<Id extends string> {
  private readonly owners = new Map<Id, NodeKey>();
  private readonly known = new Set<Id>();

  forgetOwners(): void {
    this.owners.clear();
  }

  claim(id: Id, key: NodeKey): void {
    this.known.add(id);
    this.owners.set(id, key);
  }

  /** Whether the node may keep an id: no other node of the document has it, and it does not come from elsewhere. */
  $mayKeep(id: Id, node: LexicalNode, $idsOf: (other: LexicalNode) => readonly (Id | null)[]): boolean {
    const owner = this.owners.get(id);
    if (owner === node.getKey()) return true;
    if (!this.known.has(id) && $hasUpdateTag(PASTE_TAG)) return false;
    const other = owner === undefined ? null : $getNodeByKey(owner);
    return other === null || !other.isAttached() || !$idsOf(other).includes(id);
  }
}

/**
 * Sees to it that every block, citation and note of the document has an id and that no two share one. Of two halves of a
 * split block the first keeps the id; a copy gets a new one; what is cut and put back keeps its own.
 */
export function registerIdentity(editor: LexicalEditor, newId: () => string): () => void {
  const blocks = new Register<BlockId>();
  const citations = new Register<CitationId>();
  const notes = new Register<NoteId>();
  const $blockIdOf = (node: LexicalNode) => $getState(node, blockIdState);
  const $blockIdsOf = (node: LexicalNode) => [$blockIdOf(node)];
  const $citationIdsOf = (node: LexicalNode) =>
    $isCitationNode(node) ? [node.getCitationId()] : $ownCitationIds(node);

  const $settleBlock = (node: LexicalNode): void => {
    if (!$isRootNode(node.getParent())) return;
    const id = $blockIdOf(node);
    if (id !== null && blocks.$mayKeep(id, node, $blockIdsOf)) return blocks.claim(id, node.getKey());
    if (id === null) $inheritMarking(node);
    const fresh = blockId.parse(newId());
    blocks.claim(fresh, node.getKey());
    $setState(node, blockIdState, fresh);
  };
  const $settleCitation = (node: CitationNode): void => {
    if (node.getTargets().length === 0) return node.remove();
    const id = node.getCitationId();
    if (id !== null && citations.$mayKeep(id, node, $citationIdsOf)) {
      return citations.claim(id, node.getKey());
    }
    const fresh = citationId.parse(newId());
    citations.claim(fresh, node.getKey());
    node.setCitationId(fresh);
  };
  const $noteIdsOf = (node: LexicalNode) => [$isNoteNode(node) ? node.getNoteId() : null];
  const $settleNote = (node: NoteNode): void => {
    const id = node.getNoteId();
    if (id !== null && notes.$mayKeep(id, node, $noteIdsOf)) return notes.claim(id, node.getKey());
    const fresh = noteId.parse(newId());
    notes.claim(fresh, node.getKey());
    node.setNoteId(fresh);
  };
  /** The citations of a figure table or a chart, which no mark in the text stands for. */
  const $settleOwn = (node: LexicalNode): void => {
    const seen = new Set<CitationId>();
    const before = $ownCitationIds(node);
    const ids = before.map((id) => {
      const keeps = id !== null && !seen.has(id) && citations.$mayKeep(id, node, $citationIdsOf);
      const kept = keeps ? id : citationId.parse(newId());
      seen.add(kept);
      citations.claim(kept, node.getKey());
      return kept;
    });
    if (ids.some((id, index) => id !== before[index])) $setOwnCitationIds(node, ids);
  };
  // Undo puts older nodes in place without asking anybody: whoever is there owns its id.
  const $recount = (): void => {
    blocks.forgetOwners();
    citations.forgetOwners();
    notes.forgetOwners();
    for (const [key, node] of editor.getEditorState()._nodeMap) {
      for (const id of $citationIdsOf(node)) if (id !== null) citations.claim(id, key);
      for (const id of $noteIdsOf(node)) if (id !== null) notes.claim(id, key);
      const block = node.__parent === 'root' ? $blockIdOf(node) : null;
      if (block !== null) blocks.claim(block, key);
    }
  };
  return mergeRegister(
    ...BLOCK_CLASSES.map((klass) => editor.registerNodeTransform<LexicalNode>(klass, $settleBlock)),
    editor.registerNodeTransform(CitationNode, $settleCitation),
    editor.registerNodeTransform(NoteNode, $settleNote),
    ...[FigureTableNode, ChartNode].map((klass) =>
      editor.registerNodeTransform<LexicalNode>(klass, $settleOwn),
    ),
    editor.registerUpdateListener(({ tags }) => {
      if (tags.has(HISTORIC_TAG)) editor.read('latest', $recount);
    }),
  );
}

/** The second half of a split block is marked like the first: splitting must not take a marking off words. */
function $inheritMarking(node: LexicalNode): void {
  const before = node.getPreviousSibling();
  if (before === null || node.getTextContentSize() === 0) return;
  if ($hasUpdateTag(PASTE_TAG) || $hasUpdateTag(INSERT_TAG)) return;
  if ($getState(node, markingState) === null) $setState(node, markingState, $getState(before, markingState));
}

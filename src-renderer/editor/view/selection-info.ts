import { $getSelection, $getState, type LexicalEditor } from 'lexical';
import { $selectedCitation } from '#renderer/editor/citation/opening.ts';
import { $isListNode } from '@lexical/list';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $isTableNode } from '@lexical/table';
import type { BlockType } from '#core/model/block.ts';
import type { LexicalNode } from 'lexical';
import { $isPictureNode } from '#renderer/editor/document/PictureNode.ts';
import { blockIdState, excerptIdState, markingState } from '#renderer/editor/document/state.ts';
import type { EditorSelection } from '#renderer/editor/props.ts';
import { $topBlock } from '#renderer/editor/selection.ts';

/** Tells where the caret is, whenever that is another place or says something else. */
export function registerSelectionInfo(
  editor: LexicalEditor,
  onChange: (selection: EditorSelection | null) => void,
): () => void {
  let told = '';
  return editor.registerUpdateListener(({ editorState }) => {
    const info = editorState.read($selectionInfo);
    const text = JSON.stringify(info);
    if (text === told) return;
    told = text;
    onChange(info);
  });
}

function $selectionInfo(): EditorSelection | null {
  const node = $getSelection()?.getNodes()[0];
  const block = node === undefined ? null : $topBlock(node);
  const blockId = block === null ? null : $getState(block, blockIdState);
  if (block === null || blockId === null) return null;
  return {
    blockId,
    blockType: $typeOf(block),
    marking: $getState(block, markingState),
    excerptId: $isQuoteNode(block) ? $getState(block, excerptIdState) : null,
    citation: $selectedCitation(),
  };
}

function $typeOf(node: LexicalNode): BlockType {
  if ($isHeadingNode(node)) return 'heading';
  if ($isQuoteNode(node)) return 'quotation';
  if ($isListNode(node)) return 'list';
  if ($isTableNode(node)) return 'table';
  return $isPictureNode(node) ? 'picture' : 'paragraph';
}

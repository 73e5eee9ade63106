import { $getSelection, $getState, type LexicalEditor } from 'lexical';
import { $selectedCitation } from '#renderer/editor/citation/opening.ts';
import { $isQuoteNode } from '@lexical/rich-text';
import { $blockTypeOf } from '#renderer/editor/convert.ts';
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
    blockType: $blockTypeOf(block),
    marking: $getState(block, markingState),
    excerptId: $isQuoteNode(block) ? $getState(block, excerptIdState) : null,
    citation: $selectedCitation(),
  };
}

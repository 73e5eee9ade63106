import type { Block } from '#core/model/block.ts';
import { InitialStateExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension, HISTORY_MERGE_TAG, mergeRegister } from 'lexical';
import { BreakNode } from '#renderer/editor/breaks/BreakNode.ts';
import { CardNode } from '#renderer/editor/cards/CardNode.ts';
import { PartNode } from '#renderer/editor/cards/PartNode.ts';
import { registerTidyTables } from '#renderer/editor/table/tidy-tables.ts';
import { registerTidyCards } from '#renderer/editor/cards/tidy-cards.ts';
import { CitationNode } from '#renderer/editor/citation/CitationNode.ts';
import { CrossReferenceNode } from '#renderer/editor/cross-reference/CrossReferenceNode.ts';
import { $load } from '#renderer/editor/convert.ts';
import { ChartNode, FigureTableNode } from '#renderer/editor/figures/nodes.ts';
import { FigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { NoteNode } from '#renderer/editor/note/NoteNode.ts';
import { registerIdentity } from './identity.ts';
import { registerMarkingKeeping } from './keep-markings.ts';
import { PictureNode } from './PictureNode.ts';
import { registerTidying, separateListsExtension } from './tidy.ts';

/** The update that puts the stored document into the editor: no change, no undo step. */
export const LOAD_TAG = 'chancery-load';

/** Marks what is copied as ours, so that pasting keeps its citations. */
export const EDITOR_NAMESPACE = 'chancery';

/** A briefing's document: its nodes, its rules and its history. Needs no DOM. */
export function documentExtension(blocks: readonly Block[], newId: () => string) {
  return defineExtension({
    name: 'chancery/document',
    namespace: EDITOR_NAMESPACE,
    theme: {
      table: 'table',
      tableScrollableWrapper: 'table-scroll',
      tableCellSelected: 'cell-selected',
      quote: 'quotation',
      list: { nested: { listitem: 'nested-item' } },
    },
    nodes: () => [
      CitationNode,
      FigureNode,
      CrossReferenceNode,
      NoteNode,
      PictureNode,
      CardNode,
      PartNode,
      BreakNode,
      FigureTableNode,
      ChartNode,
    ],
    dependencies: [
      separateListsExtension,
      RichTextExtension,
      configExtension(ListExtension, { hasStrictIndent: true }),
      configExtension(TableExtension, { hasCellMerge: true, hasCellBackgroundColor: false }),
      configExtension(HistoryExtension, { delay: 500, maxDepth: 200 }),
      configExtension(InitialStateExtension, { updateOptions: { tag: [HISTORY_MERGE_TAG, LOAD_TAG] } }),
    ],
    $initialEditorState: () => $load(blocks),
    register(editor) {
      return mergeRegister(
        registerIdentity(editor, newId),
        registerTidying(editor),
        registerTidyCards(editor),
        registerTidyTables(editor),
        registerMarkingKeeping(editor, LOAD_TAG),
      );
    },
  });
}

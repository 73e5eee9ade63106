import { $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import {
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  TableCellNode,
  TableNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $getState,
  $isElementNode,
  $isParagraphNode,
  $setState,
  defineExtension,
  getRegisteredNode,
  IS_BOLD,
  IS_HIGHLIGHT,
  IS_ITALIC,
  mergeRegister,
  ParagraphNode,
  TextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { FigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { $toPlainText } from '#renderer/editor/live-figure/plain.ts';
import { PictureNode } from './PictureNode.ts';
import { headerRowState } from './state.ts';

/**
 * Lexical joins neighbouring lists of one kind. Ours are blocks with an identity and a marking of their own, so the
 * transform that `ListNode` brings along is taken off; this must come before anybody registers another one.
 */
export const separateListsExtension = defineExtension({
  name: 'chancery/separate-lists',
  register(editor) {
    getRegisteredNode(editor, ListNode.getType())?.transforms.clear();
    return () => undefined;
  },
});

/** Keeps the document within what a briefing can hold, so that nothing is on the screen that would not be saved. */
export function registerTidying(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $tidyText),
    editor.registerNodeTransform(FigureNode, $tidyFigure),
    ...[ParagraphNode, HeadingNode, QuoteNode].map((klass) =>
      editor.registerNodeTransform<ElementNode>(klass, (node) => {
        $tidyLayout(node);
        if (node.getIndent() !== 0) node.setIndent(0);
        $flatten(node);
      }),
    ),
    editor.registerNodeTransform(HeadingNode, (node) => {
      if (['h4', 'h5', 'h6'].includes(node.getTag())) node.setTag('h3');
    }),
    editor.registerNodeTransform(ListItemNode, (node) => {
      $tidyLayout(node);
      $flatten(node);
    }),
    editor.registerNodeTransform(ListNode, $tidyList),
    editor.registerNodeTransform(TableCellNode, $onlyParagraphs),
    editor.registerNodeTransform(PictureNode, $onlyParagraphs),
    editor.registerNodeTransform(TableNode, $tidyTable),
  );
}

function $tidyText(node: TextNode): void {
  const kept = node.getFormat() & (IS_BOLD | IS_ITALIC | IS_HIGHLIGHT);
  if (kept !== node.getFormat()) node.setFormat(kept);
  if (node.getStyle() !== '') node.setStyle('');
}

/** What is left of a live figure that was cut or typed over is plain text: it must not bear the figure's name. */
function $tidyFigure(node: FigureNode): void {
  if (node.isWhole()) $tidyText(node);
  else $toPlainText(node);
}

function $tidyLayout(node: ElementNode): void {
  if (node.getFormatType() !== '') node.setFormat('');
  if (node.getStyle() !== '') node.setStyle('');
}

const $isBlockChild = (node: LexicalNode): node is ElementNode => $isElementNode(node) && !node.isInline();

/** The blocks within a block that hold words rather than blocks: the block itself, or all inside it in order. */
function $innermost(node: ElementNode): ElementNode[] {
  const blocks = node.getChildren().filter($isBlockChild);
  return blocks.length === 0 ? [node] : blocks.flatMap($innermost);
}

/** Blocks inside a block (as other programs nest them) become lines of it. Lists stay where lists may be. */
function $flatten(node: ElementNode): void {
  const inside = node.getChildren().filter((it) => $isBlockChild(it) && !$isListNode(it));
  if (inside.length === 0) return;
  const flat = node.getChildren().flatMap((child, index) => {
    if (!$isBlockChild(child) || $isListNode(child)) return [child];
    const lines = $innermost(child).map((it) => it.getChildren());
    return lines.flatMap((it, line) => (index + line === 0 ? it : [$createLineBreakNode(), ...it]));
  });
  node.append(...flat);
  for (const child of inside) child.remove();
}

/** One kind per list, however deep, and numbers in order (Lexical's own transform, which also joined lists, is off). */
function $tidyList(list: ListNode): void {
  const parent = list.getParent()?.getParent();
  const kind = $isListNode(parent) ? parent.getListType() : list.getListType();
  const wanted = kind === 'check' ? 'bullet' : kind;
  if (list.getListType() !== wanted) list.setListType(wanted);
  if (list.getStart() !== 1) list.setStart(1);
  let value = 1;
  for (const item of list.getChildren<ListItemNode>()) {
    if (item.getValue() !== value) item.setValue(value);
    const nested = item.getFirstChild();
    if (!$isListNode(nested)) value += 1;
    else if (nested.getListType() !== wanted) nested.setListType(wanted);
  }
}

/** Cells and captions hold words only. */
function $onlyParagraphs(node: ElementNode): void {
  $tidyLayout(node);
  for (const child of node.getChildren()) if (!$isParagraphNode(child)) $toParagraphs(child);
  if (node.isEmpty()) node.append($createParagraphNode());
}

function $toParagraphs(child: LexicalNode): void {
  const lines = $isBlockChild(child) ? $innermost(child).map((it) => it.getChildren()) : null;
  const paragraphs = (lines ?? [[]]).map((words) => $createParagraphNode().append(...words));
  for (const it of paragraphs) child.insertBefore(it);
  if (lines === null) paragraphs[0]?.append(child);
  else child.remove();
}

/** The first row names the columns in every cell or in none. */
function $tidyTable(table: TableNode): void {
  const rows = table.getChildren().filter($isTableRowNode);
  const cells = rows.map((row) => row.getChildren().filter($isTableCellNode));
  const first = cells[0]?.[0];
  const known = $getState(table, headerRowState);
  const headerRow = known ?? first?.getHeaderStyles() !== TableCellHeaderStates.NO_STATUS;
  if (known === null) $setState(table, headerRowState, headerRow);
  for (const [index, row] of cells.entries()) {
    const wanted = headerRow && index === 0 ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
    for (const cell of row) if (cell.getHeaderStyles() !== wanted) cell.setHeaderStyles(wanted);
  }
}

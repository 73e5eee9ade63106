import { $createListItemNode, $isListItemNode, $isListNode, ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import {
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  TableCellNode,
  TableNode,
} from '@lexical/table';
import {
  $copyNode,
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
  RootNode,
  TextNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { FigureNode } from '#renderer/editor/live-figure/FigureNode.ts';
import { $toPlainText } from '#renderer/editor/live-figure/plain.ts';
import { BLOCK_CLASSES } from './identity.ts';
import { PictureNode } from './PictureNode.ts';
import { headerRowState, suggestionState } from './state.ts';
import { $liftWholes } from './wholes.ts';

/**
 * Lexical joins neighbouring lists of one kind. Ours are blocks with an identity and a marking of their own, so the
 * transform that `ListNode` brings along is taken off; this must come before anybody registers another one. Items that hold
 * words beside a list are set apart before Lexical's rules of indenting look at them.
 */
export const separateListsExtension = defineExtension({
  name: 'chancery/separate-lists',
  register(editor) {
    getRegisteredNode(editor, ListNode.getType())?.transforms.clear();
    return editor.registerNodeTransform(ListNode, $apartIn);
  },
});

/** Keeps the document within what a briefing can hold, so that nothing is on the screen that would not be saved. */
export function registerTidying(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      $tidyText(node);
      if (node.getTextContent().includes('\n')) $breakLines(node);
    }),
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
    editor.registerNodeTransform(RootNode, $onlyBlocks),
  );
}

function $tidyText(node: TextNode): void {
  const kept = node.getFormat() & (IS_BOLD | IS_ITALIC | IS_HIGHLIGHT);
  if (kept !== node.getFormat()) node.setFormat(kept);
  if (node.getStyle() !== '') node.setStyle('');
}

/** A line end within a piece of text is a line break, as it is when it is read again. */
function $breakLines(node: TextNode): void {
  const suggestion = $getState(node, suggestionState);
  for (const [index, line] of node.getTextContent().split('\n').entries()) {
    if (index > 0) node.insertBefore($setState($createLineBreakNode(), suggestionState, suggestion));
    if (line !== '') node.insertBefore($copyNode(node).setTextContent(line));
  }
  node.remove();
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
  $liftWholes(node);
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

/**
 * Words and lists in one item become items of their own, in the order in which they are seen: so they are saved, and Lexical,
 * which takes the item around a list for empty, deletes no words with it.
 */
function $apartIn(list: ListNode): void {
  let top = list;
  for (let it: LexicalNode | null = list; it !== null; it = it.getParent()) if ($isListNode(it)) top = it;
  const within = (it: ListNode): void => {
    for (const item of it.getChildren()) {
      if (!$isListItemNode(item)) continue;
      for (const nested of item.getChildren()) if ($isListNode(nested)) within(nested);
      $apart(item);
    }
  };
  within(top);
}

function $apart(item: ListItemNode): void {
  const children = item.getChildren();
  if (children.length < 2 || !children.some($isListNode)) return;
  let last = item;
  for (const [index, child] of children.entries()) {
    if (index > 0 && ($isListNode(child) || $isListNode(children[index - 1]))) {
      const next = $createListItemNode();
      last.insertAfter(next);
      last = next;
    }
    if (!last.is(item)) last.append(child);
  }
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

/** What is no block by itself, such as a row, an item or a mark that lost its block, becomes paragraphs. */
function $onlyBlocks(root: RootNode): void {
  // A document is never without a place to write in.
  if (root.isEmpty()) root.append($createParagraphNode());
  for (const child of root.getChildren())
    if (!BLOCK_CLASSES.some((klass) => child instanceof klass)) $toParagraphs(child);
}

/** Cells and captions hold words only. */
function $onlyParagraphs(node: ElementNode): void {
  $tidyLayout(node);
  $liftWholes(node);
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

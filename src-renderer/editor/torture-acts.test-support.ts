import type { EditorCommand } from '#core/contract/menu.ts';
import { citedTarget } from '#core/model/citation.ts';
import { blockId, excerptId, figureId, pictureId } from '#core/model/ids.ts';
import { marking } from '#core/model/marking.ts';
import { $getLexicalContent } from '@lexical/clipboard';
import {
  $createTableSelectionFrom,
  $findTableNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableCellNode,
} from '@lexical/table';
import fc from 'fast-check';
import {
  $createNodeSelection,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $selectAll,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  OUTDENT_CONTENT_COMMAND,
  PASTE_COMMAND,
  REDO_COMMAND,
  REMOVE_TEXT_COMMAND,
  UNDO_COMMAND,
  type LexicalCommand,
  type LexicalNode,
} from 'lexical';
import { $caret } from './selection.ts';
import { $createPicture, $insertBlock } from './citation/cite.ts';
import { $createCrossReferenceNode } from './cross-reference/CrossReferenceNode.ts';
import { $createChart, $createFigureTable } from './figures/nodes.ts';
import { $setLink } from './link/linked.ts';
import { $createFigureNode, PLAIN_FORM } from './live-figure/FigureNode.ts';
import {
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $mergeCells,
  $splitCell,
  $tableOfCaret,
  $toggleHeaderRow,
} from './table/table-acts.ts';
import type { Desk } from './torture-desk.test-support.ts';

/** One thing a person does, with where and how much as shares of one: they fit any document. */
export interface Act {
  readonly name: string;
  readonly a: number;
  readonly b: number;
  /** What is selected before, and from where to where. */
  readonly at: 'as it is' | 'caret' | 'range' | 'cells' | 'whole' | 'all';
  readonly from: number;
  readonly to: number;
}

const COMMANDS: readonly EditorCommand[] = [
  ...(['editor.bold', 'editor.italic', 'editor.highlight', 'editor.clearFormatting'] as const),
  ...(['editor.paragraph', 'editor.heading1', 'editor.heading3', 'editor.quotation'] as const),
  ...(['editor.bulletList', 'editor.numberedList', 'editor.numberParagraph'] as const),
  ...(['editor.moveUp', 'editor.moveDown', 'insert.table', 'insert.keyJudgement'] as const),
  ...(['insert.question', 'insert.speakingPoint', 'insert.pageBreak', 'insert.rule'] as const),
  ...(['insert.note', 'review.comment', 'review.suggesting', 'review.accept'] as const),
  ...(['review.refuse', 'review.acceptAll', 'review.refuseAll'] as const),
];

const cited = citedTarget.parse({
  target: { kind: 'source', id: 'rowan' },
  locator: null,
  prefix: '',
  suffix: '',
});
const pick = <T>(from: readonly T[], share: number): T | undefined =>
  from[Math.min(from.length - 1, Math.floor(share * from.length))];

/** What is done with cells. */
const TABLES: Record<string, (a: number, b: number) => void> = {
  mergeCells: () => $mergeCells(),
  splitCell: () => $splitCell(),
  deleteRow: () => $deleteRow(),
  deleteColumn: () => $deleteColumn(),
  deleteTable: () => $deleteTable(),
  headerRow: () => $toggleHeaderRow(),
  insertRow: (a) => $inTable(() => $insertTableRowAtSelection(a < 0.5)),
  insertColumn: (a) => $inTable(() => $insertTableColumnAtSelection(a < 0.5)),
};

/** What is done within an update, as one step of undo. */
const WITHIN: Record<string, (a: number, b: number) => void> = {
  ...TABLES,
  link: () => $setLink('https://halm.example/b', $getSelection()?.getTextContent() ?? 'a'),
  unlink: () => $setLink('', $getSelection()?.getTextContent() ?? 'a'),
  figureTable: () =>
    $insertBlock(
      $createFigureTable({
        ...{ caption: null, columns: ['value'] },
        rows: [{ figureId: figureId.parse('f2'), citationId: null }],
      }),
    ),
  chart: () => $insertBlock($createChart({ form: 'bar', caption: null, figures: [], citationId: null })),
  picture: () => $insertBlock($createPicture(pictureId.parse('quay'), 'A quay')),
  figure: () => $caret().insertNodes([$createFigureNode(figureId.parse('f2'), PLAIN_FORM, 'about 4')]),
  reference: (a) =>
    $caret().insertNodes([$createCrossReferenceNode(blockId.parse(`k${Math.floor(a * 9)}`), 'number')]),
};

function $inTable($run: () => void): void {
  if ($tableOfCaret() !== null) $run();
}

/** What is done outside of an update. */
const OUTSIDE: Record<string, (desk: Desk, a: number, b: number) => unknown> = {
  type: ({ editor }, a) =>
    editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, pick(['x', ' ', 'grain ', '—', 'п'], a) ?? 'x'),
  typeLines: ({ editor }) => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'one\ntwo'),
  back: (desk) => erase(desk, DELETE_CHARACTER_COMMAND, true, 1),
  delete: (desk) => erase(desk, DELETE_CHARACTER_COMMAND, false, 1),
  word: (desk, a) => erase(desk, DELETE_WORD_COMMAND, a < 0.5, 5),
  line: (desk, a) => erase(desk, DELETE_LINE_COMMAND, a < 0.5, 100),
  remove: ({ editor }) => editor.dispatchCommand(REMOVE_TEXT_COMMAND, null),
  enter: ({ editor }) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
  shiftEnter: ({ editor }) => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
  indent: ({ editor }) => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined),
  outdent: ({ editor }) => editor.dispatchCommand(OUTDENT_CONTENT_COMMAND, undefined),
  undo: ({ editor }) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  redo: ({ editor }) => editor.dispatchCommand(REDO_COMMAND, undefined),
  save: (desk, a) => desk.save(a < 0.7),
  copy: (desk) => copy(desk),
  cut: (desk) => {
    copy(desk);
    desk.editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
  },
  paste: (desk) => paste(desk),
  pastePlain: (desk) => pasteData(desk, { 'text/plain': 'first\n\nsecond line\nthird' }),
  cite: ({ handle }) => handle.cite([cited]),
  quotation: ({ handle }) =>
    handle.insertQuotation(excerptId.parse('e3'), 'Ferries will run.', {
      type: 'citation',
      id: 'i1' as never,
      targets: [cited],
    }),
  mark: ({ handle }, a) =>
    handle.setMarking(a < 0.3 ? null : marking.parse({ scheme: 'nato', label: a < 0.6 ? 'NR' : 'NC' })),
  moveSection: ({ handle, editor }, a, b) => {
    const ids = editor.read(() => handle.snapshot().map((it) => it.id));
    const [heading, before] = [pick(ids, a), pick(ids, b)];
    if (heading !== undefined) handle.moveSection(heading, b > 0.9 ? null : (before ?? null));
  },
};
const SELECT: Record<Act['at'], (from: number, to: number) => void> = {
  'as it is': () => undefined,
  caret: (from) => $selectRange(from, from),
  range: (from, to) => $selectRange(from, to),
  cells: (from, to) => $selectCells(from, to),
  whole: (from) => $selectWhole(from),
  all: () => void $selectAll(),
};

const names = [
  ...COMMANDS,
  ...Object.keys(WITHIN),
  ...Object.keys(OUTSIDE),
  // What people do most.
  ...Array.from({ length: 4 }, () => [
    'type',
    'back',
    'delete',
    'enter',
    'cut',
    'copy',
    'paste',
    'undo',
  ]).flat(),
];
const share = fc.integer({ min: 0, max: 999 }).map((it) => it / 1000);
/** Mostly near one another, as people select. */
const stretch = fc
  .tuple(
    share,
    fc.oneof(
      share,
      fc.integer({ min: -60, max: 60 }).map((it) => it / 1000),
    ),
  )
  .map(([from, to]) => ({ from, to: Math.abs(to) <= 0.06 ? Math.min(0.999, Math.max(0, from + to)) : to }));
export const anyAct: fc.Arbitrary<Act> = fc
  .record({
    name: fc.constantFrom(...names),
    ...{ a: share, b: share },
    at: fc.constantFrom('as it is', 'as it is', 'caret', 'caret', 'range', 'range', 'cells', 'whole', 'all'),
    stretch,
  })
  .map(({ stretch: ends, ...act }): Act => ({ ...act, ...ends, at: act.name in TABLES ? 'cells' : act.at }));

export async function doAct(desk: Desk, { name, a, b, at, from, to }: Act): Promise<void> {
  desk.editor.update(() => SELECT[at](from, to), { discrete: true });
  const [within, outside] = [WITHIN[name], OUTSIDE[name]];
  if (within !== undefined) desk.editor.update(() => within(a, b), { discrete: true, tag: HISTORY_PUSH_TAG });
  else if (outside !== undefined) await outside(desk, a, b);
  else desk.handle.run(name as EditorCommand);
  await desk.settle();
}

/** Deletes from the caret. How far that reaches within words is measured in a page: here it is so many signs. */
function erase(desk: Desk, command: LexicalCommand<boolean>, isBackward: boolean, signs: number): void {
  const { editor } = desk;
  const $reach = () => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
    const { key, offset, type } = selection.focus;
    if (type !== 'text') return;
    const size = selection.focus.getNode().getTextContentSize();
    const to = isBackward ? Math.max(0, offset - signs) : Math.min(size, offset + signs);
    selection.focus.set(key, to, type);
  };
  if (desk.suggesting.go() === null) editor.update($reach, { discrete: true });
  editor.dispatchCommand(command, isBackward);
}

function copy({ editor, clipboard }: Desk): void {
  editor.update(
    () => {
      const selection = $getSelection();
      const json = selection === null ? null : $getLexicalContent(editor, selection);
      if (json !== null) clipboard.json = json;
    },
    { discrete: true },
  );
}

function paste(desk: Desk): void {
  const { json } = desk.clipboard;
  if (json !== '') pasteData(desk, { 'application/x-lexical-editor': json });
}

/** Pastes as the key does. */
export function pasteData({ editor }: Pick<Desk, 'editor'>, data: Record<string, string>): void {
  const event = new ClipboardEvent('paste', { clipboardData: new DataTransfer() });
  for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text);
  editor.dispatchCommand(PASTE_COMMAND, event);
}

/** Every place a caret can be set, in order. */
function $points(): [key: string, offset: number, type: 'text' | 'element'][] {
  const points: [string, number, 'text' | 'element'][] = [];
  const visit = (node: LexicalNode) => {
    if ($isTextNode(node)) {
      const size = node.getTextContentSize();
      for (const at of new Set([0, 1, Math.floor(size / 2), size]))
        if (at <= size) points.push([node.getKey(), at, 'text']);
    } else if ($isElementNode(node)) {
      const children = node.getChildren();
      const holdsWords = children.every((it) => !$isElementNode(it)) && !node.is($getRoot());
      for (const [at, child] of children.entries()) {
        if (holdsWords && !$isTextNode(child)) points.push([node.getKey(), at, 'element']);
        visit(child);
      }
      if (holdsWords && !$isTextNode(node.getLastChild()))
        points.push([node.getKey(), children.length, 'element']);
    }
  };
  visit($getRoot());
  return points;
}

function $selectRange(a: number, b: number): void {
  const points = $points();
  const [anchor, focus] = [pick(points, a), pick(points, b)];
  if (anchor === undefined || focus === undefined) return;
  const selection = $createRangeSelection();
  selection.anchor.set(...anchor);
  selection.focus.set(...focus);
  $setSelection(selection);
}

function $selectCells(a: number, b: number): void {
  const cells = $all().filter($isTableCellNode);
  const from = pick(cells, a);
  const table = from === undefined ? null : $findTableNode(from);
  const to = pick(
    cells.filter((it) => table?.isParentOf(it) === true),
    b,
  );
  if (from !== undefined && to !== undefined && table !== null)
    $setSelection($createTableSelectionFrom(table, from, to));
}

function $selectWhole(a: number): void {
  const node = pick(
    $all().filter((it) => $isDecoratorNode(it) || ($isElementNode(it) && it.isShadowRoot())),
    a,
  );
  if (node === undefined) return;
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

function $all(): LexicalNode[] {
  const found: LexicalNode[] = [];
  const visit = (node: LexicalNode) => {
    found.push(node);
    if ($isElementNode(node)) for (const it of node.getChildren()) visit(it);
  };
  for (const it of $getRoot().getChildren()) visit(it);
  return found;
}

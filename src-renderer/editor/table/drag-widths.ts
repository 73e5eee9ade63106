import { $isTableNode, type TableNode } from '@lexical/table';
import { $getNearestNodeFromDOMNode, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { movedEdge } from './column-widths.ts';
import { $gridOf } from './node-grid.ts';

/** So near to an edge the pointer takes hold of it, in pixels. */
const NEAR = 4;

interface Edge {
  readonly table: HTMLTableElement;
  /** The column before the edge. */
  readonly column: number;
  /** The columns as they are drawn, in pixels. */
  readonly widths: readonly number[];
  readonly x: number;
}

/** Lets the edges between columns be dragged. What is seen while dragging is a line; the widths change once, at the end. */
export function registerWidthDragging(editor: LexicalEditor): () => void {
  const line = document.createElement('div');
  line.className = 'table-edge-line';
  let held: Edge | null = null;

  const at = (event: MouseEvent): Edge | null => {
    const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
    const table = cell?.closest('table') ?? null;
    if (table === null || !editor.isEditable()) return null;
    return edgeAt(editor, table, event.clientX);
  };
  const show = (table: HTMLElement, x: number) => {
    const box = table.getBoundingClientRect();
    line.style.left = `${Math.min(box.right, Math.max(box.left, x))}px`;
    line.style.top = `${box.top}px`;
    line.style.height = `${box.height}px`;
    if (!line.isConnected) document.body.append(line);
  };
  const onPointerMove = (event: PointerEvent) => {
    const root = editor.getRootElement();
    if (held === null) root?.classList.toggle('at-column-edge', event.buttons === 0 && at(event) !== null);
  };
  const onDragMove = (event: PointerEvent) => {
    if (held !== null) show(held.table, event.clientX);
  };
  const stop = () => {
    held = null;
    line.remove();
    editor.getRootElement()?.classList.remove('at-column-edge');
    document.removeEventListener('pointermove', onDragMove);
    document.removeEventListener('pointerup', onDragEnd);
    document.removeEventListener('keydown', onKeyDown, true);
  };
  const onDragEnd = (event: PointerEvent) => {
    const edge = held;
    stop();
    if (edge === null || Math.abs(event.clientX - edge.x) < 2) return;
    const whole = edge.widths.reduce((sum, it) => sum + it, 0);
    const widths = movedEdge(edge.widths, edge.column, (100 * (event.clientX - edge.x)) / whole);
    editor.update(() => $tableAt(edge.table)?.setColWidths(widths), { tag: HISTORY_PUSH_TAG });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
  };
  const onPointerDown = (event: PointerEvent) => {
    const edge = event.button === 0 ? at(event) : null;
    if (edge === null) return;
    held = edge;
    show(edge.table, edge.x);
    // Lexical would select cells.
    event.preventDefault();
    event.stopPropagation();
    document.addEventListener('pointermove', onDragMove);
    document.addEventListener('pointerup', onDragEnd);
    document.addEventListener('keydown', onKeyDown, true);
  };
  return editor.registerRootListener((root) => {
    if (root === null) return;
    root.addEventListener('pointermove', onPointerMove);
    root.addEventListener('pointerdown', onPointerDown, true);
    return () => {
      stop();
      root.removeEventListener('pointermove', onPointerMove);
      root.removeEventListener('pointerdown', onPointerDown, true);
    };
  });
}

const $tableAt = (dom: HTMLTableElement): TableNode | null => {
  const node = $getNearestNodeFromDOMNode(dom);
  return $isTableNode(node) ? node : null;
};

/** The edge between two columns at a place; not the outer ones: a table is as wide as the page. */
function edgeAt(editor: LexicalEditor, table: HTMLTableElement, x: number): Edge | null {
  const widths = editor.read('latest', () => drawnWidths(editor, $tableAt(table)));
  let right = table.getBoundingClientRect().left;
  for (const [column, width] of widths.entries()) {
    right += width;
    if (column < widths.length - 1 && Math.abs(x - right) <= NEAR) return { table, column, widths, x };
  }
  return null;
}

/** How wide the columns are drawn, in pixels: where a column has only merged cells, its share of them. */
export function drawnWidths(editor: LexicalEditor, table: TableNode | null): number[] {
  if (table === null) return [];
  const { width, cells } = $gridOf(table);
  const drawn = Array.from({ length: width }, () => 0);
  for (const { cell, column, columns } of cells.toSorted((a, b) => b.columns - a.columns)) {
    const box = editor.getElementByKey(cell.node.getKey())?.getBoundingClientRect();
    if (box !== undefined) drawn.fill(box.width / columns, column, column + columns);
  }
  return drawn;
}

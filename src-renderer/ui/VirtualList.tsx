import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, type DragEvent, type MouseEvent, type ReactNode } from 'react';
import { ContextMenu } from './ContextMenu.tsx';
import { extendTo, onlySelected, toggled, type ListSelection } from './list-selection.ts';
import type { ContextEntry } from './menu-entry.ts';
import { useListKeys } from './use-list-keys.ts';
import './virtual-list.css';

interface VirtualListProps<Row> {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What type-ahead looks at. */
  nameOf: (row: Row) => string;
  /** Pixels. */
  rowHeight: number;
  renderRow: (row: Row) => ReactNode;
  selection: ListSelection;
  onSelection: (selection: ListSelection) => void;
  onOpen: (row: Row) => void;
  onPreview: (row: Row) => void;
  onDelete?: () => void;
  menu: () => readonly ContextEntry[];
  /** Puts what is dragged on the event; the dragged row is selected by then. */
  onDrag?: (event: DragEvent, dragged: ReadonlySet<string>) => void;
}

/** Calls `run` with the key of the row that an event happened in. */
function onRow(event: MouseEvent, run: (key: string) => void): void {
  const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
  const key = row?.getAttribute('data-key') ?? null;
  if (key !== null) run(key);
}

/** A list of any length: only the rows in sight are in the page. */
export function VirtualList<Row>(props: VirtualListProps<Row>) {
  const { rows, keyOf, nameOf, selection, onSelection } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const keys = useMemo(() => rows.map(keyOf), [rows, keyOf]);
  const names = useMemo(() => rows.map(nameOf), [rows, nameOf]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeight,
    overscan: 8,
  });
  const activeIndex = selection.active === null ? -1 : keys.indexOf(selection.active);
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);

  const rowOf = (key: string): Row | undefined => rows[keys.indexOf(key)];
  const withRow = (run: (row: Row) => void) => (key: string) => {
    const row = rowOf(key);
    if (row !== undefined) run(row);
  };
  const onKeyDown = useListKeys({
    keys,
    names,
    selection,
    rowsPerPage: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / props.rowHeight) - 1),
    onSelection,
    onOpen: withRow(props.onOpen),
    onPreview: withRow(props.onPreview),
    onDelete: props.onDelete,
  });
  const press = (event: MouseEvent, key: string) => {
    if (event.shiftKey) onSelection(extendTo(keys, selection, key));
    else if (event.ctrlKey || event.metaKey) onSelection(toggled(selection, key));
    else onSelection(onlySelected(key));
  };
  const select = (key: string): ReadonlySet<string> => {
    if (selection.selected.has(key)) return selection.selected;
    onSelection(onlySelected(key));
    return new Set([key]);
  };

  return (
    <ContextMenu entries={props.menu}>
      <div
        ref={scroller}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable
        aria-activedescendant={activeIndex >= 0 ? `${id}-${activeIndex}` : undefined}
        tabIndex={0}
        className="ui-list"
        onKeyDown={onKeyDown}
        onClick={(event) => onRow(event, (key) => press(event, key))}
        onDoubleClick={(event) => onRow(event, withRow(props.onOpen))}
        onContextMenu={(event) => onRow(event, select)}
        onDragStart={(event) => onRow(event, (key) => props.onDrag?.(event, select(key)))}
      >
        <div role="presentation" className="ui-list-whole" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            const key = keys[item.index];
            if (row === undefined || key === undefined) return null;
            return (
              <div
                key={key}
                id={`${id}-${item.index}`}
                role="option"
                aria-selected={selection.selected.has(key)}
                aria-setsize={rows.length}
                aria-posinset={item.index + 1}
                data-active={key === selection.active || undefined}
                className="ui-list-row"
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
                data-key={key}
                draggable={props.onDrag !== undefined}
              >
                {props.renderRow(row)}
              </div>
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
}

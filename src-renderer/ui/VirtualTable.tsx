import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import './virtual-table.css';

interface TableColumn {
  readonly id: string;
  readonly title: string;
  /** A track of a CSS grid, such as `2fr` or `90px`. */
  readonly width: string;
}

interface VirtualTableProps<Row> {
  label: string;
  columns: readonly TableColumn[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What a cell holds, by the id of its column. */
  cell: (row: Row, column: string) => ReactNode;
  /** Pixels: about how tall a row is; it may be taller. */
  rowHeight: number;
}

/** A table of any length to be read: its head stays, and only the rows in sight are in the page. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { columns, rows, keyOf } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    estimateSize: () => props.rowHeight,
    overscan: 6,
    // Measuring in the same frame would be a loop, of which the browser complains.
    useAnimationFrameWithResizeObserver: true,
  });
  const tracks = { gridTemplateColumns: columns.map((it) => it.width).join(' ') };
  const height = virtual.getTotalSize();
  return (
    <div
      ref={scroller}
      role="table"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      className="ui-table"
      // What scrolls must be reached by the keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div role="rowgroup" className="ui-table-head">
        <div role="row" aria-rowindex={1} className="ui-table-row" style={tracks}>
          {columns.map((it) => (
            <div key={it.id} role="columnheader">
              {it.title}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="ui-table-body" style={{ height }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className="ui-table-row"
              style={{ ...tracks, transform: `translateY(${item.start}px)` }}
            >
              {columns.map((it) => (
                <div key={it.id} role="cell">
                  {props.cell(row, it.id)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

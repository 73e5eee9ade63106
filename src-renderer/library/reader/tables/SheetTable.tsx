import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { TextTable } from '#core/model/source-layout.ts';
import type { Paragraph } from '#core/model/source-text.ts';
import { MarkedWords, sameMarks } from '#renderer/library/reader/ReaderParagraph.tsx';
import { paragraphAt, type Mark } from '#renderer/library/reader/segments.ts';
import type { RevealRow } from '#renderer/library/reader/use-reveal.ts';
import { columnName, columnsOf, rowAt, type Column } from './columns.ts';
import './tables.css';

interface SheetTableProps {
  table: TextTable;
  text: string;
  paragraphs: readonly Paragraph[];
  marks: ReadonlyMap<number, readonly Mark[]>;
  /** Where the table says how one of its rows comes into the page. */
  rows: RefObject<Set<RevealRow>>;
}

const NO_MARKS: readonly Mark[] = [];
const ROW_HEIGHT = 27;

/** Where an element begins in what its scroller scrolls. Pixels. */
const offsetIn = (scroller: Element, element: Element): number =>
  element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;

/** How far down the table begins; what stands above it may change its height while it is scrolled by. */
function useOffset(element: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useEffect(() => {
    const scroller = scrollerOf(element.current);
    if (scroller === null) return;
    const look = () => {
      const body = element.current?.querySelector('tbody') ?? null;
      if (body === null) return;
      const now = Math.round(offsetIn(scroller, body));
      setOffset((before) => (Math.abs(before - now) > 1 ? now : before));
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [element]);
  return offset;
}

const scrollerOf = (element: HTMLElement | null): HTMLElement | null =>
  element?.closest<HTMLElement>('.reader-scroll') ?? null;

/** A sheet as a table: the rows in sight alone are in the page, the head stays in view. Each cell holds its words. */
export function SheetTable({ table, text, paragraphs, marks, rows }: SheetTableProps) {
  const own = useRef<HTMLElement>(null);
  const columns = useMemo(() => columnsOf(table, text), [table, text]);
  const head = table.hasHead ? table.rows[0] : undefined;
  const body = useMemo(() => (table.hasHead ? table.rows.slice(1) : table.rows), [table]);
  const offset = useOffset(own);
  const virtual = useVirtualizer({
    count: body.length,
    getScrollElement: () => scrollerOf(own.current),
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: offset,
    overscan: 12,
  });
  useEffect(() => {
    const known = rows.current;
    const show: RevealRow = (place) => {
      const index = rowAt(body, place);
      if (index >= 0) virtual.scrollToIndex(index, { align: 'center' });
      return index >= 0;
    };
    known.add(show);
    return () => {
      known.delete(show);
    };
  }, [body, rows, virtual]);
  const marksOf = (row: TextTable['rows'][number]) =>
    marks.get(paragraphAt(paragraphs, row[0]?.[0] ?? 0)) ?? NO_MARKS;
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? offset) - offset;
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset);
  const width = columns.reduce((sum, it) => sum + it.width, NUMBER_WIDTH);
  return (
    <section ref={own} className="sheet" aria-label={table.name ?? 'Table'}>
      {table.name !== null && <h3 className="sheet-name">{table.name}</h3>}
      <table className="sheet-table" style={{ width }} aria-rowcount={table.rows.length}>
        <colgroup>
          <col style={{ width: NUMBER_WIDTH }} />
          {columns.map((column, index) => (
            <col key={index} style={{ width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th className="sheet-corner">
              <span className="ui-hidden">Row</span>
            </th>
            {columns.map((column, index) => {
              const cell = head?.[index];
              return (
                <th
                  key={index}
                  scope="col"
                  className={column.isNumeric ? 'sheet-numeric' : undefined}
                  data-start={cell?.[0]}
                >
                  {head === undefined ? (
                    columnName(index)
                  ) : cell === undefined ? null : (
                    <MarkedWords text={text.slice(...cell)} start={cell[0]} marks={marksOf(head)} />
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {items.map(({ index }) => {
            const row = body[index];
            if (row === undefined) return null;
            return (
              <SheetRow
                key={index}
                index={index}
                number={index + 1}
                row={row}
                text={text}
                columns={columns}
                marks={marksOf(row)}
                measure={virtual.measureElement}
              />
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </section>
  );
}

const NUMBER_WIDTH = 52;

/** Rows that are not in the page, as empty room. */
const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden className="sheet-gap" style={{ height }}>
    <td>{null}</td>
  </tr>
);

interface SheetRowProps {
  index: number;
  number: number;
  row: TextTable['rows'][number];
  text: string;
  columns: readonly Column[];
  marks: readonly Mark[];
  measure: (element: HTMLElement | null) => void;
}

const SheetRow = memo(
  function SheetRow({ index, number, row, text, columns, marks, measure }: SheetRowProps) {
    return (
      <tr ref={measure} data-index={index} aria-rowindex={number}>
        <th scope="row" className="sheet-number">
          {number}
        </th>
        {columns.map((column, at) => {
          const cell = row[at];
          const className = column.isNumeric ? 'sheet-numeric' : undefined;
          if (cell === undefined)
            return (
              <td key={at} className={className}>
                {null}
              </td>
            );
          return (
            <td key={at} className={className} data-start={cell[0]}>
              <MarkedWords text={text.slice(...cell)} start={cell[0]} marks={marks} />
            </td>
          );
        })}
      </tr>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.text === after.text &&
    before.columns === after.columns &&
    sameMarks(before.marks, after.marks),
);

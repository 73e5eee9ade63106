import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import { counted, sourceName } from '#renderer/library/words.ts';
import { Scrolling } from '#renderer/ui/Scrolling.tsx';
import { differingWords, type ComparedRow, type Piece } from './compare-texts.ts';
import { comparedRows, foldedRows } from './compared-rows.ts';

/** Both texts side by side, paragraph beside paragraph, the words that differ marked. */
export function CompareTexts({ left, right }: { left: SourceDetail; right: SourceDetail }) {
  const [withSame, setWithSame] = useState(false);
  const rows = useMemo(() => comparedRows(left, right), [left, right]);
  const shown = useMemo(() => (withSame ? rows : foldedRows(rows)), [rows, withSame]);
  const differing = rows.filter((it) => !it.isSame).length;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => ('folded' in (shown[index] ?? {}) ? 26 : 120),
    overscan: 4,
    // Measuring in the same frame would be a loop, of which the browser complains.
    useAnimationFrameWithResizeObserver: true,
  });
  return (
    <>
      <div className="compare-bar">
        <p role="status">
          {differing === 0
            ? 'Both say the same, word for word.'
            : `${counted(differing, 'paragraph')} of ${rows.length.toLocaleString()} ${differing === 1 ? 'differs' : 'differ'}.`}{' '}
          Page furniture is left out.
        </p>
        <label>
          <input type="checkbox" checked={withSame} onChange={(event) => setWithSame(event.target.checked)} />
          Show what is the same too
        </label>
      </div>
      <Scrolling
        ref={scroller}
        className="compare-texts"
        style={{ height: `min(${virtual.getTotalSize() + 2}px, 44vh)` }}
        role="group"
        aria-label="Both texts"
      >
        <div className="compare-whole" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index];
            return row === undefined ? null : (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="compare-row"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {'folded' in row ? (
                  <p className="compare-folded">
                    {counted(row.folded, 'paragraph')} {row.folded === 1 ? 'is' : 'are'} the same
                  </p>
                ) : (
                  <Pair row={row} names={[sourceName(left.source), sourceName(right.source)]} />
                )}
              </div>
            );
          })}
        </div>
      </Scrolling>
    </>
  );
}

function Pair({ row, names }: { row: ComparedRow; names: readonly [string, string] }) {
  const { left, right, isSame } = row;
  const pieces = useMemo(
    () => (isSame || left === null || right === null ? null : differingWords(left, right)),
    [left, right, isSame],
  );
  return (
    <div className="compare-pair">
      <Paragraph text={left} pieces={pieces?.left ?? null} from={names[0]} isAlone={right === null} />
      <Paragraph text={right} pieces={pieces?.right ?? null} from={names[1]} isAlone={left === null} />
    </div>
  );
}

interface ParagraphProps {
  text: string | null;
  pieces: readonly Piece[] | null;
  from: string;
  /** The other text has nothing like it. */
  isAlone: boolean;
}

function Paragraph({ text, pieces, from, isAlone }: ParagraphProps) {
  if (text === null) return <p className="compare-none">Not in “{from}”</p>;
  if (pieces === null) return <p>{isAlone ? <mark>{text}</mark> : text}</p>;
  return <p>{pieces.map((it, index) => (it.differs ? <mark key={index}>{it.text}</mark> : it.text))}</p>;
}

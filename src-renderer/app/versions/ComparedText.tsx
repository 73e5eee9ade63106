import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ComparedBlock, ComparedPiece } from '#core/compare/comparison.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Scrolling } from '#renderer/ui/Scrolling.tsx';
import { changedPlaces, comparedRows } from './compared-rows.ts';

const CHANGES: Record<ComparedBlock['change'], string> = {
  same: '',
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  moved: 'Moved',
};

/** The text of both states as one: what was added and removed is marked where it stands. F8 walks the changes. */
export function ComparedText({ blocks }: { blocks: readonly ComparedBlock[] }) {
  const [withSame, setWithSame] = useState(false);
  const [at, setAt] = useState(-1);
  const rows = useMemo(() => comparedRows(blocks, withSame), [blocks, withSame]);
  const places = useMemo(() => changedPlaces(rows), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'same' ? 26 : 90),
    overscan: 4,
    // Measuring in the same frame would be a loop, of which the browser complains.
    useAnimationFrameWithResizeObserver: true,
  });
  const walk = (step: 1 | -1) => {
    if (places.length === 0) return;
    const next = at < 0 && step < 0 ? places.length - 1 : (at + step + places.length) % places.length;
    setAt(next);
    virtual.scrollToIndex(places[next] ?? 0, { align: 'center' });
  };
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
  });
  // Wherever the keyboard is in the dialog.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const place = places[at];
  return (
    <div className="versions-text">
      <div className="versions-walk">
        <Button disabled={places.length === 0} onClick={() => walk(-1)} title="Shift+F8">
          Previous Change
        </Button>
        <Button disabled={places.length === 0} onClick={() => walk(1)} title="F8">
          Next Change
        </Button>
        <span role="status">
          {places.length === 0
            ? ''
            : at < 0
              ? counted(places.length, 'change')
              : `Change ${at + 1} of ${places.length.toLocaleString()}`}
        </span>
        <label>
          <input
            type="checkbox"
            checked={withSame}
            onChange={(event) => {
              setWithSame(event.target.checked);
              setAt(-1);
            }}
          />
          Show what is the same too
        </label>
      </div>
      <Scrolling
        ref={scroller}
        className="versions-blocks"
        style={{ height: `min(${virtual.getTotalSize() + 2}px, 56vh)` }}
        role="group"
        aria-label="Both texts as one"
      >
        <div className="versions-whole" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className="versions-block"
                aria-current={item.index === place || undefined}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {row.kind === 'same' ? (
                  <p className="versions-same">
                    {counted(row.count, 'part')} {row.count === 1 ? 'is' : 'are'} the same
                  </p>
                ) : (
                  <Block block={row.block} />
                )}
              </div>
            );
          })}
        </div>
      </Scrolling>
    </div>
  );
}

function Block({ block }: { block: ComparedBlock }) {
  return (
    <div className={`versions-pair versions-of-${block.type}`}>
      <div className="versions-change">{CHANGES[block.change]}</div>
      <div className="versions-words">
        {block.pieces.length > 0 && (
          <p>
            {block.pieces.map((it, index) => (
              <Piece key={index} piece={it} />
            ))}
          </p>
        )}
        {block.remarks.length > 0 && (
          <ul>
            {block.remarks.map((it, index) => (
              <li key={index}>{it}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function Piece({ piece: { change, text } }: { piece: ComparedPiece }) {
  if (change === 'added') return <ins>{text}</ins>;
  if (change === 'removed') return <del>{text}</del>;
  return text;
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { FindingCard } from './FindingCard.tsx';
import type { CheckDesk } from './use-checks.ts';

/** Estimates in pixels: a card alone, and with the name of its block above it. */
const CARD = 92;
const NAME = 28;

/**
 * The findings: up and down walk along them, Enter or a press opens one, Ctrl+Enter does the first mend. Only those in sight
 * are in the page.
 */
export function FindingList({ checks, readOnly }: { checks: CheckDesk; readOnly: boolean }) {
  const { rows, selected, focusRound } = checks;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => CARD + (rows[index]?.under == null ? 0 : NAME),
    getItemKey: (index) => rows[index]?.finding.id ?? index,
    overscan: 4,
    useAnimationFrameWithResizeObserver: true,
  });
  const selectedAt = rows.findIndex((it) => it.finding.id === selected);
  /** The one that Tab comes to. */
  const active = Math.max(0, selectedAt);
  const focusHead = useRef(false);
  const shownRound = useRef(focusRound);
  useLayoutEffect(() => {
    if (selectedAt >= 0) virtual.scrollToIndex(selectedAt, { align: 'auto' });
    if (shownRound.current !== focusRound) focusHead.current = true;
    shownRound.current = focusRound;
  }, [selectedAt, focusRound, virtual]);
  const headOf = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"] .checks-head`) ?? null;
  // A card that was out of sight is drawn a moment later. Not in a passive effect: that of an earlier drawing may come after
  // the wish, and would give the keyboard to the card that was looked at before.
  useLayoutEffect(() => {
    if (!focusHead.current) return;
    const head = headOf(active);
    if (head === null) return;
    focusHead.current = false;
    head.focus({ preventScroll: true });
  });
  const goTo = (wanted: number) => {
    const index = Math.min(rows.length - 1, Math.max(0, wanted));
    const row = rows[index];
    if (row === undefined) return;
    // Where it is looked at already nothing is drawn anew: the keyboard would come later, away from what is typed by then.
    if (row.finding.id === selected) headOf(index)?.focus({ preventScroll: true });
    else {
      focusHead.current = true;
      checks.select(row.finding);
    }
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
    };
    const next = steps[event.key];
    const row = rows[index];
    const [mend] = row?.finding.mends ?? [];
    if (next !== undefined) goTo(next);
    else if (event.key === 'Escape' && selected !== null) checks.select(null);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (row !== undefined && mend !== undefined && !readOnly) void checks.mend(row.finding, mend);
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className="checks-list">
      <div
        role="list"
        aria-label="Findings"
        className="checks-whole"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={item.key}
              ref={virtual.measureElement}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              data-index={item.index}
              data-row={item.index}
              className="checks-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.under !== null && <p className="checks-under">{row.under}</p>}
              <FindingCard
                finding={row.finding}
                checks={checks}
                isOpen={row.finding.id === selected}
                isTabStop={item.index === active}
                readOnly={readOnly}
                onKeyDown={onKeyDown(item.index)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import './beside-pages.css';

interface BesidePagesProps {
  /** The text. */
  children: ReactNode;
  /** The pages; null where they are not shown. */
  pages: ReactNode;
  /** What the pages take of the width, in per cent. */
  share: number;
  onShare: (share: number) => void;
}

const LEAST = 20;
const MOST = 80;
const STEP = 2;

const within = (share: number): number => Math.round(Math.max(LEAST, Math.min(MOST, share)));

/** The text, and beside it the pages behind a border to drag (or to move by the arrow keys). */
export function BesidePages({ children, pages, share, onShare }: BesidePagesProps) {
  const whole = useRef<HTMLDivElement>(null);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = whole.current?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onShare(within(((box.right - event.clientX) / box.width) * 100));
  };
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    onShare(within(share + by));
  };
  return (
    <div ref={whole} className="beside-pages">
      <div className="beside-pages-text">{children}</div>
      {pages !== null && (
        <>
          <div
            className="beside-pages-edge"
            role="separator"
            aria-orientation="vertical"
            aria-label="Border of Editor and Pages"
            aria-valuenow={share}
            aria-valuemin={LEAST}
            aria-valuemax={MOST}
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator that can be moved
            tabIndex={0}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag}
            onKeyDown={press}
          />
          <section
            id="pane-pages"
            tabIndex={-1}
            aria-label="Pages"
            className="beside-pages-pane"
            style={{ width: `clamp(290px, ${share}%, calc(100% - 350px))` }}
          >
            {pages}
          </section>
        </>
      )}
    </div>
  );
}

import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';
import type { BlockId } from '#core/model/ids.ts';
import { PageDrawing } from './PageDrawing.tsx';
import {
  blockAt,
  GAP,
  heightOfAll,
  pageInFront,
  pagesSeen,
  scaleOf,
  scrollFor,
  topOf,
  zoomedBy,
  type Paper,
  type Zoom,
} from './page-places.ts';
import type { PreviewState } from './preview-feed.ts';
import { usePictureUrls } from './use-picture-urls.ts';

interface PageScrollerProps {
  state: PreviewState;
  caret: BlockId | null;
  language: string;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  /** Pixels to a point, as shown. */
  onScale: (scale: number) => void;
  onInFront: (page: number) => void;
  look: (from: number, to: number) => void;
  onBlock: (block: BlockId) => void;
}

const A4: Paper = { width: 595.28, height: 841.89 };

/** The pages one below the other; only those that are seen are drawn. It follows the caret until somebody scrolls. */
export function PageScroller(props: PageScrollerProps) {
  const { state, caret, zoom, onZoom, onScale, onInFront, look, onBlock, language } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 0, width: 0 });
  const urlOf = usePictureUrls();
  const [first] = state.pages.values();
  const paper: Paper = first?.page ?? A4;
  const pages = state.keys.length;
  const scale = scaleOf(zoom, paper, view.width);
  const seen = pagesSeen(view, pages, paper, scale);
  const front = pageInFront(view, pages, paper, scale);

  useLayoutEffect(() => {
    const it = scroller.current;
    if (it === null) return;
    const measure = () => setView({ top: it.scrollTop, height: it.clientHeight, width: it.clientWidth });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(it);
    return () => observer.disconnect();
  }, []);
  useEffect(() => look(seen.from, seen.to), [look, seen.from, seen.to]);
  useEffect(() => onScale(scale), [onScale, scale]);
  useEffect(() => onInFront(front), [onInFront, front]);
  useKeptPlace(scroller, scale, view.top);
  useFollowing(scroller, { state, caret, paper, scale });

  useZoomKeys(scroller, scale, onZoom);
  useEnterKey(scroller, () => {
    const shown = state.pages.get(front);
    const y = (view.top + view.height / 3 - topOf(front, paper, scale)) / scale;
    const block = shown === undefined ? null : blockAt(shown.page, y);
    if (block !== null) onBlock(block);
  });

  const click = (page: number) => (event: MouseEvent<HTMLElement>) => {
    const shown = state.pages.get(page);
    if (shown === undefined) return;
    const y = (event.clientY - event.currentTarget.getBoundingClientRect().top) / scale;
    const block = blockAt(shown.page, y);
    if (block !== null) onBlock(block);
  };
  const drawn = Array.from({ length: seen.to - seen.from }, (_, at) => seen.from + at);
  return (
    <div
      ref={scroller}
      className="preview-scroller"
      role="region"
      aria-label="Pages as printed"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
      onScroll={({ currentTarget: it }) =>
        setView({ top: it.scrollTop, height: it.clientHeight, width: it.clientWidth })
      }
    >
      <div
        className="preview-pages"
        style={{ height: heightOfAll(pages, paper, scale), minWidth: paper.width * scale + 2 * GAP }}
      >
        {drawn.map((at) => {
          const shown = state.pages.get(at);
          const size = shown?.page ?? paper;
          return (
            <button
              key={at}
              type="button"
              className="preview-page"
              tabIndex={-1}
              lang={language}
              title="Go to these words in the text"
              style={{
                top: topOf(at, paper, scale),
                width: size.width * scale,
                height: size.height * scale,
              }}
              onClick={click(at)}
            >
              {shown !== undefined && (
                <PageDrawing page={shown.page} label={`Page ${at + 1} of ${pages}`} urlOf={urlOf} />
              )}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** The keys of viewers of pages: plus, minus, 1 for the actual size, 0 for the width. */
function useZoomKeys(
  scroller: RefObject<HTMLDivElement | null>,
  scale: number,
  onZoom: (zoom: Zoom) => void,
): void {
  useEffect(() => {
    const it = scroller.current;
    if (it === null) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const larger = zoomedBy(scale, 1);
      const sizes: Readonly<Record<string, Zoom>> = {
        '+': larger,
        '=': larger,
        '-': zoomedBy(scale, -1),
        '0': 'width',
        '1': 1,
      };
      const next = sizes[event.key];
      if (next === undefined) return;
      event.preventDefault();
      onZoom(next);
    };
    it.addEventListener('keydown', press);
    return () => it.removeEventListener('keydown', press);
  }, [scroller, scale, onZoom]);
}

/** Enter goes to the words in view, as a click on them does. */
function useEnterKey(scroller: RefObject<HTMLDivElement | null>, go: () => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const it = scroller.current;
    if (it === null) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.target !== it) return;
      event.preventDefault();
      latest.current();
    };
    it.addEventListener('keydown', press);
    return () => it.removeEventListener('keydown', press);
  }, [scroller]);
}

/** Keeps the same words in view when the size changes. */
function useKeptPlace(scroller: RefObject<HTMLDivElement | null>, scale: number, top: number): void {
  const before = useRef({ scale, top });
  useLayoutEffect(() => {
    const it = scroller.current;
    if (it !== null && before.current.scale !== scale) {
      const ratio = scale / before.current.scale;
      it.scrollTo({ top: before.current.top * ratio });
    }
    before.current = { scale, top: it?.scrollTop ?? top };
  }, [scroller, scale, top]);
}

/** Scrolls to the block that is written, when the caret has moved to another one or the pages have moved under it. */
function useFollowing(
  scroller: RefObject<HTMLDivElement | null>,
  { state, caret, paper, scale }: { state: PreviewState; caret: BlockId | null; paper: Paper; scale: number },
): void {
  const follows = useRef(true);
  const lastCaret = useRef(caret);
  useEffect(() => {
    const it = scroller.current;
    if (it === null) return;
    const stop = () => {
      follows.current = false;
    };
    it.addEventListener('wheel', stop, { passive: true });
    it.addEventListener('pointerdown', stop);
    it.addEventListener('keydown', stop);
    return () => {
      it.removeEventListener('wheel', stop);
      it.removeEventListener('pointerdown', stop);
      it.removeEventListener('keydown', stop);
    };
  }, [scroller]);
  useEffect(() => {
    if (lastCaret.current !== caret) follows.current = true;
    lastCaret.current = caret;
    const it = scroller.current;
    const page = state.caretPage;
    if (!follows.current || it === null || caret === null || page === null) return;
    const place = state.pages.get(page)?.page.blocks.find(({ blockId }) => blockId === caret);
    const top = topOf(page, paper, scale) + (place?.y ?? 0) * scale;
    const height = (place?.height ?? paper.height) * scale;
    const to = scrollFor({ top: it.scrollTop, height: it.clientHeight }, { top, height });
    if (to !== null) it.scrollTo({ top: to });
  }, [scroller, state, caret, paper, scale]);
}

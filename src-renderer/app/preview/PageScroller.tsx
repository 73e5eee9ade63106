import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
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
  zoomOfKey,
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
  const id = useId();
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

  const goToWords = (page: number, y: number) => {
    const shown = state.pages.get(page);
    const block = shown === undefined ? null : blockAt(shown.page, y / scale);
    if (block !== null) onBlock(block);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const size = zoomOfKey(event.key, scale);
    if (size !== null) onZoom(size);
    else if (event.key === 'Enter') goToWords(front, view.top + view.height / 3 - topOf(front, paper, scale));
    else return;
    event.preventDefault();
  };
  const click = ({ target, clientY }: MouseEvent) => {
    const page = target instanceof Element ? target.closest<HTMLElement>('[data-page]') : null;
    if (page !== null) goToWords(Number(page.dataset['page']), clientY - page.getBoundingClientRect().top);
  };
  const drawn = Array.from({ length: seen.to - seen.from }, (_, at) => seen.from + at);
  return (
    // A list of which the page in front is chosen: what can be chosen from is reached by the keyboard, and screen readers
    // leave the keys of such a list to it. The browser scrolls it.
    <div
      ref={scroller}
      className="preview-scroller"
      role="listbox"
      aria-label="Pages as printed"
      aria-activedescendant={`${id}-${front}`}
      tabIndex={0}
      onKeyDown={press}
      onClick={click}
      onScroll={({ currentTarget: it }) =>
        setView({ top: it.scrollTop, height: it.clientHeight, width: it.clientWidth })
      }
    >
      <div
        role="presentation"
        className="preview-pages"
        style={{ height: heightOfAll(pages, paper, scale), minWidth: paper.width * scale + 2 * GAP }}
      >
        {drawn.map((at) => {
          const shown = state.pages.get(at);
          const size = shown?.page ?? paper;
          const label = `Page ${at + 1}`;
          return (
            <div
              key={at}
              id={`${id}-${at}`}
              role="option"
              aria-label={shown === undefined ? label : undefined}
              aria-selected={at === front}
              aria-setsize={pages}
              aria-posinset={at + 1}
              className="preview-page"
              data-page={at}
              lang={language}
              title="Go to these words in the text"
              style={{
                top: topOf(at, paper, scale),
                width: size.width * scale,
                height: size.height * scale,
              }}
            >
              {shown !== undefined && <PageDrawing page={shown.page} label={label} urlOf={urlOf} />}
            </div>
          );
        })}
      </div>
    </div>
  );
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

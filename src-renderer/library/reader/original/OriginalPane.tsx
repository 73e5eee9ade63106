import { useVirtualizer } from '@tanstack/react-virtual';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { TextPage } from '#core/model/source-layout.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Mark } from '#renderer/library/reader/segments.ts';
import type { Place } from '#renderer/library/reader/text-places.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Scrolling } from '#renderer/ui/Scrolling.tsx';
import './original.css';
import { OriginalPage } from './OriginalPage.tsx';
import { useOriginal, type Original, type PageSize } from './use-original.ts';
import { pageWords, zoomed } from './zoom.ts';

interface OriginalPaneProps {
  sourceId: SourceId;
  text: string;
  pages: readonly TextPage[];
  marks: readonly Mark[];
  /** What is shown in the text just now: it is brought into sight here too. */
  focus: Place | null;
  /** The page the text stands at, counted from 0; the pane follows where the text leads. */
  page: number;
  /** Called when somebody leafs to another page here. */
  onLeaf: (page: number) => void;
}

/** The document as it was printed, beside its text. */
export function OriginalPane(props: OriginalPaneProps) {
  const original = useOriginal(props.sourceId);
  if (original.state === 'loading') return <p className="reader-waiting">Opening the original…</p>;
  if (original.state === 'failed')
    return <EmptyPlace title="The original cannot be shown">{original.sentence}</EmptyPlace>;
  return <OriginalPages {...props} original={original} />;
}

const [PADDING, GAP] = [12, 12];

function OriginalPages(props: OriginalPaneProps & { original: Original & { state: 'ready' } }) {
  const { original, pages, page, onLeaf, focus } = props;
  const { document, firstPage } = original;
  const count = document.numPages;
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [zoom, setZoom] = useState(1);
  const [at, setAt] = useState(0);
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => setWidth(element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const shownWidth = Math.max(80, Math.round((width - 2 * PADDING) * zoom));
  const heightOf = (index: number) => {
    const size = sizes.get(index + 1) ?? firstPage;
    return Math.round((shownWidth * size.height) / size.width);
  };
  const virtual = useVirtualizer({
    count: width === 0 ? 0 : count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(index) + GAP,
    paddingStart: PADDING,
    overscan: 1,
  });
  // Sizes are computed, not measured: they change with the width, the zoom, and with pages that are read.
  const layoutKey = `${shownWidth} ${sizes.size}`;
  const kept = useRef({ key: layoutKey, share: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || kept.current.key === layoutKey) return;
    const share = kept.current.share;
    kept.current = { key: layoutKey, share };
    virtual.measure();
    element.scrollTop = share * virtual.getTotalSize();
  }, [layoutKey, virtual]);

  const noteSize = useCallback(
    (number: number, size: PageSize) => {
      const isAlike = Math.abs(size.width / size.height - firstPage.width / firstPage.height) < 0.001;
      if (!isAlike) setSizes((before) => (before.has(number) ? before : new Map(before).set(number, size)));
    },
    [firstPage],
  );
  const onScroll = () => {
    const element = scroller.current;
    if (element === null) return;
    kept.current = { ...kept.current, share: element.scrollTop / Math.max(1, virtual.getTotalSize()) };
    const place = element.scrollTop + element.clientHeight / 3;
    const now = virtual.getVirtualItemForOffset(place)?.index ?? 0;
    if (now === at) return;
    setAt(now);
    onLeaf(now);
  };
  const goTo = useCallback((index: number) => virtual.scrollToIndex(index, { align: 'start' }), [virtual]);

  const isReady = width > 0;
  useEffect(() => {
    if (isReady && page >= 0) goTo(page);
  }, [page, isReady, goTo]);
  const focusPage =
    focus === null ? -1 : pages.findIndex((it) => focus.start < it.end && it.start < focus.end);
  useEffect(() => {
    if (isReady && focusPage >= 0) goTo(focusPage);
  }, [focus, focusPage, isReady, goTo]);
  const showFocus = useCallback(
    (number: number, top: number) => {
      const element = scroller.current;
      const start = virtual.getOffsetForIndex(number - 1, 'start')?.[0];
      const size = virtual.measurementsCache[number - 1]?.size;
      if (element === null || start === undefined || size === undefined) return;
      const place = start + top * size;
      const isSeen = place > element.scrollTop + 20 && place < element.scrollTop + element.clientHeight - 60;
      if (!isSeen) element.scrollTop = place - element.clientHeight / 3;
    },
    [virtual],
  );

  const zoomBy = (step: 1 | -1) => setZoom((it) => zoomed(it, step));
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoomBy(1);
    else if (event.key === '-') zoomBy(-1);
    else if (event.key === '0') setZoom(1);
    else return;
    event.preventDefault();
  };
  const nameOf = (index: number) => pageWords(pages[index]?.label, index + 1, count);
  return (
    // The keys of what stands in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="original" onKeyDown={press}>
      <div className="original-tools" role="toolbar" aria-label="Tools of the original">
        <span className="original-at" role="status">
          {nameOf(at)}
        </span>
        <IconButton label="Smaller" shortcut="-" onClick={() => zoomBy(-1)}>
          <ZoomOut size={15} />
        </IconButton>
        <Button tone="quiet" title="0" aria-pressed={zoom === 1} onClick={() => setZoom(1)}>
          {zoom === 1 ? 'Fit width' : `${Math.round(zoom * 100)} %`}
        </Button>
        <IconButton label="Larger" shortcut="+" onClick={() => zoomBy(1)}>
          <ZoomIn size={15} />
        </IconButton>
      </div>
      <Scrolling
        ref={scroller}
        className="original-scroll"
        aria-label="Pages of the original"
        onScroll={onScroll}
      >
        <div
          className="original-whole"
          style={{ height: virtual.getTotalSize(), width: shownWidth + 2 * PADDING }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => (
            <div key={index} className="original-place" style={{ transform: `translateY(${start}px)` }}>
              <OriginalPage
                document={document}
                number={index + 1}
                name={nameOf(index)}
                width={shownWidth}
                height={heightOf(index)}
                text={props.text}
                layout={pages[index]}
                marks={props.marks}
                focus={focus}
                onSize={noteSize}
                onFocus={showFocus}
              />
            </div>
          ))}
        </div>
      </Scrolling>
    </div>
  );
}

import { useEffect, useRef } from 'react';
import type { TextPage } from '#core/model/source-layout.ts';
import type { Mark } from '#renderer/library/reader/segments.ts';
import type { Place } from '#renderer/library/reader/text-places.ts';
import type { PDFDocumentProxy } from './pdf-file.ts';
import type { PageSize } from './use-original.ts';
import { sizeOf, usePage, usePageBoxes, usePageDrawing, type PageState } from './use-page.ts';

interface OriginalPageProps {
  document: PDFDocumentProxy;
  /** Counted from 1. */
  number: number;
  name: string;
  /** Pixels of the screen. */
  width: number;
  height: number;
  text: string;
  /** Where the words of the page stand in the text; absent for a document that was imported without pages. */
  layout: TextPage | undefined;
  marks: readonly Mark[];
  focus: Place | null;
  onSize: (number: number, size: PageSize) => void;
  /** Tells how far down the page the focus stands, as a share of its height. */
  onFocus: (number: number, top: number) => void;
}

const within = (place: Place, page: TextPage): Place | null =>
  place.start < page.end && page.start < place.end
    ? {
        start: Math.max(place.start, page.start) - page.start,
        end: Math.min(place.end, page.end) - page.start,
      }
    : null;

/** What is said on a page on which nothing can be seen. */
function sentenceFor(state: PageState, hasWords: boolean): string | null {
  if (state === 'failed' || (state === 'blank' && hasWords))
    return 'This page is damaged and cannot be drawn. The others are shown.';
  return state === 'blank' ? 'Nothing can be seen on this page: it is empty, or damaged.' : null;
}

/** One printed page with what is marked on it. */
export function OriginalPage(props: OriginalPageProps) {
  const { document, number, layout, marks, focus, onSize, onFocus } = props;
  const frame = useRef<HTMLDivElement>(null);
  const page = usePage(document, number);
  const state = usePageDrawing(frame, page, props.width);
  const boxes = usePageBoxes(page, layout === undefined ? '' : props.text.slice(layout.start, layout.end));
  useEffect(() => {
    if (page !== null && page !== 'failed') onSize(number, sizeOf(page));
  }, [page, number, onSize]);

  const place = (mark: Place) => {
    const inside = layout === undefined ? null : within(mark, layout);
    return inside === null || boxes === null ? [] : boxes(inside.start, inside.end);
  };
  const focused = focus === null ? [] : place(focus);
  const top = focused[0]?.top ?? null;
  useEffect(() => {
    if (top !== null) onFocus(number, top);
  }, [focus, top, number, onFocus]);
  const hasWords = layout !== undefined && layout.start < layout.end;
  const sentence = sentenceFor(state, hasWords);
  const drawn = marks.flatMap((mark) => place(mark).map((box) => ({ kind: mark.kind, box })));
  return (
    <div
      className="original-page"
      role="img"
      aria-label={props.name}
      style={{ height: props.height, width: props.width }}
    >
      <div ref={frame} className="original-canvas" />
      {[...drawn, ...focused.map((box) => ({ kind: 'shown' as const, box }))].map(({ kind, box }, index) => (
        <span
          key={index}
          className={`original-mark original-${kind}`}
          style={{
            left: `${box.left * 100}%`,
            top: `${box.top * 100}%`,
            width: `${box.width * 100}%`,
            height: `${box.height * 100}%`,
          }}
        />
      ))}
      {sentence !== null && <p className="original-broken">{sentence}</p>}
    </div>
  );
}

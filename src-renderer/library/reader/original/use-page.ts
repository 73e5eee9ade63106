import { useEffect, useState, type RefObject } from 'react';
import { isBlank } from './is-blank.ts';
import { boxesOnPage, type PageBox } from './page-words.ts';
import type { PDFDocumentProxy, PDFPageProxy } from './pdf-file.ts';
import type { PageSize } from './use-original.ts';
import { canvasScale } from './zoom.ts';

/** `blank`: it was drawn, and nothing is on it. */
export type PageState = 'drawing' | 'drawn' | 'blank' | 'failed';

/** One page of the document; null until it is read. What it held is freed when it is no longer in sight. */
export function usePage(document: PDFDocumentProxy, number: number): PDFPageProxy | 'failed' | null {
  const [page, setPage] = useState<PDFPageProxy | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    let read: PDFPageProxy | null = null;
    document.getPage(number).then(
      (it) => {
        read = it;
        if (isWanted) setPage(it);
      },
      () => {
        if (isWanted) setPage('failed');
      },
    );
    return () => {
      isWanted = false;
      read?.cleanup();
    };
  }, [document, number]);
  return page;
}

/** Draws a page `width` pixels wide into `frame`. What was drawn before stays until the new drawing is done. */
export function usePageDrawing(
  frame: RefObject<HTMLElement | null>,
  page: PDFPageProxy | 'failed' | null,
  width: number,
): PageState {
  const [state, setState] = useState<PageState>('drawing');
  useEffect(() => {
    if (page === null || page === 'failed' || width <= 0) return;
    const canvas = window.document.createElement('canvas');
    const scale = canvasScale(page.getViewport({ scale: 1 }), width, window.devicePixelRatio);
    const viewport = page.getViewport({ scale });
    canvas.width = Math.ceil(viewport.width);
    canvas.height = Math.ceil(viewport.height);
    const drawing = page.render({ canvas, viewport });
    let isWanted = true;
    drawing.promise.then(
      () => {
        if (!isWanted) return;
        frame.current?.replaceChildren(canvas);
        setState(isBlank(canvas) ? 'blank' : 'drawn');
      },
      () => {
        if (isWanted) setState('failed');
      },
    );
    return () => {
      isWanted = false;
      drawing.cancel();
    };
  }, [frame, page, width]);
  useEffect(() => {
    const element = frame.current;
    return () => {
      // A canvas keeps its pixels until it is collected; one without size has none.
      for (const canvas of element?.querySelectorAll('canvas') ?? []) canvas.width = canvas.height = 0;
    };
  }, [frame]);
  return page === 'failed' ? 'failed' : state;
}

const ruler = (): CanvasRenderingContext2D | null => window.document.createElement('canvas').getContext('2d');

type Boxes = (start: number, end: number) => PageBox[];

/** Where passages of the page's frozen text stand on it; null until its words are read. */
export function usePageBoxes(page: PDFPageProxy | 'failed' | null, frozen: string): Boxes | null {
  const [boxes, setBoxes] = useState<Boxes | null>(null);
  useEffect(() => {
    if (page === null || page === 'failed' || frozen === '') return;
    let isWanted = true;
    page.getTextContent().then(
      ({ items }) => {
        if (!isWanted) return;
        const words = items.flatMap((it) =>
          'str' in it ? [{ ...it, transform: it.transform.map(Number) }] : [],
        );
        const { width, height, transform } = page.getViewport({ scale: 1 });
        const context = ruler();
        const measure = (it: string) => context?.measureText(it).width ?? it.length;
        const find = boxesOnPage(words, frozen, { width, height, transform: transform.map(Number) }, measure);
        setBoxes(() => find);
      },
      // Without its words the page is shown without marks.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [page, frozen]);
  return boxes;
}

/** The size of a page that is read, in points. */
export function sizeOf(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}

import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type PointerEvent,
  type RefObject,
} from 'react';
import {
  fitScale,
  scaledSize,
  scrollAfterZoom,
  steppedScale,
  wheeledScale,
  type PictureZoom,
  type Size,
} from './picture-zoom.ts';

/** The least that is kept free around a picture that fits the pane. Pixels. */
const AROUND = 12;
/** So far an arrow key moves the picture. Pixels. */
const NUDGE = 60;

/** A point of the pane, counted from its top left corner. Pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PictureView {
  readonly zoom: PictureZoom;
  readonly scale: number;
  /** On the screen. */
  readonly size: Size;
  /** There is more of the picture than fits the pane. */
  readonly canMove: boolean;
  readonly setZoom: (zoom: PictureZoom, at?: Point) => void;
  readonly step: (step: 1 | -1) => void;
  readonly nudge: (right: number, down: number) => void;
  /** Listeners by which the pointer moves the picture. */
  readonly drag: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  };
}

/** The size of the pane with its scroll bars: those come and go with the zoom, which must not follow them. */
function usePaneSize(pane: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const look = () => setSize({ width: element.offsetWidth, height: element.offsetHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  return size;
}

/** How a picture is looked at in a pane: how large, and which part of it. */
export function usePictureView(
  pane: RefObject<HTMLElement | null>,
  picture: Size,
  isDrawing: boolean,
): PictureView {
  const room = usePaneSize(pane);
  const [zoom, setZoomTo] = useState<PictureZoom>('fit');
  const inner = { width: room.width - 2 * AROUND, height: room.height - 2 * AROUND };
  const scale = zoom === 'fit' ? fitScale(picture, inner, isDrawing) : zoom;
  const size = scaledSize(picture, scale);
  const now = useRef({ scale, size });
  /** What stays in its place while the zoom changes; the middle of the pane where nothing else is said. */
  const anchor = useRef<Point | null>(null);

  useLayoutEffect(() => {
    const element = pane.current;
    const before = now.current.size;
    now.current = { scale, size };
    if (element === null) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
    const { x, y } = anchor.current ?? { x: clientWidth / 2, y: clientHeight / 2 };
    anchor.current = null;
    element.scrollLeft = scrollAfterZoom({
      ...{ pane: clientWidth, before: before.width, after: size.width, scroll: scrollLeft, point: x },
    });
    element.scrollTop = scrollAfterZoom({
      ...{ pane: clientHeight, before: before.height, after: size.height, scroll: scrollTop, point: y },
    });
    // The size follows from the scale and from the picture, which stays the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [scale, pane]);

  const setZoom = useCallback((wanted: PictureZoom, at?: Point) => {
    anchor.current = at ?? null;
    setZoomTo(wanted);
  }, []);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    // React listens to the wheel without being able to keep the page from scrolling.
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      setZoom(wheeledScale(now.current.scale, event.deltaY), {
        x: event.clientX - left,
        y: event.clientY - top,
      });
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [pane, setZoom]);

  const held = useRef<Point | null>(null);
  const letGo = () => {
    held.current = null;
  };
  return {
    zoom,
    scale,
    size,
    canMove: size.width > room.width || size.height > room.height,
    setZoom,
    step: (step) => setZoom(steppedScale(scale, step)),
    nudge: (right, down) =>
      pane.current?.scrollBy({ left: right * NUDGE, top: down * NUDGE, behavior: 'instant' }),
    drag: {
      onPointerDown: (event) => {
        if (event.button !== 0 || event.pointerType === 'touch') return;
        held.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event) => {
        if (held.current === null) return;
        const { x, y } = held.current;
        held.current = { x: event.clientX, y: event.clientY };
        pane.current?.scrollBy({ left: x - event.clientX, top: y - event.clientY, behavior: 'instant' });
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
    },
  };
}

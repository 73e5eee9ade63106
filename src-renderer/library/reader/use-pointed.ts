import { useEffect, useRef, type RefObject } from 'react';

/** Where the pointer last was pressed: a place of the text, and whether it lies on something marked. */
export interface Pointed {
  readonly place: number;
  readonly onMark: boolean;
}

function pointedAt(target: EventTarget | null): Pointed | null {
  if (!(target instanceof Element)) return null;
  const mark = target.closest('[data-at]')?.getAttribute('data-at') ?? null;
  if (mark !== null) return { place: Number(mark), onMark: true };
  const words = target.closest('[data-start]');
  const paragraph = words ?? target.closest('.reader-paragraph')?.querySelector('[data-start]');
  const start = paragraph?.getAttribute('data-start') ?? null;
  return start === null ? null : { place: Number(start), onMark: false };
}

/** Follows the pointer over a text, and makes the text reachable by the keyboard, because it scrolls. */
export function usePointed(
  container: RefObject<HTMLElement | null>,
  onClick: (pointed: Pointed) => void,
): RefObject<Pointed | null> {
  const pointed = useRef<Pointed | null>(null);
  const latest = useRef(onClick);
  useEffect(() => {
    latest.current = onClick;
  });
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    element.setAttribute('tabindex', '0');
    const note = (event: Event) => {
      pointed.current = pointedAt(event.target);
    };
    const click = (event: Event) => {
      note(event);
      const isClick = document.getSelection()?.isCollapsed !== false;
      if (isClick && pointed.current !== null) latest.current(pointed.current);
    };
    element.addEventListener('click', click);
    element.addEventListener('contextmenu', note, true);
    return () => {
      element.removeEventListener('click', click);
      element.removeEventListener('contextmenu', note, true);
    };
  }, [container]);
  return pointed;
}

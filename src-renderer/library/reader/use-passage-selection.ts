import { useCallback, useEffect, useRef, useState } from 'react';
import type { Box } from '#renderer/ui/placing.ts';
import { trimmedRange, unitsBefore } from './selection-offsets.ts';

/** Words selected in the reader: offsets in UTF-16 units of the frozen text, and where they are on the screen. */
export interface SelectedWords {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
}

const startOf = (paragraph: Element): number => Number(paragraph.getAttribute('data-start'));

function paragraphAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('[data-start]') ?? null;
}

/** The place of the text that an end of a DOM range means; an end between paragraphs means the nearest one inside. */
function placeOf(container: Element, range: Range, side: 'start' | 'end'): number | null {
  const [node, offset] =
    side === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  const paragraph = paragraphAround(node);
  if (paragraph !== null) {
    const units = unitsBefore(paragraph, node, offset);
    return units === null ? null : startOf(paragraph) + units;
  }
  const touched = [...container.querySelectorAll('[data-start]')].filter((it) => range.intersectsNode(it));
  const nearest = side === 'start' ? touched[0] : touched.at(-1);
  if (nearest === undefined) return null;
  return startOf(nearest) + (side === 'start' ? 0 : (nearest.textContent?.length ?? 0));
}

function selectedWords(container: Element, text: string): SelectedWords | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!container.contains(range.commonAncestorContainer)) return null;
  const start = placeOf(container, range, 'start');
  const end = placeOf(container, range, 'end');
  const trimmed = start === null || end === null ? null : trimmedRange(text, start, end);
  if (trimmed === null) return null;
  const { left, top, width, height } = range.getBoundingClientRect();
  const first = range.getClientRects()[0];
  return { ...trimmed, box: { left: first?.left ?? left, top, width, height } };
}

/**
 * The words selected inside `container`, once the button is up again. `read` looks at once, for commands that come
 * from the menu or the keyboard.
 */
export function usePassageSelection(text: string) {
  const container = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  const read = useCallback(
    () => (container.current === null ? null : selectedWords(container.current, text)),
    [text],
  );
  useEffect(() => {
    let held = false;
    const look = () => {
      if (!held) setSelected(read());
    };
    const down = () => {
      held = true;
    };
    const up = () => {
      held = false;
      // The browser settles a selection (a click that clears it, say) only after the button is up.
      setTimeout(look, 0);
    };
    const element = container.current;
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    // A drag takes the pointer away: its end comes as one of these.
    document.addEventListener('pointercancel', up);
    document.addEventListener('dragend', up);
    element?.addEventListener('scroll', look, { passive: true });
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      document.removeEventListener('dragend', up);
      element?.removeEventListener('scroll', look);
    };
  }, [read]);
  return { container, selected, read };
}

import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import './arrow-list.css';

interface ArrowList {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly tabIndex: number;
  readonly className: string;
}

/**
 * For the element around a few buttons below one another: up and down walk. When `listed` is another, the chosen button has
 * the keyboard, else the first. `onDigit` is told of digits.
 */
export function useArrowList(listed: unknown, onDigit?: (digit: number) => void): ArrowList {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = ref.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (chosen ?? ref.current?.querySelector('button'))?.focus();
  }, [listed]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (onDigit !== undefined && /^\d$/.test(event.key)) onDigit(Number(event.key));
    else if (step !== 0) {
      const buttons = [...(ref.current?.querySelectorAll('button') ?? [])];
      const at = buttons.findIndex((it) => it === document.activeElement);
      buttons.at((at + step) % buttons.length)?.focus();
    } else return;
    event.preventDefault();
  };
  return { ref, onKeyDown, tabIndex: -1, className: 'arrow-list' };
}

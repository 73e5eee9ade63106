import { useRef } from 'react';

/** What a menu of Radix is given so that its entries are done after it. */
interface AfterMenu {
  choose(run: () => void): void;
  onOpenChange(open: boolean): void;
  onCloseAutoFocus(event: Event): void;
}

/**
 * Does what was chosen in a menu once the menu is gone and the keyboard is back where it was: a dialog that is opened by it
 * keeps the keyboard, and gives it back there.
 */
export function useAfterMenu(): AfterMenu {
  const before = useRef<Element | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  return {
    choose(run) {
      chosen.current = run;
    },
    onOpenChange(open) {
      if (open) before.current = document.activeElement;
    },
    onCloseAutoFocus(event) {
      const run = chosen.current;
      chosen.current = null;
      if (run === null) return;
      event.preventDefault();
      if (before.current instanceof HTMLElement) before.current.focus();
      run();
    },
  };
}

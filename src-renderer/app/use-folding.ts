import { useRef } from 'react';
import type { PaneId } from './actions.ts';
import { focusPane } from './focus-pane.ts';
import type { PreferencePatch } from './use-preferences.ts';

const AROUND_THE_TEXT = ['library', 'reader', 'inspector'];

export interface Folding {
  readonly toggleFold: (pane: 'library' | 'inspector') => void;
  /** Does something in a pane, at once where it is open: the next key may follow before the next frame. */
  readonly inPane: (pane: PaneId, run: () => void) => void;
  /** Folds everything but the text away, and brings back what was there. */
  readonly toggleFocusMode: () => void;
}

/** Folding panes away and bringing them back. */
export function useFolding(folded: readonly string[], change: (patch: PreferencePatch) => void): Folding {
  const beforeFocus = useRef<string[]>([]);
  return {
    toggleFold(pane) {
      change((now) => ({
        folded: now.folded.includes(pane) ? now.folded.filter((it) => it !== pane) : [...now.folded, pane],
      }));
    },
    inPane(pane, run) {
      if (!folded.includes(pane)) {
        run();
        return;
      }
      change((now) => ({ folded: now.folded.filter((it) => it !== pane) }));
      requestAnimationFrame(run);
    },
    toggleFocusMode() {
      change((now) => {
        const isFocused = AROUND_THE_TEXT.every((pane) => now.folded.includes(pane));
        if (isFocused) return { folded: beforeFocus.current };
        beforeFocus.current = now.folded;
        return { folded: AROUND_THE_TEXT };
      });
      focusPane('editor');
    },
  };
}

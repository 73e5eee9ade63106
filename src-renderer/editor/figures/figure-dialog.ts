import type { BlockDraft } from './draft.ts';

/** The dialog of a figure block while it is open. */
export interface OpenFigureDialog {
  readonly draft: BlockDraft;
  /** It is not in the text yet. */
  readonly isNew: boolean;
  readonly onDone: (draft: BlockDraft) => void;
}

/** The one dialog in which figure tables and charts are made. */
export interface FigureDialogs {
  state(): OpenFigureDialog | null;
  subscribe(listener: () => void): () => void;
  open(dialog: OpenFigureDialog): void;
  close(): void;
}

export function makeFigureDialogs(): FigureDialogs {
  let current: OpenFigureDialog | null = null;
  const listeners = new Set<() => void>();
  const set = (next: OpenFigureDialog | null) => {
    current = next;
    for (const it of listeners) it();
  };
  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: set,
    close: () => set(null),
  };
}

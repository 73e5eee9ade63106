import { makeStore } from '#renderer/ui/store.ts';
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
  const { get, set, subscribe } = makeStore<OpenFigureDialog | null>(null);
  return { state: get, subscribe, open: set, close: () => set(null) };
}

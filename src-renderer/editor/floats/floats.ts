import type { LexicalEditor } from 'lexical';
import type { ReactNode } from 'react';
import type { Box } from '#renderer/ui/placing.ts';
import { makeStore } from '#renderer/ui/store.ts';

/** A small dialog of the editor: what it is called, where it stands, what is in it. */
export interface OpenFloat {
  readonly label: string;
  readonly beside: Box;
  readonly content: (close: () => void) => ReactNode;
}

/** The one small dialog of an editor: a note being written, a link, the form of a figure. */
export interface Floats {
  state(): OpenFloat | null;
  subscribe(listener: () => void): () => void;
  open(float: OpenFloat): void;
  /** Closes it; the text gets the keyboard back where the caret was. */
  close(): void;
}

export function makeFloats(editor: LexicalEditor): Floats {
  const { get, set, subscribe } = makeStore<OpenFloat | null>(null);
  return {
    state: get,
    subscribe,
    open: set,
    close() {
      if (get() === null) return;
      set(null);
      editor.focus();
    },
  };
}

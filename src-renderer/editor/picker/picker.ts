import type { LexicalEditor } from 'lexical';
import type { PickableTarget } from '#renderer/editor/props.ts';
import type { Box } from '#renderer/ui/placing.ts';

export interface PickerState {
  /** `typed`: the query is typed in the text after `@`; `field`: in a field of its own. */
  readonly mode: 'typed' | 'field';
  readonly beside: Box;
  readonly query: string;
  readonly results: readonly PickableTarget[];
  readonly active: number;
  readonly status: 'searching' | 'ready' | 'failed';
}

export interface Picker {
  state(): PickerState | null;
  subscribe(listener: () => void): () => void;
  open(mode: PickerState['mode'], beside: Box, query: string): void;
  ask(query: string): void;
  /** Goes to the next (1) or previous (-1) result, round at the ends. */
  step(by: 1 | -1): void;
  /**
   * Chooses a result, the active one by default; where the library has not answered yet, the first of what it answers.
   * `asBlock` sets its words instead of citing it.
   */
  choose(asBlock: boolean, index?: number): void;
  close(): void;
}

/** The list of things to cite, apart from how it is drawn and how it is typed into. */
export function makePicker(
  find: (query: string) => Promise<readonly PickableTarget[]>,
  onChosen: (chosen: PickableTarget, state: PickerState, asBlock: boolean) => void,
): Picker {
  let current: PickerState | null = null;
  let asked = 0;
  /** Somebody chose before there was an answer: how. */
  let chosenAhead: { readonly asBlock: boolean } | null = null;
  const listeners = new Set<() => void>();
  const set = (next: PickerState | null) => {
    current = next;
    for (const it of listeners) it();
  };
  const search = async (query: string): Promise<void> => {
    const turn = (asked += 1);
    const isCurrent = () => turn === asked && current !== null;
    try {
      const results = await find(query);
      if (!isCurrent() || current === null) return;
      const ahead = chosenAhead;
      chosenAhead = null;
      set({ ...current, results, active: 0, status: 'ready' });
      if (ahead !== null) choose(ahead.asBlock, 0);
    } catch {
      if (isCurrent() && current !== null) set({ ...current, results: [], status: 'failed' });
    }
  };
  const begin = (query: string) => {
    chosenAhead = null;
    void search(query);
  };
  const close = () => {
    asked += 1;
    if (current !== null) set(null);
  };
  const choose = (asBlock: boolean, index: number) => {
    const chosen = current?.results[index];
    if (current === null || chosen === undefined) return;
    const state = current;
    close();
    onChosen(chosen, state, asBlock);
  };
  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open(mode, beside, query) {
      set({ mode, beside, query, results: [], active: 0, status: 'searching' });
      begin(query);
    },
    ask(query) {
      if (current === null || current.query === query) return;
      set({ ...current, query, status: 'searching' });
      begin(query);
    },
    step(by) {
      if (current === null || current.results.length === 0) return;
      const count = current.results.length;
      set({ ...current, active: (current.active + by + count) % count });
    },
    choose(asBlock, index) {
      if (current === null) return;
      // What is still listed answers other words: who types fast and presses Enter does not mean that.
      if (index === undefined && current.status === 'searching') chosenAhead = { asBlock };
      else choose(asBlock, index ?? current.active);
    },
    close,
  };
}

/** The box of the caret in the window, or of the block it is in where the caret itself has none. */
export function caretBox(editor: LexicalEditor): Box | null {
  const root = editor.getRootElement();
  const selection = root?.ownerDocument.getSelection() ?? null;
  if (root === null || selection === null || selection.rangeCount === 0)
    return root?.getBoundingClientRect() ?? null;
  const range = selection.getRangeAt(0);
  const rect = range.getClientRects()[0];
  if (rect !== undefined) return rect;
  const at = range.startContainer;
  const element = at instanceof Element ? (at.childNodes[range.startOffset] ?? at) : at.parentElement;
  return (element instanceof Element ? element : root).getBoundingClientRect();
}

import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { domRange, pageHighlight } from '#renderer/editor/view/dom-ranges.ts';
import { bringIntoView } from '#renderer/editor/view/long-documents.ts';
import { makeFolding, type Wanted } from './matches.ts';
import { $findMatches, $replaceMatch, type Match } from './replace.ts';

export interface FinderState extends Wanted {
  readonly replacement: string;
  readonly count: number;
  /** Which of them is shown, from 0; -1 where none is. */
  readonly at: number;
  /** What the last replacement did, in a sentence. */
  readonly told: string;
}

/** Finding and replacing in the text, apart from how it is drawn. Null while the bar is closed. */
export interface Finder {
  state(): FinderState | null;
  subscribe(listener: () => void): () => void;
  /** Opens with what is selected, or with what was looked for last. */
  open(): void;
  close(): void;
  look(patch: Partial<Wanted & { replacement: string }>): void;
  walk(step: 1 | -1): void;
  replace(): void;
  replaceAll(): void;
  stop(): void;
}

/** Drawn up to this many; the one that is shown always is. */
const MOST_DRAWN = 5000;
/** The text is looked through again when typing has paused for so long. Milliseconds. */
const PAUSE = 200;

const START: FinderState = {
  text: '',
  exact: false,
  wholeWords: false,
  replacement: '',
  count: 0,
  at: -1,
  told: '',
};

/** `mayReplace`: why words cannot be replaced now, or null. */
export function makeFinder(editor: LexicalEditor, whyNot: () => string | null): Finder {
  let current: FinderState | null = null;
  let before = START;
  let matches: readonly Match[] = [];
  let timer = 0;
  let folding = makeFolding();
  const listeners = new Set<() => void>();
  const drawn: Range[] = [];

  const set = (next: FinderState | null) => {
    current = next;
    for (const it of listeners) it();
  };
  const undraw = () => {
    for (const name of ['found', 'found-here']) for (const it of drawn) pageHighlight(name).delete(it);
    drawn.length = 0;
  };
  const draw = () => {
    undraw();
    if (current === null) return;
    for (const [index, match] of matches.entries()) {
      const isHere = index === current.at;
      if (index >= MOST_DRAWN && !isHere) continue;
      const range = domRange(editor, match);
      if (range === null) continue;
      pageHighlight(isHere ? 'found-here' : 'found').add(range);
      drawn.push(range);
    }
  };
  const search = (at: (found: readonly Match[]) => number, told = '') => {
    if (current === null) return;
    const wanted = current;
    matches = editor.read('latest', () => $findMatches(wanted, folding));
    set({ ...current, count: matches.length, at: matches.length === 0 ? -1 : at(matches), told });
    draw();
  };
  let stopShowing: () => void = () => undefined;
  const show = () => {
    stopShowing();
    const match = matches[current?.at ?? -1];
    if (match === undefined) return;
    editor.getElementByKey(match.from.key)?.scrollIntoView({ block: 'center' });
    // Where blocks off screen are not laid out, the first look only brings it near; and its words may be a long text.
    const root = editor.getRootElement();
    const place = () => domRange(editor, match)?.getBoundingClientRect() ?? null;
    if (root !== null) stopShowing = bringIntoView(root, place);
  };
  const firstFrom = (block: string | null) => (found: readonly Match[]) => {
    const order = editor.read('latest', () => orderFrom(block));
    const at = order === null ? 0 : found.findIndex((it) => order.has(it.block));
    return Math.max(0, at);
  };
  /** The blocks from one on, to begin the search where the caret is. */
  const orderFrom = (block: string | null): ReadonlySet<string> | null => {
    if (block === null) return null;
    const keys = new Set<string>();
    for (let it = $getNodeByKey(block); it !== null; it = it.getNextSibling()) keys.add(it.getKey());
    return keys;
  };
  const caretBlock = () =>
    editor.read('latest', () => {
      const selection = $getSelection();
      return $isRangeSelection(selection)
        ? (selection.focus.getNode().getTopLevelElement()?.getKey() ?? null)
        : null;
    });
  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (current === null || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const at = current?.at ?? 0;
      search((found) => Math.min(at, found.length - 1), current?.told);
    }, PAUSE);
  });

  const finder: Finder = {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      const selected = editor.read('latest', () => $getSelection()?.getTextContent() ?? '');
      const isWord = selected.trim() !== '' && selected.length <= 200 && !selected.includes('\n');
      set({ ...before, text: isWord ? selected.trim() : before.text, told: '' });
      search(firstFrom(caretBlock()));
      show();
    },
    close() {
      if (current === null) return;
      const match = matches[current.at];
      before = current;
      folding = makeFolding();
      set(null);
      undraw();
      // The caret goes to what was found last, as everywhere.
      if (match !== undefined) editor.update(() => $selectMatch(match));
      editor.focus();
    },
    look(patch) {
      if (current === null) return;
      const isSame = patch.replacement !== undefined && Object.keys(patch).length === 1;
      set({ ...current, ...patch });
      if (isSame) return;
      search(firstFrom(caretBlock()));
      show();
    },
    walk(step) {
      if (current === null || matches.length === 0) return;
      set({ ...current, at: (current.at + step + matches.length) % matches.length, told: '' });
      draw();
      show();
    },
    replace() {
      const match = matches[current?.at ?? -1];
      if (current === null || match === undefined) return;
      const { replacement, at } = current;
      const reason = match.isKept ? KEPT : whyNot();
      if (reason !== null) return set({ ...current, told: reason });
      editor.update(() => void $replaceMatch(match, replacement), { tag: HISTORY_PUSH_TAG, discrete: true });
      search((found) => Math.min(at, found.length - 1));
      show();
    },
    replaceAll() {
      if (current === null || matches.length === 0) return;
      const reason = whyNot();
      if (reason !== null) return set({ ...current, told: reason });
      const { replacement } = current;
      const kept = matches.filter((it) => it.isKept).length;
      const changed = matches.length - kept;
      editor.update(
        () => {
          for (const match of matches.toReversed()) $replaceMatch(match, replacement);
        },
        { tag: HISTORY_PUSH_TAG, discrete: true },
      );
      const left = kept === 0 ? '' : ` ${kept} left: ${KEPT}`;
      search(() => 0, `${changed} replaced.${left}`);
    },
    stop() {
      window.clearTimeout(timer);
      stopListening();
      undraw();
    },
  };
  return finder;
}

const KEPT = 'quotations bound to their source and live figures keep their words.';

function $selectMatch({ from, to }: Match): void {
  if ($getNodeByKey(from.key) === null || $getNodeByKey(to.key) === null) return;
  const selection = $createRangeSelection();
  selection.anchor.set(from.key, from.offset, 'text');
  selection.focus.set(to.key, to.offset, 'text');
  $setSelection(selection);
}

import {
  $getState,
  HISTORIC_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { commentsState, suggestionState } from '#renderer/editor/document/state.ts';
import { DECISION_TAG } from '#renderer/editor/suggestions/decide.ts';
import { isShapeChanged } from '#renderer/editor/view/shape.ts';
import { $reviewPlaces, type ReviewPlace } from './places.ts';

export interface ReviewState {
  /** Threads and suggestions in reading order. */
  readonly places: readonly ReviewPlace[];
  /** The id of the thread or suggestion that is looked at. */
  readonly selected: string | null;
  /** Threads that are shown in the text. */
  readonly shown: ReadonlySet<string>;
}

/** What is said of the text: where it stands, and what is looked at. Shared by the text and the list beside it. */
export interface Review {
  state(): ReviewState;
  subscribe(listener: () => void): () => void;
  select(id: string | null): void;
  show(threads: ReadonlySet<string>): void;
  /** The places as they are at this moment. */
  now(): readonly ReviewPlace[];
  /** Every thread and suggestion this document has had since it was opened. */
  readonly known: ReadonlySet<string>;
  stop(): void;
}

/** Places are computed again when typing has paused for so long. Milliseconds. */
const PAUSE = 120;

export function makeReview(editor: LexicalEditor): Review {
  const listeners = new Set<() => void>();
  let state: ReviewState = { places: editor.read($reviewPlaces), selected: null, shown: new Set() };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isStale = false;
  const known = new Set(state.places.map((it) => it.id as string));
  const set = (next: Partial<ReviewState>) => {
    state = { ...state, ...next };
    for (const it of listeners) it();
  };
  const refresh = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!isStale) return;
    isStale = false;
    const places = editor.getEditorState().read($reviewPlaces);
    for (const it of places) known.add(it.id);
    set({ places });
  };
  const stop = editor.registerUpdateListener((update) => {
    const { editorState, prevEditorState, dirtyElements, dirtyLeaves, tags } = update;
    const isMoved = tags.has(HISTORIC_TAG) || isShapeChanged(update);
    const hasPlaces = state.places.length > 0;
    if (
      !(isMoved && hasPlaces) &&
      !bearsAny(editorState, prevEditorState, [...dirtyLeaves, ...dirtyElements.keys()])
    )
      return;
    isStale = true;
    // A list that moves up a moment after a decision would put the next card under a second press.
    if (tags.has(DECISION_TAG)) refresh();
    else timer ??= setTimeout(refresh, PAUSE);
  });
  return {
    known,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select(id) {
      if (id !== state.selected) set({ selected: id });
    },
    show: (shown) => set({ shown }),
    now() {
      refresh();
      return state.places;
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      stop();
    },
  };
}

/** Whether one of some nodes bears a thread or a suggestion, or did. */
function bearsAny(now: EditorState, before: EditorState, keys: readonly NodeKey[]): boolean {
  const in_ = (state: EditorState) => state.read(() => keys.some((key) => $bears(state._nodeMap.get(key))));
  return in_(now) || in_(before);
}

function $bears(node: LexicalNode | undefined): boolean {
  return (
    node !== undefined &&
    ($getState(node, suggestionState) !== null || $getState(node, commentsState).length > 0)
  );
}

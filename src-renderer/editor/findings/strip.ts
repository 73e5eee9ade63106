import type { BlockState } from '#core/checks/block-states.ts';
import { mergeRegister, type LexicalEditor } from 'lexical';
import { shownBlocks } from '#renderer/editor/spelling/shown-blocks.ts';
import { areBlocksChanged } from '#renderer/editor/view/shape.ts';
import { makeStore, type Store } from '#renderer/ui/store.ts';

/** A block with something to say, and where it stands; pixels below the top of the page. */
export interface StripMark extends BlockState {
  readonly top: number;
  readonly height: number;
}

export interface Strip {
  readonly marks: Store<readonly StripMark[]>;
  /** Null: there is no strip. */
  show(states: readonly BlockState[] | null): void;
  stop(): void;
}

/**
 * The marks beside the blocks in sight. They are placed when there is something new to say, when the text is higher or
 * lower than it was, and when another part of it is read; never for a key that only makes a line longer.
 */
export function makeStrip(editor: LexicalEditor): Strip {
  const marks = makeStore<readonly StripMark[]>([]);
  let states: ReadonlyMap<string, BlockState> | null = null;
  let frame: number | null = null;

  const place = () => {
    frame = null;
    const root = editor.getRootElement();
    const next = root === null || states === null ? [] : placed(root, states);
    if (JSON.stringify(next) !== JSON.stringify(marks.get())) marks.set(next);
  };
  const placeSoon = () => {
    if (states !== null || marks.get().length > 0) frame ??= requestAnimationFrame(place);
  };
  const stop = mergeRegister(
    editor.registerRootListener((root) => {
      if (root === null) return undefined;
      const observer = new ResizeObserver(placeSoon);
      observer.observe(root);
      const scroller = root.closest('.editor-scroll');
      scroller?.addEventListener('scroll', placeSoon, { passive: true });
      return () => {
        observer.disconnect();
        scroller?.removeEventListener('scroll', placeSoon);
      };
    }),
    editor.registerUpdateListener((update) => {
      if (areBlocksChanged(update)) placeSoon();
    }),
  );
  return {
    marks,
    show(next) {
      states = next === null ? null : new Map(next.map((it) => [it.blockId, it]));
      placeSoon();
    },
    stop() {
      if (frame !== null) cancelAnimationFrame(frame);
      stop();
    },
  };
}

function placed(root: HTMLElement, states: ReadonlyMap<string, BlockState>): StripMark[] {
  const page = root.parentElement?.getBoundingClientRect().top ?? 0;
  return shownBlocks(root).flatMap((element): StripMark[] => {
    const id = element instanceof HTMLElement ? element.dataset['blockId'] : undefined;
    const state = states.get(id ?? '');
    if (state === undefined || (state.worst === null && state.citations === 0)) return [];
    const { top, height } = element.getBoundingClientRect();
    return [{ ...state, top: Math.round(top - page), height: Math.round(height) }];
  });
}

import type { EventData } from '#core/contract/events.ts';

type State = EventData<'import.progress'>;

/** How far an import is, told now and then. */
export interface Progress {
  readonly state: State;
  update(change: Partial<State>): void;
  /** Tells what was held back, if anything was. */
  end(): void;
}

/** Milliseconds between two tellings: a window shows no more, and a thousand small files would keep it busy. */
const EVERY = 50;

/** Tells the first change at once and then the latest at most every 50 ms, so that what is shown never stays behind. */
export function pacedProgress(tell: (state: State) => void): Progress {
  let state: State = { done: 0, total: 0, fileName: '', step: 'looking', added: 0, failed: 0 };
  let pause: NodeJS.Timeout | undefined;
  let isHeldBack = false;
  const say = () => {
    isHeldBack = false;
    tell(state);
    pause = setTimeout(() => {
      pause = undefined;
      if (isHeldBack) say();
    }, EVERY);
  };
  return {
    get state() {
      return state;
    },
    update: (change) => {
      state = { ...state, ...change };
      isHeldBack = true;
      if (pause === undefined) say();
    },
    end: () => {
      clearTimeout(pause);
      if (isHeldBack) tell(state);
    },
  };
}

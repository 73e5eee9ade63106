import type { BriefingId, SourceId } from '#core/model/ids.ts';
import type { Passage, Selected } from '#renderer/library/desk.ts';
import { startView, type View } from '#renderer/library/lists/view.ts';
import type { ShownPassage } from '#renderer/library/reader/Reader.tsx';
import type { FirstTabs } from './first-tabs.ts';
import { noTabs, withoutTab, withTab, type OpenTabs, type Readable } from './open-tabs.ts';

/** What the window shows: which list, which tabs, what the inspector speaks of. */
export interface WindowState {
  readonly view: View;
  readonly reading: OpenTabs<Readable>;
  readonly briefings: OpenTabs<BriefingId>;
  /** The passage asked for last, of the source in front. */
  readonly passage: (ShownPassage & { readonly source: SourceId }) | null;
  readonly selected: Selected | null;
}

export type WindowChange =
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'select'; readonly selected: Selected | null }
  /** Passages are those of sources. */
  | { readonly type: 'read'; readonly what: Readable; readonly passage: Passage | null }
  | { readonly type: 'close-reading'; readonly what: Readable }
  | { readonly type: 'open-briefing'; readonly briefing: BriefingId }
  | { readonly type: 'close-briefing'; readonly briefing: BriefingId }
  /** Another library is open, on these tabs. */
  | { readonly type: 'restart'; readonly tabs: FirstTabs };

export const startState: WindowState = {
  view: startView,
  reading: noTabs,
  briefings: noTabs,
  passage: null,
  selected: null,
};

/** The window as it begins on a library. */
export const startOn = ({ reading, briefings }: FirstTabs): WindowState => ({
  ...startState,
  reading,
  briefings,
  selected: briefings.active === null ? null : { kind: 'briefing', id: briefings.active },
});

/** The source in front in the reader; null where there is none, or a picture. */
export function sourceInFront({ reading: { active } }: WindowState): SourceId | null {
  return active?.kind === 'source' ? active.id : null;
}

function read(state: WindowState, what: Readable, passage: Passage | null): WindowState {
  const round = (state.passage?.round ?? 0) + 1;
  const isPassage = passage !== null && what.kind === 'source';
  return {
    ...state,
    reading: withTab(state.reading, what),
    passage: isPassage ? { source: what.id, start: passage.start, end: passage.end, round } : null,
  };
}

export function changeWindow(state: WindowState, change: WindowChange): WindowState {
  switch (change.type) {
    case 'view':
      return { ...state, view: change.view };
    case 'select':
      return { ...state, selected: change.selected };
    case 'read':
      return read(state, change.what, change.passage);
    case 'close-reading':
      return { ...state, reading: withoutTab(state.reading, change.what) };
    case 'open-briefing':
      return {
        ...state,
        briefings: withTab(state.briefings, change.briefing),
        selected: { kind: 'briefing', id: change.briefing },
      };
    case 'restart':
      return startOn(change.tabs);
    case 'close-briefing': {
      const { selected } = state;
      const gone = selected?.kind === 'briefing' && selected.id === change.briefing;
      return {
        ...state,
        briefings: withoutTab(state.briefings, change.briefing),
        selected: gone ? null : selected,
      };
    }
  }
}

import type { BriefingId, SourceId } from '#core/model/ids.ts';
import type { Passage, Selected } from '#renderer/library/desk.ts';
import { startView, type View } from '#renderer/library/lists/view.ts';
import type { ShownPassage } from '#renderer/library/reader/Reader.tsx';
import type { FirstTabs } from './first-tabs.ts';
import { noTabs, withoutTab, withTab, type OpenTabs } from './open-tabs.ts';

/** What the window shows: which list, which tabs, what the inspector speaks of. */
export interface WindowState {
  readonly view: View;
  readonly sources: OpenTabs<SourceId>;
  readonly briefings: OpenTabs<BriefingId>;
  /** The passage asked for last, of the source in front. */
  readonly passage: (ShownPassage & { readonly source: SourceId }) | null;
  readonly selected: Selected | null;
}

export type WindowChange =
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'select'; readonly selected: Selected | null }
  | { readonly type: 'read'; readonly source: SourceId; readonly passage: Passage | null }
  | { readonly type: 'close-source'; readonly source: SourceId }
  | { readonly type: 'open-briefing'; readonly briefing: BriefingId }
  | { readonly type: 'close-briefing'; readonly briefing: BriefingId }
  /** Another library is open, on these tabs. */
  | { readonly type: 'restart'; readonly tabs: FirstTabs };

export const startState: WindowState = {
  view: startView,
  sources: noTabs,
  briefings: noTabs,
  passage: null,
  selected: null,
};

/** The window as it begins on a library. */
export const startOn = ({ sources, briefings }: FirstTabs): WindowState => ({
  ...startState,
  sources,
  briefings,
  selected: briefings.active === null ? null : { kind: 'briefing', id: briefings.active },
});

function read(state: WindowState, source: SourceId, passage: Passage | null): WindowState {
  const round = (state.passage?.round ?? 0) + 1;
  return {
    ...state,
    sources: withTab(state.sources, source),
    passage: passage === null ? null : { source, start: passage.start, end: passage.end, round },
  };
}

export function changeWindow(state: WindowState, change: WindowChange): WindowState {
  switch (change.type) {
    case 'view':
      return { ...state, view: change.view };
    case 'select':
      return { ...state, selected: change.selected };
    case 'read':
      return read(state, change.source, change.passage);
    case 'close-source':
      return { ...state, sources: withoutTab(state.sources, change.source) };
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

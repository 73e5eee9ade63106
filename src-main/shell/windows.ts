import type { EventData, EventName } from '#core/contract/events.ts';
import type { Preferences } from '#core/contract/views.ts';
import type { BriefingId } from '#core/model/ids.ts';
import type { ShellWindow } from './window.ts';

/** Which tabs a window has open: each its own. */
export type Tabs = Pick<Preferences, 'openTabs' | 'lastBriefing'>;

export interface OpenWindow extends ShellWindow {
  tabs: Tabs;
  /** The briefing it was opened for; null once its page knows. */
  briefing: BriefingId | null;
}

/** The open windows, the one that is open the longest first. */
export interface Windows {
  add(it: OpenWindow): void;
  remove(it: OpenWindow): void;
  all(): readonly OpenWindow[];
  first(): OpenWindow | null;
  byId(id: number): OpenWindow | null;
  /** Says which one has the keyboard. */
  focus(it: OpenWindow): void;
  /** The one that has the keyboard, or had it last. */
  focused(): OpenWindow | null;
  /** Tells every window, but for one. */
  tell<N extends EventName>(name: N, data: EventData<N>, but?: OpenWindow): void;
}

export function makeWindows(): Windows {
  let open: readonly OpenWindow[] = [];
  let focused: OpenWindow | null = null;
  return {
    add: (it) => {
      open = [...open, it];
    },
    remove: (it) => {
      open = open.filter((other) => other !== it);
      if (focused === it) focused = null;
    },
    all: () => open,
    first: () => open[0] ?? null,
    byId: (id) => open.find((it) => it.id === id) ?? null,
    focus: (it) => {
      focused = it;
    },
    focused: () => focused ?? open.at(-1) ?? null,
    tell: (name, data, but) => {
      for (const it of open) if (it !== but) it.send(name, data);
    },
  };
}

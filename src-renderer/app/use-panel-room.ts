import { useEffect, useRef } from 'react';
import type { Preferences } from '#core/contract/views.ts';
import type { PreferencePatch } from './use-preferences.ts';

/** Below these widths of the window, in pixels, these panes and a panel beside the text leave no room for the text. */
const NO_ROOM = [
  { pane: 'inspector', below: { panel: 1700, pages: 1800 } },
  { pane: 'library', below: { panel: 1200, pages: 1500 } },
  { pane: 'reader', below: { panel: 0, pages: 1600 } },
] as const;

/** What stands beside the text: a panel, the pages, or nothing. */
const beside = ({ sidePanel, pages }: Preferences): 'panel' | 'pages' | null =>
  pages ? 'pages' : sidePanel === null ? null : 'panel';

const noRoom = (what: 'panel' | 'pages'): string[] =>
  NO_ROOM.filter((it) => window.innerWidth < it.below[what]).map((it) => it.pane);

/** The panes that make room when something is opened beside the text in a narrow window; they come back after it. */
export function usePanelRoom(preferences: Preferences, change: (patch: PreferencePatch) => void): void {
  const { folded } = preferences;
  const now = beside(preferences);
  const before = useRef(now);
  // What is open from the last time had them folded then.
  const madeRoom = useRef<readonly string[]>(
    now === null ? [] : noRoom(now).filter((it) => folded.includes(it)),
  );
  useEffect(() => {
    const last = before.current;
    before.current = now;
    if (last === now) return;
    const needed = now === null ? [] : noRoom(now);
    const going = needed.filter((it) => !folded.includes(it));
    const coming = madeRoom.current.filter((it) => !needed.includes(it) && folded.includes(it));
    madeRoom.current = [...madeRoom.current.filter((it) => needed.includes(it)), ...going];
    if (going.length + coming.length > 0)
      change(({ folded: all }) => ({
        folded: [...all.filter((it) => !coming.includes(it) && !going.includes(it)), ...going],
      }));
  }, [now, folded, change]);
}

import { useEffect, useRef } from 'react';
import type { Preferences } from '#core/contract/views.ts';
import type { PreferencePatch } from './use-preferences.ts';

/** Below these widths of the window, in pixels, these panes and a panel beside the text leave no room for the text. */
const NO_ROOM = [
  { pane: 'inspector', below: 1700 },
  { pane: 'library', below: 1200 },
] as const;

const noRoom = (): string[] => NO_ROOM.filter((it) => window.innerWidth < it.below).map((it) => it.pane);

/** The panes that make room when a panel is opened beside the text in a narrow window; they come back after it. */
export function usePanelRoom(
  { sidePanel, folded }: Preferences,
  change: (patch: PreferencePatch) => void,
): void {
  const before = useRef(sidePanel);
  // A panel that is open from the last time had them folded then.
  const madeRoom = useRef<readonly string[]>(
    sidePanel === null ? [] : noRoom().filter((it) => folded.includes(it)),
  );
  useEffect(() => {
    const [opens, closes] = [
      before.current === null && sidePanel !== null,
      before.current !== null && sidePanel === null,
    ];
    before.current = sidePanel;
    const open = noRoom().filter((it) => !folded.includes(it));
    if (opens && open.length > 0) {
      madeRoom.current = open;
      change((now) => ({ folded: [...now.folded, ...open] }));
    }
    const coming = madeRoom.current;
    if (closes && coming.length > 0) {
      madeRoom.current = [];
      change((now) => ({ folded: now.folded.filter((it) => !coming.includes(it)) }));
    }
  }, [sidePanel, folded, change]);
}

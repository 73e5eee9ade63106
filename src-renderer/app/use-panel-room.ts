import { useEffect, useRef } from 'react';
import type { Preferences } from '#core/contract/views.ts';
import type { PreferencePatch } from './use-preferences.ts';

/** Below this width of the window, in pixels, the inspector and a panel beside the text leave no room for the text. */
const ROOM_FOR_BOTH = 1700;

/** The inspector makes room when a panel is opened beside the text in a narrow window, and comes back after it. */
export function usePanelRoom(
  { sidePanel, folded }: Preferences,
  change: (patch: PreferencePatch) => void,
): void {
  const before = useRef(sidePanel);
  const madeRoom = useRef(false);
  useEffect(() => {
    const [opens, closes] = [
      before.current === null && sidePanel !== null,
      before.current !== null && sidePanel === null,
    ];
    before.current = sidePanel;
    if (opens && window.innerWidth < ROOM_FOR_BOTH && !folded.includes('inspector')) {
      madeRoom.current = true;
      change((now) => ({ folded: [...now.folded, 'inspector'] }));
    }
    if (closes && madeRoom.current) {
      madeRoom.current = false;
      change((now) => ({ folded: now.folded.filter((it) => it !== 'inspector') }));
    }
  }, [sidePanel, folded, change]);
}

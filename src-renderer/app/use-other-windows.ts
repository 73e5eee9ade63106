import { useEffect, useRef } from 'react';
import type { Preferences } from '#core/contract/views.ts';
import type { BriefingId } from '#core/model/ids.ts';
import { call, onEvent } from '#renderer/api.ts';

interface Deeds {
  /** Saves everything; answers whether everything is saved. */
  readonly save: () => Promise<boolean>;
  /** Closes the window to the keyboard while another library is about to be opened in another window. */
  readonly onSwitching: (switching: boolean) => void;
  readonly showBriefing: (id: BriefingId) => void;
  /** The library was to be locked and was not: something could not be saved. */
  readonly onNotLocked: () => void;
  readonly adopt: (chosen: Partial<Preferences>) => void;
}

/** What other windows ask of this one, and what they choose for all. */
export function useOtherWindows(deeds: Deeds): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const stops = [
      onEvent('library.closing', () => {
        // Where the other library opens, this page is loaded anew: nothing may be typed after it has saved.
        latest.current.onSwitching(true);
        void latest.current.save().then((saved) => call('shell.readyToSwitch', { saved }));
      }),
      onEvent('library.stays', () => latest.current.onSwitching(false)),
      onEvent('library.notLocked', () => latest.current.onNotLocked()),
      onEvent('briefing.show', ({ id }) => latest.current.showBriefing(id)),
      onEvent('preferences.changed', (chosen) => latest.current.adopt(chosen)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

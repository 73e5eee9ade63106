import { useCallback, useMemo, useRef, useState } from 'react';
import type { Preferences } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';

/** Milliseconds in which changes gather before they are stored. */
const GATHER = 400;

export type PreferencePatch = Partial<Preferences> | ((now: Preferences) => Partial<Preferences>);

export interface PreferenceDesk {
  readonly preferences: Preferences;
  /** Changes some; a function is told how they are now, other changes of the moment included. */
  readonly change: (patch: PreferencePatch) => void;
  /** Takes over what another window chose. */
  readonly adopt: (chosen: Partial<Preferences>) => void;
  /** Stores what is not stored yet. */
  readonly flush: () => Promise<void>;
}

/** How the window was left, and keeping it so. Preferences that cannot be stored cost nothing but themselves. */
export function usePreferences(start: Preferences): PreferenceDesk {
  const [preferences, setPreferences] = useState(start);
  const latest = useRef(start);
  const unsent = useRef<Partial<Preferences>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const flush = useCallback(async () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const patch = unsent.current;
    unsent.current = {};
    if (Object.keys(patch).length > 0) await call('preferences.set', patch);
  }, []);
  const change = useCallback(
    (given: PreferencePatch) => {
      const patch = typeof given === 'function' ? given(latest.current) : given;
      latest.current = { ...latest.current, ...patch };
      setPreferences(latest.current);
      unsent.current = { ...unsent.current, ...patch };
      timer.current ??= setTimeout(() => void flush(), GATHER);
    },
    [flush],
  );
  const adopt = useCallback((chosen: Partial<Preferences>) => {
    latest.current = { ...latest.current, ...chosen };
    setPreferences(latest.current);
  }, []);
  return useMemo(() => ({ preferences, change, adopt, flush }), [preferences, change, adopt, flush]);
}

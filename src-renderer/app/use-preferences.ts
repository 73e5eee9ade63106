import { useCallback, useMemo, useRef, useState } from 'react';
import type { Preferences } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';

/** Milliseconds in which changes gather before they are stored. */
const GATHER = 400;

export interface PreferenceDesk {
  readonly preferences: Preferences;
  readonly change: (patch: Partial<Preferences>) => void;
  /** Stores what is not stored yet. */
  readonly flush: () => Promise<void>;
}

/** How the window was left, and keeping it so. Preferences that cannot be stored cost nothing but themselves. */
export function usePreferences(start: Preferences): PreferenceDesk {
  const [preferences, setPreferences] = useState(start);
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
    (patch: Partial<Preferences>) => {
      setPreferences((before) => ({ ...before, ...patch }));
      unsent.current = { ...unsent.current, ...patch };
      timer.current ??= setTimeout(() => void flush(), GATHER);
    },
    [flush],
  );
  return useMemo(() => ({ preferences, change, flush }), [preferences, change, flush]);
}

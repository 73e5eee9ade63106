import { useCallback, useEffect, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { LibraryState, Preferences } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { TooltipProvider } from '#renderer/ui/IconButton.tsx';
import { firstTabs, nothingOpen, type FirstTabs } from './first-tabs.ts';
import { Guard } from './Guard.tsx';
import { withTab } from './open-tabs.ts';
import { Window } from './Window.tsx';

/** What has to be known before the window can show anything. */
export interface Start {
  readonly preferences: Preferences;
  readonly library: LibraryState;
  readonly tabs: FirstTabs;
}

export function App() {
  const [start, setStart] = useState<Start | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const read = useCallback(async () => {
    const [preferences, library, begin] = await Promise.all([
      call('preferences.get', {}),
      call('library.state', {}),
      call('window.start', {}),
    ]);
    if (!preferences.ok) setError(preferences.error);
    else if (!library.ok) setError(library.error);
    else if (!begin.ok) setError(begin.error);
    else {
      const { first, briefing } = begin.value;
      const left = library.value.open === null ? nothingOpen : await firstTabs(preferences.value, first);
      const tabs = briefing === null ? left : { ...left, briefings: withTab(left.briefings, briefing) };
      setError(null);
      setStart({ preferences: preferences.value, library: library.value, tabs });
    }
  }, []);
  useEffect(() => void read(), [read]);
  if (error !== null) return <Failed error={error} onAgain={() => void read()} />;
  if (start === null) return null;
  return (
    <TooltipProvider delayDuration={500} skipDelayDuration={200}>
      <Guard>
        <Window start={start} />
      </Guard>
    </TooltipProvider>
  );
}

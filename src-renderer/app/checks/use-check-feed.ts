import { useEffect, useRef, useState } from 'react';
import { partialDate } from '#core/model/dates.ts';
import { call } from '#renderer/api.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { newId } from '#renderer/app/citing.ts';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';
import { makeCheckFeed, NOT_CHECKED, type CheckFeed, type ChecksState } from './check-feed.ts';

/** What is found in a briefing as it is now, for as long as this is shown; `recheck` asks at once. */
export function useCheckFeed(session: BriefingSession): { state: ChecksState; recheck: () => void } {
  const [state, setState] = useState(NOT_CHECKED);
  const feed = useRef<CheckFeed | null>(null);
  useEffect(() => {
    const made = makeCheckFeed({
      id: session.id,
      facts: () => session.state.get().facts,
      blocks: session.blocks,
      today: () => partialDate.parse(dayOf(new Date())),
      now: () => new Date().toISOString(),
      ask: (input) => call('checks.run', input),
      close: (name) => void call('checks.close', { session: name }),
      newId,
      after: (delay, run) => {
        const timer = setTimeout(run, delay);
        return () => clearTimeout(timer);
      },
      onState: setState,
    });
    feed.current = made;
    const stop = session.edits.subscribe(made.changed);
    made.changedNow();
    return () => {
      stop();
      made.end();
      feed.current = null;
      setState(NOT_CHECKED);
    };
  }, [session]);
  const [recheck] = useState(() => () => feed.current?.changedNow());
  useLibraryChange(['sources', 'excerpts', 'figures', 'pictures', 'origins'], recheck);
  return { state, recheck };
}

/** The day it is here: what is old is old by the person's own calendar. */
function dayOf(now: Date): string {
  const two = (it: number) => String(it).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

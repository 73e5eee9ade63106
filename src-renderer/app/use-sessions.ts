import { useEffect, useMemo, useRef } from 'react';
import type { BriefingId } from '#core/model/ids.ts';
import { call, onEvent } from '#renderer/api.ts';
import { makeBriefingSession, type BriefingSession } from './briefing-session.ts';
import { clock } from './clock.ts';

export interface Sessions {
  /** The session of a briefing; it begins reading when it is asked for first. */
  of(id: BriefingId): BriefingSession;
  all(): BriefingSession[];
  /** Saves, keeps a version and what undo knows, and ends a session. False when something could not be saved: then it stays. */
  close(id: BriefingId): Promise<boolean>;
  /** Saves everything and keeps versions; the sessions stay. */
  keepAll(): Promise<boolean>;
  /** Ends all sessions as they are: their library is not open any more. */
  dropAll(): void;
}

export function useSessions(): Sessions {
  const open = useRef(new Map<BriefingId, BriefingSession>());
  useEffect(() => followOtherWindows(open.current), []);
  return useMemo(() => {
    const all = () => [...open.current.values()];
    const sessions: Sessions = {
      of(id) {
        const found = open.current.get(id);
        if (found !== undefined) return found;
        const made = makeBriefingSession(id, clock);
        open.current.set(id, made);
        void made.load();
        return made;
      },
      all,
      async close(id) {
        const session = open.current.get(id);
        if (session === undefined) return true;
        if (!(await session.keepVersion())) return false;
        await session.keepUndo();
        session.stop();
        open.current.delete(id);
        return true;
      },
      async keepAll() {
        const kept = await Promise.all(all().map((it) => it.keepVersion()));
        await Promise.all(all().map((it) => it.keepUndo()));
        return kept.every(Boolean);
      },
      dropAll() {
        for (const session of all()) session.stop();
        open.current.clear();
      },
    };
    return sessions;
  }, []);
}

/** What other windows do with the briefings that are open here; answers how to stop listening. */
function followOtherWindows(open: ReadonlyMap<BriefingId, BriefingSession>): () => void {
  const stops = [
    onEvent('window.yield', ({ id }) => {
      const session = open.get(id);
      // One that was closed in the meantime has nothing to save.
      if (session === undefined) void call('window.release', { id });
      else void session.giveUp();
    }),
    onEvent('window.released', ({ id }) => void open.get(id)?.released()),
    onEvent('briefing.saved', ({ id }) => open.get(id)?.savedElsewhere()),
    onEvent('library.changed', ({ areas }) => {
      // A restored version is no save.
      if (areas.includes('versions')) for (const session of open.values()) session.savedElsewhere();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

import { useMemo, type ReactNode } from 'react';
import { DeskContext, useDesk } from '#renderer/library/desk.ts';
import type { BriefingSession } from './briefing-session.ts';
import { usePart } from '#renderer/ui/store.ts';

/** The desk as it is for one briefing: what writes is not offered where this window may not write it. */
export function SessionDesk({ session, children }: { session: BriefingSession; children: ReactNode }) {
  const desk = useDesk();
  const access = usePart(session.state, (it) => it.access);
  const readOnly = desk.readOnly || access !== 'writing';
  const own = useMemo(() => ({ ...desk, readOnly }), [desk, readOnly]);
  return <DeskContext value={own}>{children}</DeskContext>;
}

import type { CallError } from '#core/contract/errors.ts';
import { plainly, type Citation, type Target } from '#core/model/citation.ts';
import { citationId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import type { BriefingSession } from './briefing-session.ts';

export const newId = (): string => crypto.randomUUID();

/** Why nothing can be put into an open briefing here, in a sentence; null where it can, or where none is open. */
export function whyNotHere(session: BriefingSession | null): string | null {
  switch (session?.state.get().access) {
    case 'elsewhere':
      return 'This briefing is being written in another window. Choose “Write Here” above its text first.';
    case 'newer':
      return 'This briefing was made by a later version of Chancery. It can be read here, not written.';
    default:
      return null;
  }
}

/** Cites things at the caret of an open briefing; false where none is open. */
export function citeTargets(session: BriefingSession | null, targets: readonly Target[]): boolean {
  const handle = session?.handle() ?? null;
  if (handle === null) return false;
  handle.focus();
  handle.cite(targets.map(plainly));
  return true;
}

/** Quotes an excerpt or places a picture at the caret; other things are cited. Answers what stood in the way. */
export async function insertTarget(
  session: BriefingSession | null,
  target: Target,
): Promise<CallError | 'no-briefing' | null> {
  const handle = session?.handle() ?? null;
  if (handle === null) return 'no-briefing';
  if (target.kind === 'picture') await handle.insertPicture(target.id);
  else if (target.kind !== 'excerpt') handle.cite([plainly(target)]);
  else {
    const answer = await call('excerpts.get', { id: target.id });
    if (!answer.ok) return answer.error;
    const id = citationId.parse(newId());
    const citation: Citation = { type: 'citation', id, targets: [plainly(target)] };
    handle.insertQuotation(target.id, answer.value.excerpt.anchor.exact, citation);
  }
  handle.focus();
  return null;
}

import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { ok, type Result } from '#core/model/result.ts';
import { countOrigins } from '#core/origins/count.ts';
import { draftSourceSummary } from '#core/print/draft-summary.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { restsOn } from '#main/store/citations.ts';
import { derivationsAround } from '#main/store/origins.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import type { SearchDeps } from './deps.ts';

/**
 * A first draft of what a briefing's sources are worth taken together, from the records alone; nothing is stored. Fails
 * with `not-found`, `briefing-newer`, and with `stored-bytes-changed` where an excerpt has not the words it was kept with.
 */
export function draftSummary(
  { library }: SearchDeps,
  { id }: CallParsed<'briefings.draftSourceSummary'>,
): Result<CallOutput<'briefings.draftSourceSummary'>, CallError> {
  const { db } = library;
  const stored = readBriefing(db, id);
  if (!stored.ok) return stored;
  const { briefing } = stored.value;
  const references = verifiedReferencesOf(db, briefing.blocks.flatMap(restsOn));
  if (!references.ok) return references;
  const links = derivationsAround(
    db,
    references.value.sources.map((it) => it.id),
  );
  return ok(
    draftSourceSummary(briefing, references.value, {
      countOrigins: (sources) => countOrigins(sources, links).origins,
    }),
  );
}

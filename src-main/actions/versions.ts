import { compareBriefings } from '#core/compare/compare.ts';
import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { versionId, type BriefingId, type VersionId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { readBriefing, seqOfBriefing } from '#main/store/briefings.ts';
import { restsOn } from '#main/store/citations.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { referencesOf } from '#main/store/references.ts';
import { listVersions, readVersion, restoreVersion } from '#main/store/versions.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** The versions of a briefing, kept last first. Fails with `not-found`. */
export function listKept(
  { library }: SearchDeps,
  { briefingId }: CallParsed<'versions.list'>,
): Result<CallOutput<'versions.list'>, CallError> {
  if (seqOfBriefing(library.db, briefingId) === null) return fail({ code: 'not-found', what: 'briefing' });
  return ok({ rows: listVersions(library.db, briefingId) });
}

/**
 * What changed from one state of a briefing to another; null is the present one. Fails with `not-found` (a version of
 * another briefing is none of this one), `briefing-newer`, `stored-bytes-changed`.
 */
export function compareStates(
  { library: { db } }: SearchDeps,
  { briefingId, from, to }: CallParsed<'versions.compare'>,
): Result<CallOutput<'versions.compare'>, CallError> {
  const before = stateOf(db, briefingId, from);
  if (!before.ok) return before;
  const after = stateOf(db, briefingId, to);
  if (!after.ok) return after;
  const targets = [...before.value.blocks, ...after.value.blocks].flatMap(restsOn);
  return ok(compareBriefings(before.value, after.value, referencesOf(db, targets)));
}

function stateOf(db: ReadDb, id: BriefingId, version: VersionId | null): Result<Briefing, CallError> {
  if (version === null) {
    const present = readBriefing(db, id);
    return present.ok ? ok(present.value.briefing) : present;
  }
  const kept = readVersion(db, version);
  if (!kept.ok) return kept;
  if (kept.value.briefingId !== id) return fail({ code: 'not-found', what: 'version' });
  return ok(kept.value.briefing);
}

/** Goes back to a version, after keeping the present state. Fails like `restoreVersion`. */
export function restoreKept(
  { library, newId, now }: Deps,
  { id, revision }: CallParsed<'versions.restore'>,
): Result<CallOutput<'versions.restore'>, CallError> {
  return restoreVersion(library.db, { id, revision }, { id: versionId.parse(newId()), at: now() });
}

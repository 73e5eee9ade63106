import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { BRIEFING_MODEL, type Briefing } from '#core/model/briefing.ts';
import { briefingId, versionId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { ok, type Result } from '#core/model/result.ts';
import { insertBriefing, readBriefing, saveBriefing, trashBriefings } from '#main/store/briefings.ts';
import { restsOn } from '#main/store/citations.ts';
import { referencesOf, verifiedReferencesOf } from '#main/store/references.ts';
import { keepVersion } from '#main/store/versions.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** Makes an empty briefing. */
export function createBriefing(
  deps: Deps,
  { title, kind }: CallParsed<'briefings.create'>,
): Result<CallOutput<'briefings.create'>, CallError> {
  const id = briefingId.parse(deps.newId());
  const made: Briefing = {
    model: BRIEFING_MODEL,
    id,
    title,
    kind,
    date: null,
    author: null,
    language: 'en',
    marking: null,
    likelihoodScale: null,
    citationStyle: null,
    extra: {},
    blocks: [],
  };
  insertBriefing(deps.library.db, made, deps.now());
  return ok({ id });
}

/** A briefing with everything it points at, things in the trash too. Fails with `not-found`, `briefing-newer`. */
export function getBriefing(
  { library }: SearchDeps,
  { id }: CallParsed<'briefings.get'>,
): Result<CallOutput<'briefings.get'>, CallError> {
  const read = readBriefing(library.db, id);
  if (!read.ok) return read;
  const { briefing, revision, savedAt } = read.value;
  // Not verified here: damage to one excerpt must not keep anybody from their text. Citing and printing do verify.
  const references = referencesOf(library.db, briefing.blocks.flatMap(restsOn));
  return ok({ briefing, references, revision, savedAt });
}

/** Saves what changed. Fails with `not-found`, `briefing-changed-elsewhere`, `briefing-newer`, `bad-input`. */
export function save(
  { library, now }: Deps,
  input: CallParsed<'briefings.save'>,
): Result<CallOutput<'briefings.save'>, CallError> {
  return saveBriefing(library.db, input, now());
}

/** Keeps the present state; a nameless one that is already kept is not kept twice. Fails like `getBriefing`. */
export function keepPresentVersion(
  deps: Deps,
  { id, name }: CallParsed<'briefings.keepVersion'>,
): Result<CallOutput<'briefings.keepVersion'>, CallError> {
  const read = readBriefing(deps.library.db, id);
  if (!read.ok) return read;
  const kept = { id: versionId.parse(deps.newId()), name, savedAt: deps.now() };
  const { savedAt } = keepVersion(deps.library.db, read.value, kept);
  return ok({ savedAt });
}

/** Puts briefings in the trash; `count` leaves out unknown ones and those already there. */
export function trash(
  { library, now }: Deps,
  { ids }: CallParsed<'briefings.trash'>,
): Result<CallOutput<'briefings.trash'>, CallError> {
  return ok({ count: trashBriefings(library.db, ids, now()) });
}

/** Takes briefings out of the trash. */
export function restore(
  { library }: Deps,
  { ids }: CallParsed<'briefings.restore'>,
): Result<CallOutput<'briefings.restore'>, CallError> {
  return ok({ count: trashBriefings(library.db, ids, null) });
}

/**
 * What targets point at, their words verified because they are about to be quoted. Unknown ones are absent. Fails with
 * `stored-bytes-changed`.
 */
export function resolveTargets(
  { library }: SearchDeps,
  { targets }: CallParsed<'briefings.resolve'>,
): Result<References, CallError> {
  return verifiedReferencesOf(library.db, targets);
}

import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { copyOf } from '#core/briefing/copy-briefing.ts';
import { makeBriefing } from '#core/briefing/make-briefing.ts';
import { partialDate, type Instant, type PartialDate } from '#core/model/dates.ts';
import { briefingId, versionId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { ok, type Result } from '#core/model/result.ts';
import {
  insertBriefing,
  readBriefing,
  saveBriefing,
  showBriefing,
  trashBriefings,
} from '#main/store/briefings.ts';
import { restsOn } from '#main/store/citations.ts';
import { referencesOf, verifiedReferencesOf } from '#main/store/references.ts';
import { keepVersion } from '#main/store/versions.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** Makes a briefing of a kind: empty, or with the sections of its template. */
export function createBriefing(
  deps: Deps,
  wanted: CallParsed<'briefings.create'>,
): Result<CallOutput<'briefings.create'>, CallError> {
  const id = briefingId.parse(deps.newId());
  const at = deps.now();
  insertBriefing(deps.library.db, makeBriefing({ ...wanted, id }, deps.newId, dayOf(at)), at);
  return ok({ id });
}

/** The day a moment falls on where the person is. */
function dayOf(at: Instant): PartialDate {
  const moment = new Date(at);
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((it) => String(it).padStart(2, '0'));
  return partialDate.parse(`${moment.getFullYear()}-${month}-${day}`);
}

/** Makes a briefing out of another as it stands. Fails with `not-found`, `briefing-newer`. */
export function createBriefingFrom(
  deps: Deps,
  { id: original, title }: CallParsed<'briefings.createFrom'>,
): Result<CallOutput<'briefings.createFrom'>, CallError> {
  const read = readBriefing(deps.library.db, original);
  if (!read.ok) return read;
  const id = briefingId.parse(deps.newId());
  insertBriefing(deps.library.db, copyOf(read.value.briefing, { id, title }, deps.newId), deps.now());
  return ok({ id });
}

/** A briefing with everything it points at, things in the trash too, whoever wrote it. Fails with `not-found`. */
export function getBriefing(
  { library }: SearchDeps,
  { id }: CallParsed<'briefings.get'>,
): Result<CallOutput<'briefings.get'>, CallError> {
  const shown = showBriefing(library.db, id);
  if (!shown.ok) return shown;
  const { briefing, revision, savedAt, newer, unreadable } = shown.value;
  // Not verified here: damage to one excerpt must not keep anybody from their text. Citing and printing do verify.
  const references = referencesOf(library.db, briefing.blocks.flatMap(restsOn));
  return ok({ briefing, references, revision, savedAt, newer, unreadable: [...unreadable] });
}

/** Saves what changed. Fails with `not-found`, `briefing-changed-elsewhere`, `briefing-newer`, `bad-input`. */
export function save(
  { library, now }: Deps,
  input: CallParsed<'briefings.save'>,
): Result<CallOutput<'briefings.save'>, CallError> {
  return saveBriefing(library.db, input, now());
}

/** Keeps the present state; a nameless one that is already kept is not kept twice. Fails like `readBriefing`. */
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

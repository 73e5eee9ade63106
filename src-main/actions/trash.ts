import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { ok, type Result } from '#core/model/result.ts';
import { eraseTraces } from '#main/store/erase-traces.ts';
import { expectedFailure } from '#main/store/failures.ts';
import { destroy } from '#main/store/purge.ts';
import { chooseTrashed, consequencesOf } from '#main/store/trashed.ts';
import { removeUnwantedBlobs } from '#main/store/unwanted-blobs.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** What deleting for good would destroy and break. Fails with `not-in-trash`. */
export function consequences(
  { library }: SearchDeps,
  { items }: CallParsed<'trash.consequences'>,
): Result<CallOutput<'trash.consequences'>, CallError> {
  const doomed = chooseTrashed(library.db, items);
  return doomed.ok ? ok(consequencesOf(library.db, doomed.value)) : doomed;
}

/**
 * Destroys what is in the trash, and answers what that destroyed and broke; all or nothing. Copies of the library in
 * `backups/` keep what they hold until newer ones push them out. Fails with `not-in-trash`. What of the destroyed cannot be
 * erased from the disk now, because that is full or does not answer, is erased with what is destroyed next.
 */
export async function purge(
  { library }: Deps,
  { items }: CallParsed<'trash.purge'>,
): Promise<Result<CallOutput<'trash.purge'>, CallError>> {
  const { db } = library;
  const done = db.transaction(() => {
    const doomed = chooseTrashed(db, items);
    if (!doomed.ok) return doomed;
    const answer = consequencesOf(db, doomed.value);
    destroy(db, doomed.value);
    return ok(answer);
  });
  if (!done.ok) return done;
  try {
    removeUnwantedBlobs(library);
    await eraseTraces(db);
  } catch (error) {
    // They are destroyed all the same: an error would say that nothing was.
    if (expectedFailure(error, library.name) === null) throw error;
  }
  return done;
}

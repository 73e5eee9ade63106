import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, type Result } from '#core/model/result.ts';
import { deleteNearDuplicate } from '#main/store/near-duplicates.ts';
import { seqOfSource, trashSources } from '#main/store/sources.ts';
import type { Deps } from './deps.ts';
import { getSource } from './sources.ts';

/**
 * Ends the question whether two sources are one. Which of them is not kept goes to the trash, with what was taken from it:
 * nothing is lost, and a briefing that cites it goes on doing so. Fails with `not-found`.
 */
export function decideNearDuplicate(
  deps: Deps,
  { id, other, keep }: CallParsed<'sources.decideNearDuplicate'>,
): Result<CallOutput<'sources.decideNearDuplicate'>, CallError> {
  const { db } = deps.library;
  return db.transaction(() => {
    const [seq, otherSeq] = [seqOfSource(db, id), seqOfSource(db, other)];
    if (seq === null || otherSeq === null || seq === otherSeq)
      return fail({ code: 'not-found', what: 'source' });
    deleteNearDuplicate(db, seq, otherSeq);
    if (keep !== 'both') trashSources(db, [keep === 'this' ? other : id], deps.now());
    return getSource(deps, { id });
  });
}

import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { checksOfSource } from '#main/store/checks.ts';
import { markSequence as markStatements } from '#main/store/sequences.ts';
import { seqOfSource } from '#main/store/sources.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** Checks of briefings as they stand in windows. */
export interface CheckRuns {
  /** Fails with `not-found` where a block is in the order that was never sent, and with `stored-bytes-changed`. */
  run(
    library: SearchDeps['library'],
    input: CallParsed<'checks.run'>,
  ): Result<CallOutput<'checks.run'>, CallError>;
  close(session: string): void;
}

/** The checks are loaded with the first question. */
export async function runChecks(
  { library, checks }: SearchDeps,
  input: CallParsed<'checks.run'>,
): Promise<Result<CallOutput<'checks.run'>, CallError>> {
  if (checks === undefined) throw new Error('checks were asked for where none are run');
  return (await checks.load()).run(library, input);
}

export async function closeChecks(
  { checks }: SearchDeps,
  { session }: CallParsed<'checks.close'>,
): Promise<Result<CallOutput<'checks.close'>, CallError>> {
  if (checks?.isLoaded() === true) (await checks.load()).close(session);
  return ok({});
}

/** When the briefings that rest on a source were checked. Fails with `not-found`. */
export function checksOf(
  { library: { db } }: SearchDeps,
  { id }: CallParsed<'checks.ofSource'>,
): Result<CallOutput<'checks.ofSource'>, CallError> {
  const seq = seqOfSource(db, id);
  if (seq === null) return fail({ code: 'not-found', what: 'source' });
  return ok({ rows: checksOfSource(db, seq) });
}

export function markSequence(
  { library: { db }, now }: Pick<Deps, 'library' | 'now'>,
  { statements, isSequence }: CallParsed<'checks.markSequence'>,
): Result<CallOutput<'checks.markSequence'>, CallError> {
  markStatements(db, statements, isSequence ? now() : null);
  return ok({});
}

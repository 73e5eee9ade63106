import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** What deleting for good would destroy and break. */
export function consequences(
  _deps: SearchDeps,
  _input: CallParsed<'trash.consequences'>,
): Result<CallOutput<'trash.consequences'>, CallError> {
  throw new Error('not written');
}

/** Destroys what is in the trash. Fails with `not-in-trash`. */
export function purge(
  _deps: Deps,
  _input: CallParsed<'trash.purge'>,
): Result<CallOutput<'trash.purge'>, CallError> {
  throw new Error('not written');
}

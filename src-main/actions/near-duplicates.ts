import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Deps } from './deps.ts';

/** Fails with `not-found`. */
export function decideNearDuplicate(
  _deps: Deps,
  _input: CallParsed<'sources.decideNearDuplicate'>,
): Result<CallOutput<'sources.decideNearDuplicate'>, CallError> {
  throw new Error('not written');
}

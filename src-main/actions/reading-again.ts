import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Deps } from './deps.ts';

/** Fails with `not-found`, `text-in-use`, `cannot-read-again`, `stored-bytes-changed`. */
export function setEncoding(
  _deps: Deps,
  _input: CallParsed<'sources.setEncoding'>,
): Result<CallOutput<'sources.setEncoding'>, CallError> {
  throw new Error('not written');
}

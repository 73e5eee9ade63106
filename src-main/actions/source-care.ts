import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** Fails with `not-found`. */
export function decideFacts(
  _deps: Deps,
  _input: CallParsed<'sources.decideFacts'>,
): Result<CallOutput<'sources.decideFacts'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`. */
export function restingOn(
  _deps: SearchDeps,
  _input: CallParsed<'sources.restingOn'>,
): Result<CallOutput<'sources.restingOn'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`, `stored-bytes-changed`. */
export function getOriginal(
  _deps: SearchDeps,
  _input: CallParsed<'sources.getOriginal'>,
): Result<CallOutput<'sources.getOriginal'>, CallError> {
  throw new Error('not written');
}

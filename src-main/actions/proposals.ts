import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** What a source states and nobody has decided on. Fails with `not-found`, `stored-bytes-changed`. */
export function listProposals(
  _deps: SearchDeps,
  _input: CallParsed<'proposals.list'>,
): Result<CallOutput<'proposals.list'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`. */
export function dismissProposals(
  _deps: Deps,
  _input: CallParsed<'proposals.dismiss'>,
): Result<CallOutput<'proposals.dismiss'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`. */
export function restoreProposals(
  _deps: Deps,
  _input: CallParsed<'proposals.restore'>,
): Result<CallOutput<'proposals.restore'>, CallError> {
  throw new Error('not written');
}

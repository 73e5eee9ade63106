import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** Where a source has its story from. Fails with `not-found`, `stored-bytes-changed`. */
export function getOrigins(
  _deps: SearchDeps,
  _input: CallParsed<'origins.get'>,
): Result<CallOutput<'origins.get'>, CallError> {
  throw new Error('not written');
}

/** Carriers and the independent origins behind them. */
export function countOrigins(
  _deps: SearchDeps,
  _input: CallParsed<'origins.count'>,
): Result<CallOutput<'origins.count'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`, `origin-in-a-circle`. */
export function confirmOrigin(
  _deps: Deps,
  _input: CallParsed<'origins.confirm'>,
): Result<CallOutput<'origins.confirm'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`. */
export function dismissOrigin(
  _deps: Deps,
  _input: CallParsed<'origins.dismiss'>,
): Result<CallOutput<'origins.dismiss'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`. */
export function removeOrigin(
  _deps: Deps,
  _input: CallParsed<'origins.remove'>,
): Result<CallOutput<'origins.remove'>, CallError> {
  throw new Error('not written');
}

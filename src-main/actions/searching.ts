import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** What a search can be narrowed by. */
export function facets(
  _deps: SearchDeps,
  _input: CallParsed<'search.facets'>,
): Result<CallOutput<'search.facets'>, CallError> {
  throw new Error('not written');
}

/** What was looked for before. */
export function recent(
  _deps: SearchDeps,
  _input: CallParsed<'search.recent'>,
): Result<CallOutput<'search.recent'>, CallError> {
  throw new Error('not written');
}

/** Keeps a search. */
export function remember(
  _deps: Deps,
  _input: CallParsed<'search.remember'>,
): Result<CallOutput<'search.remember'>, CallError> {
  throw new Error('not written');
}

/** Forgets every search. */
export function forget(
  _deps: Deps,
  _input: CallParsed<'search.forget'>,
): Result<CallOutput<'search.forget'>, CallError> {
  throw new Error('not written');
}

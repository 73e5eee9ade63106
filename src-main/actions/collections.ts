import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** Every collection with how many sources it has. */
export function listAll(
  _deps: SearchDeps,
  _input: CallParsed<'collections.list'>,
): Result<CallOutput<'collections.list'>, CallError> {
  throw new Error('not written');
}

/** Makes a collection. Fails with `collection-name-taken`. */
export function createCollection(
  _deps: Deps,
  _input: CallParsed<'collections.create'>,
): Result<CallOutput<'collections.create'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`, `collection-name-taken`. */
export function renameCollection(
  _deps: Deps,
  _input: CallParsed<'collections.rename'>,
): Result<CallOutput<'collections.rename'>, CallError> {
  throw new Error('not written');
}

/** Deletes a collection; its sources stay. Fails with `not-found`. */
export function deleteCollection(
  _deps: Deps,
  _input: CallParsed<'collections.delete'>,
): Result<CallOutput<'collections.delete'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`. */
export function addToCollection(
  _deps: Deps,
  _input: CallParsed<'collections.addSources'>,
): Result<CallOutput<'collections.addSources'>, CallError> {
  throw new Error('not written');
}

/** Fails with `not-found`. */
export function removeFromCollection(
  _deps: Deps,
  _input: CallParsed<'collections.removeSources'>,
): Result<CallOutput<'collections.removeSources'>, CallError> {
  throw new Error('not written');
}

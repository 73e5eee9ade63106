import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Collection } from '#core/model/collection.ts';
import { collectionId, type CollectionId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import * as store from '#main/store/collections.ts';
import { seqOfSource } from '#main/store/sources.ts';
import type { Deps, SearchDeps } from './deps.ts';

const NO_COLLECTION: CallError = { code: 'not-found', what: 'collection' };

/** Every collection by name, with how many sources outside the trash it has. */
export function listAll({ library }: SearchDeps): Result<CallOutput<'collections.list'>, CallError> {
  return ok({ rows: store.listCollections(library.db) });
}

/** Makes a collection. Fails with `collection-name-taken`, and with `bad-input` where the name is blank. */
export function createCollection(
  { library, newId }: Deps,
  { name }: CallParsed<'collections.create'>,
): Result<Collection, CallError> {
  return library.db.transaction(() => {
    const free = freeName(library.db, name, { call: 'collections.create', id: null });
    if (!free.ok) return free;
    const made = { id: collectionId.parse(newId()), name: free.value };
    store.insertCollection(library.db, made);
    return ok(made);
  });
}

/** Fails with `not-found`, `collection-name-taken`, and with `bad-input` where the name is blank. */
export function renameCollection(
  { library }: Deps,
  { id, name }: CallParsed<'collections.rename'>,
): Result<Collection, CallError> {
  return library.db.transaction(() => {
    if (!store.hasCollection(library.db, id)) return fail(NO_COLLECTION);
    const free = freeName(library.db, name, { call: 'collections.rename', id });
    if (!free.ok) return free;
    store.renameCollection(library.db, { id, name: free.value });
    return ok({ id, name: free.value });
  });
}

/** The name without white space around it, if no other collection than `id` has it. */
function freeName(
  db: SearchDeps['library']['db'],
  given: string,
  asked: { readonly call: string; readonly id: CollectionId | null },
): Result<string, CallError> {
  const name = given.trim();
  if (name === '') return fail({ code: 'bad-input', call: asked.call });
  const holder = store.findCollectionByName(db, name);
  const isTaken = holder !== null && holder.id !== asked.id;
  return isTaken ? fail({ code: 'collection-name-taken', name: holder.name }) : ok(name);
}

/** Deletes a collection; its sources stay. Fails with `not-found`. */
export function deleteCollection(
  { library }: Deps,
  { id }: CallParsed<'collections.delete'>,
): Result<CallOutput<'collections.delete'>, CallError> {
  return library.db.transaction(() => {
    if (!store.hasCollection(library.db, id)) return fail(NO_COLLECTION);
    store.deleteCollection(library.db, id);
    return ok({});
  });
}

/**
 * Puts sources into a collection, all or none; `count` leaves out those that were in it. Fails with `not-found` (the
 * collection, or a source).
 */
export function addToCollection(
  { library }: Deps,
  { id, sources }: CallParsed<'collections.addSources'>,
): Result<CallOutput<'collections.addSources'>, CallError> {
  return library.db.transaction(() => {
    if (!store.hasCollection(library.db, id)) return fail(NO_COLLECTION);
    if (sources.some((it) => seqOfSource(library.db, it) === null))
      return fail({ code: 'not-found', what: 'source' });
    const added = sources.filter((it) => store.putInCollection(library.db, id, it));
    return ok({ count: added.length });
  });
}

/** Takes sources out of a collection; `count` leaves out those that were not in it. Fails with `not-found`. */
export function removeFromCollection(
  { library }: Deps,
  { id, sources }: CallParsed<'collections.removeSources'>,
): Result<CallOutput<'collections.removeSources'>, CallError> {
  return library.db.transaction(() => {
    if (!store.hasCollection(library.db, id)) return fail(NO_COLLECTION);
    return ok({ count: store.takeFromCollection(library.db, id, sources) });
  });
}

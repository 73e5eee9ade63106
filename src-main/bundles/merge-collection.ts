import { collectionId, sourceId } from '#core/model/ids.ts';
import { insertCollection, putInCollection } from '#main/store/collections.ts';
import { isIdTaken } from '#main/store/taken-ids.ts';
import { itemKey } from './item-states.ts';
import type { Merging } from './merge.ts';
import { freeId } from './merging-ids.ts';

/** Puts the sources of a collection together here too; none is taken out of it, and it keeps its name. */
export function mergeCollection(it: Merging): void {
  const { db } = it.library;
  const sent = it.bundle.collection;
  if (sent === null || it.choiceOf('collection', sent.id) === 'ours') return;
  const kept = it.differences.here.collection;
  const id =
    kept?.id ?? collectionId.parse(freeId(sent.id, (taken) => isIdTaken(db, 'collection', taken), it.newId));
  if (kept === null) insertCollection(db, { id, name: sent.name });
  it.ids.set(itemKey('collection', sent.id), id);
  for (const one of sent.sources) {
    const own = it.ids.get(itemKey('source', one));
    if (own !== undefined) putInCollection(db, id, sourceId.parse(own));
  }
}

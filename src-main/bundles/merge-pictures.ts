import { pictureId, sourceId } from '#core/model/ids.ts';
import { pictureFacts } from '#core/model/picture.ts';
import { insertPicture, trashPictures, updatePicture } from '#main/store/pictures.ts';
import { isIdTaken } from '#main/store/taken-ids.ts';
import { itemKey } from './item-states.ts';
import type { Merging } from './merge.ts';
import { freeId } from './merging-ids.ts';

/** Pictures; one whose source did not come is from none. */
export function mergePictures(it: Merging): void {
  const { db } = it.library;
  for (const sent of it.bundle.pictures) {
    const kept = it.differences.here.pictures.get(sent.id);
    const key = itemKey('picture', sent.id);
    if (kept) it.ids.set(key, kept.id);
    if (it.choiceOf('picture', sent.id) === 'ours') continue;
    const from = sent.sourceId === null ? undefined : it.ids.get(itemKey('source', sent.sourceId));
    const source = from === undefined ? null : sourceId.parse(from);
    if (kept) {
      updatePicture(db, { ...kept, ...pictureFacts.parse(sent), sourceId: source ?? kept.sourceId });
      trashPictures(db, [kept.id], null);
      it.changed.pictures += 1;
      continue;
    }
    const id = pictureId.parse(freeId(sent.id, (taken) => isIdTaken(db, 'picture', taken), it.newId));
    insertPicture(db, { ...sent, id, sourceId: source, trashedAt: null });
    it.ids.set(key, id);
    it.added.pictures += 1;
  }
}

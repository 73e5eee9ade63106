import { basename } from 'node:path';
import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { pictureId, type PictureId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { readPicture } from '#main/importers/read-picture.ts';
import { keepBlob, readBlob } from '#main/store/blobs.ts';
import { usesOf } from '#main/store/citations.ts';
import { sha256Of } from '#main/store/hash.ts';
import {
  findPicture,
  findPictureByHash,
  insertPicture,
  trashPictures,
  updatePicture,
} from '#main/store/pictures.ts';
import { findSource } from '#main/store/sources.ts';
import { answering } from './answering.ts';
import type { Deps, SearchDeps } from './deps.ts';
import { patched } from './patch.ts';
import { readRegularFile } from './read-file.ts';

/** A picture with its verified bytes as a data URL. Fails with `not-found`, `stored-bytes-changed`. */
export function getPicture(
  { library }: SearchDeps,
  { id }: CallParsed<'pictures.get'>,
): Result<CallOutput<'pictures.get'>, CallError> {
  const picture = findPicture(library.db, id);
  if (!picture) return fail({ code: 'not-found', what: 'picture' });
  const bytes = readBlob(library.folder, picture.bytesSha256, nameOf(picture));
  if (!bytes.ok) return bytes;
  return ok({ picture, dataUrl: `data:${picture.mediaType};base64,${bytes.value.toString('base64')}` });
}

/** What a person knows a picture by. */
export function nameOf(picture: Picture): string {
  return picture.caption ?? picture.fileName ?? picture.id;
}

/**
 * Brings picture files in, all or none. One that is already there is answered as it is, out of the trash. Fails with
 * `cannot-read-file`, `not-a-picture` (neither PNG nor JPEG, beyond 50 megapixels, or over 32 MB), `nothing-to-import`.
 */
export function importPictures(
  deps: Deps,
  { paths }: { readonly paths: readonly string[] },
): Promise<Result<CallOutput<'pictures.importChosen'>, CallError>> {
  return answering(deps.library.name, () => addPictures(deps, paths));
}

function addPictures(
  deps: Deps,
  paths: readonly string[],
): Result<CallOutput<'pictures.importChosen'>, CallError> {
  if (paths.length === 0) return fail({ code: 'nothing-to-import' });
  const read: { name: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    const name = basename(path);
    const bytes = readRegularFile(path);
    if (!bytes.ok) return fail({ code: 'cannot-read-file', name });
    if (!headerOf(name, bytes.value)) return fail({ code: 'not-a-picture', name });
    read.push({ name, bytes: bytes.value });
  }
  return deps.library.db.transaction(() => {
    const pictures: Picture[] = [];
    for (const it of read) {
      const added = addPicture(deps, it.name, it.bytes);
      if (!added.ok) return added;
      pictures.push(added.value);
    }
    return ok({ pictures });
  });
}

function headerOf(fileName: string, bytes: Uint8Array) {
  return readPicture({ fileName, mediaType: null, encoding: null, bytes }).draft;
}

/** Keeps one picture. Fails with `not-a-picture`. */
export function addPicture(deps: Deps, fileName: string, bytes: Uint8Array): Result<Picture, CallError> {
  const { db, folder } = deps.library;
  const header = headerOf(fileName, bytes);
  if (!header) return fail({ code: 'not-a-picture', name: fileName });
  const present = findPictureByHash(db, sha256Of(bytes));
  if (present) {
    // The bytes are at hand, so a copy that was lost or damaged is made good.
    keepBlob(folder, bytes);
    trashPictures(db, [present.id], null);
    return ok({ ...present, trashedAt: null });
  }
  const added: Picture = {
    ...header,
    id: pictureId.parse(deps.newId()),
    caption: null,
    credit: null,
    altText: null,
    sourceId: null,
    marking: null,
    fileName,
    byteLength: bytes.byteLength,
    bytesSha256: keepBlob(folder, bytes),
    createdAt: deps.now(),
    trashedAt: null,
  };
  insertPicture(db, added);
  return ok(added);
}

/** Changes what is said about a picture. Fails with `not-found` (the picture, or the source it is said to be from). */
export function updatePictureFacts(
  { library }: Deps,
  { id, patch }: CallParsed<'pictures.update'>,
): Result<Picture, CallError> {
  const { db } = library;
  return db.transaction(() => {
    const found = findPicture(db, id);
    if (!found) return fail({ code: 'not-found', what: 'picture' });
    const changed = patched(found, patch);
    if (changed.sourceId !== null && !findSource(db, changed.sourceId))
      return fail({ code: 'not-found', what: 'source' });
    updatePicture(db, changed);
    return ok(changed);
  });
}

/** Puts pictures in the trash; `inUse` names the briefings that show or cite them. */
export function trash(
  { library, now }: Deps,
  { ids }: { readonly ids: readonly PictureId[] },
): Result<CallOutput<'pictures.trash'>, CallError> {
  const count = trashPictures(library.db, ids, now());
  return ok({ count, inUse: usesOf(library.db, 'picture', ids) });
}

/** Takes pictures out of the trash; `count` leaves out unknown ones and those that were not in it. */
export function restore(
  { library }: Deps,
  { ids }: { readonly ids: readonly PictureId[] },
): Result<CallOutput<'pictures.restore'>, CallError> {
  return ok({ count: trashPictures(library.db, ids, null) });
}

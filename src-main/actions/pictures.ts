import { basename } from 'node:path';
import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { pictureId, type PictureId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { readPicture, type PictureDraft } from '#main/importers/read-picture.ts';
import { shownPicture } from '#main/importers/shown-picture.ts';
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

/**
 * A picture with its verified bytes as a data URL: an SVG made safe, of an animation the first frame. Fails with
 * `not-found`, `stored-bytes-changed`, `picture-unreadable`.
 */
export function getPicture(
  { library }: SearchDeps,
  { id }: CallParsed<'pictures.get'>,
): Result<CallOutput<'pictures.get'>, CallError> {
  const picture = findPicture(library.db, id);
  if (!picture) return fail({ code: 'not-found', what: 'picture' });
  const bytes = readBlob(library, picture.bytesSha256, nameOf(picture));
  if (!bytes.ok) return bytes;
  const shown = shownPicture(picture.mediaType, bytes.value);
  if (shown === null) return fail({ code: 'picture-unreadable', name: nameOf(picture) });
  const base64 = Buffer.from(shown.buffer, shown.byteOffset, shown.byteLength).toString('base64');
  return ok({ picture, dataUrl: `data:${picture.mediaType};base64,${base64}` });
}

/** What a person knows a picture by. */
export function nameOf(picture: Picture): string {
  return picture.caption ?? picture.fileName ?? picture.id;
}

/**
 * Brings picture files in, all or none. One that is already there is answered as it is, out of the trash. Fails with
 * `cannot-read-file`, `not-a-picture` (no PNG, JPEG, WebP or SVG, beyond 50 megapixels, or over 32 MB), `nothing-to-import`.
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
  const read: PictureToAdd[] = [];
  for (const path of paths) {
    const fileName = basename(path);
    const bytes = readRegularFile(path);
    if (!bytes.ok) return fail({ code: 'cannot-read-file', name: fileName });
    const { draft } = readPicture({ fileName, mediaType: null, encoding: null, bytes: bytes.value });
    if (!draft) return fail({ code: 'not-a-picture', name: fileName });
    read.push({ fileName, bytes: bytes.value, draft });
  }
  return deps.library.db.transaction(() => ok({ pictures: read.map((it) => addPicture(deps, it).picture) }));
}

/** A picture as an importer read it. */
export interface PictureToAdd {
  /** Without folders; null for what was pasted. */
  readonly fileName: string | null;
  readonly bytes: Uint8Array;
  readonly draft: PictureDraft;
}

/**
 * Keeps one picture, its bytes as they came in. One with the same bytes is answered as it is, out of the trash, and
 * `isNew` says so.
 */
export function addPicture(
  deps: Deps,
  { fileName, bytes, draft }: PictureToAdd,
): { readonly picture: Picture; readonly isNew: boolean } {
  const { db } = deps.library;
  const present = findPictureByHash(db, sha256Of(bytes));
  if (present) {
    // The bytes are at hand, so a copy that was lost or damaged is made good.
    keepBlob(deps.library, bytes);
    trashPictures(db, [present.id], null);
    return { picture: { ...present, trashedAt: null }, isNew: false };
  }
  const added: Picture = {
    ...draft,
    id: pictureId.parse(deps.newId()),
    caption: null,
    credit: null,
    altText: null,
    sourceId: null,
    marking: null,
    fileName,
    byteLength: bytes.byteLength,
    bytesSha256: keepBlob(deps.library, bytes),
    createdAt: deps.now(),
    trashedAt: null,
  };
  insertPicture(db, added);
  return { picture: added, isNew: true };
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

import type { ImportedFile } from '#core/contract/views.ts';
import { sourceId } from '#core/model/ids.ts';
import type { SourceDraft } from '#core/model/source-draft.ts';
import { source as sourceSchema, UNJUDGED, type Source } from '#core/model/source.ts';
import { keepBlob } from '#main/store/blobs.ts';
import { sha256Of } from '#main/store/hash.ts';
import { insertLargeSource, LARGE_TEXT } from '#main/store/large-source.ts';
import { findNearDuplicates, insertNearDuplicates } from '#main/store/near-duplicates.ts';
import { findPictureByHash } from '#main/store/pictures.ts';
import {
  findSourceByCiteKey,
  findSourceByHash,
  insertSource,
  seqOfSource,
  trashSources,
} from '#main/store/sources.ts';
import { makeCiteKey } from './cite-key.ts';
import type { Deps, FileToParse, ParsedFile } from './deps.ts';
import { fittingFacts } from './fitting-facts.ts';
import * as entries from './import-entries.ts';
import type { Named } from './import-entries.ts';
import { addPicture } from './pictures.ts';

/** Whether the library has these bytes, in the trash or not. */
export function isPresent({ library: { db } }: Deps, { bytes }: FileToParse): boolean {
  const hash = sha256Of(bytes);
  return findSourceByHash(db, hash) !== null || findPictureByHash(db, hash) !== null;
}

/** The entry of a file whose bytes are in the library already, or null. What was in the trash comes out of it. */
export function present(deps: Deps, file: FileToParse, named: Named): ImportedFile | null {
  const { db } = deps.library;
  const hash = sha256Of(file.bytes);
  const source = findSourceByHash(db, hash);
  if (source) return alreadyThere(deps, source, file, named);
  const picture = findPictureByHash(db, hash);
  if (!picture) return null;
  const { mediaType, width, height } = picture;
  addPicture(deps, { fileName: named.fileName, bytes: file.bytes, draft: { mediaType, width, height } });
  return entries.pictureThere(named, picture);
}

/** Adds what a file holds, but for its parts, and says how it fared. */
export async function take(
  deps: Deps,
  file: FileToParse,
  named: Named,
  parsed: ParsedFile | 'stopped',
): Promise<ImportedFile> {
  if (parsed === 'stopped') return entries.notImported(named, 'parser-stopped');
  const { draft, picture, parts, problems } = parsed;
  if (draft !== null) return add(deps, file, named, { draft, problems });
  if (picture !== null) {
    const { fileName, bytes } = { ...file, ...named };
    const added = deps.library.db.transaction(() => addPicture(deps, { fileName, bytes, draft: picture }));
    return added.isNew
      ? entries.pictureAdded(named, added.picture, problems)
      : entries.pictureThere(named, added.picture);
  }
  if (parts.length > 0) return entries.opened(named, problems);
  return entries.notImported(named, problems.length > 0 ? problems : 'unreadable-file');
}

async function add(
  deps: Deps,
  file: FileToParse,
  named: Named,
  { draft, problems }: { readonly draft: SourceDraft; readonly problems: ParsedFile['problems'] },
): Promise<ImportedFile> {
  const { db } = deps.library;
  // The bytes first: a row never stands for bytes that are not there.
  const bytesSha256 = keepBlob(deps.library, file.bytes);
  const { text, residue, evidence, layout } = draft;
  const isLarge = text.length >= LARGE_TEXT;
  const begun = db.transaction(() => {
    // The same bytes may have come in by another way while these were being read.
    const there = findSourceByHash(db, bytesSha256);
    if (there) return { there };
    const source = sourceOf(deps, file, draft, bytesSha256);
    const added = { source, text, residue, evidence, layout };
    if (isLarge) return { source, steps: insertLargeSource(db, added) };
    insertSource(db, added);
    return { source, near: nearest(deps, source) };
  });
  if (begun.there !== undefined) return alreadyThere(deps, begun.there, file, named);
  const { source, steps } = begun;
  if (steps === undefined) return entries.sourceAdded(named, source, problems, begun.near);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      if (!step.value) return entries.notImported(named, 'unreadable-file');
      return entries.sourceAdded(named, source, problems, nearest(deps, source));
    }
    // Whoever waits for this thread has their turn.
    await new Promise(setImmediate);
  }
}

function sourceOf(
  deps: Deps,
  file: FileToParse,
  draft: SourceDraft,
  bytesSha256: Source['bytesSha256'],
): Source {
  const { text, mediaType, encoding } = draft;
  const facts = fittingFacts(draft.facts);
  const fileName = file.fileName?.slice(0, LONGEST_NAME) ?? null;
  const isTaken = (key: string) => findSourceByCiteKey(deps.library.db, key) !== null;
  return sourceSchema.parse({
    ...facts,
    ...{ id: sourceId.parse(deps.newId()), citeKey: makeCiteKey(facts, fileName, isTaken) },
    ...UNJUDGED,
    ...{ importedAt: deps.now(), trashedAt: null, fileName, mediaType, encoding },
    ...{ byteLength: file.bytes.byteLength, bytesSha256, textSha256: sha256Of(text) },
  });
}

/** Names inside archives have no end of their own. */
const LONGEST_NAME = 1000;

/** Asks whether a new source and others are one; answers the one it is nearest to, or null. */
function nearest({ library: { db } }: Deps, added: Source): Source['id'] | null {
  const seq = seqOfSource(db, added.id) ?? 0;
  const found = findNearDuplicates(db, seq);
  insertNearDuplicates(db, seq, found);
  return found[0]?.id ?? null;
}

function alreadyThere({ library }: Deps, it: Source, file: FileToParse, named: Named): ImportedFile {
  // The bytes are at hand, so a copy that was lost or damaged is made good.
  keepBlob(library, file.bytes);
  trashSources(library.db, [it.id], null);
  return entries.sourceThere(named, it);
}

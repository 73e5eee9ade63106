import type { SentSource } from '#core/bundle/format.ts';
import type { CallError } from '#core/contract/errors.ts';
import { sourceId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { sourceFacts, type Source } from '#core/model/source.ts';
import { replaceResidue, readText } from '#main/store/source-texts.ts';
import { findSourceByCiteKey, insertSource, trashSources, updateSource } from '#main/store/sources.ts';
import { isIdTaken } from '#main/store/taken-ids.ts';
import { textPath } from './payload-paths.ts';
import { itemKey } from './item-states.ts';
import type { Merging } from './merge.ts';
import { freeCiteKey, freeId } from './merging-ids.ts';

/** Adds the sources that are new and takes over what is said of others. Fails with `bundle-refused`, `stored-bytes-changed`. */
export function mergeSources(it: Merging): Result<null, CallError> {
  for (const sent of it.bundle.sources) {
    const here = it.differences.here.sources.get(sent.source.id);
    const takes = it.choiceOf('source', sent.source.id) !== 'ours';
    if (here) it.ids.set(itemKey('source', sent.source.id), here.id);
    if (!takes) continue;
    const done = here ? takeOver(it, sent, here) : add(it, sent);
    if (!done.ok) return done;
  }
  return ok(null);
}

function add(
  { library: { db }, bundle, now, newId, ids, added }: Merging,
  sent: SentSource,
): Result<null, CallError> {
  const text = bundle.textNow(sent.source);
  if (text === null)
    return fail({
      code: 'bundle-refused',
      name: '',
      fault: 'text-changed',
      entry: textPath(sent.source.textSha256),
    });
  const id = sourceId.parse(freeId(sent.source.id, (taken) => isIdTaken(db, 'source', taken), newId));
  const citeKey = freeCiteKey(sent.source.citeKey, (key) => findSourceByCiteKey(db, key) !== null);
  const source: Source = { ...sent.source, id, citeKey, importedAt: now(), trashedAt: null };
  const { residue, layout, evidence } = sent;
  insertSource(db, { source, text, residue, layout, evidence });
  ids.set(itemKey('source', sent.source.id), id);
  added.sources += 1;
  return ok(null);
}

/** What is said, and what is set aside; the text is the very same, or this is not offered. */
function takeOver(
  { library: { db }, changed }: Merging,
  { source, residue }: SentSource,
  here: Source,
): Result<null, CallError> {
  const read = readText(db, here.id);
  if (!read.ok) return read;
  updateSource(db, { ...here, ...sourceFacts.parse(source) });
  replaceResidue(db, read.value.seq, read.value.text, residue);
  trashSources(db, [here.id], null);
  changed.sources += 1;
  return ok(null);
}

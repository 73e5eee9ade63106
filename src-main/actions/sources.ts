import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { statedField, type Source } from '#core/model/source.ts';
import { paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import { usesOf } from '#main/store/citations.ts';
import { collectionsOf } from '#main/store/collections.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { excerptsOf } from '#main/store/excerpts.ts';
import { dropEvidence, readEvidence } from '#main/store/fact-evidence.ts';
import { figuresOf } from '#main/store/figures.ts';
import { readLayout } from '#main/store/layouts.ts';
import { nearDuplicatesOf } from '#main/store/near-duplicates.ts';
import { readText, replaceResidue } from '#main/store/source-texts.ts';
import {
  findSource,
  findSourceByCiteKey,
  seqOfSource,
  trashSources,
  updateSource,
} from '#main/store/sources.ts';
import type { Deps, SearchDeps } from './deps.ts';
import { patched } from './patch.ts';

/** A source with everything the reader shows. Fails with `not-found`, `stored-bytes-changed`. */
export function getSource(
  { library }: SearchDeps,
  { id }: CallParsed<'sources.get'>,
): Result<CallOutput<'sources.get'>, CallError> {
  return detailOf(library.db, id);
}

/** Changes what is said about a source; a proposed fact that is sent is thereby judged. Fails with `not-found`, `cite-key-taken`. */
export function updateSourceFacts(
  { library }: Deps,
  { id, patch }: CallParsed<'sources.update'>,
): Result<Source, CallError> {
  return library.db.transaction(() => {
    const [found, seq] = [findSource(library.db, id), seqOfSource(library.db, id)];
    if (!found || seq === null) return fail({ code: 'not-found', what: 'source' });
    const changed = patched(found, patch);
    const holder = findSourceByCiteKey(library.db, changed.citeKey);
    if (holder && holder.id !== id) return fail({ code: 'cite-key-taken', citeKey: changed.citeKey });
    updateSource(library.db, changed);
    const judged = statedField.options.filter((it) => patch[it] !== undefined);
    dropEvidence(library.db, seq, judged);
    return ok(findSource(library.db, id) ?? changed);
  });
}

/**
 * Sets other parts of a text aside. Ranges must cover whole paragraphs and not overlap, else
 * `residue-not-on-paragraphs`. Excerpts that come to lie in residue stay as they are.
 */
export function setResidue(
  { library }: Deps,
  { id, residue }: CallParsed<'sources.setResidue'>,
): Result<CallOutput<'sources.setResidue'>, CallError> {
  return library.db.transaction(() => {
    const read = readText(library.db, id);
    if (!read.ok) return read;
    const ranges = residue.toSorted((a, b) => a.start - b.start);
    if (!coversParagraphs(read.value.text, ranges)) return fail({ code: 'residue-not-on-paragraphs' });
    replaceResidue(library.db, read.value.seq, read.value.text, ranges);
    return detailOf(library.db, id);
  });
}

function coversParagraphs(text: string, ranges: readonly ResidueRange[]): boolean {
  const paragraphs = paragraphsOf(text, []);
  const starts = new Set(paragraphs.map((it) => it.start));
  const ends = new Set(paragraphs.map((it) => it.end));
  return ranges.every(
    (it, at) => starts.has(it.start) && ends.has(it.end) && it.start >= (ranges[at - 1]?.end ?? 0),
  );
}

/** Puts sources in the trash; `inUse` names the briefings that rest on them or on what was taken from them. */
export function trash(
  { library, now }: Deps,
  { ids }: CallParsed<'sources.trash'>,
): Result<CallOutput<'sources.trash'>, CallError> {
  const count = trashSources(library.db, ids, now());
  return ok({ count, inUse: usesOf(library.db, 'source', ids) });
}

/** Takes sources out of the trash; `count` leaves out unknown ones and those that were not in it. */
export function restore(
  { library }: Deps,
  { ids }: CallParsed<'sources.restore'>,
): Result<CallOutput<'sources.restore'>, CallError> {
  return ok({ count: trashSources(library.db, ids, null) });
}

function detailOf(
  db: ReadDb,
  id: CallParsed<'sources.get'>['id'],
): Result<CallOutput<'sources.get'>, CallError> {
  const source = findSource(db, id);
  if (!source) return fail({ code: 'not-found', what: 'source' });
  const read = readText(db, id);
  if (!read.ok) return read;
  const { seq, text, residue } = read.value;
  const [excerpts, figures] = [excerptsOf(db, id), figuresOf(db, id)];
  return ok({
    ...{ source, text, residue, excerpts, figures, usedIn: usesOf(db, 'source', [id]) },
    layout: readLayout(db, seq),
    proposed: readEvidence(db, seq),
    collections: collectionsOf(db, seq),
    nearDuplicates: nearDuplicatesOf(db, seq),
  });
}

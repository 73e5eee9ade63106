import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Source, StatedFacts } from '#core/model/source.ts';
import { readBlob } from '#main/store/blobs.ts';
import { usesOf } from '#main/store/citations.ts';
import { excerptViewsOf } from '#main/store/excerpts.ts';
import { dropEvidence, readEvidence } from '#main/store/fact-evidence.ts';
import { figureViewsOf } from '#main/store/figures.ts';
import { derivedFrom, exportsRestingOn } from '#main/store/resting-on.ts';
import { findSource, seqOfSource, updateSource } from '#main/store/sources.ts';
import type { Deps, SearchDeps } from './deps.ts';

const NO_SOURCE: CallError = { code: 'not-found', what: 'source' };

const NOTHING_STATED: StatedFacts = {
  ...{ title: null, outlet: null, authors: [], publishedOn: null, language: null, kind: null, url: null },
};

/**
 * Accepts or dismisses proposed facts. Those that nobody proposes any more are passed over: what a person has written
 * meanwhile is not emptied. Fails with `not-found`.
 */
export function decideFacts(
  { library: { db } }: Deps,
  { id, fields, decision }: CallParsed<'sources.decideFacts'>,
): Result<Source, CallError> {
  return db.transaction(() => {
    const [found, seq] = [findSource(db, id), seqOfSource(db, id)];
    if (!found || seq === null) return fail(NO_SOURCE);
    const proposed = readEvidence(db, seq).filter((it) => fields.includes(it.field));
    const decided = proposed.map((it) => it.field);
    if (decision === 'dismiss') {
      const emptied = decided.map((field) => [field, NOTHING_STATED[field]]);
      updateSource(db, { ...found, ...Object.fromEntries(emptied) });
    }
    dropEvidence(db, seq, decided);
    return ok(findSource(db, id) ?? found);
  });
}

/** Everything that rests on a source. Fails with `not-found`, `stored-bytes-changed` (a version that was exported). */
export function restingOn(
  { library: { db } }: SearchDeps,
  { id }: CallParsed<'sources.restingOn'>,
): Result<CallOutput<'sources.restingOn'>, CallError> {
  const seq = seqOfSource(db, id);
  if (seq === null) return fail(NO_SOURCE);
  const exports = exportsRestingOn(db, seq);
  if (!exports.ok) return exports;
  return ok({
    excerpts: excerptViewsOf(db, id),
    figures: figureViewsOf(db, id),
    briefings: usesOf(db, 'source', [id]),
    exports: exports.value,
    sources: derivedFrom(db, seq),
  });
}

/** The kept bytes, verified. Fails with `not-found`, `stored-bytes-changed`, `cannot-read-file`. */
export function getOriginal(
  { library }: SearchDeps,
  { id }: CallParsed<'sources.getOriginal'>,
): Result<CallOutput<'sources.getOriginal'>, CallError> {
  const source = findSource(library.db, id);
  if (!source) return fail(NO_SOURCE);
  const kept = readBlob(library, source.bytesSha256, source.citeKey);
  // A copy: a small Buffer is a piece of memory that holds other things too, and all of it would be sent.
  return kept.ok ? ok({ mediaType: source.mediaType, bytes: new Uint8Array(kept.value) }) : kept;
}

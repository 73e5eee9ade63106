import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { ExcerptView } from '#core/contract/views.ts';
import { excerpt as excerptSchema, type ExcerptFacts } from '#core/model/excerpt.ts';
import { excerptId, type ExcerptId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { trashAnchored } from '#main/store/anchored.ts';
import { usesOf } from '#main/store/citations.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { findExcerpt, insertExcerpt, updateExcerpt } from '#main/store/excerpts.ts';
import type { Deps, SearchDeps } from './deps.ts';
import { anchorIn } from './passage.ts';
import { patched } from './patch.ts';

const NOTHING_SAID: ExcerptFacts = { speaker: null, note: null, tags: [], credibility: null, marking: null };

/** An excerpt with the briefings that rest on it. Fails with `not-found`. */
export function getExcerpt(
  { library }: SearchDeps,
  { id }: CallParsed<'excerpts.get'>,
): Result<CallOutput<'excerpts.get'>, CallError> {
  const found = viewOf(library.db, id);
  return found.ok ? ok({ excerpt: found.value, usedIn: usesOf(library.db, 'excerpt', [id]) }) : found;
}

/** Keeps a verbatim passage. Fails like `anchorIn`. */
export function addExcerpt(deps: Deps, input: CallParsed<'excerpts.add'>): Result<ExcerptView, CallError> {
  const { db } = deps.library;
  return db.transaction(() => {
    const anchor = anchorIn(db, input.sourceId, input);
    if (!anchor.ok) return anchor;
    const id = excerptId.parse(deps.newId());
    const added = excerptSchema.parse({
      ...patched(NOTHING_SAID, input.facts),
      id,
      sourceId: input.sourceId,
      anchor: anchor.value,
      createdAt: deps.now(),
      trashedAt: null,
    });
    insertExcerpt(db, added);
    return viewOf(db, id);
  });
}

/** Changes what is said about an excerpt; its words never change. Fails with `not-found`. */
export function updateExcerptFacts(
  { library }: Deps,
  { id, patch }: CallParsed<'excerpts.update'>,
): Result<ExcerptView, CallError> {
  const { db } = library;
  return db.transaction(() => {
    const found = viewOf(db, id);
    if (!found.ok) return found;
    updateExcerpt(db, patched(found.value, patch));
    return viewOf(db, id);
  });
}

/** Puts excerpts in the trash; `inUse` names the briefings that rest on them. */
export function trash(
  { library, now }: Deps,
  { ids }: CallParsed<'excerpts.trash'>,
): Result<CallOutput<'excerpts.trash'>, CallError> {
  const count = trashAnchored(library.db, 'excerpt', ids, now());
  return ok({ count, inUse: usesOf(library.db, 'excerpt', ids) });
}

/** Takes excerpts out of the trash; `count` leaves out unknown ones and those that were not in it. */
export function restore(
  { library }: Deps,
  { ids }: CallParsed<'excerpts.restore'>,
): Result<CallOutput<'excerpts.restore'>, CallError> {
  return ok({ count: trashAnchored(library.db, 'excerpt', ids, null) });
}

function viewOf(db: ReadDb, id: ExcerptId): Result<ExcerptView, CallError> {
  const found = findExcerpt(db, id);
  return found ? ok(found) : fail({ code: 'not-found', what: 'excerpt' });
}

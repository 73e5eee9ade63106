import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { FigureView } from '#core/contract/views.ts';
import { figure as figureSchema, figureFacts } from '#core/model/figure.ts';
import { figureId, type FigureId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { trashAnchored } from '#main/store/anchored.ts';
import { usesOf } from '#main/store/citations.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { findFigure, insertFigure, updateFigure } from '#main/store/figures.ts';
import type { Deps, SearchDeps } from './deps.ts';
import { anchorIn } from './passage.ts';
import { patched } from './patch.ts';

/** A figure with the briefings that rest on it. Fails with `not-found`. */
export function getFigure(
  { library }: SearchDeps,
  { id }: CallParsed<'figures.get'>,
): Result<CallOutput<'figures.get'>, CallError> {
  const found = viewOf(library.db, id);
  return found.ok ? ok({ figure: found.value, usedIn: usesOf(library.db, 'figure', [id]) }) : found;
}

/** Keeps a number at the words that state it. Fails like `anchorIn`. */
export function addFigure(deps: Deps, input: CallParsed<'figures.add'>): Result<FigureView, CallError> {
  const { db } = deps.library;
  return db.transaction(() => {
    const anchor = anchorIn(db, input.sourceId, input);
    if (!anchor.ok) return anchor;
    const id = figureId.parse(deps.newId());
    const added = figureSchema.parse({
      ...input.facts,
      id,
      sourceId: input.sourceId,
      anchor: anchor.value,
      createdAt: deps.now(),
      trashedAt: null,
    });
    insertFigure(db, added);
    return viewOf(db, id);
  });
}

/** Changes what is said about a figure; its printed form never changes. Fails with `not-found`, `bad-input`. */
export function updateFigureFacts(
  { library }: Deps,
  { id, patch }: CallParsed<'figures.update'>,
): Result<FigureView, CallError> {
  const { db } = library;
  return db.transaction(() => {
    const found = viewOf(db, id);
    if (!found.ok) return found;
    const changed = figureFacts.safeParse(patched(found.value, patch));
    // A patch may name one end of a range only; together with the other it must still be one.
    if (!changed.success) return fail({ code: 'bad-input', call: 'figures.update' });
    updateFigure(db, { ...found.value, ...changed.data });
    return viewOf(db, id);
  });
}

/** Puts figures in the trash; `inUse` names the briefings that rest on them. */
export function trash(
  { library, now }: Deps,
  { ids }: CallParsed<'figures.trash'>,
): Result<CallOutput<'figures.trash'>, CallError> {
  const count = trashAnchored(library.db, 'figure', ids, now());
  return ok({ count, inUse: usesOf(library.db, 'figure', ids) });
}

/** Takes figures out of the trash; `count` leaves out unknown ones and those that were not in it. */
export function restore(
  { library }: Deps,
  { ids }: CallParsed<'figures.restore'>,
): Result<CallOutput<'figures.restore'>, CallError> {
  return ok({ count: trashAnchored(library.db, 'figure', ids, null) });
}

function viewOf(db: ReadDb, id: FigureId): Result<FigureView, CallError> {
  const found = findFigure(db, id);
  return found ? ok(found) : fail({ code: 'not-found', what: 'figure' });
}

import type { CallError } from '#core/contract/errors.ts';
import type { Target } from '#core/model/citation.ts';
import {
  excerptId,
  figureId,
  type ExcerptId,
  type FigureId,
  type PictureId,
  type SourceId,
} from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { findChanged } from './anchored.ts';
import type { ReadDb } from './connection.ts';
import { findExcerpts } from './excerpts.ts';
import { findFigures } from './figures.ts';
import { originsOf, withAllAbove } from './origins.ts';
import { findPictures } from './pictures.ts';
import { findSources } from './sources.ts';

/**
 * What some targets point at, with the sources those come from. Things in the trash are there: a citation holds on to
 * them. Unknown ones are absent, and so are excerpts and figures that no longer have the words they were kept with.
 */
export function referencesOf(db: ReadDb, targets: readonly Target[]): References {
  const ids = byKind(targets);
  for (const { id } of findChanged(db, 'excerpt', [...ids.excerpt])) ids.excerpt.delete(excerptId.parse(id));
  for (const { id } of findChanged(db, 'figure', [...ids.figure])) ids.figure.delete(figureId.parse(id));
  const excerpts = findExcerpts(db, [...ids.excerpt]);
  const figures = findFigures(db, [...ids.figure]);
  const pictures = findPictures(db, [...ids.picture]);
  for (const it of [...excerpts, ...figures, ...pictures])
    if (it.sourceId !== null) ids.source.add(it.sourceId);
  const sources = findSources(db, [...ids.source]);
  const derivations = originsOf(db, withAllAbove(db, [...ids.source]));
  return { sources, excerpts, figures, pictures, derivations };
}

/**
 * The same, for words that are about to be quoted or printed. Fails with `stored-bytes-changed` where an excerpt or
 * figure no longer has the words it was kept with.
 */
export function verifiedReferencesOf(db: ReadDb, targets: readonly Target[]): Result<References, CallError> {
  const ids = byKind(targets);
  const changed =
    findChanged(db, 'excerpt', [...ids.excerpt])[0] ?? findChanged(db, 'figure', [...ids.figure])[0];
  if (changed) return fail({ code: 'stored-bytes-changed', what: changed.citeKey });
  return ok(referencesOf(db, targets));
}

function byKind(targets: readonly Target[]) {
  const ids = {
    source: new Set<SourceId>(),
    excerpt: new Set<ExcerptId>(),
    figure: new Set<FigureId>(),
    picture: new Set<PictureId>(),
  };
  for (const it of targets) {
    switch (it.kind) {
      case 'source':
        ids.source.add(it.id);
        break;
      case 'excerpt':
        ids.excerpt.add(it.id);
        break;
      case 'figure':
        ids.figure.add(it.id);
        break;
      case 'picture':
        ids.picture.add(it.id);
    }
  }
  return ids;
}

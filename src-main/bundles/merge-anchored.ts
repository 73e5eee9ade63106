import { excerptFacts, type Excerpt } from '#core/model/excerpt.ts';
import { figureFacts, type Figure } from '#core/model/figure.ts';
import { excerptId, figureId, sourceId } from '#core/model/ids.ts';
import { trashAnchored } from '#main/store/anchored.ts';
import { insertExcerpt, updateExcerpt } from '#main/store/excerpts.ts';
import { insertFigure, updateFigure } from '#main/store/figures.ts';
import { isIdTaken } from '#main/store/taken-ids.ts';
import { itemKey } from './item-states.ts';
import type { Merging } from './merge.ts';
import { freeId } from './merging-ids.ts';

/** Excerpts and figures, each in the source it stands in; where that did not come, they do not come either. */
export function mergeAnchored(it: Merging): void {
  const { db } = it.library;
  for (const sent of it.bundle.excerpts) {
    const kept = it.differences.here.excerpts.get(sent.id);
    const make = (id: string, source: string): Excerpt => ({
      ...{ ...sent, id: excerptId.parse(id), sourceId: sourceId.parse(source), trashedAt: null },
    });
    mergeOne(it, 'excerpt', sent, kept, {
      insert: (id, source) => insertExcerpt(db, make(id, source)),
      update: (own) => updateExcerpt(db, { ...own, ...excerptFacts.parse(sent) }),
    });
  }
  for (const sent of it.bundle.figures) {
    const kept = it.differences.here.figures.get(sent.id);
    const make = (id: string, source: string): Figure => ({
      ...{ ...sent, id: figureId.parse(id), sourceId: sourceId.parse(source), trashedAt: null },
    });
    mergeOne(it, 'figure', sent, kept, {
      insert: (id, source) => insertFigure(db, make(id, source)),
      update: (own) => updateFigure(db, { ...own, ...figureFacts.parse(sent) }),
    });
  }
}

interface Writing<T> {
  readonly insert: (id: string, source: string) => void;
  readonly update: (own: T) => void;
}

function mergeOne<T extends Excerpt | Figure>(
  it: Merging,
  kind: 'excerpt' | 'figure',
  sent: { readonly id: string; readonly sourceId: string },
  kept: T | undefined,
  { insert, update }: Writing<T>,
): void {
  const { db } = it.library;
  const key = itemKey(kind, sent.id);
  const choice = it.choiceOf(kind, sent.id);
  if (kept) it.ids.set(key, kept.id);
  if (choice === 'ours') return;
  if (kept && choice === 'theirs') {
    update(kept);
    trashAnchored(db, kind, [kept.id], null);
    it.changed[`${kind}s`] += 1;
    return;
  }
  const source = it.ids.get(itemKey('source', sent.sourceId));
  if (source === undefined) return;
  const id = kept ? it.newId() : freeId(sent.id, (taken) => isIdTaken(db, kind, taken), it.newId);
  insert(id, source);
  it.ids.set(key, id);
  it.added[`${kind}s`] += 1;
}

import type { SentExcerpt, SentFigure } from '#core/bundle/format.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Collection } from '#core/model/collection.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import type { Figure } from '#core/model/figure.ts';
import type { Picture } from '#core/model/picture.ts';
import type { Source } from '#core/model/source.ts';
import { listBriefings, readBriefing, type StoredBriefing } from '#main/store/briefings.ts';
import { findCollectionByName, listCollections } from '#main/store/collections.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { excerptsOf, findExcerpts } from '#main/store/excerpts.ts';
import { figuresOf, findFigures } from '#main/store/figures.ts';
import { findPicture, findPictureByHash } from '#main/store/pictures.ts';
import { findSource, findSourceByHash } from '#main/store/sources.ts';
import { isIdTaken } from '#main/store/taken-ids.ts';
import type { BundleRecords } from './records.ts';

/** What the library holds of the things of a bundle, by their ids there. */
export interface Counterparts {
  readonly sources: ReadonlyMap<string, Source>;
  readonly excerpts: ReadonlyMap<string, Excerpt>;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly briefing: StoredBriefing | null;
  readonly isBriefingInTrash: boolean;
  /** A later version of the app wrote the one that is here: it is not written to. */
  readonly isBriefingNewer: boolean;
  readonly collection: Collection | null;
}

/**
 * Finds what is the same thing here. Bytes make a source and a picture, a place in a source an excerpt and a figure: an id only
 * helps to find it, and one that belongs to something else here finds nothing.
 */
export function counterpartsOf(db: ReadDb, bundle: BundleRecords): Counterparts {
  const sources = new Map<string, Source>();
  for (const { source } of bundle.sources) {
    const byId = findSource(db, source.id);
    const found = byId?.bytesSha256 === source.bytesSha256 ? byId : findSourceByHash(db, source.bytesSha256);
    if (found) sources.set(source.id, found);
  }
  const pictures = new Map<string, Picture>();
  for (const it of bundle.pictures) {
    const byId = findPicture(db, it.id);
    const found = byId?.bytesSha256 === it.bytesSha256 ? byId : findPictureByHash(db, it.bytesSha256);
    if (found) pictures.set(it.id, found);
  }
  return {
    ...{ sources, pictures },
    excerpts: anchoredCounterparts(bundle.excerpts, sources, {
      named: (ids) => findExcerpts(db, ids),
      of: (source) => excerptsOf(db, source),
    }),
    figures: anchoredCounterparts(bundle.figures, sources, {
      named: (ids) => findFigures(db, ids),
      of: (source) => figuresOf(db, source),
    }),
    ...briefingHere(db, bundle.briefing),
    collection: collectionHere(db, bundle.collection),
  };
}

interface Finding<Sent extends SentExcerpt | SentFigure, Kept> {
  readonly named: (ids: Sent['id'][]) => readonly Kept[];
  readonly of: (source: Source['id']) => readonly Kept[];
}

function anchoredCounterparts<Sent extends SentExcerpt | SentFigure, Kept extends Excerpt | Figure>(
  sent: readonly Sent[],
  sources: ReadonlyMap<string, Source>,
  find: Finding<Sent, Kept>,
): Map<string, Kept> {
  const found = new Map<string, Kept>();
  const named = new Map(find.named(sent.map((it) => it.id)).map((it) => [it.id as string, it]));
  const inSource = new Map<string, readonly Kept[]>();
  const used = new Set<string>();
  const isOne = (it: Sent, kept: Kept | undefined, source: Source) =>
    kept !== undefined && kept.sourceId === source.id && isSamePlace(it, kept);
  for (const it of sent) {
    const source = sources.get(it.sourceId);
    const kept = named.get(it.id);
    if (source === undefined || kept === undefined || !isOne(it, kept, source)) continue;
    found.set(it.id, kept);
    used.add(kept.id);
  }
  for (const it of sent) {
    const source = sources.get(it.sourceId);
    if (source === undefined || found.has(it.id)) continue;
    const all = inSource.get(source.id) ?? find.of(source.id);
    inSource.set(source.id, all);
    const kept = all.find((one) => !used.has(one.id) && isOne(it, one, source));
    if (kept === undefined) continue;
    found.set(it.id, kept);
    used.add(kept.id);
  }
  return found;
}

function isSamePlace(
  { anchor: one }: SentExcerpt | SentFigure,
  { anchor: other }: Excerpt | Figure,
): boolean {
  return one.textSha256 === other.textSha256 && one.start === other.start && one.end === other.end;
}

function briefingHere(
  db: ReadDb,
  briefing: Briefing | null,
): Pick<Counterparts, 'briefing' | 'isBriefingNewer' | 'isBriefingInTrash'> {
  if (briefing === null || !isIdTaken(db, 'briefing', briefing.id))
    return { briefing: null, isBriefingNewer: false, isBriefingInTrash: false };
  const read = readBriefing(db, briefing.id);
  const isBriefingInTrash = listBriefings(db, true).some((it) => it.id === briefing.id);
  return read.ok
    ? { briefing: read.value, isBriefingNewer: false, isBriefingInTrash }
    : { briefing: null, isBriefingNewer: true, isBriefingInTrash };
}

function collectionHere(db: ReadDb, wanted: BundleRecords['collection']): Collection | null {
  if (wanted === null) return null;
  const byId = listCollections(db).find((it) => it.id === wanted.id);
  const found = byId ?? findCollectionByName(db, wanted.name);
  return found ? { id: found.id, name: found.name } : null;
}

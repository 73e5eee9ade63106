import { isAbove } from '#core/bundle/ceiling.ts';
import type { NamedOrigin, SentOrigins, SentThread } from '#core/bundle/format.ts';
import { withThreads } from '#core/bundle/targets.ts';
import { shownIn } from '#core/briefing/banner.ts';
import type { BundlePlan, BundleSubject } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import { textOfBlock, type Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Target } from '#core/model/citation.ts';
import type { Collection } from '#core/model/collection.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import type { Figure } from '#core/model/figure.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Marking } from '#core/model/marking.ts';
import type { Picture } from '#core/model/picture.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Source } from '#core/model/source.ts';
import { suggestionIds } from '#core/model/suggestions.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { restsOn } from '#main/store/citations.ts';
import { listCollections } from '#main/store/collections.ts';
import { listThreads } from '#main/store/comments.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { excerptsOf } from '#main/store/excerpts.ts';
import { figuresOf } from '#main/store/figures.ts';
import { originsOf } from '#main/store/origins.ts';
import { listPictures } from '#main/store/pictures.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { findSources, listSources } from '#main/store/sources.ts';

/** What a sender chooses. */
export interface BundleWish {
  readonly subject: BundleSubject;
  /** Nothing marked above it goes; null for no ceiling. */
  readonly ceiling: Marking | null;
  readonly comments: boolean;
  /** Leaves portions above the ceiling out of the briefing; without it such a briefing is refused. */
  readonly leaveOutPortions: boolean;
}

/** What goes into a bundle, and the plan that a person sees of it. */
export interface Gathered {
  readonly title: string;
  readonly sources: readonly Source[];
  readonly excerpts: readonly Excerpt[];
  readonly figures: readonly Figure[];
  readonly pictures: readonly Picture[];
  readonly origins: SentOrigins;
  readonly briefing: Briefing | null;
  readonly threads: readonly SentThread[];
  readonly collection: Collection | null;
  readonly plan: BundlePlan;
}

interface Things {
  readonly sources: readonly Source[];
  readonly excerpts: readonly Excerpt[];
  readonly figures: readonly Figure[];
  readonly pictures: readonly Picture[];
}

/** Chooses what goes and says what stays out. Fails with `not-found`, `briefing-newer`, `stored-bytes-changed`. */
export function gather(db: ReadDb, wish: BundleWish): Result<Gathered, CallError> {
  return wish.subject.kind === 'briefing' ? ofBriefing(db, wish) : ofCollection(db, wish);
}

function ofBriefing(db: ReadDb, wish: BundleWish): Result<Gathered, CallError> {
  if (wish.subject.kind !== 'briefing') return fail({ code: 'not-found', what: 'briefing' });
  const stored = readBriefing(db, wish.subject.id);
  if (!stored.ok) return stored;
  const { briefing } = stored.value;
  const all = verifiedReferencesOf(db, briefing.blocks.flatMap(restsOn));
  if (!all.ok) return all;
  const above = blocksAbove(briefing.blocks, all.value, wish.ceiling);
  const goes = wish.leaveOutPortions ? withoutBlocks(briefing, above) : briefing;
  const needed = verifiedReferencesOf(db, goes.blocks.flatMap(restsOn));
  if (!needed.ok) return needed;
  const { kept, out } = divided(needed.value, wish.ceiling);
  const threads = wish.comments ? sentThreads(db, briefing, goes) : [];
  const ids = new Set<string>(threads.map((it) => it.id));
  const words = goes.blocks.map((it) => withThreads(it, (id) => (ids.has(id) ? id : null)));
  const sent: Briefing = { ...goes, blocks: words };
  const rests = sent.blocks.flatMap(restsOn);
  const [stays, known] = [targetsIn(out), targetsIn(needed.value)];
  return ok(
    finished(db, wish, {
      ...{ title: briefing.title, things: kept, out, briefing: sent, threads, collection: null },
      portions: above.map((it) => ({ blockId: it.id, words: beginningOf(it), marking: it.marking })),
      isBriefingAbove: isAbove(briefing.marking, wish.ceiling),
      dangling: rests.filter((it) => stays.has(`${it.kind} ${it.id}`)).length,
      missing: rests.filter((it) => !known.has(`${it.kind} ${it.id}`)).length,
    }),
  );
}

function ofCollection(db: ReadDb, wish: BundleWish): Result<Gathered, CallError> {
  const collection = listCollections(db).find(
    (it) => wish.subject.kind === 'collection' && it.id === wish.subject.id,
  );
  if (collection === undefined) return fail({ code: 'not-found', what: 'collection' });
  const filter = { sourceId: null, collectionId: collection.id, tag: null, trashed: false };
  const page = { limit: Number.MAX_SAFE_INTEGER, offset: 0, descending: false, filter };
  const ids = listSources(db, { ...page, sort: 'added' }).rows.map((it) => it.id);
  const all: Things = {
    sources: findSources(db, ids),
    excerpts: ids.flatMap((id) => excerptsOf(db, id)),
    figures: ids.flatMap((id) => figuresOf(db, id)),
    pictures: listPictures(db, page).rows,
  };
  const targets: Target[] = [
    ...all.excerpts.map(({ id }): Target => ({ kind: 'excerpt', id })),
    ...all.figures.map(({ id }): Target => ({ kind: 'figure', id })),
  ];
  const verified = verifiedReferencesOf(db, targets);
  if (!verified.ok) return verified;
  const { kept, out } = divided(all, wish.ceiling);
  return ok(
    finished(db, wish, {
      ...{ title: collection.name, things: kept, out, briefing: null, threads: [] },
      collection: { id: collection.id, name: collection.name },
      ...{ portions: [], isBriefingAbove: false, dangling: 0, missing: 0 },
    }),
  );
}

/** What is taken from a source is marked as itself says, else as the source is; with a source goes what was taken from it. */
function divided(all: Things, ceiling: Marking | null): { kept: Things; out: Things } {
  const high = new Set(all.sources.filter((it) => isAbove(it.marking, ceiling)).map((it) => it.id));
  const isOut = (it: { readonly marking: Marking | null; readonly sourceId: SourceId | null }) =>
    (it.sourceId !== null && high.has(it.sourceId)) || isAbove(it.marking, ceiling);
  const part = (out: boolean): Things => ({
    sources: all.sources.filter((it) => high.has(it.id) === out),
    excerpts: all.excerpts.filter((it) => isOut(it) === out),
    figures: all.figures.filter((it) => isOut(it) === out),
    pictures: all.pictures.filter((it) => isOut(it) === out),
  });
  return { kept: part(false), out: part(true) };
}

/** The blocks that are marked above the ceiling, or show words, numbers or a picture that are. */
function blocksAbove(blocks: readonly Block[], all: Things, ceiling: Marking | null): Block[] {
  const sources = new Map(all.sources.map((it) => [it.id, it.marking]));
  const markings = new Map<string, Marking | null>();
  for (const [kind, list] of [
    ...([['excerpt', all.excerpts]] as const),
    ...([['figure', all.figures]] as const),
    ...([['picture', all.pictures]] as const),
  ])
    for (const it of list)
      markings.set(`${kind} ${it.id}`, it.marking ?? (it.sourceId && sources.get(it.sourceId)) ?? null);
  return blocks.filter(
    (block) =>
      isAbove(block.marking, ceiling) ||
      shownIn(block).some(({ kind, id }) => isAbove(markings.get(`${kind} ${id}`) ?? null, ceiling)),
  );
}

/** Waivers repeat words of what they are about: they go only where nothing is left out. */
function withoutBlocks(briefing: Briefing, out: readonly Block[]): Briefing {
  if (out.length === 0) return briefing;
  const ids = new Set(out.map((it) => it.id));
  return { ...briefing, blocks: briefing.blocks.filter((it) => !ids.has(it.id)), waivers: [] };
}

/** Those about what stays out stay out too; one whose block is gone from the briefing belongs to all of it. */
function sentThreads(db: ReadDb, whole: Briefing, goes: Briefing): SentThread[] {
  const kept = new Set(goes.blocks.map((it) => it.id));
  const out = new Set(whole.blocks.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  return listThreads(db, whole.id)
    .filter((it) => !out.has(it.blockId))
    .map(({ id, blockId, quote, createdAt, resolved, comments }) => ({
      ...{ id, blockId, quote, createdAt, resolved, comments },
    }));
}

function targetsIn(things: Things): Set<string> {
  const kinds = ['source', 'excerpt', 'figure', 'picture'] as const;
  return new Set(kinds.flatMap((kind) => things[`${kind}s`].map((it) => `${kind} ${it.id}`)));
}

const BEGINNING = 120;

function beginningOf(block: Block): string {
  const text = textOfBlock(block).replace(/\s+/g, ' ').trim();
  return text.length > BEGINNING ? `${text.slice(0, BEGINNING).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

interface Chosen extends Pick<Gathered, 'title' | 'briefing' | 'threads' | 'collection'> {
  readonly things: Things;
  readonly out: Things;
  readonly portions: BundlePlan['portions'];
  readonly isBriefingAbove: boolean;
  readonly dangling: number;
  readonly missing: number;
}

function finished(db: ReadDb, wish: BundleWish, chosen: Chosen): Gathered {
  const { things, out, briefing, threads, collection, title } = chosen;
  const origins = originsFor(db, things.sources, wish.ceiling);
  const count = (it: Things) => ({
    ...{ sources: it.sources.length, excerpts: it.excerpts.length, figures: it.figures.length },
    pictures: it.pictures.length,
  });
  const bare = (list: readonly { readonly marking: Marking | null }[]) =>
    list.filter((it) => it.marking === null).length;
  const plan: BundlePlan = {
    ...{ title, portions: [...chosen.portions], isBriefingAbove: chosen.isBriefingAbove },
    ...{ dangling: chosen.dangling, missing: chosen.missing },
    counts: {
      ...count(things),
      briefings: briefing ? 1 : 0,
      comments: threads.reduce((sum, it) => sum + it.comments.length, 0),
    },
    size: [...things.sources, ...things.pictures].reduce((sum, it) => sum + it.byteLength, 0),
    leftOut: leftOutOf(out),
    originsNotIncluded: origins.notIncluded.length,
    unmarked: {
      ...{ sources: bare(things.sources), pictures: bare(things.pictures) },
      portions: briefing ? bare(briefing.blocks) : 0,
    },
    suggestions: briefing ? suggestionIds(briefing.blocks).size : 0,
  };
  const { sources, excerpts, figures, pictures } = things;
  return { title, sources, excerpts, figures, pictures, origins, briefing, threads, collection, plan };
}

function leftOutOf(out: Things): BundlePlan['leftOut'] {
  const sources = new Set<string>(out.sources.map((it) => it.id));
  const own = (it: { readonly sourceId: SourceId | null }) =>
    it.sourceId === null || !sources.has(it.sourceId);
  return [
    ...out.sources.map((it) => ({
      kind: 'source' as const,
      name: it.title ?? it.fileName ?? it.citeKey,
      marking: it.marking,
    })),
    // What goes with its source is not named twice.
    ...out.excerpts
      .filter(own)
      .map((it) => ({ kind: 'excerpt' as const, name: it.anchor.exact, marking: it.marking })),
    ...out.figures
      .filter(own)
      .map((it) => ({ kind: 'figure' as const, name: it.anchor.exact, marking: it.marking })),
    ...out.pictures.filter(own).map((it) => ({
      kind: 'picture' as const,
      name: it.caption ?? it.fileName ?? it.id,
      marking: it.marking,
    })),
  ].map((it) => ({ ...it, name: it.name.slice(0, 200) }));
}

/** The links of what goes, one step up; an origin that does not go is named, unless it is marked above the ceiling. */
function originsFor(db: ReadDb, sources: readonly Source[], ceiling: Marking | null): SentOrigins {
  const ids = new Set<string>(sources.map((it) => it.id));
  const links = originsOf(
    db,
    sources.map((it) => it.id),
  );
  const outside = links.flatMap(({ origin }) =>
    origin.kind === 'source' && !ids.has(origin.id) ? [origin.id] : [],
  );
  const named = findSources(db, [...new Set(outside)]).filter((it) => !isAbove(it.marking, ceiling));
  const known = new Set([...ids, ...named.map((it) => it.id)]);
  return {
    links: links
      .filter(({ origin }) => origin.kind === 'named' || known.has(origin.id))
      .map(({ source, origin }) => ({ source, origin })),
    notIncluded: named.map(({ id, title, outlet, publishedOn, bytesSha256, marking }): NamedOrigin => ({
      ...{ id, title, outlet, publishedOn, bytesSha256, marking },
    })),
  };
}

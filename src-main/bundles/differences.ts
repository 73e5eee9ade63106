import { mayKeepBoth, stateOf, usualChoice, type ItemKind, type MergeChoice } from '#core/bundle/compare.ts';
import type { SentExcerpt } from '#core/bundle/format.ts';
import * as content from '#core/bundle/item-content.ts';
import type { BundleItem } from '#core/contract/bundle-views.ts';
import { canonicalJson } from '#core/evidence/canonical-json.ts';
import { briefingFacts } from '#core/model/briefing.ts';
import { excerptFacts } from '#core/model/excerpt.ts';
import { figureFacts } from '#core/model/figure.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { marking } from '#core/model/marking.ts';
import { pictureFacts } from '#core/model/picture.ts';
import { sourceFacts, type Source } from '#core/model/source.ts';
import { listSources, findSources, seqOfSource } from '#main/store/sources.ts';
import { listThreads } from '#main/store/comments.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { sha256Of } from '#main/store/hash.ts';
import { originsOf } from '#main/store/origins.ts';
import { readResidue } from '#main/store/source-texts.ts';
import { counterpartsOf, type Counterparts } from './counterparts.ts';
import type { Exchanged } from './exchanged.ts';
import { itemKey, statesOf } from './item-states.ts';
import { neededByBriefing } from './needed.ts';
import type { BundleRecords } from './records.ts';

/** How everything in a bundle stands to the library, and what of the library it stands to. */
export interface Differences {
  readonly items: readonly BundleItem[];
  readonly here: Counterparts;
  /** By `itemKey` of the bundle. */
  readonly theirs: ReadonlyMap<string, Sha256>;
}

type Kept = { readonly id: string; readonly trashedAt?: string | null };

/** Compares a bundle with the library as it is at this moment. Nothing is written. */
export function differencesOf(db: ReadDb, bundle: BundleRecords, exchanged: Exchanged): Differences {
  const here = counterpartsOf(db, bundle);
  const theirs = statesOf(bundle);
  const ours = ourStates(db, bundle, here);
  const before = new Map(bundle.history.map((it) => [itemKey(it.kind, it.id), it.before]));
  const needed = neededByBriefing(bundle);
  const titles = new Map(bundle.sources.map(({ source }) => [source.id, nameOfSource(source)]));

  const item = (
    kind: ItemKind,
    it: { readonly id: string; readonly marking?: BundleItem['marking']; readonly sourceId?: string | null },
    kept: Kept | null,
    said: Pick<BundleItem, 'name' | 'here' | 'differs'> & { readonly only?: readonly MergeChoice[] },
  ): BundleItem => {
    const key = itemKey(kind, it.id);
    const now = theirs.get(key);
    const own = kept && ours.get(itemKey(kind, kept.id));
    if (now === undefined) throw new Error('an item without a state');
    const state = stateOf(kept && own ? { now: own, before: exchanged.before(kind, kept.id) } : null, {
      now,
      before: before.get(key) ?? [],
    });
    const isNeeded = state === 'new' && needed.has(key);
    const isInTrash = kept !== null && (kept.trashedAt ?? null) !== null;
    const all: MergeChoice[] = mayKeepBoth(kind) && kept ? ['ours', 'theirs', 'both'] : ['ours', 'theirs'];
    const may = state === 'same' && !isInTrash ? ['ours' as const] : [...(said.only ?? all)];
    const usual = isInTrash ? 'theirs' : usualChoice(kind, state);
    return {
      ...{
        kind,
        id: it.id,
        state,
        name: said.name.slice(0, 300),
        marking: it.marking ?? null,
        isInTrash,
        isNeeded,
      },
      from: it.sourceId ? (titles.get(it.sourceId as Source['id']) ?? '').slice(0, 300) : '',
      here: said.here === said.name ? '' : said.here.slice(0, 300),
      ...{ differs: state === 'new' || state === 'same' ? [] : said.differs },
      ...{ usual: may.includes(usual) ? usual : 'ours', may },
    };
  };
  const items = [
    ...bundle.sources.map(({ source, residue }) => {
      const kept = here.sources.get(source.id) ?? null;
      const isReadOtherwise = kept !== null && kept.textSha256 !== source.textSha256;
      const differs = kept ? changedFacts(sourceFacts.parse(source), sourceFacts.parse(kept)) : [];
      const aside = kept && canonicalJson(residueHere(db, kept)) !== canonicalJson(residue);
      return item('source', source, kept, {
        ...{ name: nameOfSource(source), here: kept ? nameOfSource(kept) : '' },
        differs: [...differs, ...(isReadOtherwise ? ['text read otherwise'] : aside ? ['set aside'] : [])],
        ...(isReadOtherwise ? { only: ['ours'] as const } : {}),
      });
    }),
    ...bundle.excerpts.map((it) => {
      const kept = here.excerpts.get(it.id) ?? null;
      const differs = kept ? changedFacts(excerptFacts.parse(it), excerptFacts.parse(kept)) : [];
      const said = { name: it.anchor.exact, here: it.anchor.exact, differs };
      return item('excerpt', it, kept, { ...said, ...stuck(here, it) });
    }),
    ...bundle.figures.map((it) => {
      const kept = here.figures.get(it.id) ?? null;
      const differs = kept ? changedFacts(figureFacts.parse(it), figureFacts.parse(kept)) : [];
      const said = { name: it.anchor.exact, here: it.anchor.exact, differs };
      return item('figure', it, kept, { ...said, ...stuck(here, it) });
    }),
    ...bundle.pictures.map((it) => {
      const kept = here.pictures.get(it.id) ?? null;
      const bare = (one: typeof it) => ({ ...pictureFacts.parse(one), sourceId: null });
      const differs = kept ? changedFacts(bare(it), bare(kept)) : [];
      const name = it.caption ?? it.fileName ?? it.id;
      return item('picture', it, kept, { name, here: kept?.caption ?? kept?.fileName ?? '', differs });
    }),
    ...(bundle.briefing ? [withNewComments(db, bundle, briefingItem(bundle.briefing, here, item))] : []),
    ...(bundle.collection
      ? [
          item('collection', bundle.collection, here.collection, {
            ...{ name: bundle.collection.name, here: here.collection?.name ?? '', differs: ['sources'] },
          }),
        ]
      : []),
  ];
  return { items, here, theirs };
}

type MakeItem = (
  kind: ItemKind,
  it: { readonly id: string; readonly marking?: BundleItem['marking'] },
  kept: Kept | null,
  said: Pick<BundleItem, 'name' | 'here' | 'differs'> & { readonly only?: readonly MergeChoice[] },
) => BundleItem;

function briefingItem(
  it: NonNullable<BundleRecords['briefing']>,
  { briefing: kept, isBriefingNewer, isBriefingInTrash }: Counterparts,
  item: MakeItem,
): BundleItem {
  const name = it.title || 'Untitled briefing';
  if (isBriefingNewer) {
    const made = item('briefing', it, null, { name, here: '', differs: [] });
    return { ...made, state: 'differs', usual: 'both', may: ['ours', 'both'], differs: ['newer here'] };
  }
  if (kept === null) return item('briefing', it, null, { name, here: '', differs: [] });
  const ours = new Map(kept.briefing.blocks.map((block) => [block.id, canonicalJson(block)]));
  const theirs = new Set(it.blocks.map((block) => block.id));
  const changed = it.blocks.filter((block) => ours.get(block.id) !== canonicalJson(block)).length;
  const gone = kept.briefing.blocks.filter((block) => !theirs.has(block.id)).length;
  const blocks = changed + gone;
  const own = { id: kept.briefing.id, trashedAt: isBriefingInTrash ? kept.savedAt : null };
  return item('briefing', it, own, {
    ...{ name, here: kept.briefing.title || 'Untitled briefing' },
    differs: [
      ...(blocks > 0 ? [`${blocks} ${blocks === 1 ? 'block' : 'blocks'} of the text`] : []),
      ...changedFacts(briefingFacts.parse(it), briefingFacts.parse(kept.briefing)),
    ],
  });
}

/** Comments are no part of what is compared; those that are not here are a reason of their own to take theirs. */
function withNewComments(db: ReadDb, { briefing, threads }: BundleRecords, it: BundleItem): BundleItem {
  if (briefing === null || it.state !== 'same' || threads.length === 0) return it;
  const here = new Set<string>(
    listThreads(db, briefing.id).flatMap((thread) => thread.comments.map(({ id }) => id)),
  );
  const fresh = threads.flatMap(({ comments }) => comments).filter(({ id }) => !here.has(id)).length;
  if (fresh === 0) return it;
  const differs = [`${fresh} ${fresh === 1 ? 'comment' : 'comments'}`];
  return { ...it, state: 'changed-there', usual: 'theirs', may: ['ours', 'theirs', 'both'], differs };
}

/** What is anchored in a text that was read otherwise here stands nowhere in ours. */
function stuck(
  here: Counterparts,
  { sourceId, anchor }: Pick<SentExcerpt, 'sourceId' | 'anchor'>,
): { readonly only?: readonly MergeChoice[] } {
  const kept = here.sources.get(sourceId);
  return kept && kept.textSha256 !== anchor.textSha256 ? { only: ['ours'] } : {};
}

function changedFacts(theirs: object, ours: object): string[] {
  const mine = new Map(Object.entries(ours));
  return Object.entries(theirs)
    .filter(([key, value]) => canonicalJson(value) !== canonicalJson(mine.get(key)))
    .map(([key, value]) => {
      const name = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
      // Whoever takes theirs may take a marking away: it is said which.
      return key === 'marking' ? `${name} (here ${labelOf(mine.get(key))}, there ${labelOf(value)})` : name;
    });
}

function labelOf(it: unknown): string {
  const read = marking.safeParse(it);
  return read.success ? read.data.label : 'none';
}

export function nameOfSource(it: Pick<Source, 'title' | 'fileName' | 'citeKey'>): string {
  return it.title ?? it.fileName ?? it.citeKey;
}

function residueHere(db: ReadDb, { id }: Source) {
  return readResidue(db, seqOfSource(db, id) ?? 0);
}

/** The states of what is here, by `itemKey` of this library: of the same things, so that what a bundle lacks counts for neither. */
function ourStates(
  db: ReadDb,
  { briefing, collection }: BundleRecords,
  here: Counterparts,
): Map<string, Sha256> {
  const sources = [...new Map([...here.sources.values()].map((it) => [it.id, it])).values()];
  const links = originsOf(
    db,
    sources.map((it) => it.id),
  );
  const origins = links.flatMap(({ origin }) => (origin.kind === 'source' ? [origin.id] : []));
  const states = statesOf({
    sources: sources.map((source) => ({ source, residue: residueHere(db, source) })),
    excerpts: [...here.excerpts.values()],
    figures: [...here.figures.values()],
    pictures: [...here.pictures.values()],
    origins: { links, notIncluded: findSources(db, [...new Set(origins)]) },
    briefing: briefing && (here.briefing?.briefing ?? null),
    collection: null,
  });
  const kept = collection && here.collection;
  if (kept) {
    const filter = { sourceId: null, collectionId: kept.id, tag: null, trashed: false };
    const page = {
      limit: Number.MAX_SAFE_INTEGER,
      offset: 0,
      descending: false,
      filter,
      sort: 'added',
    } as const;
    const ids = listSources(db, page).rows.map((it) => it.id);
    const hashes = findSources(db, ids).map((it) => it.bytesSha256);
    states.set(itemKey('collection', kept.id), content.collectionState(sha256Of, kept.name, hashes));
  }
  return states;
}

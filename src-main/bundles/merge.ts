import type { ItemKind, MergeChoice } from '#core/bundle/compare.ts';
import type { BundleCounts } from '#core/bundle/format.ts';
import type { MergeChoices, MergeReport } from '#core/contract/bundle-views.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import type { OpenLibrary } from '#main/store/library.ts';
import { settleBlobs } from '#main/store/staged-blobs.ts';
import { differencesOf, type Differences } from './differences.ts';
import type { Exchanged } from './exchanged.ts';
import { itemKey } from './item-states.ts';
import { mergeBriefing } from './merge-briefing.ts';
import { mergeCollection } from './merge-collection.ts';
import { mergeAnchored } from './merge-anchored.ts';
import { mergeOrigins } from './merge-origins.ts';
import { mergePictures } from './merge-pictures.ts';
import { mergeSources } from './merge-sources.ts';
import type { OpenBundle } from './read-bundle.ts';

/** What every part of a merge works with: inside one transaction. */
export interface Merging {
  readonly library: OpenLibrary;
  readonly bundle: OpenBundle;
  readonly differences: Differences;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** What is done with an item. */
  readonly choiceOf: (kind: ItemKind, id: string) => MergeChoice;
  /** The id a thing of the bundle has here in the end, by `itemKey` of the bundle; absent where it did not come. */
  readonly ids: Map<string, string>;
  readonly added: BundleCounts;
  readonly changed: BundleCounts;
}

export interface MergeJob {
  readonly library: OpenLibrary;
  readonly bundle: OpenBundle;
  readonly exchanged: Exchanged;
  readonly choices: MergeChoices;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Originals and pictures that were kept for this. */
  readonly staged: readonly Sha256[];
}

const none = (): BundleCounts => ({
  ...{ sources: 0, excerpts: 0, figures: 0, pictures: 0, briefings: 0, comments: 0 },
});

/**
 * Brings a bundle into the library in one transaction: all that was chosen, or nothing. Bytes and frozen texts of what is here
 * are never touched; a briefing that is written over is kept as a version first. What a briefing that comes rests on comes with
 * it. Fails with `bundle-refused`, `briefing-newer`, `briefing-changed-elsewhere`; nothing is then changed.
 */
export function merge(job: MergeJob): Result<MergeReport, CallError> {
  const { library, bundle, exchanged } = job;
  return library.db.transaction(() => {
    const differences = differencesOf(library.db, bundle, exchanged);
    const choiceOf = effectiveChoices(bundle, differences, job.choices);
    const merging: Merging = {
      ...{ library, bundle, differences, choiceOf, now: job.now, newId: job.newId },
      ...{ ids: new Map(), added: none(), changed: none() },
    };
    const sources = mergeSources(merging);
    if (!sources.ok) return sources;
    mergeAnchored(merging);
    mergePictures(merging);
    const originsLeftOut = mergeOrigins(merging);
    const briefing = mergeBriefing(merging);
    if (!briefing.ok) return briefing;
    mergeCollection(merging);
    settleBlobs(library.db, job.staged);
    remember(merging, exchanged);
    const kept = differences.items.filter(
      (it) => it.state !== 'new' && it.state !== 'same' && choiceOf(it.kind, it.id) === 'ours',
    ).length;
    const same = differences.items.filter((it) => it.state === 'same').length;
    const { added, changed } = merging;
    return ok({ added, changed, kept, same, ...briefing.value, originsLeftOut });
  });
}

/**
 * What is done with each item: as chosen where that may be, else the usual. Where a briefing comes, all it rests on that is not
 * here comes too: it must not point at nothing because somebody unticked a source.
 */
export function effectiveChoices(
  bundle: OpenBundle,
  { items }: Pick<Differences, 'items'>,
  choices: MergeChoices,
): Merging['choiceOf'] {
  const chosen = new Map(choices.map((it) => [itemKey(it.kind, it.id), it.choice]));
  const effective = new Map<string, MergeChoice>();
  for (const it of items) {
    const wanted = chosen.get(itemKey(it.kind, it.id)) ?? it.usual;
    effective.set(itemKey(it.kind, it.id), it.may.includes(wanted) ? wanted : it.usual);
  }
  const { briefing } = bundle;
  const comes = briefing !== null && effective.get(itemKey('briefing', briefing.id)) !== 'ours';
  for (const it of items) if (comes && it.isNeeded) effective.set(itemKey(it.kind, it.id), 'theirs');
  return (kind, id) => effective.get(itemKey(kind, id)) ?? 'ours';
}

/** From now on both sides know these states. */
function remember({ bundle, differences, ids }: Merging, exchanged: Exchanged): void {
  const before = new Map(bundle.history.map((it) => [itemKey(it.kind, it.id), it.before]));
  const { here } = differences;
  const oursOf: Readonly<Record<ItemKind, (id: string) => string | undefined>> = {
    source: (id) => here.sources.get(id)?.id,
    excerpt: (id) => here.excerpts.get(id)?.id,
    figure: (id) => here.figures.get(id)?.id,
    picture: (id) => here.pictures.get(id)?.id,
    briefing: () => here.briefing?.briefing.id,
    collection: () => here.collection?.id,
  };
  for (const it of differences.items) {
    const key = itemKey(it.kind, it.id);
    const now = differences.theirs.get(key);
    for (const own of new Set([ids.get(key), oursOf[it.kind](it.id)])) {
      if (own === undefined || now === undefined) continue;
      for (const state of [...(before.get(key) ?? []), now]) exchanged.add(it.kind, own, state);
    }
  }
}

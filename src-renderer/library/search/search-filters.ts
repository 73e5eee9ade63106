import { searchFilter, type SearchFilter } from '#core/contract/search-views.ts';
import type { BriefingId, CollectionId, SourceId } from '#core/model/ids.ts';
import { levelOf } from '#core/model/marking.ts';
import { RELIABILITIES, shownDate } from '#renderer/library/words.ts';

/** Everything is searched. */
export const noFilter: SearchFilter = searchFilter.parse({});

/** Whether anything narrows the search. */
export const isNarrowed = (filter: SearchFilter): boolean => Object.values(filter).some((it) => it !== null);

export type SearchKind = NonNullable<SearchFilter['kinds']>[number];
export const SEARCH_KINDS: Record<SearchKind, string> = {
  source: 'Titles',
  text: 'Texts',
  excerpt: 'Excerpts',
  figure: 'Figures',
  picture: 'Pictures',
  briefing: 'Briefings',
};
export const ALL_KINDS: readonly SearchKind[] = [
  'source',
  'text',
  'excerpt',
  'figure',
  'picture',
  'briefing',
];

/** Names of what a filter knows by id. */
export interface FilterNames {
  readonly collection: (id: CollectionId) => string;
  readonly source: (id: SourceId) => string;
  readonly briefing: (id: BriefingId) => string;
}

/** One filter that is on, in words, and what is left without it. */
export interface FilterChip {
  readonly key: string;
  readonly label: string;
  readonly without: SearchFilter;
}

/** The filters that are on, in the order of the form. */
export function filterChips(filter: SearchFilter, names: FilterNames): FilterChip[] {
  const { kinds, tag, outlet, language, collectionId, publishedFrom, publishedTo } = filter;
  const { reliability, originId, marking, briefing, sourceId } = filter;
  const words: Partial<Record<keyof SearchFilter, string | null>> = {
    kinds: kinds && kinds.map((it) => SEARCH_KINDS[it]).join(', '),
    tag: tag && `#${tag}`,
    outlet,
    language: language && `Language: ${language}`,
    collectionId: collectionId && `In “${names.collection(collectionId)}”`,
    publishedFrom: publishedFrom && `From ${shownDate(publishedFrom)}`,
    publishedTo: publishedTo && `To ${shownDate(publishedTo)}`,
    reliability: reliability && RELIABILITIES[reliability],
    marking: marking && (levelOf(marking)?.banner ?? marking.label),
    sourceId: sourceId && `Of “${names.source(sourceId)}”`,
    originId: originId && `From “${names.source(originId)}” and what derives from it`,
    briefing: briefing && `${briefing.used ? 'Used' : 'Not used'} in “${names.briefing(briefing.id)}”`,
  };
  return Object.entries(words).flatMap(([key, label]) =>
    label === null || label === undefined ? [] : [{ key, label, without: { ...filter, [key]: null } }],
  );
}

/** The kinds with one switched; none and all of them both mean that kind does not matter. */
export function switchedKinds(kinds: SearchFilter['kinds'], kind: SearchKind): SearchFilter['kinds'] {
  const before = new Set(kinds ?? []);
  if (!before.delete(kind)) before.add(kind);
  return before.size === 0 || before.size === ALL_KINDS.length
    ? null
    : ALL_KINDS.filter((it) => before.has(it));
}

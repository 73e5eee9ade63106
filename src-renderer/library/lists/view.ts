import type { CallInput } from '#core/contract/calls.ts';
import type { CollectionId } from '#core/model/ids.ts';
import type { ItemKind } from '#renderer/library/items.ts';

/** Which list of the library is shown. */
export interface View {
  readonly kind: ItemKind;
  readonly tag: string | null;
  readonly collectionId: CollectionId | null;
  readonly trashed: boolean;
  readonly sort: SourceSort;
  readonly descending: boolean;
}
export type SourceSort = NonNullable<CallInput<'sources.list'>['sort']>;

export const startView: View = {
  kind: 'source',
  tag: null,
  collectionId: null,
  trashed: false,
  sort: 'added',
  descending: true,
};

export const KIND_NAMES: Record<ItemKind, string> = {
  source: 'Sources',
  excerpt: 'Excerpts',
  figure: 'Figures',
  picture: 'Pictures',
  briefing: 'Briefings',
};

export interface ListProps {
  readonly view: View;
}

/** What every list call is asked. */
export const filterOf = (view: View) => ({
  descending: view.descending,
  filter: { tag: view.tag, collectionId: view.collectionId, trashed: view.trashed },
});

import { itemState, type ItemState, type MergeChoice } from '#core/bundle/compare.ts';
import type { BundleItem, MergeChoices } from '#core/contract/bundle-views.ts';

/** What somebody chose for single items, by `keyOf`; the usual holds for the others. */
export type Chosen = ReadonlyMap<string, MergeChoice>;

export const keyOf = ({ kind, id }: Pick<BundleItem, 'kind' | 'id'>): string => `${kind} ${id}`;

export function choiceFor(it: BundleItem, chosen: Chosen): MergeChoice {
  return chosen.get(keyOf(it)) ?? it.usual;
}

/** The same choice for several items, as far as each may be given it. */
export function chooseFor(items: readonly BundleItem[], choice: MergeChoice, before: Chosen): Chosen {
  const next = new Map(before);
  for (const it of items) if (it.may.includes(choice)) next.set(keyOf(it), choice);
  return next;
}

export function asChoices(items: readonly BundleItem[], chosen: Chosen): MergeChoices {
  return items.flatMap((it) => {
    const choice = chosen.get(keyOf(it));
    return choice === undefined || choice === it.usual ? [] : [{ kind: it.kind, id: it.id, choice }];
  });
}

export type Shown = ItemState | 'all';

/** The groups there are, with how many each has, all first; what needs a look stands before what does not. */
export function groupsOf(items: readonly BundleItem[]): { readonly state: Shown; readonly count: number }[] {
  const order: readonly ItemState[] = ['both', 'differs', 'changed-there', 'changed-here', 'new', 'same'];
  const count = (state: ItemState) => items.filter((it) => it.state === state).length;
  const groups = order.filter((it) => itemState.options.includes(it) && count(it) > 0);
  return [
    { state: 'all' as const, count: items.length },
    ...groups.map((state) => ({ state, count: count(state) })),
  ];
}

/** The items of a group, what needs a look first. */
export function shownItems(items: readonly BundleItem[], shown: Shown): readonly BundleItem[] {
  if (shown !== 'all') return items.filter((it) => it.state === shown);
  const order = groupsOf(items).map((it) => it.state);
  return items.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/** Whether the briefing comes, and with it what it rests on. */
export function briefingComes(items: readonly BundleItem[], chosen: Chosen): boolean {
  return items.some((it) => it.kind === 'briefing' && choiceFor(it, chosen) !== 'ours');
}

/** How many things would come or change. */
export function countComing(items: readonly BundleItem[], chosen: Chosen): number {
  const comes = briefingComes(items, chosen);
  const isChanged = (it: BundleItem) => it.state !== 'same' || it.isInTrash;
  return items.filter((it) => (comes && it.isNeeded) || (isChanged(it) && choiceFor(it, chosen) !== 'ours'))
    .length;
}

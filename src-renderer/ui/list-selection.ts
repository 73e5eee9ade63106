/** What is selected in a list, by key: `active` has the keyboard, `anchor` is where a range began. */
export interface ListSelection {
  readonly active: string | null;
  readonly anchor: string | null;
  readonly selected: ReadonlySet<string>;
}

export const nothingSelected: ListSelection = { active: null, anchor: null, selected: new Set() };

export const onlySelected = (key: string): ListSelection => ({
  active: key,
  anchor: key,
  selected: new Set([key]),
});

/** Selects what lies between the anchor and `to`, both included. */
export function extendTo(keys: readonly string[], from: ListSelection, to: string): ListSelection {
  const anchor = from.anchor ?? from.active ?? to;
  const [a, b] = [keys.indexOf(anchor), keys.indexOf(to)];
  if (a < 0 || b < 0) return onlySelected(to);
  return { active: to, anchor, selected: new Set(keys.slice(Math.min(a, b), Math.max(a, b) + 1)) };
}

/** Adds `key` to the selection or takes it out. */
export function toggled(from: ListSelection, key: string): ListSelection {
  const selected = new Set(from.selected);
  if (!selected.delete(key)) selected.add(key);
  return { active: key, anchor: key, selected };
}

export function allSelected(keys: readonly string[], from: ListSelection): ListSelection {
  return { active: from.active ?? keys[0] ?? null, anchor: keys[0] ?? null, selected: new Set(keys) };
}

/** Moves the active row by `delta` rows, staying in the list; `extend` keeps the anchor. */
export function moved(
  keys: readonly string[],
  from: ListSelection,
  delta: number,
  extend: boolean,
): ListSelection {
  if (keys.length === 0) return nothingSelected;
  const at = from.active === null ? -1 : keys.indexOf(from.active);
  const start = at >= 0 ? at : delta > 0 ? -1 : keys.length;
  const next = Math.max(0, Math.min(keys.length - 1, start + delta));
  const key = keys[next];
  if (key === undefined) return from;
  return extend ? extendTo(keys, from, key) : onlySelected(key);
}

/**
 * The selection after the rows changed from `before` to `after`: without what is gone and, where all of it is gone,
 * on the row that took its place.
 */
export function keptSelection(
  before: readonly string[],
  after: readonly string[],
  from: ListSelection,
): ListSelection {
  const there = new Set(after);
  const kept = [...from.selected].filter((key) => there.has(key));
  if (kept.length === from.selected.size) return from;
  const [first] = kept;
  if (first === undefined) {
    const at = from.active === null ? -1 : before.indexOf(from.active);
    const heir = before.slice(at + 1).find((key) => there.has(key)) ?? after.at(-1);
    return at < 0 || heir === undefined ? nothingSelected : onlySelected(heir);
  }
  const stays = (key: string | null) => (key !== null && there.has(key) ? key : first);
  return { active: stays(from.active), anchor: stays(from.anchor), selected: new Set(kept) };
}

/**
 * The index of the next row whose name begins with what was typed, or -1. One letter typed again and again walks
 * through the rows that begin with it, as lists do everywhere.
 */
export function typedAhead(names: readonly string[], active: number, typed: string): number {
  const lower = typed.toLocaleLowerCase();
  const repeated = [...lower].every((letter) => letter === lower[0]);
  const wanted = repeated ? lower.slice(0, 1) : lower;
  const first = repeated ? active + 1 : Math.max(active, 0);
  for (let step = 0; step < names.length; step += 1) {
    const index = (first + step + names.length) % names.length;
    if (names[index]?.toLocaleLowerCase().startsWith(wanted) === true) return index;
  }
  return -1;
}

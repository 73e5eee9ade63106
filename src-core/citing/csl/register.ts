import type { Work } from '#core/citing/lookup.ts';
import type { Works } from './engine.ts';
import { itemOf } from './item.ts';

/** The works of a document under their ids. */
export interface Registered {
  readonly ids: readonly string[];
  keyOf(id: string): string;
}

/** The works a style was asked about, as items of CSL under ids of their own. */
export interface Register {
  idOf(work: Work): string;
  item(id: string): object;
  all(works: Works): Registered;
}

/** A work that says something else of itself has another id: what was made of it before is not asked for again. */
export function makeRegister(language: string, assessed: boolean): Register {
  const items = new Map<string, object>();
  const byWords = new Map<string, string>();
  const byWork = new WeakMap<Work, string>();
  const sets = new WeakMap<Works, Registered>();

  const idOf = (work: Work): string => {
    const known = byWork.get(work);
    if (known !== undefined) return known;
    const item = itemOf(work, language, assessed);
    const words = `${work.key} ${JSON.stringify(item)}`;
    const id = byWords.get(words) ?? `w${byWords.size + 1}`;
    byWords.set(words, id);
    byWork.set(work, id);
    if (!items.has(id)) items.set(id, { ...item, id });
    return id;
  };
  return {
    idOf,
    item: (id) => items.get(id) ?? { id, type: 'document' },
    all(works) {
      const known = sets.get(works);
      if (known !== undefined) return known;
      const keys = new Map([...works.byKey].map(([key, work]) => [idOf(work), key]));
      const made = { ids: [...keys.keys()], keyOf: (id: string) => keys.get(id) ?? '' };
      sets.set(works, made);
      return made;
    },
  };
}

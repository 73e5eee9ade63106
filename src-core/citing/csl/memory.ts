/** What was made for a name, made once. */
export interface Memory<T> {
  (name: string, make: () => T): T;
  has(name: string): boolean;
}

/** Past so many it begins anew: a document that is written on for days must not fill the window. */
const MOST_KEPT = 50_000;

export function makeMemory<T>(): Memory<T> {
  const kept = new Map<string, { readonly made: T }>();
  const remember = (name: string, make: () => T): T => {
    const known = kept.get(name);
    if (known !== undefined) return known.made;
    const made = make();
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(name, { made });
    return made;
  };
  return Object.assign(remember, { has: (name: string) => kept.has(name) });
}

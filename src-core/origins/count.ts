import type { SourceId } from '#core/model/ids.ts';
import type { OriginRef } from '#core/model/origin.ts';

/** A confirmed link: `source` derives from `origin`. */
export interface Derivation {
  readonly source: SourceId;
  readonly origin: OriginRef;
}

/** Where a story comes from in the end; `circle`: sources that only name one another. */
export type Root = OriginRef | { readonly kind: 'circle'; readonly ids: readonly SourceId[] };

/**
 * How many sources there are, and how many independent origins stand behind them: what is left when every link is
 * followed to its end. A source that derives from nothing is its own origin. Links that lead in a circle are followed once.
 */
export function countOrigins(
  sources: readonly SourceId[],
  links: readonly Derivation[],
): { carriers: number; origins: number } {
  return { carriers: new Set(sources).size, origins: originFinder(links)(sources).length };
}

/** Finds the independent origins behind some sources, each once; for many questions about the same links. */
export function originFinder(
  links: readonly Derivation[],
): (sources: readonly SourceId[]) => readonly Root[] {
  const parents = new Map<string, OriginRef[]>();
  for (const { source, origin } of links) {
    const known = parents.get(source);
    if (known === undefined) parents.set(source, [origin]);
    else known.push(origin);
  }
  const known = new Map<SourceId, readonly Root[]>();
  const rootsOfOne = (source: SourceId) => {
    const roots = known.get(source) ?? rootsOf(source, parents);
    known.set(source, roots);
    return roots;
  };
  return (sources) => {
    const found = new Map<string, Root>();
    for (const it of sources.flatMap(rootsOfOne)) if (!found.has(keyOf(it))) found.set(keyOf(it), it);
    return [...found.values()];
  };
}

function keyOf(it: Root): string {
  if (it.kind === 'named') return `named ${it.name.toLowerCase()}`;
  return it.kind === 'source' ? `source ${it.id}` : `circle ${it.ids.join(' ')}`;
}

type Parents = ReadonlyMap<string, readonly OriginRef[]>;

function rootsOf(source: SourceId, parents: Parents): Root[] {
  const above = reachedFrom(source, parents);
  const ends = [...above].flatMap((id): Root[] => {
    const direct = parents.get(id) ?? [];
    return direct.length === 0 ? [{ kind: 'source', id }] : direct.filter((it) => it.kind === 'named');
  });
  // A circle has no end: all that are in it are one origin, from wherever it is entered.
  return ends.length > 0 ? ends : circlesIn(above, parents);
}

/** The source, and all that it derives from by way of others. */
function reachedFrom(source: SourceId, parents: Parents): Set<SourceId> {
  const seen = new Set<SourceId>();
  const open: SourceId[] = [source];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const it of parents.get(at) ?? []) if (it.kind === 'source') open.push(it.id);
  }
  return seen;
}

function circlesIn(seen: ReadonlySet<SourceId>, parents: Parents): Root[] {
  const reach = new Map([...seen].map((id) => [id, reachedFrom(id, parents)]));
  const circles = [...reach].filter(([id, ids]) => [...ids].every((it) => reach.get(it)?.has(id) ?? false));
  return circles.map(([, ids]) => ({
    kind: 'circle',
    ids: [...ids].toSorted((a, b) => (a < b ? -1 : 1)),
  }));
}

import type { SourceId } from '#core/model/ids.ts';
import type { OriginRef } from '#core/model/origin.ts';

/** A confirmed link: `source` derives from `origin`. */
export interface Derivation {
  readonly source: SourceId;
  readonly origin: OriginRef;
}

/**
 * How many sources there are, and how many independent origins stand behind them: what is left when every link is
 * followed to its end. A source that derives from nothing is its own origin. Links that lead in a circle are followed once.
 */
export function countOrigins(
  sources: readonly SourceId[],
  links: readonly Derivation[],
): { carriers: number; origins: number } {
  const parents = new Map<string, OriginRef[]>();
  for (const { source, origin } of links) parents.set(source, [...(parents.get(source) ?? []), origin]);
  const carriers = new Set(sources);
  const origins = new Set<string>();
  for (const source of carriers) for (const it of rootsOf(source, parents)) origins.add(it);
  return { carriers: carriers.size, origins: origins.size };
}

function rootsOf(source: SourceId, parents: ReadonlyMap<string, readonly OriginRef[]>): string[] {
  const roots: string[] = [];
  const seen = new Set<string>();
  const open: SourceId[] = [source];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const above = parents.get(at) ?? [];
    if (above.length === 0) roots.push(`source ${at}`);
    for (const it of above) {
      if (it.kind === 'named') roots.push(`named ${it.name.toLowerCase()}`);
      else open.push(it.id);
    }
  }
  // A circle has no end: all that are in it are one origin.
  return roots.length > 0 ? roots : [`circle ${[...seen].toSorted((a, b) => a.localeCompare(b)).join(' ')}`];
}

import type { SourceId } from '#core/model/ids.ts';
import type { OriginEvidence, OriginRef } from '#core/model/origin.ts';

/** A link of the tree, confirmed or suggested. */
export interface Link {
  readonly carrier: SourceId;
  readonly origin: OriginRef;
  readonly state: 'confirmed' | 'suggested';
  readonly evidence: OriginEvidence;
}

/** Sources that have their story from one place. */
export interface OriginGroup {
  readonly origin: OriginRef;
  /** The origin itself, where it is in the library, and all that derive from it. */
  readonly carriers: readonly SourceId[];
  readonly links: readonly Link[];
}

/**
 * The sources by what they derive from in the end, the largest group first; one that derives from nothing and from which
 * nothing derives is a group of its own. A source with two origins is in both groups.
 */
export function groupByOrigin(sources: readonly SourceId[], links: readonly Link[]): OriginGroup[] {
  const isCarrier = new Set(links.map((it) => it.carrier));
  const roots = new Map<string, OriginRef>();
  for (const id of sources)
    if (!isCarrier.has(id)) roots.set(keyOf({ kind: 'source', id }), { kind: 'source', id });
  for (const { origin } of links) if (origin.kind === 'named') roots.set(keyOf(origin), origin);
  const groups = [...roots.values()].map((origin) => groupUnder(origin, links));
  // Sources that only lead to one another have no root: the first of each circle stands for it.
  const grouped = new Set(groups.flatMap((it) => it.carriers));
  for (const id of sources) {
    if (grouped.has(id)) continue;
    const group = groupUnder({ kind: 'source', id }, links);
    for (const it of group.carriers) grouped.add(it);
    groups.push(group);
  }
  return groups.toSorted((a, b) => b.carriers.length - a.carriers.length);
}

function groupUnder(origin: OriginRef, links: readonly Link[]): OriginGroup {
  const carriers = new Set<SourceId>(origin.kind === 'source' ? [origin.id] : []);
  const used: Link[] = [];
  const open: OriginRef[] = [origin];
  const seen = new Set<string>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const key = keyOf(at);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const link of links) {
      if (keyOf(link.origin) !== key) continue;
      used.push(link);
      carriers.add(link.carrier);
      open.push({ kind: 'source', id: link.carrier });
    }
  }
  return { origin, carriers: [...carriers], links: used };
}

function keyOf(it: OriginRef): string {
  return it.kind === 'named' ? `named ${it.name.toLowerCase().replace(/^the\s/, '')}` : `source ${it.id}`;
}

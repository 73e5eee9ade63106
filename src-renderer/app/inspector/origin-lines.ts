import type { OriginLink, OriginTree } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { OriginEvidence, OriginRef } from '#core/model/origin.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';

/** One line of the tree as it is shown: an origin or a carrier, as deep as it stands below the first origin. */
export interface OriginLine {
  readonly key: string;
  readonly depth: number;
  /** Null for an origin that is only named. */
  readonly sourceId: SourceId | null;
  readonly name: string;
  /** Where and when; empty where it is not known. */
  readonly where: string;
  /** The link by which it hangs on the line above it; null for a root. */
  readonly link: OriginLink | null;
}

const keyOf = (it: OriginRef) => (it.kind === 'named' ? `named ${it.name.toLowerCase()}` : `source ${it.id}`);

/** The links as a tree, each origin above its carriers. A source with two origins stands below both. */
export function originLines({ links }: OriginTree): OriginLine[] {
  const carriers = new Set(links.map((it) => `source ${it.carrier.id}`));
  const roots = new Map<string, OriginLine>();
  for (const link of links) {
    const key = keyOf(link.origin);
    if (!carriers.has(key) && !roots.has(key)) roots.set(key, rootOf(link, key));
  }
  // Links that only lead to one another have no root: the first carrier's origin is shown on top.
  const [first] = links;
  if (roots.size === 0 && first) roots.set(keyOf(first.origin), rootOf(first, keyOf(first.origin)));
  const lines: OriginLine[] = [];
  const below = (key: string, depth: number, path: ReadonlySet<string>) => {
    for (const link of links) {
      const carrier = `source ${link.carrier.id}`;
      if (keyOf(link.origin) !== key || path.has(carrier)) continue;
      lines.push({
        key: `${[...path].join(' ')} ${carrier}`,
        depth,
        sourceId: link.carrier.id,
        name: sourceName(link.carrier),
        where: sourceLine(link.carrier),
        link,
      });
      below(carrier, depth + 1, new Set([...path, carrier]));
    }
  };
  for (const [key, root] of roots) {
    lines.push(root);
    below(key, 1, new Set([key]));
  }
  return lines;
}

function rootOf(link: OriginLink, key: string): OriginLine {
  const { origin, originSource } = link;
  return {
    key,
    depth: 0,
    sourceId: origin.kind === 'source' ? origin.id : null,
    name:
      origin.kind === 'named' ? origin.name : originSource === null ? 'A source' : sourceName(originSource),
    where:
      origin.kind === 'named'
        ? 'named, not in the library'
        : originSource === null
          ? ''
          : sourceLine(originSource),
    link: null,
  };
}

/** The evidence of a link, shortest first: what is shown beside it. */
export function evidenceWords(it: OriginEvidence): string[] {
  const run = it.sharedRuns[0];
  const numbers = it.sharedNumbers.slice(0, 6).join(', ');
  const more = it.sharedNumbers.length > 6 ? ` and ${it.sharedNumbers.length - 6} more` : '';
  return [
    it.naming === null ? null : `Names it: “${it.naming.words}”`,
    run === undefined ? null : `${run.words} words in a row are the same`,
    it.sharedNumbers.length === 0 ? null : `Same numbers: ${numbers}${more}`,
    it.threeWordShare === null
      ? null
      : `${Math.round(it.threeWordShare * 100)} % of its three-word sequences`,
  ].filter((part) => part !== null);
}

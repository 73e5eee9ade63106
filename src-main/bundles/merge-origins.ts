import { sourceId } from '#core/model/ids.ts';
import type { OriginRef } from '#core/model/origin.ts';
import { confirmLink, withAllAbove } from '#main/store/origins.ts';
import { findSource, findSourceByHash } from '#main/store/sources.ts';
import { itemKey, nameOfOrigin } from './item-states.ts';
import type { Merging } from './merge.ts';

/**
 * Adds the links of the sources that came; those that are here stay. An origin that did not come along is the source of its
 * bytes here, else a name. Answers how many would have run in a circle.
 */
export function mergeOrigins(it: Merging): number {
  const { db } = it.library;
  let leftOut = 0;
  const outside = new Map(it.bundle.origins.notIncluded.map((one) => [one.id, one]));
  const originOf = (origin: OriginRef): OriginRef | null => {
    if (origin.kind === 'named') return origin;
    const own = it.ids.get(itemKey('source', origin.id));
    if (own !== undefined) return { kind: 'source', id: sourceId.parse(own) };
    const named = outside.get(origin.id);
    if (named === undefined) return null;
    const byId = findSource(db, named.id);
    const found = byId?.bytesSha256 === named.bytesSha256 ? byId : findSourceByHash(db, named.bytesSha256);
    return found ? { kind: 'source', id: found.id } : { kind: 'named', name: nameOfOrigin(named) };
  };
  for (const link of it.bundle.origins.links) {
    const carrier = it.ids.get(itemKey('source', link.source));
    const origin = originOf(link.origin);
    if (carrier === undefined || origin === null || it.choiceOf('source', link.source) === 'ours') continue;
    const from = sourceId.parse(carrier);
    if (origin.kind === 'source' && withAllAbove(db, [origin.id]).includes(from)) leftOut += 1;
    else confirmLink(db, from, origin);
  }
  return leftOut;
}

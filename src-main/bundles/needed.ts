import { restsOn } from '#main/store/citations.ts';
import { itemKey } from './item-states.ts';
import type { BundleRecords } from './records.ts';

/** What the briefing of a bundle rests on, by `itemKey`: what it cites and shows, and the sources of that. */
export function neededByBriefing(bundle: BundleRecords): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { kind, id } of bundle.briefing?.blocks.flatMap(restsOn) ?? []) needed.add(itemKey(kind, id));
  for (const [kind, list] of [
    ['excerpt', bundle.excerpts],
    ['figure', bundle.figures],
    ['picture', bundle.pictures],
  ] as const)
    for (const it of list)
      if (it.sourceId !== null && needed.has(itemKey(kind, it.id)))
        needed.add(itemKey('source', it.sourceId));
  return needed;
}

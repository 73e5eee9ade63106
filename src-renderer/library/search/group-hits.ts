import type { SearchHit } from '#core/contract/search-views.ts';

export interface HitGroup {
  readonly name: string;
  /** Its first hit's place among all hits. */
  readonly first: number;
  readonly hits: readonly SearchHit[];
}

const GROUPS: readonly { name: string; has: (hit: SearchHit) => boolean }[] = [
  { name: 'Titles', has: (hit) => hit.kind === 'source' && hit.paragraph === null },
  { name: 'Excerpts', has: (hit) => hit.kind === 'excerpt' },
  { name: 'Figures', has: (hit) => hit.kind === 'figure' },
  { name: 'Pictures', has: (hit) => hit.kind === 'picture' },
  { name: 'Briefings', has: (hit) => hit.kind === 'briefing' },
  { name: 'In the texts', has: (hit) => hit.kind === 'source' && hit.paragraph !== null },
];

/** Hits by what was found, each group in the order the search gave; groups without hits are left out. */
export function groupedHits(hits: readonly SearchHit[]): HitGroup[] {
  const groups: HitGroup[] = [];
  for (const { name, has } of GROUPS) {
    const before = groups.at(-1);
    const first = before === undefined ? 0 : before.first + before.hits.length;
    const found = hits.filter(has);
    if (found.length > 0) groups.push({ name, first, hits: found });
  }
  return groups;
}

/** A key for a hit that stays the same while the same thing is found. */
export function hitKey(hit: SearchHit): string {
  switch (hit.kind) {
    case 'source':
      return `source ${hit.sourceId} ${hit.paragraph?.id ?? ''}`;
    case 'excerpt':
      return `excerpt ${hit.excerptId}`;
    case 'figure':
      return `figure ${hit.figureId}`;
    case 'picture':
      return `picture ${hit.pictureId}`;
    case 'briefing':
      return `briefing ${hit.briefingId} ${hit.blockId ?? ''}`;
  }
}

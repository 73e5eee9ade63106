import type { SearchHit } from '#core/contract/views.ts';

export interface HitGroup {
  readonly name: string;
  readonly hits: readonly SearchHit[];
}

const GROUPS: readonly { name: string; has: (hit: SearchHit) => boolean }[] = [
  { name: 'Titles', has: (hit) => hit.kind === 'source' && hit.paragraph === null },
  { name: 'Excerpts', has: (hit) => hit.kind === 'excerpt' },
  { name: 'Figures', has: (hit) => hit.kind === 'figure' },
  { name: 'In the texts', has: (hit) => hit.kind === 'source' && hit.paragraph !== null },
];

/** Hits by what was found, each group in the order the search gave; groups without hits are left out. */
export function groupedHits(hits: readonly SearchHit[]): HitGroup[] {
  return GROUPS.map(({ name, has }) => ({ name, hits: hits.filter(has) })).filter((it) => it.hits.length > 0);
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
  }
}

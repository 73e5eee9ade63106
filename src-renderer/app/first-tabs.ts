import type { BriefingRow, Preferences } from '#core/contract/views.ts';
import { citationsOf, type Block } from '#core/model/block.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import type { Figure } from '#core/model/figure.ts';
import type { BriefingId, SourceId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import type { Source } from '#core/model/source.ts';
import { call } from '#renderer/api.ts';
import { noTabs, restoredTabs, tabsIn, type OpenTabs, type Readable } from './open-tabs.ts';

/** What a library is opened on. */
export interface FirstTabs {
  readonly reading: OpenTabs<Readable>;
  readonly briefings: OpenTabs<BriefingId>;
}

export const nothingOpen: FirstTabs = { reading: noTabs, briefings: noTabs };

/** The briefing saved last, or null where there is none. */
export function savedLast(rows: readonly Pick<BriefingRow, 'id' | 'savedAt'>[]): BriefingId | null {
  return rows.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))[0]?.id ?? null;
}

interface Known {
  readonly sources: readonly Pick<Source, 'id' | 'trashedAt'>[];
  readonly excerpts: readonly Pick<Excerpt, 'id' | 'sourceId'>[];
  readonly figures: readonly Pick<Figure, 'id' | 'sourceId'>[];
  readonly pictures: readonly Pick<Picture, 'id' | 'sourceId'>[];
}

/** The first source that blocks cite, by itself or by something kept from it; null where they cite none. */
export function firstSource(blocks: readonly Block[], known: Known): SourceId | null {
  for (const { target } of citationsOf(blocks).flatMap((it) => it.targets)) {
    const kept = [...known.excerpts, ...known.figures, ...known.pictures].find((it) => it.id === target.id);
    const wanted = target.kind === 'source' ? target.id : kept?.sourceId;
    const source = known.sources.find((it) => it.id === wanted && it.trashedAt === null);
    if (source !== undefined) return source.id;
  }
  return null;
}

/**
 * The tabs for the library that is open: those remembered, as far as this library holds them, else the briefing saved
 * last beside the first source it cites (`orLast`). What cannot be read opens nothing; its lists will say why.
 */
export async function firstTabs(
  { openTabs, lastBriefing }: Pick<Preferences, 'openTabs' | 'lastBriefing'>,
  orLast = true,
): Promise<FirstTabs> {
  const remembered = restoredTabs(openTabs, lastBriefing);
  const [briefings, known] = await Promise.all([
    call('briefings.list', {}),
    call('briefings.resolve', { targets: [...remembered.reading.open] }),
  ]);
  const rows = briefings.ok ? briefings.value.rows : [];
  const here = {
    reading: tabsIn(remembered.reading, known.ok ? readablesOf(known.value) : []),
    briefings: tabsIn(
      remembered.briefings,
      rows.map((it) => it.id),
    ),
  };
  if (!orLast || here.reading.open.length + here.briefings.open.length > 0) return here;
  const id = savedLast(rows);
  return id === null ? here : besideItsSource(id);
}

function readablesOf({ sources, pictures }: Pick<Known, 'sources' | 'pictures'>): Readable[] {
  return [
    ...sources.map(({ id }) => ({ kind: 'source' as const, id })),
    ...pictures.map(({ id }) => ({ kind: 'picture' as const, id })),
  ];
}

async function besideItsSource(id: BriefingId): Promise<FirstTabs> {
  const answer = await call('briefings.get', { id });
  const found = answer.ok ? firstSource(answer.value.briefing.blocks, answer.value.references) : null;
  const source = found === null ? null : { kind: 'source' as const, id: found };
  return {
    reading: source === null ? noTabs : { open: [source], active: source },
    briefings: { open: [id], active: id },
  };
}

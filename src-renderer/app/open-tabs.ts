import { briefingId, sourceId, type BriefingId, type SourceId } from '#core/model/ids.ts';

/** Open things in the order of their tabs, and the one in front. */
export interface OpenTabs<T> {
  readonly open: readonly T[];
  readonly active: T | null;
}

export const noTabs: OpenTabs<never> = { open: [], active: null };

/** Brings a thing to the front, with a new tab after the active one if it has none. */
export function withTab<T>(tabs: OpenTabs<T>, id: T): OpenTabs<T> {
  if (tabs.open.includes(id)) return { open: tabs.open, active: id };
  const at = tabs.active === null ? tabs.open.length : tabs.open.indexOf(tabs.active) + 1;
  return { open: tabs.open.toSpliced(at, 0, id), active: id };
}

/** Closes a tab; the one after it comes to the front, else the one before. */
export function withoutTab<T>(tabs: OpenTabs<T>, id: T): OpenTabs<T> {
  const at = tabs.open.indexOf(id);
  if (at < 0) return tabs;
  const open = tabs.open.toSpliced(at, 1);
  return { open, active: tabs.active === id ? (open[at] ?? open[at - 1] ?? null) : tabs.active };
}

/** The tabs of things that are `known`; where the one in front is not, the first one comes there. */
export function tabsIn<T>(tabs: OpenTabs<T>, known: readonly T[]): OpenTabs<T> {
  const open = tabs.open.filter((id) => known.includes(id));
  return { open, active: open.find((id) => id === tabs.active) ?? open[0] ?? null };
}

const MOST = 50;
const SOURCE = 'source:';
const BRIEFING = 'briefing:';
const READING = 'reading:';

/** Open tabs as the preferences keep them; which briefing is in front is kept beside them. */
export function rememberedTabs(sources: OpenTabs<SourceId>, briefings: OpenTabs<BriefingId>): string[] {
  return [
    ...(sources.active === null ? [] : [`${READING}${sources.active}`]),
    ...briefings.open.map((id) => `${BRIEFING}${id}`),
    ...sources.open.map((id) => `${SOURCE}${id}`),
  ].slice(0, MOST);
}

/** The tabs that were remembered; words that mean nothing here are left out. */
export function restoredTabs(
  remembered: readonly string[],
  lastBriefing: BriefingId | null,
): { sources: OpenTabs<SourceId>; briefings: OpenTabs<BriefingId> } {
  const after = (prefix: string) =>
    remembered.filter((it) => it.startsWith(prefix)).map((it) => it.slice(prefix.length));
  const sources = after(SOURCE).flatMap((it) => sourceId.safeParse(it).data ?? []);
  const briefings = after(BRIEFING).flatMap((it) => briefingId.safeParse(it).data ?? []);
  const reading = after(READING)[0];
  return {
    sources: { open: sources, active: sources.find((id) => id === reading) ?? sources[0] ?? null },
    briefings: {
      open: briefings,
      active: briefings.find((id) => id === lastBriefing) ?? briefings[0] ?? null,
    },
  };
}

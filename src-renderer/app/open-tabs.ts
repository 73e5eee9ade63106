import {
  briefingId,
  pictureId,
  sourceId,
  type BriefingId,
  type PictureId,
  type SourceId,
} from '#core/model/ids.ts';

/** What the reader shows in a tab. */
export type Readable =
  { readonly kind: 'source'; readonly id: SourceId } | { readonly kind: 'picture'; readonly id: PictureId };

/** Open things in the order of their tabs, and the one in front. */
export interface OpenTabs<T> {
  readonly open: readonly T[];
  readonly active: T | null;
}

export const noTabs: OpenTabs<never> = { open: [], active: null };

/** A thing in a tab: its id, or its kind and id. */
type Tabbed = string | { readonly kind: string; readonly id: string };

/** The same for the same thing, and for no other in its row of tabs. */
export const tabKey = (it: Tabbed): string => (typeof it === 'string' ? it : `${it.kind}:${it.id}`);

const placeOf = (open: readonly Tabbed[], it: Tabbed): number =>
  open.findIndex((one) => tabKey(one) === tabKey(it));

/** Brings a thing to the front, with a new tab after the active one if it has none. */
export function withTab<T extends Tabbed>(tabs: OpenTabs<T>, it: T): OpenTabs<T> {
  if (placeOf(tabs.open, it) >= 0) return { open: tabs.open, active: it };
  const at = tabs.active === null ? tabs.open.length : placeOf(tabs.open, tabs.active) + 1;
  return { open: tabs.open.toSpliced(at, 0, it), active: it };
}

/** Closes a tab; the one after it comes to the front, else the one before. */
export function withoutTab<T extends Tabbed>(tabs: OpenTabs<T>, it: T): OpenTabs<T> {
  const at = placeOf(tabs.open, it);
  if (at < 0) return tabs;
  const open = tabs.open.toSpliced(at, 1);
  const isInFront = tabs.active !== null && tabKey(tabs.active) === tabKey(it);
  return { open, active: isInFront ? (open[at] ?? open[at - 1] ?? null) : tabs.active };
}

/** The tabs of things that are `known`; where the one in front is not, the first one comes there. */
export function tabsIn<T extends Tabbed>(tabs: OpenTabs<T>, known: readonly T[]): OpenTabs<T> {
  const keys = new Set(known.map(tabKey));
  const open = tabs.open.filter((it) => keys.has(tabKey(it)));
  return { open, active: open.find((it) => it === tabs.active) ?? open[0] ?? null };
}

const MOST = 50;
const BRIEFING = 'briefing:';
const READING = 'reading:';

/** Open tabs as the preferences keep them; which briefing is in front is kept beside them. */
export function rememberedTabs(reading: OpenTabs<Readable>, briefings: OpenTabs<BriefingId>): string[] {
  return [
    ...(reading.active === null ? [] : [`${READING}${reading.active.id}`]),
    ...briefings.open.map((id) => `${BRIEFING}${id}`),
    ...reading.open.map(tabKey),
  ].slice(0, MOST);
}

/** The tabs that were remembered; words that mean nothing here are left out. */
export function restoredTabs(
  remembered: readonly string[],
  lastBriefing: BriefingId | null,
): { reading: OpenTabs<Readable>; briefings: OpenTabs<BriefingId> } {
  const after = (prefix: string) =>
    remembered.filter((it) => it.startsWith(prefix)).map((it) => it.slice(prefix.length));
  const reading = remembered.flatMap((it) => readableFrom(it) ?? []);
  const briefings = after(BRIEFING).flatMap((it) => briefingId.safeParse(it).data ?? []);
  const inFront = after(READING)[0];
  return {
    reading: { open: reading, active: reading.find((it) => it.id === inFront) ?? reading[0] ?? null },
    briefings: {
      open: briefings,
      active: briefings.find((id) => id === lastBriefing) ?? briefings[0] ?? null,
    },
  };
}

/** What such a word stands for; null where it is another word. */
function readableFrom(word: string): Readable | null {
  const at = word.indexOf(':');
  const [kind, id] = [word.slice(0, at), word.slice(at + 1)];
  const source = kind === 'source' ? sourceId.safeParse(id).data : undefined;
  if (source !== undefined) return { kind: 'source', id: source };
  const picture = kind === 'picture' ? pictureId.safeParse(id).data : undefined;
  return picture === undefined ? null : { kind: 'picture', id: picture };
}

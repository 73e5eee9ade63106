import type { Target } from '#core/model/citation.ts';
import type { References } from '#core/model/references.ts';
import type { PickableTarget } from '#renderer/editor/props.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';

const MOST = 8;
const isSame = (a: Target) => (b: Target) => a.kind === b.kind && a.id === b.id;

/** What was cited with the latest citations in this window, the last first. */
let used: readonly Target[] = [];

export const lastUsed = (): readonly Target[] => used;

/** Notes that things were cited just now. */
export function noteUse(targets: readonly Target[]): void {
  used = usedAfter(used, targets);
}

/** The list with what was cited now at its head, each thing once. */
export function usedAfter(before: readonly Target[], now: readonly Target[]): Target[] {
  const latest = now.toReversed();
  const others = before.filter((it) => !latest.some(isSame(it)));
  return [...latest, ...others].slice(0, MOST);
}

/** What was used last as the picker lists it; what the library no longer has is left out. */
export function pickableUsed(targets: readonly Target[], known: References): PickableTarget[] {
  const sourceOf = (id: string | null) => known.sources.find((it) => it.id === id) ?? null;
  return targets.flatMap((target): PickableTarget[] => {
    const anchored =
      known.excerpts.find((it) => it.id === target.id) ?? known.figures.find((it) => it.id === target.id);
    const source = sourceOf(anchored?.sourceId ?? target.id);
    if (source === null || (anchored !== undefined && anchored.trashedAt !== null)) return [];
    const detail = sourceLine(source) || source.citeKey;
    return [{ target, label: sourceName(source), detail, snippet: anchored?.anchor.exact ?? '' }];
  });
}

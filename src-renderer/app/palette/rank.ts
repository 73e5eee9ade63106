import type { PaletteEntry } from './entries.ts';

type Named = Pick<PaletteEntry, 'id' | 'area' | 'label' | 'enabled'>;

/**
 * The entries that have every word typed, the best first: those that begin with what was typed, with or without what they
 * belong to, then those with a word that does, then the rest. What cannot be done now comes after what can. With nothing
 * typed, what was run last comes first (`recent`, ids, the last one first).
 */
export function rankEntries<T extends Named>(
  entries: readonly T[],
  typed: string,
  recent: readonly string[],
): T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.flatMap((entry) => {
    const score = scoreOf(entry, words, typed.trim().toLowerCase(), recent);
    return score === null ? [] : [{ entry, score: entry.enabled ? score : score - 100 }];
  });
  return found.toSorted((a, b) => b.score - a.score).map((it) => it.entry);
}

function scoreOf(
  it: Named,
  words: readonly string[],
  typed: string,
  recent: readonly string[],
): number | null {
  const last = recent.indexOf(it.id);
  const lately = last < 0 ? 0 : (recent.length - last) / (recent.length + 1);
  if (words.length === 0) return lately;
  const label = it.label.toLowerCase();
  const text = `${it.area.toLowerCase()} ${label}`;
  if (!words.every((word) => text.includes(word))) return null;
  const beginnings = words.filter((word) =>
    text.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)),
  );
  // "export" means what is called so before what only belongs there.
  const begun = label.startsWith(typed) ? 21 : text.startsWith(typed) ? 20 : 0;
  return begun + (beginnings.length / words.length) * 10 + lately;
}

import type { CheckContext } from '#core/checks/check.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Root } from '#core/origins/count.ts';

/** What an origin goes by, with whether the library has it. */
export function sayOrigin(root: Root, { things }: CheckContext): string {
  if (root.kind === 'named') return `“${root.name}”, which is not in the library`;
  if (root.kind === 'circle')
    return `${listed(root.ids.map((it) => titleOf(it, things)))}, which only name one another`;
  return titleOf(root.id, things);
}

/** A name that can stand behind "according to"; null where an origin has none. */
export function nameOfOrigin(root: Root, { things }: CheckContext): string | null {
  if (root.kind === 'named') return root.name;
  return root.kind === 'circle' ? null : (things.sources.get(root.id)?.outlet ?? null);
}

function titleOf(id: SourceId, { sources }: CheckContext['things']): string {
  const source = sources.get(id);
  if (source === undefined) return 'a source that is not cited here';
  const { title, outlet, citeKey } = source;
  if (title === null) return outlet ?? citeKey;
  return outlet === null ? `“${title}”` : `“${title}” (${outlet})`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

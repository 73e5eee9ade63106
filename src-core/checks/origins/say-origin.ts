import type { CheckContext } from '#core/checks/check.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import type { Root } from '#core/origins/count.ts';

/** What an origin goes by, with whether the library has it. */
export function sayOrigin(root: Root, context: CheckContext): string {
  if (root.kind === 'named') return `“${root.name}”, which is not in the library`;
  if (root.kind === 'circle')
    return `${listed(root.ids.map((it) => titleOf(it, context)))}, which only name one another`;
  return titleOf(root.id, context);
}

/** A name that can stand behind "according to"; null where an origin has none. */
export function nameOfOrigin(root: Root, { things }: CheckContext): string | null {
  if (root.kind === 'named') return root.name;
  if (root.kind === 'circle') return null;
  return things.sources.get(root.id)?.outlet ?? null;
}

function titleOf(id: SourceId, { things, library }: CheckContext): string {
  const source = things.sources.get(id);
  // What is not cited itself is known by name to those that derive from it.
  if (source === undefined) return nameIn(id, library.references) ?? 'a source that is not cited here';
  const { title, outlet, citeKey } = source;
  if (title === null) return outlet ?? citeKey;
  return outlet === null ? `“${title}”` : `“${title}” (${outlet})`;
}

function nameIn(id: SourceId, { derivations }: References): string | null {
  const found = derivations.find(({ origin }) => origin.kind === 'source' && origin.id === id);
  return found === undefined ? null : `“${found.name}”`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

import type { Citation, Target } from '#core/model/citation.ts';
import type { References } from '#core/model/references.ts';

export const noReferences: References = {
  sources: [],
  excerpts: [],
  figures: [],
  pictures: [],
  derivations: [],
};

const newest = <T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): T[] => [
  ...new Map([...before, ...now].map((it) => [it.id, it])).values(),
];

/** Everything of both; where both know a thing, `now` is right. */
export const mergedReferences = (before: References, now: References): References => ({
  sources: newest(before.sources, now.sources),
  excerpts: newest(before.excerpts, now.excerpts),
  figures: newest(before.figures, now.figures),
  pictures: newest(before.pictures, now.pictures),
  derivations: newestDerivations(before, now),
});

/** What is known of a source's origins now stands in the place of what was. */
function newestDerivations(before: References, now: References): References['derivations'] {
  const known = new Set([...now.sources.map((it) => it.id), ...now.derivations.map((it) => it.source)]);
  return [...before.derivations.filter((it) => !known.has(it.source)), ...now.derivations];
}

function isKnown({ kind, id }: Target, known: References): boolean {
  switch (kind) {
    case 'source':
      return known.sources.some((it) => it.id === id);
    case 'excerpt':
      return known.excerpts.some((it) => it.id === id);
    case 'figure':
      return known.figures.some((it) => it.id === id);
    case 'picture':
      return known.pictures.some((it) => it.id === id);
  }
}

/** The targets of citations that are not known yet, each once. */
export function missingTargets(citations: readonly Citation[], known: References): Target[] {
  const missing = new Map<string, Target>();
  for (const { target } of citations.flatMap((it) => it.targets)) {
    if (!isKnown(target, known)) missing.set(`${target.kind} ${target.id}`, target);
  }
  return [...missing.values()];
}

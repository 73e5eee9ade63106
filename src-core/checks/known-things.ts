import type { Derivation } from '#core/origins/count.ts';
import type { Target } from '#core/model/citation.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import type { LocatedExcerpt, LocatedFigure, References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';

/** What a briefing points at, by id. */
export interface KnownThings {
  readonly sources: ReadonlyMap<string, Source>;
  readonly excerpts: ReadonlyMap<string, LocatedExcerpt>;
  readonly figures: ReadonlyMap<string, LocatedFigure>;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly derivations: readonly Derivation[];
}

export function knownThings(references: References): KnownThings {
  const byId = <T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> =>
    new Map(things.map((it) => [it.id, it]));
  return {
    sources: byId(references.sources),
    excerpts: byId(references.excerpts),
    figures: byId(references.figures),
    pictures: byId(references.pictures),
    derivations: references.derivations,
  };
}

/** The source behind a target; null for a picture that was brought in by itself, and for what is not known. */
export function sourceBehind(things: KnownThings, { kind, id }: Target): Source | null {
  const sourceId: SourceId | null | undefined = {
    source: () => things.sources.get(id)?.id,
    excerpt: () => things.excerpts.get(id)?.sourceId,
    figure: () => things.figures.get(id)?.sourceId,
    picture: () => things.pictures.get(id)?.sourceId,
  }[kind]();
  return things.sources.get(sourceId ?? '') ?? null;
}

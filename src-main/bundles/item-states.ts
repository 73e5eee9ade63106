import type { ItemKind } from '#core/bundle/compare.ts';
import type { SentOrigins } from '#core/bundle/format.ts';
import * as content from '#core/bundle/item-content.ts';
import type { Renaming } from '#core/bundle/targets.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import type { Figure } from '#core/model/figure.ts';
import type { Sha256, SourceId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import type { Source } from '#core/model/source.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { sha256Of } from '#main/store/hash.ts';

/** The things of a bundle as far as their states follow from them, whether they come out of a library or a file. */
export interface Stated {
  readonly sources: readonly {
    readonly source: Omit<Source, 'importedAt' | 'trashedAt'>;
    readonly residue: readonly ResidueRange[];
  }[];
  readonly excerpts: readonly Omit<Excerpt, 'trashedAt'>[];
  readonly figures: readonly Omit<Figure, 'trashedAt'>[];
  readonly pictures: readonly Omit<Picture, 'trashedAt'>[];
  readonly origins: SentOrigins;
  readonly briefing: Briefing | null;
  readonly collection: { readonly id: string; readonly name: string } | null;
}

export const itemKey = (kind: ItemKind, id: string): string => `${kind} ${id}`;

/** The state of every item by `itemKey`. Two libraries that hold the same say the same, whatever their ids are. */
export function statesOf(it: Stated): Map<string, Sha256> {
  const states = new Map<string, Sha256>();
  const bytes = new Map(it.sources.map(({ source }) => [source.id, source.bytesSha256]));
  const origins = originKeys(it);
  for (const sent of it.sources) {
    const { id } = sent.source;
    states.set(
      itemKey('source', id),
      content.sourceState(sha256Of, { ...sent, residue: [...sent.residue] }, origins.get(id) ?? []),
    );
  }
  for (const one of it.excerpts) states.set(itemKey('excerpt', one.id), content.excerptState(sha256Of, one));
  for (const one of it.figures) states.set(itemKey('figure', one.id), content.figureState(sha256Of, one));
  for (const one of it.pictures) {
    const source = one.sourceId === null ? null : (bytes.get(one.sourceId) ?? null);
    states.set(itemKey('picture', one.id), content.pictureState(sha256Of, one, source));
  }
  if (it.briefing) {
    const state = content.briefingState(sha256Of, it.briefing, keyOfTargets(it));
    states.set(itemKey('briefing', it.briefing.id), state);
  }
  if (it.collection) {
    const state = content.collectionState(sha256Of, it.collection.name, [...bytes.values()]);
    states.set(itemKey('collection', it.collection.id), state);
  }
  return states;
}

/** What an origin goes by: a name is all that is left of one that did not come along. */
function originKeys({ sources, origins }: Stated): Map<SourceId, string[]> {
  const names = new Map<string, string>();
  for (const it of [...sources.map(({ source }) => source), ...origins.notIncluded])
    names.set(it.id, nameOfOrigin(it));
  const keys = new Map<SourceId, string[]>();
  for (const { source, origin } of origins.links) {
    const key = origin.kind === 'named' ? origin.name : names.get(origin.id);
    if (key !== undefined) keys.set(source, [...(keys.get(source) ?? []), key]);
  }
  return keys;
}

export function nameOfOrigin(it: Pick<Source, 'outlet' | 'title' | 'bytesSha256'>): string {
  return (it.outlet || it.title || it.bytesSha256).slice(0, 300);
}

/** What a target is by its bytes and its place; one that is not there goes by its id. */
function keyOfTargets({ sources, excerpts, figures, pictures }: Stated): Renaming {
  const keys = new Map<string, string>();
  const bytes = new Map(sources.map(({ source }) => [source.id, source.bytesSha256]));
  for (const [id, hash] of bytes) keys.set(itemKey('source', id), hash);
  for (const it of pictures) keys.set(itemKey('picture', it.id), it.bytesSha256);
  const place = (it: Omit<Excerpt | Figure, 'trashedAt'>) =>
    sha256Of(`${bytes.get(it.sourceId) ?? ''} ${it.anchor.start} ${it.anchor.end}`);
  for (const it of excerpts) keys.set(itemKey('excerpt', it.id), place(it));
  for (const it of figures) keys.set(itemKey('figure', it.id), place(it));
  return ({ kind, id }) => keys.get(itemKey(kind, id)) ?? id;
}

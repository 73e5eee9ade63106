import type { Target } from '#core/model/citation.ts';
import type { ExcerptId, FigureId, PictureId, SourceId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import type { LocatedExcerpt, LocatedFigure, References } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';

/** What the editor has been told about what the text points at. */
export interface Knowledge {
  excerpt(id: ExcerptId): Promise<LocatedExcerpt | null>;
  figure(id: FigureId): Promise<LocatedFigure | null>;
  picture(id: PictureId): Promise<Picture | null>;
  source(id: SourceId): Promise<Source | null>;
  /** What is known already, without asking. */
  knownFigure(id: FigureId): LocatedFigure | null;
  knownPicture(id: PictureId): Picture | null;
  knownSource(id: string): Source | null;
  /** Takes in what was read again, and tells the listeners. */
  learn(references: References): void;
  /** Told when something is known now or says something else. */
  onChange(listener: () => void): () => void;
}

/** Starts from `references` and asks `resolve` for what is not among them. */
export function makeKnowledge(
  references: References,
  resolve: (targets: Target[]) => Promise<References>,
): Knowledge {
  const excerpts = new Map<string, LocatedExcerpt>();
  const figures = new Map<string, LocatedFigure>();
  const pictures = new Map<string, Picture>();
  const sources = new Map<string, Source>();
  const listeners = new Set<() => void>();
  const take = (found: References): void => {
    for (const it of found.excerpts) excerpts.set(it.id, it);
    for (const it of found.figures) figures.set(it.id, it);
    for (const it of found.pictures) pictures.set(it.id, it);
    for (const it of found.sources) sources.set(it.id, it);
  };
  take(references);
  const ask = async (target: Target): Promise<void> => {
    take(await resolve([target]));
    for (const it of listeners) it();
  };
  return {
    async excerpt(id) {
      if (!excerpts.has(id)) await ask({ kind: 'excerpt', id });
      return excerpts.get(id) ?? null;
    },
    async figure(id) {
      if (!figures.has(id)) await ask({ kind: 'figure', id });
      return figures.get(id) ?? null;
    },
    async picture(id) {
      if (!pictures.has(id)) await ask({ kind: 'picture', id });
      return pictures.get(id) ?? null;
    },
    async source(id) {
      if (!sources.has(id)) await ask({ kind: 'source', id });
      return sources.get(id) ?? null;
    },
    knownFigure: (id) => figures.get(id) ?? null,
    knownPicture: (id) => pictures.get(id) ?? null,
    knownSource: (id) => sources.get(id) ?? null,
    learn(found) {
      take(found);
      for (const it of listeners) it();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { Target } from '#core/model/citation.ts';
import type { ExcerptId, PictureId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import type { LocatedExcerpt, References } from '#core/model/references.ts';

/** What the editor has been told about excerpts and pictures. */
export interface Knowledge {
  excerpt(id: ExcerptId): Promise<LocatedExcerpt | null>;
  picture(id: PictureId): Promise<Picture | null>;
}

/** Starts from `references` and asks `resolve` for what is not among them. */
export function makeKnowledge(
  references: References,
  resolve: (targets: Target[]) => Promise<References>,
): Knowledge {
  const excerpts = new Map(references.excerpts.map((it) => [it.id, it]));
  const pictures = new Map(references.pictures.map((it) => [it.id, it]));
  const learn = async (target: Target): Promise<void> => {
    const found = await resolve([target]);
    for (const it of found.excerpts) excerpts.set(it.id, it);
    for (const it of found.pictures) pictures.set(it.id, it);
  };
  return {
    async excerpt(id) {
      if (!excerpts.has(id)) await learn({ kind: 'excerpt', id });
      return excerpts.get(id) ?? null;
    },
    async picture(id) {
      if (!pictures.has(id)) await learn({ kind: 'picture', id });
      return pictures.get(id) ?? null;
    },
  };
}

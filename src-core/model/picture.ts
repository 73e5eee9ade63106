import { z } from 'zod';
import { instant } from './dates.ts';
import { pictureId, sha256, sourceId } from './ids.ts';
import { marking } from './marking.ts';

/** What a person says about a picture. */
export const pictureFacts = z.object({
  caption: z.string().max(1000).nullable(),
  credit: z.string().max(300).nullable(),
  /** What the picture shows, for those who cannot see it. */
  altText: z.string().max(2000).nullable(),
  /** The source it was taken from; null for a picture brought in by itself. */
  sourceId: sourceId.nullable(),
  marking: marking.nullable(),
});

/** An image kept in the library. Sizes in pixels and bytes. */
export const picture = pictureFacts.extend({
  id: pictureId,
  fileName: z.string().max(1000).nullable(),
  mediaType: z.enum(['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml']),
  width: z.int().positive(),
  height: z.int().positive(),
  byteLength: z.int().positive(),
  bytesSha256: sha256,
  createdAt: instant,
  trashedAt: instant.nullable(),
});
export type Picture = z.infer<typeof picture>;

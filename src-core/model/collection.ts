import { z } from 'zod';
import { collectionId } from './ids.ts';

/** A named set of sources, such as those of one dossier. A source may be in several, or in none. */
export const collection = z.object({ id: collectionId, name: z.string().min(1).max(200) });
export type Collection = z.infer<typeof collection>;

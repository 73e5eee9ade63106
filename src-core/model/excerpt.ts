import { z } from 'zod';
import { anchor } from './anchor.ts';
import { instant } from './dates.ts';
import { credibility } from './grade.ts';
import { excerptId, sourceId } from './ids.ts';
import { marking } from './marking.ts';

/** What a person says about an excerpt. */
export const excerptFacts = z.object({
  speaker: z.string().max(300).nullable(),
  note: z.string().max(20_000).nullable(),
  tags: z.array(z.string().min(1).max(80)).max(100),
  credibility: credibility.nullable(),
  marking: marking.nullable(),
});
export type ExcerptFacts = z.infer<typeof excerptFacts>;

/** A verbatim passage of a source. The words and their place never change; what is said about them may. */
export const excerpt = excerptFacts.extend({
  id: excerptId,
  sourceId,
  anchor,
  createdAt: instant,
  trashedAt: instant.nullable(),
});
export type Excerpt = z.infer<typeof excerpt>;

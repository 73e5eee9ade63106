import { z } from 'zod';
import { citationId, excerptId, figureId, pictureId, sourceId } from './ids.ts';

/** A place within a source: a page, a paragraph or a time. `value` is as printed, such as `3`, `iv`, `3-5` or `12:40`. */
export const locator = z.object({
  kind: z.enum(['page', 'paragraph', 'time']),
  value: z.string().min(1).max(80),
});
export type Locator = z.infer<typeof locator>;

/** What a citation points at. */
export const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), id: sourceId }),
  z.object({ kind: z.literal('excerpt'), id: excerptId }),
  z.object({ kind: z.literal('figure'), id: figureId }),
  z.object({ kind: z.literal('picture'), id: pictureId }),
]);
export type Target = z.infer<typeof target>;

/** One target with how it is cited: locator (else the one its anchor gives), words before ("see") and after. */
export const citedTarget = z.object({
  target,
  locator: locator.nullable(),
  prefix: z.string().max(300),
  suffix: z.string().max(1000),
});
export type CitedTarget = z.infer<typeof citedTarget>;

/** A target cited as its anchor says, without words around it. */
export function plainly(target: Target): CitedTarget {
  return { target, locator: null, prefix: '', suffix: '' };
}

/** A use of sources at one place of a briefing: one mark, one note. Its number is computed, never stored. */
export const citation = z.object({
  type: z.literal('citation'),
  id: citationId,
  targets: z.array(citedTarget).min(1).max(50),
});
export type Citation = z.infer<typeof citation>;

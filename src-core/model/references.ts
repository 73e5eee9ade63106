import { z } from 'zod';
import { excerpt } from './excerpt.ts';
import { figure } from './figure.ts';
import { sourceId } from './ids.ts';
import { marking } from './marking.ts';
import { originRef } from './origin.ts';
import { picture } from './picture.ts';
import { source } from './source.ts';

/** Numbers of the first and last paragraph an anchor touches; null where it lies in residue. */
export const paragraphNumbers = z.tuple([z.int().positive(), z.int().positive()]).nullable();

/** Labels of the first and last page an anchor touches; null where the document has no pages. */
export const pageLabels = z.tuple([z.string(), z.string()]).nullable();

/** An excerpt with the place it can be looked up at. */
export const locatedExcerpt = excerpt.extend({ paragraphs: paragraphNumbers, pages: pageLabels });
export type LocatedExcerpt = z.infer<typeof locatedExcerpt>;

/** A figure with the place it can be looked up at. */
export const locatedFigure = figure.extend({ paragraphs: paragraphNumbers, pages: pageLabels });
export type LocatedFigure = z.infer<typeof locatedFigure>;

/** That a source derives from another, as a person confirmed it. */
export const derivation = z.object({
  source: sourceId,
  origin: originRef,
  /** What the origin goes by, seen or not. */
  name: z.string(),
  /** Of the origin, whose name is printed. */
  marking: marking.nullable(),
});

/** Everything the citations, quotations and pictures of a briefing point at: enough to number, format and print them. */
export const references = z.object({
  sources: z.array(source),
  excerpts: z.array(locatedExcerpt),
  figures: z.array(locatedFigure),
  pictures: z.array(picture),
  /**
   * From each source to its direct origins, and from those to theirs, to the end: sources that are not here may derive from
   * others too.
   */
  derivations: z.array(derivation),
});
export type References = z.infer<typeof references>;

import { z } from 'zod';

/** A page of a paginated document. Its text is the range of the frozen text; offsets in UTF-16 units, `end` exclusive. */
export const textPage = z.object({
  /** Counted from 1. */
  number: z.int().positive(),
  /** What is printed on it, such as `iv` or `A-3`: what a reader looks up. The number where none is known. */
  label: z.string().min(1).max(40),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type TextPage = z.infer<typeof textPage>;

/** Where a cell's words stand in the frozen text; an empty cell has `start` = `end`. */
export const cellRange = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);

/** A sheet. Each row is one paragraph of the frozen text, its cells joined by ` | `; row 0 is the head where one was seen. */
export const textTable = z.object({
  name: z.string().max(200).nullable(),
  hasHead: z.boolean(),
  rows: z.array(z.array(cellRange)),
});
export type TextTable = z.infer<typeof textTable>;

/** How a document was laid out, for the reader beside its text and for locators. Empty arrays for running text. */
export const sourceLayout = z.object({ pages: z.array(textPage), tables: z.array(textTable) });
export type SourceLayout = z.infer<typeof sourceLayout>;

export const NO_LAYOUT: SourceLayout = { pages: [], tables: [] };

/** Labels of the first and last page a range touches, or null where the document has no pages. */
export function pageSpan(
  pages: readonly TextPage[],
  start: number,
  end: number,
): readonly [first: string, last: string] | null {
  const touched = pages.filter((it) => it.start < end && start < it.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : [first.label, last.label];
}

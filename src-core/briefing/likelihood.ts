import { z } from 'zod';
import scalesData from '#resources/likelihood-scales.json';

const likelihoodTerm = z.object({
  term: z.string(),
  /** Other words of the same rung (US ICD 203 has two columns). */
  also: z.array(z.string()),
  /** Per cent. Between two rungs there may be a gap, and it is meant (UK PHIA). */
  low: z.number(),
  high: z.number(),
});
const likelihoodScale = z.object({ id: z.string(), name: z.string(), terms: z.array(likelihoodTerm).min(1) });

export type LikelihoodTerm = z.infer<typeof likelihoodTerm>;
export type LikelihoodScale = z.infer<typeof likelihoodScale>;

/** The scales the app knows (US ICD 203, UK PHIA), rarest first. A briefing uses one: "likely" differs between them. */
export const likelihoodScales: readonly LikelihoodScale[] = z.array(likelihoodScale).parse(scalesData);

/** The scale of that id, or null where it is unknown here. */
export function scaleOf(id: string | null): LikelihoodScale | null {
  return likelihoodScales.find((it) => it.id === id) ?? null;
}

/** What a term of a scale stands for, or null: a term is stored as written and never derived from a number. */
export function termOf(scale: string, term: string): LikelihoodTerm | null {
  const wanted = term.toLowerCase();
  const found = scaleOf(scale)?.terms.find((it) => it.term === wanted || it.also.includes(wanted));
  return found ?? null;
}

import { z } from 'zod';
import { checkName, weight } from '#core/checks/finding.ts';

/** What an editor would want found in a labelled briefing. */
export const label = z.strictObject({
  check: checkName,
  /** The exact words it is about; empty for a block (`block`) or for the briefing as a whole. */
  quote: z.string(),
  /** Which block, from 1, where the words stand in several or there are none. */
  block: z.int().positive().optional(),
  /** Other words at which the same may be found; empty for the whole. */
  also: z.array(z.string()).optional(),
  /** Found only by a finding in which this stands, where several could be about the same place (regular expression). */
  says: z.string().optional(),
  weight: weight.optional(),
  /** Editors would disagree: what is found here counts neither for nor against. */
  optional: z.literal(true).optional(),
  /** Why. */
  note: z.string().optional(),
});
export type Label = z.infer<typeof label>;

const facts = z.record(z.string(), z.unknown());
const anchored = z.record(z.string(), z.looseObject({ source: z.string(), exact: z.string() }));

/** A labelled briefing: the short form of `desk.test-support.ts`, with parts of blocks as strings too. */
export const labelledCase = z.strictObject({
  name: z.string(),
  sources: z.record(z.string(), z.looseObject({ text: z.string() })),
  excerpts: anchored.default({}),
  figures: anchored.default({}),
  pictures: z.record(z.string(), facts).default({}),
  derives: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** Pairs of figures somebody has called a sequence. */
  sequences: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** What another briefing says of a figure. */
  earlier: z.array(z.strictObject({ title: z.string(), figure: z.string(), said: z.string() })).default([]),
  facts: facts.default({}),
  blocks: z.array(z.union([z.string(), facts])),
  today: z.string().default('2026-03-09'),
  expected: z.array(label),
});
export type LabelledCase = z.infer<typeof labelledCase>;

import { z } from 'zod';
import { briefingFacts } from '#core/model/briefing.ts';
import { confidence } from '#core/model/block.ts';
import { target } from '#core/model/citation.ts';
import { credibility } from '#core/model/grade.ts';
import { blockId, excerptId, sourceId } from '#core/model/ids.ts';
import { marking } from '#core/model/marking.ts';

/** The checks, in the order they are shown. */
export const checkName = z.enum([
  'quotations',
  'quotation-variants',
  'figures',
  'origins',
  'sourcing',
  'estimative-language',
  'markings',
  'time',
  'house-rules',
]);
export type CheckName = z.infer<typeof checkName>;

/**
 * How much a finding weighs. `wrong`: what stands there contradicts what it rests on, or a rule that knows no exception; it is
 * mended or waived before an export. `doubtful`: a person should look. `hint`: it may well be right.
 */
export const weight = z.enum(['wrong', 'doubtful', 'hint']);
export type Weight = z.infer<typeof weight>;

/**
 * Words of a block: `piece` counts what `contentsOf` gives, `start` and `end` (exclusive) are UTF-16 units of that piece's plain
 * text.
 */
export const place = z.object({
  piece: z.int().nonnegative(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Place = z.infer<typeof place>;

const label = z.string().min(1).max(300);

/** What can be done at a keystroke. `label` is what the button says. */
export const mend = z.discriminatedUnion('type', [
  /** Other words in place of some. */
  z.object({ type: z.literal('replace'), label, blockId, place, words: z.string() }),
  /** A citation of these behind the words of the place. */
  z.object({ type: z.literal('cite'), label, blockId, place, targets: z.array(target).min(1).max(50) }),
  /** Binds a quotation block to an excerpt. */
  z.object({ type: z.literal('bind'), label, blockId, excerptId }),
  /** Another marking of a block; null takes it away. */
  z.object({ type: z.literal('mark'), label, blockId, marking: marking.nullable() }),
  /** The likelihood and confidence of a key judgement; what is absent stays. */
  z.object({
    ...{ type: z.literal('judge'), label, blockId },
    likelihood: z.object({ scale: z.string(), term: z.string() }).nullable().optional(),
    confidence: confidence.nullable().optional(),
  }),
  z.object({ type: z.literal('remove'), label, blockId }),
  /** Facts of the briefing: its banner, its day, its author. */
  z.object({ type: z.literal('facts'), label, facts: briefingFacts.partial() }),
  /** Another credibility of an excerpt, in the library. */
  z.object({ type: z.literal('grade'), label, excerptId, credibility }),
  /** Says that two figures are one after the other and no contradiction; remembered in the library. */
  z.object({ type: z.literal('sequence'), label, statements: z.tuple([z.string(), z.string()]) }),
]);
export type Mend = z.infer<typeof mend>;

/** A stretch of a comparison: words in both, only in the briefing, or only in what it rests on. */
export const difference = z.object({ in: z.enum(['both', 'briefing', 'source']), words: z.string() });
export type Difference = z.infer<typeof difference>;

/** Something a check saw. */
export const finding = z.object({
  /** The same as long as the same is wrong with the same words of the same block: what waivers name. */
  id: z.string().min(1).max(600),
  check: checkName,
  /** Which of the check's rules, such as `drifted`. */
  rule: z.string().min(1).max(60),
  weight,
  /** Null where it is about the briefing as a whole. */
  blockId: blockId.nullable(),
  place: place.nullable(),
  /** The words it is about; empty where it is about none. */
  quote: z.string(),
  /** What was seen, in a sentence or two. */
  message: z.string().min(1),
  /** Why it matters. */
  why: z.string().min(1),
  /** What can be done. */
  advice: z.string().min(1),
  /** The sources it is about. */
  sources: z.array(sourceId),
  /** What differs from what the words rest on; null where nothing is compared. */
  differences: z.array(difference).nullable(),
  mends: z.array(mend),
});
export type Finding = z.infer<typeof finding>;

/** What a rule says of some words; the rest of a finding follows from it. */
export type Seen = Pick<Finding, 'rule' | 'weight' | 'message' | 'why' | 'advice'> &
  Partial<Pick<Finding, 'blockId' | 'place' | 'quote' | 'sources' | 'differences' | 'mends'>>;

const LONGEST_QUOTE = 400;

/** A finding of a check. Its id is made of check, rule, block and words. */
export function findingOf(check: CheckName, seen: Seen): Finding {
  const { blockId: block = null, quote = '' } = seen;
  const words = quote.replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTE);
  return {
    ...{ place: null, sources: [], differences: null, mends: [] },
    ...seen,
    ...{ check, blockId: block, quote, id: [check, seen.rule, block ?? '', words].join('/') },
  };
}

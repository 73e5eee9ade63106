import type { Check } from './check.ts';
import { notInExcerpt } from './sourcing/not-in-excerpt.ts';
import { uncitedFacts } from './sourcing/uncited.ts';
import { weakBases } from './sourcing/weak-base.ts';

/**
 * What the text rests on: `uncited-fact` for what cites nothing, `only-unreliable`, `only-unnamed` and `only-old` for
 * passages with a weak base, `claim-not-in-excerpt` for citations that may be of something else. Quotations without a source
 * are for the check of quotations.
 */
export const sourcingCheck: Check = {
  name: 'sourcing',
  ofBlock: (block, context) => [...weakBases(block, context), ...notInExcerpt(block, context)],
  ofBriefing: uncitedFacts,
};

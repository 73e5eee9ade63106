import type { Check } from './check.ts';
import { confirmedByOne } from './origins/confirmed.ts';
import { oneOrigin } from './origins/one-origin.ts';
import { severalSources } from './origins/several-sources.ts';

/**
 * Citations held against the independent origins behind them: `one-origin` and `one-source` of passages and judgements,
 * `confirmed-by-one-origin` of excerpts graded 1, `several-sources` of words that claim more than is cited. Derivations are
 * those somebody has confirmed.
 */
export const originsCheck: Check = {
  name: 'origins',
  ofBlock: (block, context) => {
    const claimed = severalSources(block, context);
    const carried = oneOrigin(block, context);
    // A claim of several sources says what the hint would.
    return [...carried.filter((it) => it.weight !== 'hint' || claimed.length === 0), ...claimed];
  },
  ofBriefing: confirmedByOne,
};

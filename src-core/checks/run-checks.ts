import type { Block } from '#core/model/block.ts';
import type { Briefing } from '#core/model/briefing.ts';
import { blocksAsTheyStand } from '#core/model/suggestions.ts';
import type { Check, CheckContext } from './check.ts';
import { findingOf, type Finding } from './finding.ts';

/** Checks briefings that change a little at a time. What was found in a block is kept while block and context are the same. */
export interface Checker {
  /** All findings: those of the whole first, then in the order of the blocks. No two have one id. */
  check(briefing: Briefing, context: CheckContext): Finding[];
}

export function makeChecker(checks: readonly Check[]): Checker {
  let known: { readonly context: CheckContext; readonly found: WeakMap<Block, readonly Finding[]> } | null =
    null;
  return {
    check(briefing, context) {
      if (known?.context !== context) known = { context, found: new WeakMap() };
      const { found } = known;
      const standing: Briefing = { ...briefing, blocks: blocksAsTheyStand(briefing.blocks) };
      const whole = checks.flatMap(({ name, ofBriefing }) =>
        (ofBriefing?.(standing, context) ?? []).map((it) => findingOf(name, it)),
      );
      const order = new Map(standing.blocks.map((it, at) => [it.id, at]));
      const byBlock = standing.blocks.flatMap((block) => {
        const before = found.get(block);
        if (before !== undefined) return before;
        const seen = checks.flatMap(({ name, ofBlock }) =>
          (ofBlock?.(block, context) ?? []).map((it) => findingOf(name, { ...it, blockId: block.id })),
        );
        found.set(block, seen);
        return seen;
      });
      const at = (it: Finding): number => (it.blockId === null ? -1 : (order.get(it.blockId) ?? -1));
      return withOwnIds([...whole, ...byBlock].toSorted((one, other) => at(one) - at(other)));
    },
  };
}

/** The same words twice in one block: the second is counted. */
function withOwnIds(findings: readonly Finding[]): Finding[] {
  const times = new Map<string, number>();
  return findings.map((it) => {
    const before = times.get(it.id) ?? 0;
    times.set(it.id, before + 1);
    return before === 0 ? it : { ...it, id: `${it.id}#${before + 1}` };
  });
}

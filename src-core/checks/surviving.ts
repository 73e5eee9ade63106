import type { Briefing } from '#core/model/briefing.ts';
import type { Check, CheckContext } from './check.ts';
import { findingOf, type CheckName, type Finding } from './finding.ts';
import { makeChecker, type Checker } from './run-checks.ts';

/** The rule under which a check that broke off says so. */
export const COULD_NOT_RUN = 'could-not-run';

/**
 * A checker that a fault in one check does not silence: what the others see is answered, and first of all that this one could not
 * be run to its end. `onThrow` is told each time one throws.
 */
export function makeSurvivingChecker(
  checks: readonly Check[],
  onThrow: (name: CheckName, error: unknown) => void,
): Checker {
  // What was found in a block is kept with the context, and so is that something was not.
  let known: CheckContext | null = null;
  const broken = new Set<CheckName>();
  const trying = <T>(name: CheckName, look: () => readonly T[]): readonly T[] => {
    try {
      return look();
    } catch (error) {
      broken.add(name);
      onThrow(name, error);
      return [];
    }
  };
  const checker = makeChecker(
    checks.map(({ name, ofBlock, ofBriefing }) => ({
      name,
      ...(ofBlock && { ofBlock: (block, context) => trying(name, () => ofBlock(block, context)) }),
      ...(ofBriefing && {
        ofBriefing: (briefing, context) => trying(name, () => ofBriefing(briefing, context)),
      }),
    })),
  );
  return {
    check(briefing: Briefing, context: CheckContext): Finding[] {
      if (known !== context) {
        known = context;
        broken.clear();
      }
      const findings = checker.check(briefing, context);
      return [...[...broken].map(couldNotRun), ...findings];
    },
  };
}

function couldNotRun(name: CheckName): Finding {
  return findingOf(name, {
    ...{ rule: COULD_NOT_RUN, weight: 'doubtful' },
    message: 'This check could not be run to its end on this briefing.',
    why: 'There may be findings that are not shown.',
    advice: 'Read what it would have looked at with your own eyes, and report it as a fault of the program.',
  });
}

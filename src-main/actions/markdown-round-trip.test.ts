import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyBriefing,
  blocks,
  briefingWith,
  plainFacts,
} from './markdown-round-trip.arbitrary.test-support.ts';
import { comparable, roundTrip } from './markdown-round-trip.test-support.ts';

describe('any briefing comes back from Markdown as it was', () => {
  it.each(Object.entries(blocks))('of blocks of type %s', (_, block) => {
    fc.assert(
      fc.property(briefingWith(block, plainFacts), (briefing) => {
        const back = roundTrip(briefing);
        expect({ briefing: comparable(back.briefing), problems: back.problems }).toEqual({
          briefing: comparable(briefing),
          problems: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('of all kinds of blocks', () => {
    fc.assert(
      fc.property(anyBriefing, (briefing) => {
        const back = roundTrip(briefing);
        expect({ briefing: comparable(back.briefing), problems: back.problems }).toEqual({
          briefing: comparable(briefing),
          problems: [],
        });
      }),
      { numRuns: 100 },
    );
  });
});

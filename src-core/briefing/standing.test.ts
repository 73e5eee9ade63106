import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentsOf } from '#core/model/block.ts';
import { blocksAsTheyStand, decided } from '#core/model/suggestions.ts';
import { anyBriefing } from './any-briefing.test-support.ts';

test('what stands is what is left when every suggestion is refused', () => {
  fc.assert(
    fc.property(anyBriefing, ({ blocks }) => {
      const standing = blocksAsTheyStand(blocks);
      const refused = decided(blocks, 'all', 'refuse');
      // A document is left a place to write in; what only stands needs none.
      expect(standing.length > 0 ? decided(standing, 'all', 'refuse') : refused).toEqual(refused);
      expect(standing.every((it) => it.suggestion?.change !== 'insert')).toBe(true);
      expect(
        standing.flatMap((it) =>
          contentsOf(it)
            .flat()
            .flatMap((one) => one.suggestion?.change ?? []),
        ),
      ).not.toContain('insert');
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBriefing } from '#core/briefing/any-briefing.test-support.ts';
import { wordsIn } from '#core/briefing/words.ts';
import { library } from '#core/citing/test-data.ts';
import { compareBriefings } from './compare.ts';
import { comparedText } from './compared-text.ts';

/** A briefing and what some edits make of it. */
const twoStates = fc
  .tuple(anyBriefing, anyBriefing, fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 4 }))
  .map(([before, other, edits]) => {
    const blocks = [...before.blocks];
    for (const [from, to] of edits) {
      const [taken] = blocks.splice(from, 1);
      if (taken !== undefined && to % 3 !== 0) blocks.splice(to, 0, taken);
      const own = other.blocks[to];
      if (own !== undefined && !blocks.some((it) => it.id === own.id)) blocks.splice(from, 0, own);
    }
    return [before, { ...before, blocks }] as const;
  });

describe('of any two briefings', () => {
  it('the pieces are the words of both', () => {
    fc.assert(
      fc.property(fc.oneof(twoStates, fc.tuple(anyBriefing, anyBriefing)), ([before, after]) => {
        const { blocks, wordsAdded, wordsRemoved } = compareBriefings(before, after, library);
        const side = (change: string) =>
          blocks.map((it) =>
            it.pieces.flatMap((piece) => (piece.change === change ? [] : [piece.text])).join(''),
          );
        const sorted = (texts: string[]) => texts.filter((it) => it !== '').toSorted();
        expect(side('removed').filter((it) => it !== '')).toEqual(
          after.blocks.map(comparedText).filter((it) => it !== ''),
        );
        expect(sorted(side('added'))).toEqual(sorted(before.blocks.map(comparedText)));
        const count = (change: string) =>
          blocks
            .flatMap((it) => it.pieces)
            .reduce((sum, it) => sum + (it.change === change ? wordsIn(it.text) : 0), 0);
        expect([wordsAdded, wordsRemoved]).toEqual([count('added'), count('removed')]);
      }),
    );
  });

  it('one is the same as itself, and what one gained the other lost', () => {
    fc.assert(
      fc.property(twoStates, ([before, after]) => {
        const same = compareBriefings(before, structuredClone(before), library);
        expect(same.blocks.every((it) => it.change === 'same' && it.remarks.length === 0)).toBe(true);
        expect({ ...same, blocks: [] }).toEqual({
          ...{ blocks: [], wordsAdded: 0, wordsRemoved: 0, facts: [] },
          ...{ citationsAdded: 0, citationsRemoved: 0, citationsChanged: 0 },
        });
        const there = compareBriefings(before, after, library);
        const back = compareBriefings(after, before, library);
        expect([there.citationsAdded, there.citationsRemoved]).toEqual([
          back.citationsRemoved,
          back.citationsAdded,
        ]);
      }),
    );
  });
});

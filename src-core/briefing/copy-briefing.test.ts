import fc from 'fast-check';
import { instant } from '#core/model/dates.ts';
import { expect, test } from 'vitest';
import { briefingOf, citationOf, cite, textRun } from '#core/citing/test-data.ts';
import { contentsOf, citationsOf, textOfBlock, type Block } from '#core/model/block.ts';
import { briefing as briefingSchema, type Briefing } from '#core/model/briefing.ts';
import { briefingId } from '#core/model/ids.ts';
import { anyBriefing } from './any-briefing.test-support.ts';
import { copyOf } from './copy-briefing.ts';
import { decided } from '#core/model/suggestions.ts';

function copied(it: Briefing): Briefing {
  let made = 0;
  return copyOf(it, { id: briefingId.parse('copy'), title: 'Copy' }, () => `new${(made += 1)}`);
}

/** Every id of a block, a citation or a note, with what cross-references lead to. */
function idsIn(blocks: readonly Block[]): string[] {
  const inlines = blocks.flatMap((it) => contentsOf(it).flat());
  const notes = inlines.flatMap((it) => (it.type === 'note' ? [it.id] : []));
  const references = inlines.flatMap((it) => (it.type === 'cross-reference' ? [it.to] : []));
  return [...blocks.map((it) => it.id), ...citationsOf(blocks).map((it) => it.id), ...notes, ...references];
}

const wordsOf = (blocks: readonly Block[]) => blocks.map(textOfBlock).join('\n');

test('a copy has no id of the original and the words of it as they stand', () => {
  fc.assert(
    fc.property(anyBriefing, (original) => {
      const copy = copied(original);
      expect(briefingSchema.parse(copy)).toEqual(copy);
      const before = new Set(idsIn(original.blocks));
      expect(idsIn(copy.blocks).filter((it) => before.has(it))).toEqual([]);
      const standing = decided(original.blocks, 'all', 'refuse');
      expect(wordsOf(copy.blocks)).toBe(wordsOf(standing));
      expect(JSON.stringify(copy)).not.toMatch(/"comments"|"suggestion"/);
      const ids = copy.blocks.map((it) => it.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(citationsOf(copy.blocks).map((it) => it.targets)).toEqual(
        citationsOf(standing).map((it) => it.targets),
      );
    }),
  );
});

test('cross-references lead to the same blocks of the copy, and of a suggested block to the one it is part of', () => {
  const part = (id: string, content: unknown[], more = {}) => ({
    type: 'paragraph',
    id,
    marking: null,
    content,
    ...more,
  });
  const by = {
    id: 's',
    change: 'insert',
    author: { name: 'A', initials: 'A' },
    at: '2026-02-01T08:00:00.000Z',
  };
  const to = (id: string) => ({ type: 'cross-reference', to: id, form: 'number' });
  const { blocks } = copied(
    briefingOf([
      part('k1', [textRun('One. ')]),
      part('k2', [textRun('Two.')], { suggestion: by }),
      part('k3', [to('k1'), to('k2'), to('k3'), to('none')]),
    ]),
  );
  const [first, last] = blocks;
  const led = blocks
    .flatMap((it) => contentsOf(it).flat())
    .flatMap((it) => (it.type === 'cross-reference' ? [it.to] : []));
  expect(blocks.map(textOfBlock)).toEqual(['One. Two.', '']);
  expect(led.slice(0, 3)).toEqual([first?.id, first?.id, last?.id]);
  expect(blocks.map((it) => it.id)).not.toContain(led[3]);
});

const LET_STAND = {
  ...{ finding: 'figures/value/k1/30', check: 'figures', quote: '30', message: 'The source says 28.' },
  ...{ reason: 'The minister said so.', by: null, at: instant.parse('2026-03-09T12:00:00.000Z') },
};

test('facts are those of the original but for the title, and what is cited is the same', () => {
  const original = briefingOf(
    [{ type: 'paragraph', id: 'k1', marking: null, content: [citationOf('c1', [cite('excerpt e3')])] }],
    { kind: 'assessment', likelihoodScale: 'icd-203', paragraphNumbers: true, waivers: [LET_STAND] },
  );
  const { blocks, ...facts } = copied(original);
  const { blocks: _, ...expected } = original;
  expect(facts).toEqual({ ...expected, id: 'copy', title: 'Copy', waivers: [] });
  expect(citationsOf(blocks)).toEqual([{ ...citationOf('c1', [cite('excerpt e3')]), id: 'new1' }]);
});

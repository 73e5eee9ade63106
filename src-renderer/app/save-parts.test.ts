import fc from 'fast-check';
import { expect, test } from 'vitest';
import { block, type Block } from '#core/model/block.ts';
import { blockId, type BlockId } from '#core/model/ids.ts';
import { saveParts } from './save-parts.ts';

const id = (at: number): BlockId => blockId.parse(`b${at}`);
const paragraph = (at: number, text: string): Block =>
  block.parse({
    id: id(at),
    type: 'paragraph',
    marking: null,
    content: [{ type: 'text', text, bold: false, italic: false }],
  });

/** What the library does with a save: everything of its order must be stored or sent. */
function save(stored: Map<BlockId, string>, order: readonly BlockId[], changed: readonly Block[]) {
  const sent = new Map(changed.map((it) => [it.id, JSON.stringify(it)]));
  expect([...sent.keys()].every((it) => order.includes(it))).toBe(true);
  return new Map(
    order.map((it) => {
      const content = sent.get(it) ?? stored.get(it);
      if (content === undefined) throw new Error(`${it} is neither stored nor sent`);
      return [it, content];
    }),
  );
}

test('few changes are one save, an empty one too', () => {
  const order = [id(1), id(2)];
  expect([...saveParts([id(1)], { order, changed: [paragraph(2, 'b')] })]).toEqual([
    { order, changed: [paragraph(2, 'b')] },
  ]);
  expect([...saveParts([id(1)], { order: [id(1)], changed: [] })]).toEqual([{ order: [id(1)], changed: [] }]);
});

test('a block that is longer than a save may be goes by itself', () => {
  const long = 'x'.repeat(100_000);
  const changed = [paragraph(1, long), paragraph(2, long), paragraph(3, 'c')];
  const parts = [...saveParts([], { order: changed.map((it) => it.id), changed })];
  expect(parts.map((it) => it.changed.map((one) => one.id))).toEqual([['b1'], ['b2'], ['b3']]);
});

test('many changes lead where one save would, and each save leaves a whole briefing', () => {
  const some = fc.uniqueArray(fc.nat(600), { maxLength: 450, minLength: 1, size: 'max' });
  fc.assert(
    fc.property(some, some, some, (before, after, alsoChanged) => {
      const stored = new Map(before.map((at) => [id(at), JSON.stringify(paragraph(at, 'old'))]));
      const order = after.map(id);
      const news = after.filter((at) => !stored.has(id(at)) || alsoChanged.includes(at));
      const changed = news.map((at) => paragraph(at, 'new'));
      const wanted = save(stored, order, changed);
      let now: Map<BlockId, string> = stored;
      const parts = [...saveParts([...stored.keys()], { order, changed })];
      for (const [at, part] of parts.entries()) {
        expect(part.changed.length).toBeLessThanOrEqual(100);
        now = save(now, part.order, part.changed);
        const isLast = at === parts.length - 1;
        if (!isLast) expect([...stored.keys()].every((it) => now.has(it))).toBe(true);
      }
      expect([...now]).toEqual([...wanted]);
    }),
    { numRuns: 40 },
  );
});

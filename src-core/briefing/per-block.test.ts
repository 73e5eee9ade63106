import { expect, it } from 'vitest';
import { citationsOf, type Block } from '#core/model/block.ts';
import { perBlock } from '#core/model/per-block.ts';
import { countWords } from './words.ts';
import { estimatePages } from './pages.ts';
import { plainRun } from '#core/model/inline.ts';
import { blockId } from '#core/model/ids.ts';

const paragraph = (id: string, text: string): Block => ({
  ...{ id: blockId.parse(id), type: 'paragraph', marking: null },
  content: [plainRun(text)],
});

it('reads each block once, also one that reads as nothing', () => {
  const asked: string[] = [];
  const read = perBlock((it) => {
    asked.push(it.id);
    return undefined;
  });
  const [a, b] = [paragraph('a', 'Halm'), paragraph('b', 'Port')];
  for (const it of [a, b, a, b]) read(it);
  expect(asked).toEqual(['a', 'b']);
  read({ ...a });
  expect(asked).toEqual(['a', 'b', 'a']);
});

it('looks only at the blocks that changed when a briefing is counted again', () => {
  const looked: string[] = [];
  const watched = (it: Block): Block =>
    new Proxy(it, {
      get: (target, name, receiver) => {
        if (name === 'content') looked.push(target.id);
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  const [a, b] = [watched(paragraph('a', 'The port of Halm')), watched(paragraph('b', 'Stays open'))];
  const count = (blocks: readonly Block[]) => [countWords(blocks), citationsOf(blocks).length];
  expect(count([a, b])).toEqual([6, 0]);
  estimatePages([a, b]);
  looked.length = 0;
  const now = [a, watched(paragraph('b', 'Stays open until May'))];
  expect(count(now)).toEqual([8, 0]);
  estimatePages(now);
  expect(new Set(looked)).toEqual(new Set(['b']));
});

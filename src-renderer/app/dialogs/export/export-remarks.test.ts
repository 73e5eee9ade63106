import { expect, it } from 'vitest';
import type { Block } from '#core/model/block.ts';
import { blockId, excerptId, figureId, suggestionId } from '#core/model/ids.ts';
import { exportRemarks } from './export-remarks.ts';

const nothing = { sources: [], excerpts: [], figures: [], pictures: [], derivations: [] };
const quotation = (bound: boolean): Block => ({
  id: blockId.parse('b1'),
  marking: null,
  type: 'quotation',
  excerptId: bound ? excerptId.parse('e1') : null,
  content: [],
});

const suggested = (id: string): Block => ({
  ...{ id: blockId.parse(`b-${id}`), marking: null, type: 'paragraph', content: [] },
  suggestion: {
    ...{ id: suggestionId.parse(id), change: 'insert', at: '2026-02-01T08:00:00.000Z' },
    author: { name: 'Ana Ruiz', initials: 'AR' },
  },
});
const live: Block = {
  ...{ id: blockId.parse('b9'), marking: null, type: 'paragraph' },
  content: [
    {
      ...{ type: 'figure', figureId: figureId.parse('gone'), text: 'four', bold: false, italic: false },
      form: { value: 'words', qualifier: true, unit: true, asOf: false },
    },
  ],
};

it.each<[string, string, Block[], number, number]>([
  ['nothing to say', 'Port talks', [quotation(true)], 0, 0],
  ['no title', ' ', [], 0, 1],
  ['a citation that leads nowhere', 'Port talks', [], 2, 1],
  ['a quotation nothing vouches for', 'Port talks', [quotation(false)], 0, 1],
  ['a figure that is gone', 'Port talks', [live], 0, 1],
  ['suggestions nobody decided', 'Port talks', [suggested('s1'), suggested('s1')], 0, 1],
  ['all of it', '', [quotation(false)], 1, 3],
])('%s', (_name, title, blocks, dangling, expected) => {
  expect(exportRemarks(title, blocks, dangling, nothing).length).toBe(expected);
});

it('counts suggestions, each once, and is silent about those that are printed', () => {
  const blocks = ['s1', 's2', 's2', 's3'].map(suggested);
  const expected = '3 suggestions are open; they are not printed.';
  expect(exportRemarks('Port talks', blocks, 0, nothing)).toEqual([expected]);
  expect(exportRemarks('Port talks', blocks, 0, nothing, { suggestions: true })).toEqual([]);
});

import { expect, test } from 'vitest';
import type { BlockId } from '#core/model/ids.ts';
import type { PrintBlock } from '#core/print/document.ts';
import { missingCharacters } from './missing-characters.ts';

const said = 'Many eyes ꙮ watched the harbour from every window of the customs house.';
const block: PrintBlock = {
  ...{ type: 'paragraph', id: 'b1' as BlockId, portionMark: null, number: null },
  runs: [
    { type: 'text', text: said, bold: false, italic: false },
    { type: 'mark', note: 1 },
  ],
};

test.each<[string, string | null, string]>([
  ['in a block', 'b1', 'Many eyes ꙮ watched the harbour from every window of the cus…'],
  ['elsewhere', null, ''],
])('characters are called by name %s', async (_, blockId, place) => {
  const missing = {
    code: 'glyph-missing',
    characters: ['ꙮ', '\uE000'],
    blockId: blockId as BlockId,
  } as const;
  expect(await missingCharacters({ blocks: [block] }, missing)).toEqual({
    ...missing,
    names: ['CYRILLIC LETTER MULTIOCULAR O', '<private-use-E000>'],
    place,
  });
});

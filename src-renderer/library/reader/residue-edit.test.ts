import { expect, it } from 'vitest';
import { paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import { residueAfter } from './residue-edit.ts';

// Paragraphs of 4 units with 2 between them: p1 0-4, p2 6-10, p3 12-16, p4 18-22.
const text = 'aaaa\n\nbbbb\n\ncccc\n\ndddd';
const menu = (start: number, end: number, restored = false): ResidueRange => ({
  start,
  end,
  reason: 'menu',
  restored,
});
const byHand = (start: number, end: number): ResidueRange => ({
  start,
  end,
  reason: 'marked-by-hand',
  restored: false,
});

it.each<[string, ResidueRange[], string[], boolean, ResidueRange[]]>([
  ['sets one aside', [], ['p2'], true, [byHand(6, 10)]],
  ['joins neighbours set aside alike', [byHand(0, 4)], ['p2'], true, [byHand(0, 10)]],
  ['keeps other reasons apart', [menu(0, 4)], ['p2'], true, [menu(0, 4), byHand(6, 10)]],
  ['restores one of three', [menu(0, 16)], ['p2'], false, [menu(0, 4), menu(6, 10, true), menu(12, 16)]],
  ['restores a whole range', [menu(0, 16)], ['p1', 'p2', 'p3'], false, [menu(0, 16, true)]],
  ['sets a restored one aside again', [menu(0, 16, true)], ['p1', 'p2', 'p3'], true, [menu(0, 16)]],
  ['takes back what was set aside by hand', [byHand(0, 10)], ['p1'], false, [byHand(6, 10)]],
  ['leaves the rest alone', [menu(0, 4), menu(18, 22)], ['p3'], false, [menu(0, 4), menu(18, 22)]],
])('%s', (_name, residue, ids, aside, expected) => {
  expect(residueAfter(paragraphsOf(text, residue), residue, new Set(ids), aside)).toEqual(expected);
});

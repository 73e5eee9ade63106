import { expect, it } from 'vitest';
import { paragraphsOf } from '#core/model/source-text.ts';
import { blocksOf } from './blocks.ts';

// Paragraphs at 0, 7, 14, 21, 28.
const text = 'menu 1\n\nmenu2\n\na | b\n\nc | d\n\nafter';
const paragraphs = paragraphsOf(text, [{ start: 0, end: 13, reason: 'menu', restored: false }]);
const rowAt = (start: number): [number, number][] => [
  [start, start + 1],
  [start + 4, start + 5],
];
const [a, c] = [text.indexOf('a |'), text.indexOf('c |')];
const show = (tables: Parameters<typeof blocksOf>[1]) =>
  blocksOf(paragraphs, tables).map((it) =>
    it.type === 'paragraph' ? `${it.index}` : `${it.type} ${it.first}-${it.last}`,
  );

it.each([
  ['running text', [], ['residue 0-1', '2', '3', '4']],
  ['a sheet', [{ name: null, hasHead: true, rows: [rowAt(a), rowAt(c)] }], ['residue 0-1', 'table 2-3', '4']],
  ['an empty sheet', [{ name: 'Empty', hasHead: false, rows: [] }], ['residue 0-1', '2', '3', '4']],
])('%s', (_name, tables, expected) => expect(show(tables)).toEqual(expected));

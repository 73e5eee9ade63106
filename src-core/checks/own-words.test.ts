import { expect, test } from 'vitest';
import { deskOf } from './desk.test-support.ts';
import { ownPiecesOf, without } from './own-words.ts';

/** What is left of a block when the words of others are struck out, shown as `_`. */
function check(block: string | Readonly<Record<string, unknown>>, expected: readonly string[]) {
  const [made] = deskOf({ blocks: [block] }).briefing.blocks;
  const own = made === undefined ? [] : ownPiecesOf(made);
  expect(own.map((it) => it.own.replace(/\uFFFC+/g, '_'))).toEqual(expected);
  expect(own.map((it) => it.own.length)).toEqual(own.map((it) => it.text.length));
}

const italic = (text: string) => ({ type: 'text', text, bold: false, italic: true });

test.each([
  [
    'marks of several kinds',
    'He said “no”, she « oui », they „так“, I "yes".',
    ['He said _, she _, they _, I _.'],
  ],
  ['apostrophes are none', 'It’s the harbour’s own.', ['It’s the harbour’s own.']],
  ['a quotation has no words of the author', '> It closed.', []],
  ['words with nothing struck out', 'It closed.', ['It closed.']],
  [
    'a title in italics, but no emphasis',
    { type: 'paragraph', content: [italic('The Likely Lads'), italic(' is '), italic('very likely')] },
    ['_ is very likely'],
  ],
] as const)('%s', (_, block, expected) => check(block, expected));

test('ranges may lie in and over each other', () => {
  const ranges = [
    { start: 4, end: 6 },
    { start: 1, end: 5 },
    { start: 2, end: 3 },
  ];
  expect(without('abcdefgh', ranges)).toBe('a\uFFFC\uFFFC\uFFFC\uFFFC\uFFFCgh');
});

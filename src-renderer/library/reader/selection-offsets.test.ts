import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trimmedRange, unitsBefore, type TextTree } from './selection-offsets.ts';

const textNode = (nodeValue: string): TextTree => ({ nodeType: 3, nodeValue, childNodes: [] });
const element = (...childNodes: TextTree[]): TextTree => ({ nodeType: 1, nodeValue: null, childNodes });

const plain = textNode('Output was about ');
const inner = textNode('2,900');
const after = textNode(' a year 🚢.');
const mark = element(element(inner), textNode(' tonnes'));
const paragraph = element(plain, mark, after);

it.each([
  ['in the first text', plain, 6, 6],
  ['at the start of the mark', inner, 0, 17],
  ['inside nested marks', inner, 3, 20],
  ['after an emoji, which is two units', after, 10, 39],
  ['before the second child of the paragraph', paragraph, 1, 17],
  ['at the end of the paragraph', paragraph, 3, 40],
  ['between the children of the mark', mark, 1, 22],
])('%s', (_name, node, offset, expected) => expect(unitsBefore(paragraph, node, offset)).toBe(expected));

it('is null outside the paragraph', () =>
  expect(unitsBefore(paragraph, textNode('elsewhere'), 2)).toBe(null));

interface Leaf {
  readonly node: TextTree;
  readonly start: number;
}

/** A tree of spans over `words`, cut at random, with where each text node begins. */
function cutUp(words: readonly string[], depth: number): { tree: TextTree; leaves: Leaf[] } {
  const leaves: Leaf[] = [];
  let start = 0;
  const nodes = words.map((word, index) => {
    const node = textNode(word);
    leaves.push({ node, start });
    start += word.length;
    let wrapped: TextTree = node;
    for (let level = 0; level < (index * 7) % (depth + 1); level += 1) wrapped = element(wrapped);
    return wrapped;
  });
  return { tree: element(...nodes), leaves };
}

it('counts the same however the words are cut into spans', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat({ max: 4 }), (words, depth) => {
      const { tree, leaves } = cutUp(words, depth);
      for (const { node, start } of leaves) {
        for (let offset = 0; offset <= (node.nodeValue ?? '').length; offset += 1) {
          expect(unitsBefore(tree, node, offset)).toBe(start + offset);
        }
      }
    }),
  );
});

it.each([
  ['  words here \n\n', 0, 15, { start: 2, end: 12 }],
  ['words', 1, 3, { start: 1, end: 3 }],
  ['a \n\n b', 1, 5, null],
])('%j from %s to %s without white space at the ends', (text, start, end, expected) => {
  expect(trimmedRange(text, start, end)).toEqual(expected);
});

import { block, type Block } from './block.ts';
import { plainText } from './inline.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decided, suggestionIds, type Decision } from './suggestions.ts';

const suggestion = (change: 'insert' | 'delete', id = 's1') => ({
  id,
  change,
  author: { name: 'Ada Quill', initials: 'AQ' },
  at: '2026-05-12T09:00:00.000Z',
});
const text = (words: string, about?: object) => ({
  type: 'text',
  text: words,
  bold: false,
  italic: false,
  ...(about === undefined ? {} : { suggestion: about }),
});
const [ins, del] = [suggestion('insert'), suggestion('delete')];
const blocks = (...some: object[]): Block[] =>
  z.array(block).parse(some.map((it, at) => ({ id: `b${at + 1}`, marking: null, type: 'paragraph', ...it })));
const shown = (some: readonly Block[]) =>
  some.map((it) => {
    const contents =
      it.type === 'list' ? it.items.map((item) => item.content) : 'content' in it ? [it.content] : [];
    return `${it.id} ${it.type}: ${contents.map(plainText).join(' | ')}`;
  });

function check(start: readonly Block[], decision: Decision, expected: readonly string[]): void {
  const after = decided(start, 'all', decision);
  expect(shown(after)).toEqual(expected);
  expect(suggestionIds(after).size).toBe(0);
}

const words = blocks({ content: [text('one '), text('two ', del), text('six ', ins), text('three')] });
const broken = blocks(
  { type: 'heading', level: 1, content: [text('one ')] },
  { content: [text('new ', ins), text('two')], suggestion: ins },
);
const joined = blocks(
  { content: [text('one '), text('x', del)] },
  { content: [text('two')], suggestion: del },
);
const list = blocks(
  { content: [text('one')] },
  {
    type: 'list',
    ordered: false,
    suggestion: ins,
    items: [
      { depth: 0, content: [text('a', ins)] },
      { depth: 1, content: [text('b', ins)] },
    ],
  },
);

describe('decided', () => {
  it.each<[string, Block[], Decision, string[]]>([
    ['words, accepted', words, 'accept', ['b1 paragraph: one six three']],
    ['words, refused', words, 'refuse', ['b1 paragraph: one two three']],
    ['a break, accepted', broken, 'accept', ['b1 heading: one ', 'b2 paragraph: new two']],
    ['a break, refused', broken, 'refuse', ['b1 heading: one two']],
    ['a break that is to go, accepted', joined, 'accept', ['b1 paragraph: one two']],
    ['a break that is to go, refused', joined, 'refuse', ['b1 paragraph: one x', 'b2 paragraph: two']],
    [
      'an emptied block gives way',
      blocks(
        { type: 'heading', level: 1, content: [text('one', del)] },
        { content: [text('two')], suggestion: del },
      ),
      'accept',
      ['b2 paragraph: two'],
    ],
    ['a list brought in, refused', list, 'refuse', ['b1 paragraph: one']],
    ['a list brought in, accepted', list, 'accept', ['b1 paragraph: one', 'b2 list: a | b']],
    [
      'an item that lost its words, with none below it',
      blocks({
        type: 'list',
        ordered: true,
        items: [
          { depth: 0, content: [text('a', del)] },
          { depth: 1, content: [text('b')] },
          { depth: 0, content: [text('c', del)] },
        ],
      }),
      'accept',
      ['b1 list:  | b'],
    ],
    [
      'a rule brought in, refused',
      blocks({ content: [text('one')] }, { type: 'rule', suggestion: ins }),
      'refuse',
      ['b1 paragraph: one'],
    ],
    ['everything', blocks({ content: [text('a', ins)], suggestion: ins }), 'refuse', ['b1 paragraph: ']],
  ])('%s', (_name, start, decision, expected) => check(start, decision, expected));

  it('leaves the others as they are', () => {
    const [first] = blocks({ content: [text('a', ins), text('b', suggestion('insert', 's2'))] });
    const after = decided(first === undefined ? [] : [first], suggestionIds(words), 'accept');
    expect([...suggestionIds(after)]).toEqual(['s2']);
  });

  it('keeps the marking that protects more', () => {
    const [a, b] = joined;
    const marked = [a, b && { ...b, marking: { scheme: 'nato', label: 'NS' } }].filter(
      (it) => it !== undefined,
    );
    expect(decided(marked, 'all', 'accept')[0]?.marking?.label).toBe('NS');
  });
});

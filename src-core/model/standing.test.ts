import { expect, test } from 'vitest';
import { contentsOf, block, type Block } from './block.ts';
import { plainText } from './inline.ts';
import { blocksAsTheyStand } from './suggestions.ts';

const decision = (change: 'insert' | 'delete') => ({
  id: `s-${change}`,
  change,
  author: { name: 'Ana Ruiz', initials: 'AR' },
  at: '2026-02-01T08:00:00.000Z',
});
/** Words from a short form: `+new` is suggested, `-old` is suggested to go. */
const words = (...pieces: string[]) =>
  pieces.map((piece) => {
    const change = piece.startsWith('+') ? 'insert' : piece.startsWith('-') ? 'delete' : null;
    const text = change === null ? piece : piece.slice(1);
    return {
      type: 'text',
      text,
      bold: false,
      italic: false,
      ...(change && { suggestion: decision(change) }),
    };
  });
const part = (type: string, more: object) => block.parse({ id: 'b', marking: null, type, ...more });
const broken = { suggestion: decision('insert') };
const secret = { marking: { scheme: 'nato', label: 'NS' } };

const shown = (it: Block) => `${it.type}: ${contentsOf(it).map(plainText).join('|')}`;

test.each<[string, Block[], string[]]>([
  [
    'suggested words are not there, words suggested to go are',
    [part('paragraph', { content: words('one ', '+two ', '-three') })],
    ['paragraph: one three'],
  ],
  [
    'a suggested break is not there',
    [
      part('heading', { level: 1, content: words('one ') }),
      part('paragraph', { ...broken, content: words('two') }),
    ],
    ['heading: one two'],
  ],
  [
    'a break suggested to go is there',
    [
      part('paragraph', { content: words('one') }),
      part('paragraph', { suggestion: decision('delete'), content: words('two') }),
    ],
    ['paragraph: one', 'paragraph: two'],
  ],
  [
    'a suggested paragraph of new words is not there',
    [part('paragraph', { content: words('one') }), part('paragraph', { ...broken, content: words('+two') })],
    ['paragraph: one'],
  ],
  [
    'of two markings the one stays that protects more',
    [
      part('paragraph', { content: words('one ') }),
      part('paragraph', { ...broken, ...secret, content: words('two') }),
    ],
    ['paragraph: one two'],
  ],
  [
    'what is suggested as a whole is not there',
    [
      part('chart', { ...broken, form: 'bar', caption: 'New', figures: [], citationId: 'c' }),
      part('rule', broken),
      part('picture', { ...broken, pictureId: 'p', content: [] }),
      part('question', { ...broken, content: words('+Why?'), line: [], ifPressed: [], fact: [] }),
    ],
    [],
  ],
  [
    'an item for which words are suggested was empty, one of a suggested list was not there',
    [
      part('list', {
        ordered: false,
        items: [
          { depth: 0, content: words('+new') },
          { depth: 0, content: words('old') },
        ],
      }),
      part('list', {
        ...{ ...broken, ordered: false },
        items: [
          { depth: 0, content: words('+new') },
          { depth: 0, content: [] },
          { depth: 0, content: words('old') },
        ],
      }),
    ],
    ['list: |old', 'list: |old'],
  ],
  [
    'every part of a block is looked at',
    [
      part('table', { headerRow: false, rows: [[{ content: words('a', '+b') }, { content: words('+c') }]] }),
      part('key-judgement', {
        ...{ content: words('d', '+e'), basis: words('+f', 'g') },
        ...{ likelihood: null, confidence: null },
      }),
      part('speaking-point', { content: words('h'), fact: words('+i') }),
    ],
    ['table: a|', 'key-judgement: d|g', 'speaking-point: h|'],
  ],
])('%s', (_, blocks, expected) => expect(blocksAsTheyStand(blocks).map(shown)).toEqual(expected));

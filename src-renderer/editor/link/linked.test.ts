import { block } from '#core/model/block.ts';
import { inline } from '#core/model/inline.ts';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  TextNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $readInlines } from '#renderer/editor/document/inline.ts';
import { $clearFormatting, $leaveLink, $linkHere, $setLink } from './linked.ts';

const POST = 'https://post.example/';
/** `[words](link)`, `*words*` bold, `=words=` highlight, `{words}` a live figure. */
const text = (words: string, dress: object = {}) => ({
  type: 'text',
  text: words,
  bold: false,
  italic: false,
  ...dress,
});
const figure = {
  ...text('2,900'),
  type: 'figure',
  figureId: 'f1',
  form: { value: 'printed', qualifier: true, unit: true, asOf: false },
};

function editorWith(content: object[]): LexicalEditor {
  const editor = headlessEditor([
    block.parse({ id: 'b1', marking: null, type: 'paragraph', content: z.array(inline).parse(content) }),
  ]);
  editor.registerNodeTransform(TextNode, (node) => $leaveLink(editor, node));
  return editor;
}

const $paragraph = () => {
  const it = $getRoot().getFirstChild();
  if (!$isElementNode(it)) throw new Error('no paragraph');
  return it;
};

/** Selects characters of the paragraph. */
function $select(from: number, to: number): void {
  const at = (offset: number): [TextNode, number] => {
    let rest = offset;
    for (const it of $paragraph().getChildren().filter($isTextNode)) {
      if (rest <= it.getTextContentSize()) return [it, rest];
      rest -= it.getTextContentSize();
    }
    throw new Error(`no character ${offset}`);
  };
  const [[anchor, start], [focus, end]] = [at(from), at(to)];
  anchor.select(start, start).setTextNodeRange(anchor, start, focus, end);
}

function shown(editor: LexicalEditor): string {
  const content = editor.read(() => $readInlines($paragraph().getChildren()));
  return content
    .map((it) => {
      if (it.type === 'figure') return `{${it.text}}`;
      if (it.type !== 'text') return '?';
      const words = it.bold ? `*${it.text}*` : it.highlight === true ? `=${it.text}=` : it.text;
      return it.link === undefined ? words : `[${words}](${it.link})`;
    })
    .join('');
}

function check(content: object[], selected: [number, number], $run: () => void, expected: string): void {
  const editor = editorWith(content);
  editor.update(() => $select(...selected), { discrete: true });
  editor.update($run, { discrete: true });
  expect(shown(editor)).toBe(expected);
}

const plain = [text('The quota rose.')];
const linked = [
  text('The '),
  text('quo', { link: POST }),
  text('ta', { link: POST, bold: true }),
  text(' rose.'),
];

describe('$setLink', () => {
  it.each<[string, object[], [number, number], [string, string], string]>([
    ['links selected words', plain, [4, 9], [POST, 'quota'], `The [quota](${POST}) rose.`],
    ['links other words in their place', plain, [4, 9], [POST, 'quotas'], `The [quotas](${POST}) rose.`],
    ['sets new words in', plain, [4, 4], [POST, 'new '], `The [new ](${POST})quota rose.`],
    ['changes a link as a whole', linked, [5, 5], ['tel:1', 'quota'], 'The [quo](tel:1)[*ta*](tel:1) rose.'],
    ['changes its words', linked, [5, 5], [POST, 'cap'], `The [cap](${POST}) rose.`],
    ['takes it off', linked, [5, 5], ['', 'quota'], 'The quo*ta* rose.'],
    ['takes it off selected words', linked, [4, 5], ['', 'q'], `The q[uo](${POST})[*ta*](${POST}) rose.`],
    [
      'leaves a live figure alone',
      [text('at '), figure, text(' now')],
      [0, 12],
      [POST, 'at 2,900 now'],
      `[at ](${POST}){2,900}[ now](${POST})`,
    ],
  ])('%s', (_name, content, selected, [address, words], expected) =>
    check(content, selected, () => $setLink(address, words), expected),
  );
});

it('$linkHere says what there is', () => {
  const editor = editorWith(linked);
  editor.update(() => $select(5, 5), { discrete: true });
  expect(editor.read($linkHere)).toEqual({ address: POST, text: 'quota' });
  editor.update(() => $select(0, 5), { discrete: true });
  expect(editor.read($linkHere)).toEqual({ address: POST, text: 'The q' });
  editor.update(() => $select(1, 1), { discrete: true });
  expect(editor.read($linkHere)).toEqual({ address: '', text: '' });
});

describe('typing beside a link', () => {
  const $type = (words: string) => () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  };
  const link = [text('quota', { link: POST })];
  it.each<[string, [number, number], string]>([
    ['behind it', [5, 5], `[quota](${POST})s`],
    ['before it', [0, 0], `s[quota](${POST})`],
    ['within it', [3, 3], `[quosta](${POST})`],
  ])('%s', (_name, selected, expected) => check(link, selected, $type('s'), expected));
});

describe('$clearFormatting', () => {
  const dressed = [
    text('a', { bold: true }),
    text('b', { highlight: true, link: POST }),
    text('c', { italic: true, comments: ['t1'] }),
    { ...figure, bold: true },
  ];
  it('takes off everything but what is said about the words', () => {
    const editor = editorWith(dressed);
    editor.update(() => $select(0, 8), { discrete: true });
    editor.update($clearFormatting, { discrete: true });
    expect(editor.read(() => $readInlines($paragraph().getChildren()))).toEqual([
      text('ab'),
      text('c', { comments: ['t1'] }),
      figure,
    ]);
  });
});

import { block, type Block } from '#core/model/block.ts';
import { inline, type Inline } from '#core/model/inline.ts';
import fc from 'fast-check';
import {
  $createTextNode,
  $getRoot,
  $getState,
  $isElementNode,
  $isTextNode,
  $setState,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { headlessEditor } from './headless-editor.ts';
import { $readInlines } from './inline.ts';
import { commentsState, linkState, suggestionState } from './state.ts';

const suggested = (change: 'insert' | 'delete', id = 'g1') => ({
  id,
  change,
  author: { name: 'Ada Quill', initials: 'AQ' },
  at: '2026-03-02T09:00:00.000Z',
});
const text = (words: string, dress: object = {}) => ({
  type: 'text',
  text: words,
  bold: false,
  italic: false,
  ...dress,
});
const form = { value: 'number', qualifier: true, unit: false, asOf: true };
const figure = (words: string, dress: object = {}) => ({
  ...text(words, dress),
  type: 'figure',
  figureId: 'f1',
  form,
});
const cite = (dress: object = {}) => ({
  type: 'citation',
  id: 'c1',
  targets: [{ target: { kind: 'source', id: 's1' }, locator: null, prefix: '', suffix: '' }],
  ...dress,
});
const reference = (dress: object = {}) => ({ type: 'cross-reference', to: 'b9', form: 'both', ...dress });
const note = (dress: object = {}) => ({
  type: 'note',
  id: 'n1',
  content: [text('See '), text('the annex', { italic: true })],
  ...dress,
});

const paragraphOf = (content: readonly Inline[]): Block =>
  block.parse({ id: 'b1', marking: null, type: 'paragraph', content });
const read = (editor: LexicalEditor): Inline[] =>
  editor.read(() => {
    const first = $getRoot().getFirstChild();
    return $isElementNode(first) ? $readInlines(first.getChildren()) : [];
  });

function check(input: object[], expected: object[] = input): void {
  const content = z.array(inline).parse(input);
  expect(read(headlessEditor([paragraphOf(content)]))).toEqual(expected);
}

describe('inline content -> nodes -> inline content', () => {
  const link = 'https://post.example/quotas?year=2025';
  const same: Record<string, object[]> = {
    emphasis: [text('Plain '), text('bold', { bold: true }), text('both', { bold: true, italic: true })],
    highlight: [text('a'), text('b', { highlight: true }), text('c', { bold: true, highlight: true })],
    'links side by side': [text('a', { link }), text('b', { link: 'mailto:desk@post.example' }), text('c')],
    comments: [
      text('a'),
      text('b', { comments: ['t1'] }),
      text('c', { comments: ['t1', 't2'] }),
      text('d', { comments: ['t2'] }),
    ],
    suggestions: [
      text('kept '),
      text('gone', { suggestion: suggested('delete') }),
      text('new', { suggestion: suggested('insert') }),
      text('newer', { suggestion: suggested('insert', 'g2') }),
    ],
    'a suggested line break': [text('a'), text('\n', { suggestion: suggested('insert') }), text('b')],
    'a line break in a link': [text('a\nb', { link, comments: ['t1'] })],
    figures: [
      text('About '),
      figure('2,900'),
      figure('2,900', {
        bold: true,
        highlight: true,
        comments: ['t1'],
        suggestion: suggested('delete'),
      }),
    ],
    citation: [text('a'), cite(), text('b')],
    'suggested citation': [text('a'), cite({ suggestion: suggested('insert') }), text('b')],
    'cross-reference': [text('see '), reference(), reference({ to: 'b2', form: 'number' })],
    'suggested cross-reference': [reference({ suggestion: suggested('delete') })],
    note: [text('a'), note(), text('b')],
    'suggested and empty note': [note({ content: [], suggestion: suggested('insert') })],
  };
  it.each(Object.entries(same))('%s', (_name, content) => check(content));

  it('joins neighbouring runs of one dress', () =>
    check(
      [text('a', { link, highlight: true }), text('b', { link, highlight: true }), text('c', { link })],
      [text('ab', { link, highlight: true }), text('c', { link })],
    ));
});

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const suggestion = optional(
  fc
    .tuple(fc.constantFrom('insert', 'delete'), fc.constantFrom('g1', 'g2'))
    .map(([change, id]) => suggested(change as 'insert' | 'delete', id)),
);
const marks = {
  bold: fc.boolean(),
  italic: fc.boolean(),
  highlight: optional(fc.constant(true)),
  comments: optional(fc.constantFrom(['t1'], ['t2'], ['t1', 't2'])),
  suggestion,
};
const words = fc.string({
  minLength: 1,
  maxLength: 6,
  unit: fc.constantFrom('a', 'é', '漢', ' ', '\n', '.', '😀'),
});
const anyText = fc.record({
  type: fc.constant('text'),
  text: words,
  ...marks,
  link: optional(fc.constantFrom('https://post.example/', 'tel:+100200')),
});
const anyFigure = fc.record({
  type: fc.constant('figure'),
  figureId: fc.constantFrom('f1', 'f2'),
  form: fc.record({
    value: fc.constantFrom('printed', 'number', 'words'),
    qualifier: fc.boolean(),
    unit: fc.boolean(),
    asOf: fc.boolean(),
  }),
  text: words,
  ...marks,
});
const anyCitation = fc.record({
  type: fc.constant('citation'),
  targets: fc.array(
    fc.record({
      target: fc.record({ kind: fc.constantFrom('source', 'figure'), id: fc.constant('x1') }),
      locator: fc.constantFrom(null, { kind: 'page', value: '3' }),
      prefix: fc.constantFrom('', 'see'),
      suffix: fc.constant(''),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  suggestion,
});
const anyReference = fc.record({
  type: fc.constant('cross-reference'),
  to: fc.constantFrom('b1', 'b2'),
  form: fc.constantFrom('number', 'title', 'both'),
  suggestion,
});
const anyNote = fc.record({
  type: fc.constant('note'),
  content: fc.array(
    fc.record({ type: fc.constant('text'), text: words, bold: fc.boolean(), italic: fc.boolean() }),
    { maxLength: 3 },
  ),
  suggestion,
});

/** Pieces with ids of their own, and without what is absent. */
function contentOf(drafts: readonly object[]): Inline[] {
  const bare: unknown = JSON.parse(JSON.stringify(drafts.map((it, at) => ({ id: `x${at}`, ...it }))));
  return z.array(inline).parse(bare);
}

/** One run for one dress; a line break has that of the run of text directly before it, but its own suggestion. */
function normal(content: readonly Inline[]): Inline[] {
  const pieces = content.flatMap((it): Inline[] =>
    it.type === 'text'
      ? it.text.split(/(\n)/).flatMap((part) => (part ? [{ ...it, text: part }] : []))
      : [it],
  );
  return pieces.reduce<Inline[]>((done, it) => {
    const last = done.at(-1);
    if (it.type !== 'text') return [...done, it];
    const before = last?.type === 'text' ? last : text('');
    const { suggestion: own } = it;
    const dressed =
      it.text === '\n'
        ? inline.parse({ ...before, text: '\n', suggestion: undefined, ...(own ? { suggestion: own } : {}) })
        : it;
    const run = JSON.parse(JSON.stringify(dressed)) as Extract<Inline, { type: 'text' }>;
    const sorted = (value: object) =>
      JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
    const joins = last?.type === 'text' && sorted({ ...last, text: '' }) === sorted({ ...run, text: '' });
    return joins ? [...done.slice(0, -1), { ...last, text: last.text + run.text }] : [...done, run];
  }, []);
}

it('any inline content comes back in normal form', () => {
  const content = fc.array(fc.oneof(anyText, anyText, anyFigure, anyCitation, anyReference, anyNote), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(content, (drafts) => {
      const pieces = contentOf(drafts);
      const once = read(headlessEditor([paragraphOf(pieces)]));
      expect(once).toEqual(normal(pieces));
      expect(z.array(inline).parse(once)).toEqual(once);
      expect(read(headlessEditor([paragraphOf(once)]))).toEqual(once);
    }),
    { numRuns: 400 },
  );
});

// Lexical joins neighbouring text of one format by itself. What we keep as states must hold it back, on either side.
describe('text of different states is never joined', () => {
  const $dresses: Record<string, ($node: TextNode) => unknown> = {
    none: () => undefined,
    'a link': (it) => $setState(it, linkState, 'https://post.example/'),
    'another link': (it) => $setState(it, linkState, 'https://other.example/'),
    'a comment': (it) => $setState(it, commentsState, z.array(z.any()).parse(['t1'])),
    'a suggestion': (it) => $setState(it, suggestionState, z.any().parse(suggested('insert'))),
    highlight: (it) => it.toggleFormat('highlight'),
  };
  const names = Object.keys($dresses);
  const pairs = names.flatMap((first) => names.map((second) => [first, second] as const));
  it.each(pairs)('%s, then %s', (first, second) => {
    const editor = headlessEditor([paragraphOf([])]);
    editor.update(
      () => {
        const [a, b] = [$createTextNode('ab'), $createTextNode('cd')];
        $dresses[first]?.(a);
        $dresses[second]?.(b);
        const block = $getRoot().getFirstChild();
        if ($isElementNode(block)) block.append(a, b);
      },
      { discrete: true },
    );
    expect(textsOf(editor)).toEqual(first === second ? ['abcd'] : ['ab', 'cd']);
  });

  it('joins again what was told apart and is the same now', () => {
    const content = z.array(inline).parse([text('ab', { link: 'https://post.example/' }), text('cd')]);
    const editor = headlessEditor([paragraphOf(content)]);
    editor.update(
      () => {
        for (const it of $getRoot().getAllTextNodes()) $setState(it, linkState, null);
      },
      { discrete: true },
    );
    expect(textsOf(editor)).toEqual(['abcd']);
  });

  it('keeps the states of both halves of split text', () => {
    const content = z.array(inline).parse([text('abcd', { comments: ['t1'] })]);
    const editor = headlessEditor([paragraphOf(content)]);
    editor.update(
      () => {
        const [, second] = $getRoot().getAllTextNodes()[0]?.splitText(2) ?? [];
        second?.toggleFormat('bold');
      },
      { discrete: true },
    );
    const states = editor.read(() =>
      $getRoot()
        .getAllTextNodes()
        .map((it) => $getState(it, commentsState)),
    );
    expect(states).toEqual([['t1'], ['t1']]);
  });
});

const textsOf = (editor: LexicalEditor): string[] =>
  editor.read(() => {
    const block = $getRoot().getFirstChild();
    const children = $isElementNode(block) ? block.getChildren() : [];
    return children.filter($isTextNode).map((it) => it.getTextContent());
  });

import { block, type Block } from '#core/model/block.ts';
import type { Inline } from '#core/model/inline.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $readBlocks } from './convert.ts';
import { headlessEditor } from './document/headless-editor.ts';

function check(input: unknown[], expected: unknown[] = input): void {
  const blocks = z.array(block).parse(input);
  const editor = headlessEditor(blocks);
  expect(editor.read($readBlocks)).toEqual(expected);
}

const text = (words: string, bold = false, italic = false) => ({ type: 'text', text: words, bold, italic });
const cite = (id: string) => ({
  type: 'citation',
  id,
  targets: [
    {
      target: { kind: 'source', id: 's1' },
      locator: { kind: 'page', value: 'iv' },
      prefix: 'see',
      suffix: '',
    },
    { target: { kind: 'figure', id: 'f1' }, locator: null, prefix: '', suffix: ', rounded' },
  ],
});
const common = { id: 'b1', marking: null };
const marked = { id: 'b1', marking: { scheme: 'nato', label: 'NR' } };

describe('briefing -> editor -> briefing', () => {
  const same: Record<string, object[]> = {
    heading: [1, 2, 3].map((level) => ({
      ...marked,
      id: `h${level}`,
      type: 'heading',
      level,
      content: [text('Grain quotas')],
    })),
    paragraph: [
      {
        ...common,
        type: 'paragraph',
        content: [text('Plain, '), text('bold', true), text(' and\nbroken'), cite('c1'), text('.')],
      },
    ],
    'empty paragraph': [{ ...common, type: 'paragraph', content: [] }],
    'neighbouring citations': [{ ...common, type: 'paragraph', content: [cite('c1'), cite('c2')] }],
    quotation: [
      { ...marked, type: 'quotation', excerptId: 'e1', content: [text('We shall see.'), cite('c1')] },
      { ...common, id: 'b2', type: 'quotation', excerptId: null, content: [text('Nobody vouches.')] },
    ],
    'nested list': [
      {
        ...marked,
        type: 'list',
        ordered: true,
        items: [0, 1, 2, 2, 0, 1].map((depth, index) => ({
          depth,
          content: [text(`item ${index}`), cite(`c${index}`)],
        })),
      },
    ],
    'neighbouring lists of one kind': ['b1', 'b2'].map((id) => ({
      id,
      marking: null,
      type: 'list',
      ordered: false,
      items: [{ depth: 0, content: [text(id)] }],
    })),
    table: [
      {
        ...marked,
        type: 'table',
        headerRow: true,
        rows: [
          [{ content: [text('Port', true)] }, { content: [] }],
          [{ content: [text('Vell\nHarbour')] }, { content: [text('12'), cite('c1')] }],
        ],
      },
    ],
    'table without header': [
      { ...common, type: 'table', headerRow: false, rows: [[{ content: [text('a')] }]] },
    ],
    picture: [{ ...marked, type: 'picture', pictureId: 'p1', content: [text('The quay, '), cite('c1')] }],
    'picture without caption': [{ ...common, type: 'picture', pictureId: 'p1', content: [] }],
  };
  it.each(Object.entries(same))('%s', (_name, blocks) => check(blocks));

  it('joins runs of one emphasis', () =>
    check(
      [{ ...common, type: 'paragraph', content: [text('a'), text('b'), text('c', true)] }],
      [{ ...common, type: 'paragraph', content: [text('ab'), text('c', true)] }],
    ));

  it('shows an empty paragraph for a briefing without blocks', () =>
    check([], [{ id: 'new-1', marking: null, type: 'paragraph', content: [] }]));
});

const words = fc.string({
  minLength: 1,
  maxLength: 8,
  unit: fc.constantFrom('a', 'é', '漢', ' ', '\n', '.', '😀'),
});
const run = fc.record({
  type: fc.constant('text' as const),
  text: words,
  bold: fc.boolean(),
  italic: fc.boolean(),
});
const locator = fc.option(
  fc.record({ kind: fc.constantFrom('page', 'paragraph', 'time'), value: fc.constant('7') }),
);
const citation = fc.record({
  type: fc.constant('citation' as const),
  targets: fc.array(
    fc.record({
      target: fc.record({
        kind: fc.constantFrom('source', 'excerpt', 'figure', 'picture'),
        id: fc.constantFrom('x1', 'x2'),
      }),
      locator,
      prefix: fc.constantFrom('', 'see'),
      suffix: fc.constantFrom('', 'passim'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});
const content = fc.array(fc.oneof(run, citation), { maxLength: 5 });
const facts = { marking: fc.constantFrom(null, { scheme: 'nato', label: 'NR' }) };
const items = fc.array(fc.tuple(fc.nat(8), content), { minLength: 1, maxLength: 6 }).map((all) => {
  let deepest = -1;
  return all.map(([wish, inlines]) => {
    deepest = Math.min(wish, deepest + 1, 8);
    return { depth: deepest, content: inlines };
  });
});
const rows = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([height, width]) =>
    fc.array(fc.array(fc.record({ content }), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );
const anyBlock = fc.oneof(
  fc.record({ ...facts, type: fc.constant('heading'), level: fc.constantFrom(1, 2, 3), content }),
  fc.record({ ...facts, type: fc.constant('paragraph'), content }),
  fc.record({ ...facts, type: fc.constant('quotation'), excerptId: fc.constantFrom(null, 'e1'), content }),
  fc.record({ ...facts, type: fc.constant('list'), ordered: fc.boolean(), items }),
  fc.record({ ...facts, type: fc.constant('table'), headerRow: fc.boolean(), rows }),
  fc.record({ ...facts, type: fc.constant('picture'), pictureId: fc.constant('p1'), content }),
);

/** Numbers blocks and citations, as every id of a briefing is its own. */
function withIds(drafts: readonly object[]): Block[] {
  let next = 0;
  const numbered = JSON.parse(JSON.stringify(drafts), (_key, value: unknown) =>
    value !== null && typeof value === 'object' && ('marking' in value || 'targets' in value)
      ? { ...value, id: `id${(next += 1)}` }
      : value,
  );
  return z.array(block).parse(numbered);
}

/** One run for one emphasis; a line break has the emphasis of the run directly before it, else none. */
function normalInlines(inlines: readonly Inline[]): Inline[] {
  const pieces = inlines.flatMap((it): Inline[] =>
    it.type === 'citation'
      ? [it]
      : it.text.split(/(\n)/).flatMap((part) => (part ? [{ ...it, text: part }] : [])),
  );
  return pieces.reduce<Inline[]>((done, it) => {
    const last = done.at(-1);
    const before = last?.type === 'text' ? last : null;
    if (it.type === 'citation') return [...done, it];
    const emphasis = it.text === '\n' ? { bold: before?.bold ?? false, italic: before?.italic ?? false } : it;
    if (before === null || before.bold !== emphasis.bold || before.italic !== emphasis.italic) {
      return [...done, { ...it, bold: emphasis.bold, italic: emphasis.italic }];
    }
    return [...done.slice(0, -1), { ...before, text: before.text + it.text }];
  }, []);
}

function normal(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, it: unknown) =>
    key === 'content' ? normalInlines(it as Inline[]) : it,
  );
}

it('any blocks come back as they were, in normal form', () => {
  fc.assert(
    fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 6 }), (drafts) => {
      const blocks = withIds(drafts);
      expect(headlessEditor(blocks).read($readBlocks)).toEqual(normal(blocks));
    }),
    { numRuns: 200 },
  );
});

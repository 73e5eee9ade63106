import { decided, suggestionIds, type Decision } from '#core/model/suggestions.ts';
import { block, type Block } from '#core/model/block.ts';
import { plainText } from '#core/model/inline.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { $readBlocks } from '#renderer/editor/convert.ts';
import { headlessEditor } from '#renderer/editor/document/headless-editor.ts';
import { $decide } from './decide.ts';
import { ADA, BEN, paragraphs, tryOn, type Trial } from './try-suggesting.ts';

type Step =
  | { readonly do: 'type'; readonly at: number; readonly text: string }
  | { readonly do: 'delete'; readonly at: number; readonly to: number }
  | { readonly do: 'enter'; readonly at: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), at: place, text: fc.stringMatching(/^[a-z]{1,4}$/) }),
  fc.record({ do: fc.constant('delete' as const), at: place, to: place }),
  fc.record({ do: fc.constant('enter' as const), at: place }),
);
const words = fc.array(fc.stringMatching(/^[A-Z]{0,6}$/), { minLength: 1, maxLength: 4 });

/** Where the sign number `wanted` of the text as it would be accepted stands: which element, and how far into it. */
function placeOf(blocks: readonly Block[], wanted: number): [number, number] {
  let left = wanted;
  for (const [index, it] of blocks.entries()) {
    if (index > 0 && it.suggestion?.change !== 'delete') left -= 1;
    let offset = 0;
    for (const piece of it.type === 'paragraph' ? it.content : []) {
      const size = piece.type === 'text' ? piece.text.length : 1;
      const counts = piece.suggestion?.change !== 'delete';
      if (left === 0) return [index, offset];
      if (counts && left <= size) return [index, offset + left];
      if (counts) left -= size;
      offset += size;
    }
    if (left === 0) return [index, offset];
  }
  throw new Error('the text ends before');
}

/** Does a step in the editor, and to the plain text as somebody would type it directly. */
function doStep(trial: Trial, text: string, it: Step): string {
  const at = Math.round(it.at * text.length);
  const [element, offset] = placeOf(trial.blocks(), at);
  if (it.do === 'delete') {
    const to = Math.round(it.to * text.length);
    if (to <= at) return text;
    const [end, last] = placeOf(trial.blocks(), to);
    trial.select(element, offset, last, end);
    trial.back();
    return text.slice(0, at) + text.slice(to);
  }
  trial.select(element, offset);
  if (it.do === 'type') trial.type(it.text);
  else trial.enter();
  return text.slice(0, at) + (it.do === 'type' ? it.text : '\n') + text.slice(at);
}

const textOf = (blocks: readonly Block[]) =>
  blocks.map((it) => (it.type === 'paragraph' ? plainText(it.content) : '')).join('\n');

function decidedInEditor(
  blocks: readonly Block[],
  ids: Parameters<typeof $decide>[0],
  decision: Decision,
): Block[] {
  const editor = headlessEditor(blocks);
  editor.update(() => $decide(ids, decision), { discrete: true });
  return editor.read($readBlocks);
}

/** The model's decision, in the form in which the editor reads blocks. */
function decidedInModel(
  blocks: readonly Block[],
  ids: Parameters<typeof decided>[1],
  decision: Decision,
): Block[] {
  return headlessEditor(decided(blocks, ids, decision)).read($readBlocks);
}

describe('what was suggested', () => {
  const check = (start: readonly string[], steps: readonly Step[]) => {
    const before = paragraphs(...start);
    const trial = tryOn(before);
    let text = start.join('\n');
    for (const it of steps) text = doStep(trial, text, it);
    const after = trial.blocks();
    expect(trial.told).toEqual([]);
    expect(decided(after, 'all', 'refuse')).toEqual(before);
    const accepted = decided(after, 'all', 'accept');
    expect(textOf(accepted)).toBe(text);
    expect(suggestionIds(accepted).size).toBe(0);
  };
  it('is the text as it was, refused, and the text as if typed directly, accepted', () => {
    fc.assert(fc.property(words, fc.array(step, { maxLength: 12 }), check), { numRuns: 100 });
  });
});

const suggestion = (change: string, id: string) => ({
  id,
  change,
  author: id < 's3' ? ADA : BEN,
  at: '2026-05-12T09:00:00.000Z',
});
const anySuggestion = fc.option(
  fc
    .tuple(fc.constantFrom('insert', 'delete'), fc.constantFrom('s1', 's2', 's3', 's4'))
    .map(([change, id]) => suggestion(change, id)),
  { nil: undefined },
);
const strip = <T extends object>(it: T) =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined));
const piece = fc
  .record({ text: fc.stringMatching(/^[a-z]{1,3}$/), bold: fc.boolean(), suggestion: anySuggestion })
  .map((it) => strip({ type: 'text', italic: false, ...it }));
const content = fc.array(piece, { maxLength: 3 });
const marking = fc.constantFrom(null, { scheme: 'nato', label: 'NR' }, { scheme: 'nato', label: 'NS' });
const anyBlock = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('paragraph'), marking, content, suggestion: anySuggestion }),
  },
  fc.record({
    type: fc.constant('heading'),
    level: fc.constant(2),
    marking,
    content,
    suggestion: anySuggestion,
  }),
  fc.record({
    type: fc.constant('list'),
    ordered: fc.boolean(),
    marking,
    suggestion: anySuggestion,
    items: fc.array(fc.record({ depth: fc.nat(2), content }), { minLength: 1, maxLength: 4 }).map((items) => {
      let deepest = -1;
      return items.map((it) => ({ ...it, depth: (deepest = Math.min(it.depth, deepest + 1)) }));
    }),
  }),
  fc.record({
    type: fc.constant('table'),
    marking,
    headerRow: fc.constant(false),
    suggestion: anySuggestion,
    rows: fc.tuple(content, content).map((cells) => [cells.map((it) => ({ content: it }))]),
  }),
);
const document = fc
  .array(anyBlock, { minLength: 1, maxLength: 5 })
  .map((blocks) => z.array(block).parse(blocks.map((it, at) => strip({ ...it, id: `b${at + 1}` }))));
const ids = fc.oneof(
  fc.constant('all' as const),
  fc.subarray(['s1', 's2', 's3', 's4']).map((it) => new Set(it)),
);

describe('the editor', () => {
  it('decides as the model does', () => {
    fc.assert(
      fc.property(
        document,
        ids,
        fc.constantFrom<Decision>('accept', 'refuse'),
        (blocks, chosen, decision) => {
          const suggested = chosen as Parameters<typeof decided>[1];
          // The editor's own form of the document: neighbouring runs of one dress are one.
          const read = headlessEditor(blocks).read($readBlocks);
          expect(decidedInEditor(read, suggested, decision)).toEqual(
            decidedInModel(read, suggested, decision),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

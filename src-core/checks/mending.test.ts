import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBriefing } from '#core/briefing/any-briefing.test-support.ts';
import { citationsOf, contentsOf, type Block } from '#core/model/block.ts';
import { isWords, plainText, type Inline } from '#core/model/inline.ts';
import { deskOf } from './desk.test-support.ts';
import { mend as mendSchema, type Place } from './finding.ts';
import { isBlockMend, mendedBlock, placeNow } from './mending.ts';

const only = (written: string | Record<string, unknown>): Block => {
  const [block] = deskOf({ blocks: [written] }).briefing.blocks;
  if (block === undefined) throw new Error('no block');
  return block;
};
/** The words of a block with braces where a mark stands, and around live figures. */
const shown = (block: Block): string => contentsOf(block).map(shownPiece).join(' / ');
const shownPiece = (content: readonly Inline[]): string =>
  content
    .map((it) => {
      if (it.type === 'figure') return `{${it.figureId}|${it.text}}`;
      if (it.type === 'citation') return `{${it.targets.map(({ target }) => target.id).join(',')}}`;
      if (it.type !== 'text') return `{${it.type}}`;
      return it.bold ? `**${it.text}**` : it.text;
    })
    .join('');

interface MendCase {
  readonly block: string | Record<string, unknown>;
  readonly quote: string;
  readonly mend: Record<string, unknown>;
}

/** Mends the words `quote` (where a place is wanted) of a block; `null` where it cannot be done. */
function check({ block: written, quote, mend }: MendCase, expected: string | null): void {
  const block = only(written);
  const piece = contentsOf(block).findIndex((it) => plainText(it).includes(quote));
  const start = piece < 0 ? 0 : plainText(contentsOf(block)[piece] ?? []).indexOf(quote);
  const place: Place = { piece: Math.max(0, piece), start, end: start + quote.length };
  const made = mendSchema.parse({ label: 'Mend', blockId: block.id, place, ...mend });
  if (!isBlockMend(made)) throw new Error('no mend of a block');
  const mended = mendedBlock(block, made, { place: quote === '' ? null : place, quote }, () => 'new');
  expect(mended === null ? null : mended.map(shown).join('\n')).toBe(expected);
}

const bold = (text: string, isBold = true) => ({ type: 'text', text, bold: isBold, italic: false });
const replace = (words: string) => ({ type: 'replace', words });

describe('What stands after a mend', () => {
  test.each<[string, MendCase, string | null]>([
    [
      'other words',
      { block: 'The port “will close” soon.', quote: '“will close”', mend: replace('“may close”') },
      'The port “may close” soon.',
    ],
    [
      'words before a live figure',
      { block: 'It lost {f1|2,900 tons} in May.', quote: '2,900 tons', mend: replace('up to 2,900 tons') },
      'It lost up to {f1|2,900 tons} in May.',
    ],
    [
      'the words of a live figure',
      { block: 'It lost {f1|3,000} in May.', quote: '3,000', mend: replace('2,900') },
      'It lost {f1|2,900} in May.',
    ],
    [
      'a mark in the midst stays in its place',
      { block: 'One two {s1} three four.', quote: 'two  three', mend: replace('two and three') },
      'One two and {s1}three four.',
    ],
    [
      'emphasis stays on the words that stay',
      {
        block: {
          type: 'paragraph',
          content: [bold('A ', false), bold('very old'), bold(' harbour town.', false)],
        },
        quote: 'very old harbour',
        mend: replace('very quiet harbour'),
      },
      'A **very quiet** harbour town.',
    ],
    [
      'words at the beginning',
      { block: 'Port closed.', quote: 'Port', mend: replace('The Port') },
      'The Port closed.',
    ],
    [
      'words that go',
      { block: 'A likely, possible rise.', quote: 'likely, possible', mend: replace('likely') },
      'A likely rise.',
    ],
    [
      'a citation behind the words',
      { block: 'The quay was shut. It rained.', quote: 'The quay was shut', mend: cite('s2') },
      'The quay was shut{s2}. It rained.',
    ],
    [
      'a citation behind closing marks',
      { block: 'She said “we stay”. It rained.', quote: 'we stay', mend: cite('e2') },
      'She said “we stay”{e2}. It rained.',
    ],
    [
      'a target beside another',
      { block: 'The quay was shut{s1}. It rained.', quote: 'The quay was shut', mend: cite('s2') },
      'The quay was shut{s1,s2}. It rained.',
    ],
    ['the same target once', { block: 'Shut{s1}.', quote: 'Shut', mend: cite('s1') }, 'Shut{s1}.'],
    [
      'a live figure is not parted',
      { block: 'Lost {f1|up to 4} tons.', quote: 'up to', mend: cite('s1') },
      'Lost {f1|up to 4}{s1} tons.',
    ],
    [
      'an item of a list',
      { block: '- The quay is shut', quote: 'is', mend: replace('was') },
      'The quay was shut',
    ],
    ['a block goes', { block: 'Nothing.', quote: '', mend: { type: 'remove' } }, ''],
    ['words that are gone', { block: 'The port.', quote: 'The quay', mend: replace('A quay') }, null],
    [
      'a bond where nothing is quoted',
      { block: 'The port.', quote: '', mend: { type: 'bind', excerptId: 'e1' } },
      null,
    ],
    [
      'a judgement where nothing is judged',
      { block: 'The port.', quote: '', mend: { type: 'judge', confidence: 'low' } },
      null,
    ],
    [
      'words somebody suggests to take out',
      {
        block: { type: 'paragraph', content: [{ ...bold('The quay', false), suggestion: deletion() }] },
        quote: 'quay',
        mend: replace('port'),
      },
      null,
    ],
  ])('%s', (_, it, expected) => check(it, expected));

  test('marking, judgement and excerpt', () => {
    const marking = { scheme: 'nato', label: 'NR' };
    const made = (block: Block, mend: Record<string, unknown>) => {
      const it = mendSchema.parse({ label: 'Mend', blockId: block.id, ...mend });
      return isBlockMend(it) ? mendedBlock(block, it, { place: null, quote: '' }, () => 'new')?.[0] : null;
    };
    const [paragraph, judgement, quotation] = [only('Words.'), only('! It is likely.'), only('> We stay.')];
    expect(made(paragraph, { type: 'mark', marking })).toEqual({ ...paragraph, marking });
    expect(made(judgement, { type: 'judge', confidence: 'low' })).toEqual({
      ...judgement,
      confidence: 'low',
    });
    expect(made(quotation, { type: 'bind', excerptId: 'e1' })).toEqual({ ...quotation, excerptId: 'e1' });
  });

  test('a comment on words that went is on those in their place, and on none before', () => {
    const comments = ['t1'] as never;
    const plain = { type: 'text', bold: false, italic: false } as const;
    const block = {
      ...only('Now'),
      content: [
        { ...plain, text: 'Now the qu' },
        { ...plain, text: 'ay', comments },
      ],
    } as Block;
    const place = { piece: 0, start: 8, end: 12 };
    const it = mendSchema.parse({ ...replace('pier'), label: 'Mend', blockId: block.id, place });
    const mended = isBlockMend(it)
      ? mendedBlock(block, it, { place, quote: 'quay' }, () => 'new')?.[0]
      : null;
    expect(mended).toEqual({
      ...block,
      content: [
        { ...plain, text: 'Now the ' },
        { ...plain, text: 'pier', comments },
      ],
    });
  });

  test('words that moved are found where they stand once', () => {
    const place = { piece: 0, start: 4, end: 8 };
    expect(placeNow(only('Now the quay.'), place, 'quay')).toEqual({ piece: 0, start: 8, end: 12 });
    expect(placeNow(only('The quay.'), place, 'quay')).toEqual(place);
    expect(placeNow(only('At a quay, quay.'), place, 'quay')).toBeNull();
  });
});

const marksOf = (blocks: readonly Block[]) => citationsOf(blocks).map((it) => it.id);
const others = (block: Block) => contentsOf(block).map((it) => it.filter((run) => !isWords(run)));

test('a mend changes nothing outside its place', () => {
  fc.assert(
    fc.property(
      anyBriefing,
      fc.nat(),
      fc.nat(),
      fc.nat(),
      fc.constantFrom('', 'four', 'the harbour, four', 'été'),
      (briefing, a, b, c, words) => {
        const blocks = briefing.blocks.filter((it) =>
          contentsOf(it).some((piece) => plainText(piece) !== ''),
        );
        const block = blocks[a % Math.max(1, blocks.length)];
        if (block === undefined) return;
        const contents = contentsOf(block);
        const pieces = [...contents.keys()].filter((at) => plainText(contents[at] ?? []) !== '');
        const piece = pieces[b % pieces.length] ?? 0;
        const text = plainText(contents[piece] ?? []);
        const [start, end] = [b % text.length, c % (text.length + 1)].toSorted((one, other) => one - other);
        const place = { piece, start: start ?? 0, end: end ?? 0 };
        const quote = text.slice(place.start, place.end);
        const it = mendSchema.parse({ type: 'replace', label: 'Mend', blockId: block.id, place, words });
        if (!isBlockMend(it)) throw new Error('no mend of a block');
        const [mended] = mendedBlock(block, it, { place, quote }, () => 'new') ?? [];
        if (mended === undefined) return;
        const expected = text.slice(0, place.start) + words + text.slice(place.end);
        expect(contentsOf(mended).map(plainText)).toEqual(
          contents.map((own, at) => (at === piece ? expected : plainText(own))),
        );
        expect(marksOf([mended])).toEqual(marksOf([block]));
        expect(others(mended)).toEqual(others(block));
        for (const [at, own] of contents.entries())
          if (at !== piece) expect(contentsOf(mended)[at]).toEqual(own);
        expect(dressed(mended, piece, 0, place.start)).toEqual(dressed(block, piece, 0, place.start));
        const rest = text.length - place.end;
        expect(dressed(mended, piece, expected.length - rest, expected.length)).toEqual(
          dressed(block, piece, place.end, text.length),
        );
      },
    ),
    { numRuns: 400 },
  );
});

/** Each letter between two offsets, with all that it wears. A live figure is not parted: it may take over a comment as a whole. */
function dressed(block: Block, piece: number, start: number, end: number): string[] {
  return (contentsOf(block)[piece] ?? [])
    .filter((it) => isWords(it) && it.suggestion?.change !== 'insert')
    .flatMap((it) => {
      if (!isWords(it)) return [];
      const { text, comments, ...own } = it;
      const dress = it.type === 'figure' ? own : { ...own, comments };
      return text.split('').map((letter) => `${letter} ${JSON.stringify(dress)}`);
    })
    .slice(start, end);
}

function cite(id: string) {
  return { type: 'cite', targets: [{ kind: id.startsWith('e') ? 'excerpt' : 'source', id }] };
}

function deletion() {
  return {
    id: 'd1',
    change: 'delete',
    author: { name: 'Ana Ruiz', initials: 'AR' },
    at: '2026-02-01T08:00:00.000Z',
  };
}

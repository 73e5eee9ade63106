import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BlockId } from '#core/model/ids.ts';
import type { PrintBlock, PrintRun } from '#core/print/document.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { renderPlanned } from './planned-pdf.test-support.ts';
import { sampleDocument, text } from './sample-document.test-support.ts';

// What stands together on a page, wherever on it that begins.

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const words = (count: number): string => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const blocks: Record<string, (id: BlockId, runs: PrintRun[]) => PrintBlock> = {
  heading: (id, runs) => ({ type: 'heading', id, portionMark: null, level: 2, number: null, runs }),
  paragraph: (id, runs) => ({ type: 'paragraph', id, portionMark: null, number: null, runs }),
  quotation: (id, runs) => ({ type: 'quotation', id, portionMark: null, runs }),
  list: (id, runs) => ({ type: 'list', id, portionMark: null, ordered: false, items: [{ depth: 0, runs }] }),
};
const make = (kind: string, id: string, words: string): PrintBlock => {
  const block = blocks[kind]?.(id as BlockId, [text(words)]);
  if (block === undefined) throw new Error(`no such block: ${kind}`);
  return block;
};

/** The page of the last line of one block, and that of the first line of another. */
async function pagesOf(lines: number, kept: readonly PrintBlock[]): Promise<[number, number]> {
  const before = Array.from({ length: lines }, (_, at) => make('paragraph', `p${at}`, 'One line.'));
  const document = { ...sampleDocument({ seed: 1, blocks: 0 }), blocks: [...before, ...kept] };
  const rendered = await renderPlanned(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-03-09T10:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(rendered.error.code);
  const pages = (id: string) =>
    rendered.value.plan.pages.flatMap((page, at) =>
      page.runs.some((run) => run.blockId === id) ? [at] : [],
    );
  return [pages('first').at(-1) ?? -1, pages('second')[0] ?? -2];
}

describe.each([
  ['a heading and its paragraph', 'heading', 'What was said', 'paragraph'],
  ['words with a colon and the quotation', 'paragraph', 'The Minister said:', 'quotation'],
  ['words with a colon and the list', 'paragraph', `${words(60)}:`, 'list'],
])('%s', (_, first, said, second) => {
  test.each([22, 24, 25, 26, 27, 28, 29, 30])('after %i lines', async (lines) => {
    const kept = [make(first, 'first', said), make(second, 'second', words(70))];
    const [one, other] = await pagesOf(lines, kept);
    expect(other).toBe(one);
  });
});

test('words without a colon are left where they stand', async () => {
  const parted = await Promise.all(
    [22, 24, 25, 26, 27, 28, 29, 30].map((lines) =>
      pagesOf(lines, [
        make('paragraph', 'first', 'The Minister said.'),
        make('quotation', 'second', words(70)),
      ]),
    ),
  );
  expect(parted.some(([one, other]) => one !== other)).toBe(true);
});

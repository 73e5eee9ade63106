import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BlockId } from '#core/model/ids.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { PrintBlock, PrintCell, PrintDocument, PrintRun, PrintThread } from '#core/print/document.ts';
import type { LayoutPlan } from '#main/pdf/pages/layout-plan.ts';
import { overlapsOn } from '#main/pdf/pages/overlaps.test-support.ts';
import { wordsIn, wordsOn } from '#main/pdf/pages/plan-words.test-support.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { renderPlanned, type PlannedPdf } from './planned-pdf.test-support.ts';
import { sampleDocument, text } from './sample-document.test-support.ts';

// How the rarer blocks are laid out: merged cells, charts, page breaks, numbers, comments beside the text.

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const options = { createdAt: '2031-03-09T10:00:00.000Z' } as const;

async function render(blocks: readonly PrintBlock[], more: Partial<PrintDocument> = {}): Promise<PlannedPdf> {
  const document = { ...sampleDocument({ seed: 1, blocks: 0 }), blocks, ...more };
  const rendered = await renderPlanned(document, { fonts, pictures: new Map() }, options);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

const id = (name: string) => name as BlockId;
const common = (name: string) => ({ id: id(name), portionMark: null });
const paragraph = (words: string, number: string | null = null): PrintBlock => ({
  ...common('p'),
  ...{ type: 'paragraph', number, runs: [text(words)] },
});
const pageOf = (plan: LayoutPlan, word: string) =>
  plan.pages.findIndex((page) =>
    page.runs.some((run) => run.role === 'body' && wordsIn(run.text).includes(word)),
  ) + 1;
const runOf = (plan: LayoutPlan, word: string) => {
  const run = plan.pages.flatMap((page) => page.runs).find((it) => it.text === word);
  if (run === undefined) throw new Error(`${word} is on no page`);
  return run;
};

/** Cells from rows of words; `down2` and `over3` behind a word say how many rows and columns it takes. */
function tableOf(
  rows: readonly (readonly string[])[],
  width: number,
  more: Partial<TableBlock> = {},
): TableBlock {
  const taken = rows.map(() => new Set<number>());
  const cells = rows.map((row, at) => {
    let column = 0;
    return row.map((short): PrintCell => {
      const [words = '', down, over] = /^(.*?)(?: down(\d+))?(?: over(\d+))?$/.exec(short)?.slice(1) ?? [];
      while (taken[at]?.has(column)) column += 1;
      const cell = { runs: [text(words)], column, columns: Number(over ?? 1), rows: Number(down ?? 1) };
      for (const line of taken.slice(at, at + cell.rows))
        for (let it = column; it < column + cell.columns; it += 1) line.add(it);
      return cell;
    });
  });
  const plain = { caption: null, headerRow: false, shares: null, numeric: null } as const;
  return { ...common('t'), type: 'table', ...plain, width, rows: cells, ...more };
}
type TableBlock = Extract<PrintBlock, { type: 'table' }>;

describe('merged cells', () => {
  const long = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');

  test('of many lines go on over pages with their rows, and lose no word', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => [`row${at}`]);
    const table = tableOf([[`${long} down30`, 'first'], ...rows.slice(1)], 2, { shares: [1, 3] });
    const { plan, pages } = await render([table]);
    expect(pages).toBeGreaterThan(1);
    const printed = new Set(plan.pages.flatMap((page) => wordsOn(page, (run) => run.role === 'body')));
    const wanted = wordsIn(`${long} first ${rows.slice(1).join(' ')}`);
    expect(wanted.filter((word) => !printed.has(word))).toEqual([]);
    expect(plan.pages.flatMap(overlapsOn)).toEqual([]);
  });

  test.each([30, 33, 36, 39, 42])(
    'keep the few rows they join on one page (after %i lines)',
    async (lines) => {
      const table = tableOf([['Ships down3', 'one'], ['two'], ['three'], ['Fees', 'four']], 2);
      const { plan } = await render([paragraph('line\n'.repeat(lines)), table]);
      const places = ['Ships', 'one', 'two', 'three'].map((word) => pageOf(plan, word));
      expect(new Set(places).size).toBe(1);
    },
  );

  test('stand over the columns they take', async () => {
    const table = tableOf(
      [
        ['Matter down2', 'Position over2'],
        ['Halm', 'Vessaria'],
        ['a', 'b', 'c'],
      ],
      3,
      {
        ...{ headerRow: true, shares: [1, 1, 2] },
      },
    );
    const { plan } = await render([table]);
    const [halm, vessaria, position] = ['Halm', 'Vessaria', 'Position'].map((word) => runOf(plan, word));
    expect(position?.y).toBeLessThan(halm?.y ?? 0);
    expect(position?.x).toBeGreaterThan(halm?.x ?? 0);
    expect(position?.x).toBeGreaterThan(vessaria?.x ?? 0);
    expect((vessaria?.x ?? 0) - (halm?.x ?? 0)).toBeCloseTo(451.28 / 4, 1);
  });

  test('of a head are repeated with all of its rows', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => [`a${at}`, `b${at}`, `c${at}`]);
    const head = [
      ['Matter down2', 'Position over2'],
      ['Halm', 'Vessaria'],
    ];
    const { plan } = await render([tableOf([...head, ...rows], 3, { headerRow: true })]);
    for (const page of plan.pages.slice(1)) {
      const repeated = page.runs.filter((run) => run.role === 'furniture').map((run) => run.text);
      expect(repeated).toEqual(expect.arrayContaining(['Matter', 'Position', 'Halm', 'Vessaria']));
    }
  });
});

describe('columns by shares', () => {
  const starts = async (shares: readonly number[] | null, words: readonly string[]) => {
    const { plan } = await render([tableOf([words], words.length, { shares })]);
    return words.map((word) => Math.round(runOf(plan, word).x - 77));
  };
  test('are as wide as they say', async () =>
    expect(await starts([1, 2, 1], ['a', 'b', 'c'])).toEqual([0, 113, 338]));
  test('take from the others what their longest word needs', async () => {
    const [, second = 0] = await starts([1, 40], ['Verification', 'b']);
    expect(second).toBeGreaterThan(50);
    expect(second).toBeLessThan(90);
  });
});

test.each([30, 34, 38, 42])('the caption of a table stays with it (after %i lines)', async (lines) => {
  const table = tableOf([['Ship'], ['one'], ['two']], 1, { caption: [text('Fees')], headerRow: true });
  const { plan } = await render([paragraph('line\n'.repeat(lines)), table]);
  expect(pageOf(plan, 'Fees')).toBe(pageOf(plan, 'one'));
  expect(runOf(plan, 'Fees').y).toBeLessThan(runOf(plan, 'Ship').y);
});

describe('a chart', () => {
  const chart = (height: number): PrintBlock => ({
    ...{ ...common('c'), type: 'chart', width: 451, height, altText: 'Bars' },
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="451" height="${height}" viewBox="0 0 451 ${height}"><rect width="90" height="${height}" fill="#1F5C99"/></svg>`,
    ...{ caption: [text('Berths')], source: [text('Source')] },
  });

  test.each([40, 200, 500, 900, 4000])(
    '%i points high stands whole between caption and source line',
    async (height) => {
      const { plan } = await render([chart(height)]);
      const page = plan.pages.find((it) => it.pictures.length > 0);
      const [drawn] = page?.pictures ?? [];
      const [caption, source] = [runOf(plan, 'Berths'), runOf(plan, 'Source')];
      expect(page?.runs).toEqual(expect.arrayContaining([caption, source]));
      expect(caption.y + caption.height).toBeLessThan(drawn?.y ?? 0);
      expect((drawn?.y ?? 0) + (drawn?.height ?? 0)).toBeLessThan(source.y);
      expect((drawn?.width ?? 0) / (drawn?.height ?? 1)).toBeCloseTo(451 / height, 3);
    },
  );

  test('of a sign no font has is named', async () => {
    const drawn = chart(40);
    const block =
      drawn.type === 'chart' ? { ...drawn, svg: drawn.svg.replace('<rect', '<text>ሀ</text><rect') } : drawn;
    const document = { ...sampleDocument({ seed: 1, blocks: 0 }), blocks: [block] };
    const rendered = await renderPlanned(document, { fonts, pictures: new Map() }, options);
    expect(rendered).toEqual({
      ok: false,
      error: { code: 'glyph-missing', characters: ['ሀ'], blockId: 'c' },
    });
  });
});

describe('a page break', () => {
  const turn: PrintBlock = { ...common('b'), type: 'page-break' };
  const heading: PrintBlock = {
    ...common('h'),
    type: 'heading',
    level: 1,
    number: null,
    runs: [text('Head')],
  };
  test.each<[string, readonly PrintBlock[], number]>([
    ['one', [paragraph('one'), turn, paragraph('two')], 2],
    ['several are one', [paragraph('one'), turn, turn, paragraph('two')], 2],
    ['behind a heading', [heading, turn, paragraph('two')], 2],
    ['with nothing behind it', [paragraph('two'), turn], 1],
  ])('%s', async (_, blocks, page) => {
    const { plan } = await render(blocks);
    expect([pageOf(plan, 'two'), plan.pages.length]).toEqual([page, page]);
  });
});

test('numbers of paragraphs stand in the margin, and their words where all words begin', async () => {
  const { plan } = await render([paragraph('bare'), paragraph('counted', '12.')]);
  const [bare, counted, number] = ['bare', 'counted', '12.'].map((word) => runOf(plan, word));
  expect(counted?.x).toBe(bare?.x);
  expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThan(72);
  expect(number?.y).toBe(counted?.y);
});

test('several markings stand one under the other, at head and foot', async () => {
  const banners = ['NATO RESTRICTED', 'TLP:GREEN', 'DESK ONLY'].map((words, at) => ({
    ...{ text: words, color: '#8A1C1C', background: at === 1 ? '#000000' : null },
  }));
  const { plan } = await render([paragraph('words')], { banners });
  const [page] = plan.pages;
  if (page === undefined) throw new Error('no page');
  const order = page.runs.filter((run) => run.role === 'furniture').toSorted((a, b) => a.y - b.y);
  const labels = order.map((run) => run.text).filter((it) => banners.some((banner) => banner.text === it));
  expect(labels).toEqual([...banners, ...banners].map((it) => it.text));
  expect(overlapsOn(page)).toEqual([]);
});

describe('comments in the margin', () => {
  const remark = (label: string): PrintRun => ({ type: 'remark', text: `[${label}]`, thread: label });
  const thread = (label: string, body: string, isPlaced = true): PrintThread => ({
    ...{ label, isPlaced, quote: 'the words', remarks: [] },
    comments: [{ head: `A${label}`, body }],
  });
  const place = (threads: readonly PrintThread[], words = 'words') => {
    const runs = threads.filter((it) => it.isPlaced).flatMap((it) => [text(`${words} `), remark(it.label)]);
    const block: PrintBlock = { ...common('p'), type: 'paragraph', number: null, runs };
    const comments = { place: 'margin', title: 'Comments', page: 'page {page}', threads } as const;
    return render([block], { comments });
  };
  const long = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

  test('stand beside their words, right of the page', async () => {
    const { plan } = await place([thread('a', 'One.'), thread('b', 'Two.')]);
    const [page] = plan.pages;
    const comments = page?.runs.filter((run) => run.role === 'comment') ?? [];
    expect(comments.map((run) => run.text)).toEqual(['[a] Aa', 'One.', '[b] Ab', 'Two.']);
    expect(comments[0]?.y).toBeCloseTo(runOf(plan, '[a]').y, 1);
    for (const run of comments) {
      expect(run.x).toBeGreaterThan(595.28);
      expect(run.x + run.width).toBeLessThan(page?.width ?? 0);
    }
    expect(page && overlapsOn(page)).toEqual([]);
  });

  test('that would leave the page at its foot move up', async () => {
    const { plan } = await place(
      ['a', 'b', 'c', 'd'].map((it) => thread(it, long(120))),
      'word '.repeat(160),
    );
    expect(plan.pages.flatMap(overlapsOn)).toEqual([]);
    const lowest = Math.max(...plan.pages.flatMap((page) => page.runs.map((run) => run.y + run.height)));
    expect(lowest).toBeLessThanOrEqual(841.89 - 28 + 1e-6);
  });

  test('for which there is no room, or no words, stand on a page of their own', async () => {
    const threads = [thread('a', 'short'), thread('b', long(1500)), thread('c', 'lost', false)];
    const { plan } = await place(threads);
    const beside = plan.pages.flatMap((page) => wordsOn(page, (run) => run.role === 'comment'));
    expect(beside).toEqual(['[a]', 'Aa', 'short']);
    const annex = new Set(plan.pages.slice(1).flatMap((page) => wordsOn(page, (run) => run.role === 'body')));
    expect(wordsIn(`Comments [b] [c] lost ${long(1500)}`).filter((word) => !annex.has(word))).toEqual([]);
    expect(annex.has('[a]')).toBe(false);
  });

  test.each([
    [41, 'standard'],
    [42, 'standard'],
    [43, 'standard'],
    [41, 'compact'],
    [41, 'large-print'],
  ] as const)('lose nothing and lie over nothing (seed %i, %s)', async (seed, look) => {
    const page = { ...DEFAULT_PAGE, look };
    const document = { ...sampleDocument({ seed, blocks: 60, notes: 0.3, allKinds: true }), page };
    const comments = document.comments && { ...document.comments, place: 'margin' as const };
    const { plan } = await render(document.blocks, { ...document, comments });
    expect(plan.pages.flatMap(overlapsOn)).toEqual([]);
    const printed = plan.pages.flatMap((page) => wordsOn(page, (run) => run.role === 'comment'));
    const said = (comments?.threads ?? []).flatMap((it) => [
      `[${it.label}]`,
      ...it.comments.flatMap(({ head, body }) => [head, body]),
    ]);
    expect(printed.toSorted()).toEqual(wordsIn(said.join(' ')).toSorted());
  });
});

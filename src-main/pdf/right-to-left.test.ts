import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BlockId } from '#core/model/ids.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import type { PrintBlock, PrintDocument, PrintRun } from '#core/print/document.ts';
import type { PlanRun } from '#main/pdf/pages/layout-plan.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { renderPlanned } from './planned-pdf.test-support.ts';
import { sampleDocument, text } from './sample-document.test-support.ts';

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const { column } = pageStyleOf(DEFAULT_PAGE, 'ar');
const [LEFT, RIGHT] = [column.x, column.x + column.width];

const common = (id: string) => ({ id: id as BlockId, portionMark: null });
const paragraph = (words: string, number: string | null = null): PrintBlock => {
  return { ...common('b'), type: 'paragraph', number, runs: [text(words)] };
};
const list = (...items: string[]): PrintBlock => ({
  ...common('b'),
  ...{ type: 'list', ordered: false, items: items.map((it) => ({ depth: 0, runs: [text(it)] })) },
});
const table = (...cells: string[]): PrintBlock => ({
  ...common('b'),
  ...{ type: 'table', caption: null, headerRow: false, width: cells.length, shares: null, numeric: null },
  rows: [cells.map((it, at) => ({ column: at, columns: 1, rows: 1, runs: [text(it)] }))],
});

async function runsOf(language: string, block: PrintBlock, more: Partial<PrintDocument> = {}) {
  const document = { ...sampleDocument({ seed: 1, blocks: 0 }), language, blocks: [block], ...more };
  const rendered = await renderPlanned(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-03-09T10:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value.plan.pages[0]?.runs ?? [];
}

/** Where the first run with these words begins and ends. */
function edges(runs: readonly PlanRun[], words: string): { left: number; right: number } {
  const run = runs.find((it) => it.text.includes(words));
  if (run === undefined) throw new Error(`“${words}” is not on the page`);
  return { left: Math.round(run.x), right: Math.round(run.x + run.width) };
}

describe('a block', () => {
  const check = async (language: string, words: string, side: 'left' | 'right'): Promise<void> => {
    const { left, right } = edges(await runsOf(language, paragraph(words)), words);
    expect(side === 'left' ? left : right).toBe(Math.round(side === 'left' ? LEFT : RIGHT));
  };

  test.each([
    ['ar', 'مجلس الميناء', 'right'],
    ['he', 'מועצת הנמל', 'right'],
    ['ar', 'The port council', 'left'],
    ['en', 'مجلس الميناء', 'right'],
    ['en', 'The port council', 'left'],
    ['zh', '港口委员会', 'left'],
  ] as const)('of a document in %s: %s stands %s', check);

  test('begins at the right with its number in the margin', async () => {
    const runs = await runsOf('ar', paragraph('مجلس الميناء', '7.'));
    expect(edges(runs, '7').left).toBeGreaterThan(RIGHT);
  });

  test('has its bullets at the right', async () => {
    const runs = await runsOf('en', list('مجلس', 'الميناء'));
    expect(edges(runs, '•').left).toBeGreaterThan(edges(runs, 'مجلس').right);
    expect(edges(runs, '•').right).toBeLessThanOrEqual(RIGHT);
  });

  test('has its columns from right to left', async () => {
    const runs = await runsOf('ar', table('مجلس', 'الميناء', 'سفينة'));
    const columns = ['مجلس', 'الميناء', 'سفينة'].map((it) => edges(runs, it).right);
    expect(columns.toSorted((one, other) => other - one)).toEqual(columns);
  });
});

describe('a page from right to left', () => {
  test('has its title at the right and its number at the left', async () => {
    const runs = await runsOf('ar', paragraph('مجلس'), { title: 'محادثات الطاقة' });
    expect(edges(runs, 'محادثات').right).toBe(Math.round(RIGHT));
    expect(edges(runs, 'Page').left).toBe(Math.round(LEFT));
  });

  test('has its notes at the right, their numbers before them', async () => {
    const runs: PrintRun[] = [text('مجلس الميناء'), { type: 'mark', note: 1 }];
    const page = await runsOf(
      'ar',
      { ...common('b'), type: 'paragraph', number: null, runs },
      { notes: [{ number: 1, runs: [text('جريدة الميناء')] }] },
    );
    const note = page.filter((it) => it.role === 'note');
    expect(edges(note, '1').right).toBe(Math.round(RIGHT));
    expect(edges(note, 'جريدة').right).toBeLessThan(edges(note, '1').left);
    const mark = page.filter((it) => it.role === 'body' && it.note === 1);
    expect(edges(mark, '1').right).toBe(edges(page, 'مجلس').left);
  });
});

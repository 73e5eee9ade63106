import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BlockId, SourceId } from '#core/model/ids.ts';
import { DEFAULT_PAGE, pageSetup } from '#core/model/page-setup.ts';
import type { PrintBlock, PrintCell, PrintDocument, PrintRun } from '#core/print/document.ts';
import type { LayoutPlan, PlanRun } from '#main/pdf/pages/layout-plan.ts';
import { overlapsOn } from '#main/pdf/pages/overlaps.test-support.ts';
import { wordsIn, wordsOn } from '#main/pdf/pages/plan-words.test-support.ts';
import { pageStyleOf } from '#main/pdf/style/page-style.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { textOf } from './document-words.test-support.ts';
import { renderPlanned, type PlannedPdf } from './planned-pdf.test-support.ts';
import { sampleDocument, text, type SampleWishes } from './sample-document.test-support.ts';

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const options = { createdAt: '2031-03-09T10:00:00.000Z' } as const;

async function render(document: PrintDocument): Promise<PlannedPdf> {
  const rendered = await renderPlanned(document, { fonts, pictures: new Map() }, options);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

const WISHES: readonly SampleWishes[] = [
  { seed: 1, blocks: 4 },
  { seed: 2, blocks: 30 },
  { seed: 3, blocks: 60, notes: 0.6 },
  { seed: 4, blocks: 60, notes: 0.5, longNotes: 0.5 },
  { seed: 5, blocks: 40, notes: 0.2, longNotes: 1 },
  { seed: 6, blocks: 90, notes: 0.35, longNotes: 0.15 },
  { seed: 7, blocks: 200, notes: 0.25 },
  { seed: 8, blocks: 25, notes: 0 },
  ...[21, 22, 23, 24, 25, 26].map((seed) => ({
    seed,
    blocks: 70,
    notes: 0.3,
    longNotes: 0.1,
    allKinds: true,
  })),
  { seed: 27, blocks: 30, notes: 0, allKinds: true },
];

/** For the other pages: fewer, and of long notes only as many as large print has room for beside their marks. */
const OTHER_WISHES: readonly SampleWishes[] = [
  { seed: 3, blocks: 60, notes: 0.6, longNotes: 0 },
  { seed: 9, blocks: 40, notes: 0.1, longNotes: 0.3 },
  { seed: 21, blocks: 70, notes: 0.3, longNotes: 0, allKinds: true },
  { seed: 24, blocks: 70, notes: 0.3, longNotes: 0, allKinds: true },
];

/** Every look on every paper. */
const CASES = pageSetup.shape.look.options.flatMap((look) =>
  pageSetup.shape.paper.options.flatMap((paper) => {
    const isDefault = look === DEFAULT_PAGE.look && paper === DEFAULT_PAGE.paper;
    const page = { ...DEFAULT_PAGE, look, paper };
    return (isDefault ? WISHES : OTHER_WISHES).map((wishes) => ({
      ...{ look, paper, page, seed: wishes.seed, wishes },
    }));
  }),
);

describe.each(CASES)('a document of seed $seed, $look on $paper', ({ page: setup, wishes }) => {
  const document = { ...sampleDocument(wishes), page: setup };
  const { margins, paper } = pageStyleOf(setup, document.language);
  const rendering = render(document);

  test('begins every note on the page of its mark', async () => {
    const { plan } = await rendering;
    const marks = firstPages(plan, 'body');
    expect(firstPages(plan, 'note')).toEqual(marks);
    expect([...marks.keys()].toSorted((one, other) => one - other)).toEqual(
      document.notes.map((it) => it.number),
    );
  });

  test('prints every word of every note once', async () => {
    const { plan } = await rendering;
    for (const note of document.notes) {
      const printed = plan.pages.flatMap((page) =>
        wordsOn(page, (run) => run.role === 'note' && run.note === note.number),
      );
      const written = note.runs.map((run) => run.text).join('');
      expect(printed).toEqual([String(note.number), ...wordsIn(written)]);
    }
  });

  test('loses no word of the text', async () => {
    const { plan } = await rendering;
    const printed = plan.pages.flatMap((page) => wordsOn(page, (run) => run.role === 'body' && isWords(run)));
    const left = surplus(printed, wordsIn(textOf(document)));
    expect(left.missing).toEqual([]);
    expect(left.extra.filter((word) => !isComputed(word))).toEqual([]);
  });

  test('lays nothing over anything else', async () => {
    const { plan } = await rendering;
    expect(plan.pages.flatMap(overlapsOn)).toEqual([]);
  });

  test('keeps everything on the paper, and between the margins', async () => {
    const { plan } = await rendering;
    const outside = plan.pages.flatMap((page) =>
      page.runs.filter(
        (run) =>
          run.x < margins.side - (isParagraphNumber(run) ? 42 : 0.1) ||
          run.x + run.width > page.width - margins.side + 0.1 ||
          run.y < 20 ||
          run.y + run.height > page.height - 20,
      ),
    );
    expect(outside).toEqual([]);
    expect(plan.pages.map(({ width, height }) => ({ width, height }))).toEqual(plan.pages.map(() => paper));
  });

  test('says of every word of a block which block it is of', async () => {
    const { plan } = await rendering;
    for (const block of document.blocks.filter((it) => 'runs' in it)) {
      const printed = plan.pages.flatMap((page) =>
        wordsOn(page, (run) => run.blockId === block.id && isWords(run)),
      );
      const written = block.runs.map((run) => (run.type === 'mark' ? '' : run.text)).join('');
      expect(surplus(printed, wordsIn(written)).missing).toEqual([]);
    }
  });
});

describe('a table', () => {
  const long = Array.from({ length: 1100 }, (_, at) => `word${at}`).join(' ');
  const table = (rows: string[][]): PrintDocument => withBlocks([tableBlock(rows)]);

  test('loses no word of a row that is taller than a page', async () => {
    const { plan, pages } = await render(
      table([
        ['Name', 'Words'],
        ['one', long],
        ['two', 'short'],
      ]),
    );
    expect(pages).toBe(3);
    const printed = plan.pages.flatMap((page) => wordsOn(page, (run) => run.role === 'body'));
    expect(surplus(printed, wordsIn(`Name Words one two short ${long}`)).missing).toEqual([]);
  });

  test('repeats its head on every further page', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`Vessel ${at}`, String(at)]);
    const { plan } = await render(table([['Ship', 'Fee'], ...rows]));
    const heads = plan.pages.map((page) =>
      page.runs.filter((run) => run.text === 'Ship').map((run) => run.role),
    );
    expect(heads).toEqual([['body'], ...plan.pages.slice(1).map(() => ['furniture'])]);
  });

  test.each([10, 20, 30, 40, 50].flatMap((lines) => [lines, lines + 3, lines + 6]))(
    'is never parted from its portion mark (after %i lines)',
    async (lines) => {
      const before = paragraph('b', [text('line\n'.repeat(lines))]);
      const { plan } = await render(
        withBlocks([before, { ...tableBlock([['Ship'], ['one']]), portionMark: '(R)' }]),
      );
      const pageOf = (wanted: string): number =>
        plan.pages.findIndex((page) => page.runs.some((run) => run.text === wanted));
      expect(pageOf('(R)')).toBe(pageOf('Ship'));
      expect(pageOf('Ship')).toBe(pageOf('one'));
    },
  );

  test('keeps a row with marks on the page of its notes', async () => {
    const rows = Array.from({ length: 90 }, (_, at): PrintRun[][] => [
      [text(`Vessel ${at}`)],
      [text('paid'), { type: 'mark', note: at + 1 }],
    ]);
    const block = { ...tableBlock([['', '']]), rows: rows.map(cellsOf) };
    const notes = rows.map((_, at) => ({ number: at + 1, runs: [text(`Gazette ${at}.`)] }));
    const { plan } = await render({ ...withBlocks([block]), notes });
    expect(firstPages(plan, 'note')).toEqual(firstPages(plan, 'body'));
    expect(plan.pages.flatMap(overlapsOn)).toEqual([]);
  });
});

describe('furniture', () => {
  const marking = 'RESTRICTED TO THE JOINT COMMISSION OF VESSARIA AND OSTRELLE, NOT FOR THE PRESS, ';

  test.each([1, 3, 6])('a marking %i times as long is on every page, whole, twice', async (times) => {
    const banner = { text: marking.repeat(times), color: '#8A1C1C', background: null };
    const { plan } = await render({ ...sampleDocument({ seed: 11, blocks: 20 }), banners: [banner] });
    for (const page of plan.pages) {
      const printed = wordsOn(page, (run) => run.role === 'furniture');
      expect(surplus(printed, wordsIn(banner.text.repeat(2))).missing).toEqual([]);
      expect(overlapsOn(page)).toEqual([]);
    }
  });

  test('a marking in a box is set in 12 points or more', async () => {
    const banner = { text: 'TLP:GREEN', color: '#33FF00', background: '#000000' };
    const { plan } = await render({ ...withBlocks([]), banners: [banner] });
    expect(plan.pages[0]?.runs.filter((run) => run.text === 'TLP:GREEN').map((run) => run.height)).toEqual([
      16, 16,
    ]);
  });

  test('the title heads every page but the first, and every page is counted', async () => {
    const document = sampleDocument({ seed: 12, blocks: 30 });
    const { plan, pages } = await render(document);
    plan.pages.forEach((page, at) => {
      const furniture = page.runs.filter((run) => run.role === 'furniture').map((run) => run.text);
      expect(furniture.includes(document.title)).toBe(at > 0);
      expect(furniture).toContain(`Page ${at + 1} of ${pages}`);
    });
  });
});

describe('contents', () => {
  const paragraphs = (count: number): PrintDocument =>
    withBlocks([
      heading('h', 'Background'),
      ...Array.from({ length: count }, (_, at): PrintBlock =>
        paragraph(`b${at}`, [text('grain convoy '.repeat(36))]),
      ),
    ]);
  const hasContents = (plan: LayoutPlan): boolean =>
    plan.pages[0]?.runs.some((run) => run.text === 'Contents') === true;

  test.each([
    [4, false],
    [5, true],
  ])('a document of %i pages has them: %s', async (pages, expected) => {
    let count = 1;
    let rendered = await render(paragraphs(count));
    while (rendered.pages < pages) rendered = await render(paragraphs((count += 2)));
    expect(rendered.pages).toBe(pages);
    expect(hasContents(rendered.plan)).toBe(expected);
  });
});

test.each(['→', '≈', '≤', '≥', '✓', '■'])('%s is printed although neither family has it', async (sign) => {
  const { plan } = await render(
    withBlocks([paragraph('b', [{ ...text(`from 20 ${sign} 30`), bold: true }])]),
  );
  const printed = plan.pages.flatMap((page) => page.runs.map((run) => run.text)).join('');
  expect(printed).toContain(sign);
});

describe('what cannot be printed', () => {
  const check = async (document: PrintDocument, expected: object): Promise<void> => {
    const rendered = await renderPlanned(document, { fonts, pictures: new Map() }, options);
    expect(rendered).toEqual({ ok: false, error: expected });
  };

  test.each([
    [
      'a paragraph',
      withBlocks([paragraph('b1', [text('fine')]), paragraph('b2', [text('ሀለ and ሀ')])]),
      ['ሀ', 'ለ'],
      'b2',
    ],
    ['the title', { ...withBlocks([]), title: 'ა' }, ['ა'], null],
    [
      'the marking',
      { ...withBlocks([]), banners: [{ text: 'ไ', color: '#000000', background: null }] },
      ['ไ'],
      null,
    ],
    [
      'a note',
      {
        ...withBlocks([paragraph('b1', [text('said'), { type: 'mark', note: 1 }])]),
        notes: [{ number: 1, runs: [text('ክፍል')] }],
      },
      ['ክ', 'ፍ', 'ል'],
      'b1',
    ],
  ] as const)('characters without a glyph in %s', async (_, document, characters, blockId) => {
    await check(document, { code: 'glyph-missing', characters, blockId });
  });

  test.each([
    [
      'a mark without its note',
      withBlocks([paragraph('b', [{ type: 'mark', note: 1 }])]),
      /mark 1 has no note/,
    ],
    [
      'a note without its mark',
      { ...withBlocks([]), notes: [{ number: 1, runs: [] }] },
      /note 1 has no mark/,
    ],
    [
      'a source list that names no note',
      { ...withBlocks([]), sources: [{ sourceId: 's' as SourceId, runs: [], notes: [4], assessment: [] }] },
      /names note 4/,
    ],
  ] as const)('%s is a bug', async (_, document, message) => {
    await expect(render(document)).rejects.toThrow(message);
  });
});

test('progress counts the pages', async () => {
  const seen: number[] = [];
  const document = sampleDocument({ seed: 13, blocks: 10, notes: 0 });
  const rendered = await renderPlanned(
    document,
    { fonts, pictures: new Map() },
    { ...options, onProgress: (pages) => seen.push(pages) },
  );
  expect(rendered.ok && seen).toEqual(
    Array.from({ length: rendered.ok ? rendered.value.pages : 0 }, (_, at) => at + 1),
  );
});

// ---- what is looked at

function withBlocks(blocks: PrintBlock[]): PrintDocument {
  return { ...sampleDocument({ seed: 1, blocks: 0 }), blocks };
}

function paragraph(id: string, runs: PrintRun[]): PrintBlock {
  return { type: 'paragraph', id: id as BlockId, portionMark: null, number: null, runs };
}

function heading(id: string, words: string): PrintBlock {
  return {
    type: 'heading',
    id: id as BlockId,
    portionMark: null,
    level: 1,
    number: null,
    runs: [text(words)],
  };
}

function cellsOf(row: readonly PrintRun[][]): PrintCell[] {
  return row.map((runs, column) => ({ runs, column, columns: 1, rows: 1 }));
}

function tableBlock(rows: string[][]): PrintBlock & { type: 'table' } {
  const cells = rows.map((row) => cellsOf(row.map((cell) => [text(cell)])));
  const table = {
    type: 'table',
    id: 't' as BlockId,
    portionMark: null,
    caption: null,
    headerRow: true,
  } as const;
  return { ...table, width: rows[0]?.length ?? 1, shares: null, numeric: null, rows: cells };
}

function firstPages(plan: LayoutPlan, role: 'body' | 'note'): Map<number, number> {
  const first = new Map<number, number>();
  plan.pages.forEach((page, at) => {
    for (const { note } of page.runs.filter((run) => run.role === role)) {
      if (note !== null && !first.has(note)) first.set(note, at + 1);
    }
  });
  return new Map([...first].toSorted(([one], [other]) => one - other));
}

/** Raised numbers, and the commas between them, are no words of the text. */
function isWords(run: PlanRun): boolean {
  return run.note === null && !run.betweenMarks;
}

function isParagraphNumber(run: PlanRun): boolean {
  return /^\d+\.$/.test(run.text);
}

/** The kind, list markers, the source list's heading and its numbers of notes, the pages of comments. */
function isComputed(word: string): boolean {
  return /^([•–·]|\w+\.|MEETING|BRIEF|Sources|Notes?|page|\d+,?)$/.test(word);
}

function surplus(
  found: readonly string[],
  wanted: readonly string[],
): { missing: string[]; extra: string[] } {
  const counts = new Map<string, number>();
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  const missing = wanted.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
  return { missing, extra: [...counts].flatMap(([word, count]) => (count > 0 ? [word] : [])) };
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PreviewPage } from '#core/contract/print-views.ts';
import type { PrintDocument } from '#core/print/document.ts';
import { renderPlanned } from '#main/pdf/planned-pdf.test-support.ts';
import { sampleDocument } from '#main/pdf/sample-document.test-support.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { editedDocuments } from './edited-documents.test-support.ts';
import { makePreviewLayout, type PreviewLayout, type PreviewedPages } from './preview-layout.ts';

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const EDITS = 3;

function show(layout: PreviewLayout, document: PrintDocument, mayGoOn = () => true): PreviewedPages {
  const shown = layout.show(document, (it) => ({ width: it.width, height: it.height }), mayGoOn);
  if (!shown.ok) throw new Error(JSON.stringify(shown.error));
  return shown.value;
}

const pagesOf = (shown: PreviewedPages): PreviewPage[] => shown.keys.map((_, at) => shown.page(at));

/** Laid out change by change, each state shows what it shows when it is laid out from scratch. */
function checkSequence(seed: number): void {
  const layout = makePreviewLayout(fonts);
  const known = new Map<string, PreviewPage>();
  editedDocuments(seed, EDITS).forEach((document, edit) => {
    const shown = show(layout, document);
    const pages = pagesOf(shown);
    const fresh = pagesOf(show(makePreviewLayout(fonts), document));
    const at = pages.findIndex((page, index) => JSON.stringify(page) !== JSON.stringify(fresh[index]));
    if (pages.length === fresh.length && at === -1) {
      for (const [index, key] of shown.keys.entries()) {
        const page = pages[index];
        if (page === undefined) continue;
        const before = known.get(key);
        if (before !== undefined && JSON.stringify(before) !== JSON.stringify(page))
          throw new Error(`seed ${seed}, edit ${edit}: one key for two pages (${key})`);
        known.set(key, page);
      }
      return;
    }
    throw new Error(
      `seed ${seed}, edit ${edit}: ${pages.length} pages instead of ${fresh.length}, other from page ${at + 1} on`,
    );
  });
}

describe('A document laid out change by change', () => {
  const sequences = 300;
  const share = 50;
  for (let first = 1; first <= sequences; first += share)
    test(
      `shows what it shows when laid out from scratch (seeds ${first} to ${first + share - 1})`,
      { timeout: 120_000 },
      () => {
        for (let seed = first; seed < first + share; seed += 1) checkSequence(seed);
      },
    );
});

test('The pages previewed are those of the PDF', async () => {
  const document = sampleDocument({ seed: 5, blocks: 40, notes: 0.4, longNotes: 0.1, allKinds: true });
  const rendered = await renderPlanned(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-03-09T10:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  const previewed = pagesOf(show(makePreviewLayout(fonts), document));
  const placesOf = (runs: readonly { text: string; x: number; width: number }[]) =>
    runs.map(({ text, x, width }) => ({ text, x, width }));
  expect(previewed.map((page) => placesOf(page.items.filter((it) => it.type === 'text')))).toEqual(
    rendered.value.plan.pages.map((page) => placesOf(page.runs)),
  );
});

test('Hyphens at line ends are seen: a browser draws no soft ones', () => {
  const sample = sampleDocument({ seed: 5, blocks: 40 });
  const page = { ...sample.page, alignment: 'justified', hyphenation: true } as const;
  const texts = pagesOf(show(makePreviewLayout(fonts), { ...sample, page })).flatMap((it) =>
    it.items.flatMap((item) => (item.type === 'text' ? [item.text] : [])),
  );
  expect(texts.filter((it) => it.includes('\u00AD'))).toEqual([]);
  expect(texts).toContain('-');
});

test('The first pages of a long document are there before the others', () => {
  const document = sampleDocument({ seed: 3, blocks: 150, notes: 0.3 });
  const layout = makePreviewLayout(fonts);
  const first = show(layout, document, () => false);
  expect(first.complete).toBe(false);
  expect(first.page(0).items.some((it) => it.type === 'text' && it.text.includes('of …'))).toBe(true);
  const whole = show(layout, document);
  expect(whole.complete).toBe(true);
  expect(whole.keys.length).toBeGreaterThan(first.keys.length);
  expect(pagesOf(whole)).toEqual(pagesOf(show(makePreviewLayout(fonts), document)));
});

test('A change in the middle leaves the keys of the pages before it and those after it as they were', () => {
  const document = sampleDocument({ seed: 3, blocks: 150, notes: 0.3 });
  const layout = makePreviewLayout(fonts);
  const before = show(layout, document).keys;
  const middle = Math.floor(document.blocks.length / 2);
  const blocks = document.blocks.map((it, at) =>
    at === middle && it.type === 'paragraph' ? { ...it, portionMark: '(R)' } : it,
  );
  const after = show(layout, { ...document, blocks }).keys;
  expect(after).toHaveLength(before.length);
  expect(after.filter((key, at) => key !== before[at]).length).toBeLessThan(3);
  expect(after.filter((key, at) => key !== before[at]).length).toBeGreaterThan(0);
});

test('A character that no font has is named with its block', () => {
  const document = sampleDocument({ seed: 3, blocks: 3 });
  const [first] = document.blocks;
  if (first?.type !== 'heading') throw new Error('the sample begins with a heading');
  const blocks = [
    { ...first, runs: [{ type: 'text', text: '\u{1F9FF}', bold: false, italic: false }] } as const,
  ];
  const shown = makePreviewLayout(fonts).show(
    { ...document, blocks, notes: [], sources: [] },
    (it) => it,
    () => true,
  );
  expect(shown).toMatchObject({ ok: false, error: { code: 'glyph-missing', blockId: first.id } });
});

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import type { PrintDocument } from '#core/print/document.ts';
import { wordsIn, wordsOn } from '#main/pdf/pages/plan-words.test-support.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { renderPlanned, type PlannedPdf } from './planned-pdf.test-support.ts';
import { sampleDocument } from './sample-document.test-support.ts';

// What other programs find in the file.

const read = (file: string): Uint8Array => readFileSync(`node_modules/${file}`);
const fonts = bundledFonts(read);
const options = { createdAt: '2031-03-09T10:00:00.000Z' } as const;

async function render(document: PrintDocument, assets = { fonts, pictures: new Map() }): Promise<PlannedPdf> {
  const rendered = await renderPlanned(document, assets, options);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value;
}

const opened: PDFDocumentProxy[] = [];
afterAll(() => Promise.all(opened.map((pdf) => pdf.loadingTask.destroy())));

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  opened.push(pdf);
  return pdf;
}

async function textOf(pdf: PDFDocumentProxy, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('text', () => {
  test('is found with its blanks', async () => {
    const { bytes, plan } = await render(sampleDocument({ seed: 31, blocks: 30, notes: 0, tables: false }));
    const pdf = await open(bytes);
    for (const [at, page] of plan.pages.entries()) {
      expect(wordsIn(await textOf(pdf, at + 1)).toSorted()).toEqual(wordsOn(page).toSorted());
    }
  });

  test.each([32, 33])('is found whole, notes included (seed %i)', async (seed) => {
    const { bytes, plan } = await render(sampleDocument({ seed, blocks: 50, notes: 0.4, longNotes: 0.1 }));
    const pdf = await open(bytes);
    const squash = (text: string): string => text.replace(/\s+/g, '');
    for (const [at, page] of plan.pages.entries()) {
      const found = squash(await textOf(pdf, at + 1));
      expect(found).toBe(squash(page.runs.map((run) => run.text).join('')));
    }
  });
});

describe('every kind of block', () => {
  const document = sampleDocument({ seed: 37, blocks: 80, notes: 0.3, allKinds: true });

  test('is found whole, what charts say included', async () => {
    const { bytes, plan } = await render(document);
    const pdf = await open(bytes);
    const squash = (text: string): string => text.replace(/\s+/g, '');
    for (const [at, page] of plan.pages.entries()) {
      const charts = page.pictures.map(() => 'tonnage').join('');
      const found = [...squash(await textOf(pdf, at + 1))].toSorted().join('');
      const laid = [...squash(page.runs.map((run) => run.text).join('') + charts)].toSorted().join('');
      expect(found).toBe(laid);
    }
    expect(plan.pages.flatMap((page) => page.pictures).length).toBeGreaterThan(2);
  });

  test.each(['annex', 'margin'] as const)(
    'leads nowhere out, and to comments and back (%s)',
    async (place) => {
      const comments = document.comments && { ...document.comments, place };
      const pdf = await open((await render({ ...document, comments })).bytes);
      const targets = new Set(Object.keys(await pdf.getDestinations()));
      const used = new Set<string>();
      for (let page = 1; page <= pdf.numPages; page += 1) {
        const links = (await (await pdf.getPage(page)).getAnnotations()) as { dest: string; url?: string }[];
        for (const { dest, url } of links) {
          expect(url).toBeUndefined();
          expect(targets).toContain(dest);
          used.add(dest);
        }
      }
      const threads = comments?.threads.length ?? 0;
      expect(threads).toBeGreaterThan(3);
      expect([...used].filter((it) => it.startsWith('comment-')).length).toBe(threads);
      if (place === 'annex') expect([...used].filter((it) => it.startsWith('remark-')).length).toBe(threads);
    },
  );
});

describe('the file', () => {
  test('says what it is', async () => {
    const document = { ...sampleDocument({ seed: 34, blocks: 2 }), title: 'Ports & <dues>' };
    const { info, metadata } = await (await open((await render(document)).bytes)).getMetadata();
    expect(info).toMatchObject({
      Title: 'Ports & <dues>',
      Author: document.author,
      Subject: 'Meeting brief',
      Language: 'en',
      Producer: 'Chancery',
      CreationDate: 'D:20310309100000Z',
      ModDate: 'D:20310309100000Z',
    });
    expect(metadata?.get('dc:title')).toBe('Ports & <dues>');
  });

  test('names nobody where the kind forbids it', async () => {
    const { bytes } = await render({ ...sampleDocument({ seed: 34, blocks: 2 }), author: null });
    const { info, metadata } = await (await open(bytes)).getMetadata();
    expect(info).not.toHaveProperty('Author');
    expect(metadata?.get('dc:creator')).toBeNull();
  });

  test('has a structure on every page', async () => {
    const pdf = await open((await render(sampleDocument({ seed: 34, blocks: 20 }))).bytes);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    for (let page = 1; page <= pdf.numPages; page += 1)
      expect((await (await pdf.getPage(page)).getStructTree())?.children.length).toBeGreaterThan(0);
  });
});

describe('links', () => {
  const rendering = render(sampleDocument({ seed: 35, blocks: 60, notes: 0.4 })).then(async (rendered) => ({
    rendered,
    pdf: await open(rendered.bytes),
  }));

  test('all lead somewhere, and every mark, note and source is led to', async () => {
    const { pdf } = await rendering;
    const targets = new Set(Object.keys(await pdf.getDestinations()));
    const used = new Set<string>();
    for (let page = 1; page <= pdf.numPages; page += 1) {
      for (const { dest } of (await (await pdf.getPage(page)).getAnnotations()) as { dest: string }[]) {
        expect(targets).toContain(dest);
        used.add(dest);
      }
    }
    expect([...targets].filter((target) => !used.has(target))).toEqual([]);
    expect(new Set([...targets].map((target) => target.split('-')[0]))).toEqual(
      new Set(['heading', 'mark', 'note', 'source']),
    );
  });

  test('a mark leads to its note and the note back, on one page', async () => {
    const { pdf } = await rendering;
    const places = await pdf.getDestinations();
    const pageOf = (name: string): Promise<number> => pdf.getPageIndex(places[name]?.[0]);
    const notes = Object.keys(places).filter((name) => name.startsWith('note-'));
    expect(notes.length).toBeGreaterThan(20);
    for (const note of notes) expect(await pageOf(note)).toBe(await pageOf(note.replace('note', 'mark')));
  });

  test('the contents give the pages that the outline leads to', async () => {
    const { pdf, rendered } = await rendering;
    const outline = flat(await pdf.getOutline());
    const pages = await Promise.all(outline.map(async ({ dest }) => (await pdf.getPageIndex(dest[0])) + 1));
    const numbers = rendered.plan.pages
      .flatMap((page) => page.runs)
      .filter((run) => run.role === 'furniture' && run.height === 14.5 && /^\d+$/.test(run.text));
    expect(numbers.map((run) => Number(run.text))).toEqual(pages);
    expect(pages.at(-1)).toBeGreaterThan(4);
    expect(outline.at(-1)?.title).toBe('Sources');
  });
});

interface Entry {
  readonly title: string;
  readonly dest: [{ num: number; gen: number }];
  readonly items: Entry[];
}

function flat(entries: unknown): Entry[] {
  return (entries as Entry[]).flatMap((entry) => [entry, ...flat(entry.items)]);
}

describe('the same document', () => {
  const document = sampleDocument({ seed: 36, blocks: 40, notes: 0.4 });

  test('gives the same bytes, with fonts parsed before and parsed anew', async () => {
    const first = sha256((await render(document)).bytes);
    expect(sha256((await render(document)).bytes)).toBe(first);
    const fresh = { fonts: bundledFonts(read), pictures: new Map() };
    expect(sha256((await render(document, fresh)).bytes)).toBe(first);
  });

  test('gives the same bytes in other processes, from one bundled file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdf-bundle-'));
    try {
      const from = (file: string): string => JSON.stringify(resolve('src-main/pdf', file));
      writeFileSync(
        join(folder, 'entry.ts'),
        `import { createHash } from 'node:crypto';
        import { readFileSync } from 'node:fs';
        import { renderPdf } from ${from('render-pdf.ts')};
        import { sampleDocument } from ${from('sample-document.test-support.ts')};
        import { bundledFonts } from ${from('type/bundled-fonts.test-support.ts')};
        const fonts = bundledFonts((file) => readFileSync('node_modules/' + file));
        const document = sampleDocument({ seed: 36, blocks: 40, notes: 0.4 });
        const rendered = await renderPdf(document, { fonts, pictures: new Map() }, ${JSON.stringify(options)});
        console.log(createHash('sha256').update(rendered.value.bytes).digest('hex'));`,
      );
      await build({
        configFile: false,
        logLevel: 'error',
        ssr: { noExternal: true },
        build: {
          ssr: join(folder, 'entry.ts'),
          outDir: join(folder, 'out'),
          rolldownOptions: { output: { format: 'es' } },
        },
      });
      writeFileSync(join(folder, 'out/package.json'), '{"type":"module"}');
      const run = (): string =>
        execFileSync(process.execPath, [join(folder, 'out/entry.js')], { encoding: 'utf8' }).trim();
      const expected = sha256((await render(document)).bytes);
      expect([run(), run()]).toEqual([expected, expected]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

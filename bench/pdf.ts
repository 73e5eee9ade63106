import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import printerModule from 'pdfmake/js/Printer.js';
import type { PrintBlock, PrintDocument } from '#core/print/document.ts';
import { readFonts } from '#main/actions/pdf-renderer.ts';
import { renderPdf } from '#main/pdf/render-pdf.ts';
import { sampleDocument } from '#main/pdf/sample-document.test-support.ts';
import { percentile, toRow, type Measured, type Row } from './row.ts';
import { withPeakMemory } from './sampling.ts';

const rounds = 5;
const fontFolder = join(import.meta.dirname, '../out/resources/fonts');

/** A briefing to PDF bytes at about 10 and 100 pages, warm, beside stock pdfmake with the notes at the end. */
export async function pdf(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const pages of [10, 100]) {
    const document = await documentOf(pages);
    const ours = await measure(`pdf, about ${pages} pages`, () => ourPages(document));
    const stock = await measure(`stock pdfmake, ${pages} pages, notes at the end`, () =>
      stockPages(document),
    );
    rows.push(toRow({ ...ours, peer: stock }), toRow(stock));
  }
  return rows;
}

/** The made-up document whose length comes nearest to what is wanted. */
async function documentOf(pages: number): Promise<PrintDocument> {
  const make = (blocks: number) => sampleDocument({ seed: 7, blocks, tables: false });
  const tried = 60;
  return make(Math.round((tried * pages) / (await ourPages(make(tried)))));
}

async function measure(name: string, render: () => Promise<number>): Promise<Measured> {
  const times: number[] = [];
  let pages = 0;
  await render(); // the first one parses the fonts
  const { peakMemory } = await withPeakMemory(async () => {
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      pages = await render();
      times.push(performance.now() - begun);
    }
  });
  const rate = Math.round(pages / (percentile(times, 0.5) / 1000));
  return { name, times, peakMemory, note: `${pages} pages, ${rate} pages/s` };
}

const fonts = readFonts(fontFolder);

async function ourPages(document: PrintDocument): Promise<number> {
  const rendered = await renderPdf(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2026-03-09T12:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(rendered.error.code);
  return rendered.value.pages;
}

const file = (name: string): Buffer => readFileSync(join(fontFolder, `NotoSerif_${name}.ttf`));
const printer = new printerModule.default({
  Serif: {
    normal: file('400Regular'),
    bold: file('700Bold'),
    italics: file('400Regular_Italic'),
    bolditalics: file('700Bold_Italic'),
  },
});

async function stockPages(document: PrintDocument): Promise<number> {
  const made = await printer.createPdfKitDocument({
    pageSize: 'A4',
    pageMargins: 68,
    defaultStyle: { font: 'Serif', fontSize: 10.5, lineHeight: 1.2 },
    content: [
      ...document.blocks.flatMap(stockBlocks),
      ...document.notes.map((it) => ({
        text: [`${it.number} `, ...it.runs.map((run) => run.text)],
        fontSize: 8.5,
      })),
    ],
    footer: (page: number, pages: number) => ({ text: `${page} / ${pages}`, alignment: 'center' }),
  });
  let pages = 0;
  made.on('pageAdded', () => (pages += 1));
  const ended = new Promise((resolve, reject) => {
    made.on('data', () => undefined);
    made.on('end', resolve);
    made.on('error', reject);
  });
  made.end();
  await ended;
  return pages === 0 ? document.blocks.length : pages;
}

function stockBlocks(block: PrintBlock): object[] {
  const margin = [0, 0, 0, 6];
  const words = (runs: Extract<PrintBlock, { type: 'paragraph' }>['runs']) =>
    runs.map((run) =>
      run.type === 'mark'
        ? { text: String(run.note), sup: true }
        : { text: run.text, bold: run.bold, italics: run.italic },
    );
  switch (block.type) {
    case 'list':
      return [{ [block.ordered ? 'ol' : 'ul']: block.items.map((it) => ({ text: words(it.runs) })), margin }];
    case 'table':
      return [
        { table: { body: block.rows.map((row) => row.map((cell) => ({ text: words(cell.runs) }))) }, margin },
      ];
    default:
      return [{ text: words(block.runs), bold: block.type === 'heading', margin }];
  }
}

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

const renderers = { ours: ourPages, stock: stockPages };
const names = { ours: 'pdf', stock: 'stock pdfmake, notes at the end' };
type Renderer = keyof typeof renderers;

/** What each process of its own measures: `pdf:ours:10` and so on. Memory would otherwise be that of all before. */
export const pdfParts: Readonly<Record<string, () => Promise<Measured>>> = Object.fromEntries(
  [10, 100].flatMap((pages) =>
    (['ours', 'stock'] as const).map((it) => [`pdf:${it}:${pages}`, () => measure(it, pages)] as const),
  ),
);

/** A briefing to PDF bytes at about 10 and 100 pages, warm, beside stock pdfmake; `apart` runs a part by itself. */
export function pdf(apart: (part: string) => Measured): Row[] {
  return [10, 100].flatMap((pages) => {
    const stock = apart(`pdf:stock:${pages}`);
    return [toRow({ ...apart(`pdf:ours:${pages}`), peer: stock }), toRow(stock)];
  });
}

/** The made-up document whose length comes nearest to what is wanted. */
async function documentOf(pages: number): Promise<PrintDocument> {
  const make = (blocks: number) => sampleDocument({ seed: 7, blocks, tables: false });
  const tried = 60;
  return make(Math.round((tried * pages) / (await ourPages(make(tried)))));
}

async function measure(renderer: Renderer, wanted: number): Promise<Measured> {
  const document = await documentOf(wanted);
  const render = () => renderers[renderer](document);
  const times: number[] = [];
  let pages = await render(); // the first one parses the fonts
  const { peakMemory } = await withPeakMemory(async () => {
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      pages = await render();
      times.push(performance.now() - begun);
    }
  });
  const rate = Math.round(pages / (percentile(times, 0.5) / 1000));
  return {
    name: `${names[renderer]}, about ${wanted} pages`,
    times,
    peakMemory,
    note: `${pages} pages, ${rate} pages/s`,
  };
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

const file = (name: string): string => join(fontFolder, `NotoSerif_${name}.ttf`);
// The fonts are files and there are no addresses: nothing to fetch.
const noAddresses = { resolve: () => undefined, resolved: () => Promise.resolve() };
const printer = new printerModule.default(
  {
    Serif: {
      normal: file('400Regular'),
      bold: file('700Bold'),
      italics: file('400Regular_Italic'),
      bolditalics: file('700Bold_Italic'),
    },
  },
  { existsSync: () => false },
  noAddresses,
);

async function stockPages(document: PrintDocument): Promise<number> {
  let pages = 0;
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
    footer: (page: number, count: number) => {
      pages = count;
      return { text: `${page} / ${count}`, alignment: 'center' };
    },
  });
  const ended = new Promise((resolve, reject) => {
    made.on('data', () => undefined);
    made.on('end', resolve);
    made.on('error', reject);
  });
  made.end();
  await ended;
  return pages;
}

function stockBlocks(block: PrintBlock): object[] {
  const margin = [0, 0, 0, 6];
  const words = (runs: Extract<PrintBlock, { type: 'paragraph' }>['runs']) =>
    runs.map((run) =>
      run.type === 'mark'
        ? { text: String(run.note), sup: true }
        : { text: run.text, ...(run.type === 'text' && { bold: run.bold, italics: run.italic }) },
    );
  switch (block.type) {
    case 'list':
      return [{ [block.ordered ? 'ol' : 'ul']: block.items.map((it) => ({ text: words(it.runs) })), margin }];
    case 'table':
      return [
        { table: { body: block.rows.map((row) => row.map((cell) => ({ text: words(cell.runs) }))) }, margin },
      ];
    default:
      // The document of the bench has none of the kinds that are made of parts.
      return 'runs' in block ? [{ text: words(block.runs), bold: block.type === 'heading', margin }] : [];
  }
}

import type { PrintDocument } from '#core/print/document.ts';
import { readFonts } from '#main/actions/read-fonts.ts';
import { renderPdf } from '#main/pdf/render-pdf.ts';
import { sampleDocument } from '#main/pdf/sample-document.test-support.ts';
import { stockRenderer } from './pdf-stock.ts';
import { typstRenderer } from './pdf-typst.ts';
import { percentile, type Measured } from './row.ts';
import { timeEach, withPeakMemory } from './sampling.ts';

// Measured in a process that has nothing else in it: pdf.ts bundles this file and runs it once for each measurement.
const [fontFolder = '', wanted = '', rounds = '', blocks = ''] = process.argv.slice(2);

type Rendering = (document: PrintDocument) => Promise<number | null> | null;

/** Each is made anew for a cold start; what it answers is the number of pages, null where only the bytes are known. */
const renderers = {
  ours: { name: 'pdf', remark: '', make: ourRenderer },
  stock: {
    name: 'stock pdfmake',
    remark: ', untagged, notes at the end',
    make: () => stockRenderer(fontFolder),
  },
  typst: {
    name: 'Typst',
    remark: ', tagged',
    make: (): Rendering => {
      const render = typstRenderer(fontFolder);
      return (document) => Promise.resolve(pagesIn(render(document)));
    },
  },
} satisfies Record<string, { name: string; remark: string; make: () => Rendering }>;
type Renderer = keyof typeof renderers;

const documentOf = (blocks: number): PrintDocument => sampleDocument({ seed: 7, blocks, tables: false });

async function measure(it: Renderer, rounds: number | null, blocks: number): Promise<Measured> {
  const document = documentOf(blocks);
  const loaded = process.memoryUsage.rss();
  let pages: number | null = 0;
  const time = (render: () => Rendering, count: number) =>
    timeEach(Array.from({ length: count }), async () => {
      pages = await render()(document);
    });
  const { value: times, peakMemory } = await withPeakMemory(async () => {
    if (rounds === null) return time(renderers[it].make, 1);
    const render = renderers[it].make();
    await render(document); // parses the fonts
    return time(() => render, rounds);
  });
  const rate = Math.round((pages ?? 0) / (percentile(times, 0.5) / 1000));
  // The program, before any font or page, is in the peak too.
  const note = `${pages ?? '?'} pages, ${rate} pages/s, ${Math.round(loaded / 1e6)} MB before${renderers[it].remark}`;
  return { name: renderers[it].name, times, peakMemory, note };
}

function ourRenderer(): (document: PrintDocument) => Promise<number> {
  const fonts = readFonts(fontFolder);
  return async (document) => {
    const assets = { fonts, pictures: new Map() };
    const rendered = await renderPdf(document, assets, { createdAt: '2026-03-09T12:00:00.000Z' });
    if (!rendered.ok) throw new Error(rendered.error.code);
    return rendered.value.pages;
  };
}

/** The largest count in the tree of pages, which Typst leaves uncompressed. */
function pagesIn(bytes: Uint8Array): number | null {
  const counts = Array.from(
    Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/Count (\d+)/g),
    (it) => Number(it[1]),
  );
  return counts.length === 0 ? null : Math.max(...counts);
}

/** Of the made-up document whose length comes nearest to what is wanted. */
async function blocksFor(pages: number): Promise<number> {
  const tried = 120;
  return Math.round((tried * pages) / (await ourRenderer()(documentOf(tried))));
}

function isRenderer(name: string): name is Renderer {
  return name in renderers;
}

const found = isRenderer(wanted)
  ? await measure(wanted, rounds === 'cold' ? null : Number(rounds), Number(blocks))
  : await blocksFor(Number(wanted));
process.stdout.write(JSON.stringify(found));

import { join } from 'node:path';
import printerModule from 'pdfmake/js/Printer.js';
import type { PrintBlock, PrintDocument } from '#core/print/document.ts';

type Runs = Extract<PrintBlock, { type: 'paragraph' }>['runs'];

/**
 * Stock pdfmake with the fonts of `folder`: the notes at the end, since it has no footnotes, and no tags. The function
 * answered renders a document and gives its number of pages; the fonts are parsed with the first one.
 */
export function stockRenderer(folder: string): (document: PrintDocument) => Promise<number> {
  const file = (name: string): string => join(folder, `NotoSerif_${name}.ttf`);
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
  return async (document) => {
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
  };
}

function stockBlocks(block: PrintBlock): object[] {
  const margin = [0, 0, 0, 6];
  switch (block.type) {
    case 'list':
      return [
        { [block.ordered ? 'ol' : 'ul']: block.items.map((it) => ({ text: wordsOf(it.runs) })), margin },
      ];
    default:
      // The document of the bench has none of the kinds that are made of parts.
      return 'runs' in block ? [{ text: wordsOf(block.runs), bold: block.type === 'heading', margin }] : [];
  }
}

function wordsOf(runs: Runs): object[] {
  return runs.map((run) =>
    run.type === 'mark'
      ? { text: String(run.note), sup: true }
      : { text: run.text, ...(run.type === 'text' && { bold: run.bold, italics: run.italic }) },
  );
}

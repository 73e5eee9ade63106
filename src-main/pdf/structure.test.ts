import { readFileSync } from 'node:fs';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { BlockId, SourceId } from '#core/model/ids.ts';
import type { PrintBlock, PrintCell, PrintDocument, PrintRun, PrintText } from '#core/print/document.ts';
import { bundledFonts } from '#main/pdf/type/bundled-fonts.test-support.ts';
import { renderPdf } from './render-pdf.ts';
import { sampleDocument } from './sample-document.test-support.ts';

// What a screen reader meets, in the order in which it meets it.

const fonts = bundledFonts((file) => readFileSync(`node_modules/${file}`));
const text = (words: string): PrintText => ({ type: 'text', text: words, bold: false, italic: false });
const mark = (note: number): PrintRun => ({ type: 'mark', note });

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** The tree of each page as indented lines: roles, with the words in them. */
async function outlined(document: PrintDocument): Promise<string[]> {
  const rendered = await renderPdf(
    document,
    { fonts, pictures: new Map() },
    { createdAt: '2031-03-09T10:00:00.000Z' },
  );
  if (!rendered.ok) throw new Error(rendered.error.code);
  expect(rendered.value.checks.filter((it) => !it.passed)).toEqual([]);
  const pdf = await getDocument({ data: rendered.value.bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= pdf.numPages; at += 1) pages.push(...(await linesOf(await pdf.getPage(at))));
  await pdf.loadingTask.destroy();
  return pages;
}

async function linesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const owner = open.findLast((it) => it !== '') ?? '';
      words.set(owner, (words.get(owner) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  const lines: string[] = [];
  const write = (node: Node, depth: number): void => {
    const own = (node.children ?? []).map((it) =>
      it.type === 'content' ? (words.get(it.id ?? '') ?? '') : '',
    );
    const said = own.join('').replace(/\s+/g, ' ').trim();
    const inner = (node.children ?? []).filter((it) => it.role !== undefined);
    const alt = node.alt === undefined ? '' : ` (${node.alt})`;
    lines.push(`${' '.repeat(depth)}${node.role ?? ''}${alt}${said === '' ? '' : ` ${said}`}`);
    for (const it of inner) write(it, depth + 1);
  };
  for (const it of ((await page.getStructTree())?.children ?? []) as readonly Node[])
    for (const inner of it.children ?? []) write(inner, 0);
  return lines;
}

const bare = { ...sampleDocument({ seed: 1, blocks: 0 }), title: 'Ports of Halm', byline: ['9 March 2031'] };

let ids = 0;
const block = (it: DistributiveOmit<PrintBlock, 'id' | 'portionMark'>): PrintBlock => {
  ids += 1;
  return { id: `b${ids}` as BlockId, portionMark: null, ...it } as PrintBlock;
};
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const heading = (level: 1 | 2 | 3, words: string): PrintBlock =>
  block({ type: 'heading', level, number: null, runs: [text(words)] });
const paragraph = (...runs: PrintRun[]): PrintBlock => block({ type: 'paragraph', number: null, runs });
const cell = (column: number, words: string, more: Partial<PrintCell> = {}): PrintCell => ({
  ...{ runs: [text(words)], column, columns: 1, rows: 1 },
  ...more,
});
const note = (number: number, words: string) => ({ number, runs: [text(words)] });

interface Case {
  readonly name: string;
  readonly document: Partial<PrintDocument>;
  /** Without the title block. */
  readonly expected: string;
}

const CASES: readonly Case[] = [
  {
    name: 'headings one below the other, though a level is left out',
    document: {
      blocks: [heading(2, 'Piers'), heading(3, 'North'), heading(1, 'Tolls'), heading(3, 'Rates')],
    },
    expected: `
H1 Piers
H2 North
H1 Tolls
H2 Rates`,
  },
  {
    name: 'notes after the paragraph that leads to them',
    document: {
      blocks: [
        paragraph(text('The mole'), mark(1), text(' was shut'), mark(2), text('.')),
        paragraph(text('It rained.')),
      ],
      notes: [note(1, 'Harbour Post.'), note(2, 'Port log.')],
    },
    expected: `
P The mole was shut.
 Reference
  Link 1
 Reference
  Link 2
Note Harbour Post.
 Lbl
  Link 1
Note Port log.
 Lbl
  Link 2
P It rained.`,
  },
  {
    name: 'notes all together where they stand after the text',
    document: {
      page: { ...bare.page, notes: 'end' },
      blocks: [paragraph(text('The mole'), mark(1), text(' was shut.')), paragraph(text('It rained.'))],
      notes: [note(1, 'Harbour Post.')],
    },
    expected: `
P The mole was shut.
 Reference
  Link 1
P It rained.
H1 Notes
Note Harbour Post.
 Lbl
  Link 1`,
  },
  {
    name: 'lists within lists',
    document: {
      blocks: [
        block({
          ...{ type: 'list', ordered: true },
          items: [
            { depth: 0, runs: [text('Piers')] },
            { depth: 2, runs: [text('North')] },
            { depth: 1, runs: [text('South')] },
            { depth: 0, runs: [text('Tolls'), mark(1)] },
          ],
        }),
      ],
      notes: [note(1, 'Port log.')],
    },
    expected: `
L
 LI
  Lbl 1.
  LBody Piers
   L
    LI
     Lbl i.
     LBody North
   L
    LI
     Lbl a.
     LBody South
 LI
  Lbl 2.
  LBody Tolls
   Reference
    Link 1
   Note Port log.
    Lbl
     Link 1`,
  },
  {
    name: 'a table with its caption and head, and cells that span',
    document: {
      blocks: [
        block({
          ...{ type: 'table', headerRow: true, width: 2, shares: null, numeric: null },
          caption: [text('Table 1. Dues')],
          rows: [
            [cell(0, 'Pier'), cell(1, 'Toll')],
            [cell(0, 'North', { rows: 2 }), cell(1, '12')],
            [cell(1, '14')],
            [cell(0, 'None elsewhere', { columns: 2 })],
          ],
        }),
      ],
    },
    expected: `
Table
 Caption
  P Table 1. Dues
 THead
  TR
   TH Pier
   TH Toll
 TBody
  TR
   TD North
   TD 12
  TR
   TD 14
  TR
   TD None elsewhere`,
  },
  {
    name: 'quotations, judgements, questions and points to make',
    document: {
      blocks: [
        block({ type: 'quotation', runs: [text('We shall not pay.')] }),
        block({
          ...{ type: 'key-judgement', runs: [text('Halm will pay.')] },
          ...{ likelihood: [text('Likely')], confidence: null },
        }),
        block({
          type: 'question',
          runs: [text('Who pays?')],
          parts: [{ label: 'Line', runs: [text('Halm.')] }],
        }),
        block({ type: 'speaking-point', runs: [text('Thank Halm')], fact: [text('It paid.')] }),
        block({ type: 'speaking-point', runs: [text('Ask for more')], fact: [] }),
      ],
    },
    expected: `
BlockQuote
 P We shall not pay.
P Halm will pay.
P Likely
P Who pays?
L
 LI
  Lbl Line
  LBody Halm.
L
 LI
  Lbl •
  LBody Thank Halm
   P It paid.
 LI
  Lbl •
  LBody Ask for more`,
  },
  {
    name: 'charts by what they show',
    document: {
      blocks: [
        block({
          ...{ type: 'chart', width: 100, height: 40, altText: 'Tolls rise' },
          svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><rect width="9" height="9"/></svg>',
          ...{ caption: [text('Chart 1. Tolls')], source: [text('Port log')] },
        }),
      ],
    },
    expected: `
Caption
 P Chart 1. Tolls
Figure (Tolls rise)
P Port log`,
  },
  {
    name: 'sources as one list that leads to the notes',
    document: {
      blocks: [paragraph(text('Shut'), mark(1))],
      notes: [
        {
          number: 1,
          runs: [
            { type: 'source-link', sourceId: 's1' as SourceId, text: 'Port log', bold: false, italic: false },
          ],
        },
      ],
      sources: [
        {
          sourceId: 's1' as SourceId,
          runs: [text('Port log. 2030.')],
          notes: [1],
          assessment: [[text('Reliable')]],
        },
        { sourceId: 's2' as SourceId, runs: [text('Harbour Post.')], notes: [], assessment: [] },
      ],
    },
    expected: `
P Shut
 Reference
  Link 1
Note
 Lbl
  Link 1
 Link Port log
H1 Sources
L
 LI
  LBody Port log. 2030. Note
   Link 1
   P Reliable
 LI
  LBody Harbour Post.`,
  },
];

describe('a screen reader meets', () => {
  test.each(CASES)('$name', async ({ document, expected }) => {
    const lines = await outlined({ ...bare, ...document });
    const from = lines.indexOf('P 9 March 2031') + 1;
    expect(`\n${lines.slice(from).join('\n')}`).toBe(expected);
  });

  // `Title` stands for P.
  test('marking, kind, title, author and facts before the text', async () => {
    expect(await outlined({ ...bare, facts: [{ label: 'As of', value: '3 March 2031' }] })).toEqual([
      ...['P RESTRICTED', 'P MEETING BRIEF', 'P Ports of Halm', 'P 9 March 2031'],
      ...['L', ' LI', '  Lbl As of', '  LBody 3 March 2031'],
    ]);
  });
});

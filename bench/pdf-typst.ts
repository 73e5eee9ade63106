import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { PrintBlock, PrintDocument, PrintNote, PrintText } from '#core/print/document.ts';
import { STANDARD } from '#main/pdf/style/standard.ts';

/** What is used of Typst's compiler. */
interface Compiler {
  evictCache(age: number): void;
  pdf(source: { readonly mainFileContent: string; readonly resetRead: boolean }): Uint8Array;
}
interface Typst {
  readonly NodeCompiler: {
    create(settings: { readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[] }): Compiler;
  };
}

// The program itself, without the package that looks for it on every platform: not all of those can be had everywhere.
const require = createRequire(import.meta.url);
const typst = (): Typst => require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Typst;

type Runs = Extract<PrintBlock, { type: 'paragraph' }>['runs'];

const FILES = ['Serif', 'Sans'].flatMap((family) =>
  ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((it) => `Noto${family}_${it}.ttf`),
);

/**
 * Typst in this process with the fonts of `folder` and what our pages have: the sizes of the standard look, footnotes with
 * links both ways, contents, marking, running head and page x of y. It tags its PDFs, as it does unless told not to.
 */
export function typstRenderer(folder: string): (document: PrintDocument) => Uint8Array {
  const fontBlobs = FILES.map((it) => readFileSync(join(folder, it)));
  const compiler = typst().NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return (document) => {
    // It remembers the whole of what it laid out before, and would answer the same document from that.
    compiler.evictCache(0);
    return compiler.pdf({ mainFileContent: typstOf(document), resetRead: true });
  };
}

/** The document in Typst's language. */
export function typstOf(document: PrintDocument): string {
  const notes = new Map(document.notes.map((it) => [it.number, it]));
  const { sources, title, byline, labels, kindLabel, banners } = document;
  return [
    preamble(title, banners[0]?.text ?? ''),
    `#text(font: "Noto Sans", size: ${pt(STANDARD.text.kindLabel.size)})[#${text(kindLabel.toUpperCase())}]`,
    `#text(size: ${pt(STANDARD.text.title.size)}, weight: "bold")[#${text(title)}]`,
    ...byline.map((it) => `#text(font: "Noto Sans", size: ${pt(STANDARD.text.byline.size)})[#${text(it)}]`),
    `#outline(title: [${labels.contents}])`,
    ...document.blocks.map((block) => blockOf(block, notes)),
    `= ${labels.sources}`,
    ...sources.map(
      (it, at) =>
        `#block[${it.runs.map(textRun).join('')}  ${labels.notes} ${it.notes.join(', ')}] <source-${at}>`,
    ),
  ]
    .join('\n\n')
    .replace(/SOURCE\((.*?)\)/g, (_, id: string) =>
      String(sources.findIndex(({ sourceId }) => sourceId === id)),
    );
}

function preamble(title: string, banner: string): string {
  const { margins, text: style, space } = STANDARD;
  const { size, leading } = style.body;
  const marking = `align(center, text(font: "Noto Sans", size: ${pt(style.banner.size)}, weight: "bold", ${text(banner)}))`;
  return [
    `#set page(paper: "a4", margin: (x: ${pt(margins.side)}, y: ${pt(margins.least)}),`,
    `  header: [#${marking} #context if here().page() > 1 [#text(font: "Noto Sans", size: 8pt)[#${text(title)}]]],`,
    `  footer: [#context align(right, text(font: "Noto Sans", size: 8pt)[Page #counter(page).display() of #counter(page).final().first()]) #${marking}])`,
    // Lines as far apart as ours.
    `#set text(font: "Noto Serif", size: ${pt(size)}, lang: "en", top-edge: 0.8em, bottom-edge: -0.2em)`,
    `#set par(leading: ${pt(leading - size)}, spacing: ${pt(leading - size + space.paragraph.after)})`,
    '#show heading: set text(font: "Noto Sans")',
    `#show footnote.entry: set text(size: ${pt(style.note.size)})`,
    `#show footnote.entry: set par(leading: ${pt(style.note.leading - style.note.size)})`,
    `#set footnote.entry(gap: ${pt(STANDARD.noteArea.between)})`,
  ].join('\n');
}

function blockOf(block: PrintBlock, notes: ReadonlyMap<number, PrintNote>): string {
  const portion = block.portionMark === null ? '' : `#${text(`${block.portionMark}\u00A0`)}`;
  const words = (runs: Runs): string => runs.map((run) => runOf(run, notes)).join('');
  switch (block.type) {
    case 'heading':
      return `${'='.repeat(block.level)} ${words(block.runs)}`;
    case 'quotation':
      return `#pad(x: ${pt(STANDARD.quotation.indent)})[${portion}${words(block.runs)}]`;
    case 'list':
      return block.items
        .map(
          (it, at) =>
            `${'  '.repeat(it.depth)}${block.ordered ? '+' : '-'} ${at === 0 ? portion : ''}${words(it.runs)}`,
        )
        .join('\n');
    case 'paragraph':
      return `${portion}${words(block.runs)}`;
    default:
      throw new Error(`the document of the bench has no ${block.type}`);
  }
}

function runOf(run: Runs[number], notes: ReadonlyMap<number, PrintNote>): string {
  if (run.type === 'text') return textRun(run);
  if (run.type === 'remark') throw new Error('the document of the bench has no comments');
  const runs = notes.get(run.note)?.runs ?? [];
  const body = runs.map((it) =>
    it.type === 'source-link' ? `#link(<source-SOURCE(${it.sourceId})>)[${textRun(it)}]` : textRun(it),
  );
  return `#footnote[${body.join('')}]`;
}

function textRun(run: Pick<PrintText, 'text' | 'bold' | 'italic'>): string {
  if (run.text === '\n') return '#linebreak()';
  const plain = `#${text(run.text)}`;
  const slanted = run.italic ? `#emph[${plain}]` : plain;
  // A full stop after it would be read as the beginning of a field.
  return `${run.bold ? `#strong[${slanted}]` : slanted};`;
}

const text = (words: string): string => `"${words.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const pt = (size: number): string => `${Math.round(size * 100) / 100}pt`;

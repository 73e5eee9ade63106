import type { Problem, ProblemCode } from '#core/contract/problems.ts';
import type { SourceDraft } from '#core/model/source-draft.ts';
import { NO_LAYOUT, type TextPage } from '#core/model/source-layout.ts';
import { cleanLine, hasWords } from '#core/text/characters.ts';
import { frozenText, type HintedParagraph } from '#core/text/hinted-paragraph.ts';
import { NOT_DECODED } from './decode-text.ts';
import { problemWith, type FileToRead } from './file-to-read.ts';
import { makeDraft } from './make-draft.ts';
import { hasActiveAnnotations, hasActiveParts, startsProgram } from './pdf-active.ts';
import { fileFacts, type FileFacts } from './file-facts.ts';
import { findFurniture } from './pdf-furniture.ts';
import { hasInvisibleText, isDrawnUpon } from './pdf-hidden.ts';
import { lineJoiner } from './pdf-hyphens.ts';
import { openPdf, type OpenPdf, type ReadCharacterMap } from './pdf-library.ts';
import { readPdfPage, type PdfPage } from './pdf-lines.ts';
import { paragraphsOfLines, settingOf } from './pdf-paragraphs.ts';
import { refused, type ReadDocument } from './read-result.ts';

const MOST_PAGES = 5000;

/** A page with its paragraphs; running heads first, feet last. */
interface SetPage {
  readonly number: number;
  readonly label: string;
  readonly paragraphs: readonly HintedParagraph[];
}

/**
 * Reads the text of a PDF, page by page: no paragraph reaches over the end of a page. Running heads, feet and page numbers
 * are residue. Nothing of the file is run, opened or decoded but its text. Problems instead of a draft: `password-protected`,
 * `unreadable-file` (also where one page cannot be read), `file-too-large` (over 5,000 pages), `empty-text` (no pages). Beside a draft:
 * `scan-without-text` (the draft has its pages and no text; or, with `p. 3–5` in the subject, these have none), `hidden-text` (letters that leave no mark or are too
 * small to see; not white ones on white), `unsafe-parts-removed`, `characters-replaced`.
 */
export async function readPdf(file: FileToRead, readCharacterMap: ReadCharacterMap): Promise<ReadDocument> {
  const opened = await openPdf(file.bytes, readCharacterMap);
  if (typeof opened === 'string') return refused(file, opened);
  const read = await readFound(opened);
  await opened.close();
  if (typeof read === 'string') return refused(file, read);
  const set = setPages(read.pages, read.labels);
  const draft = draftOf(set, read.facts);
  const codes: ProblemCode[] = [
    ...(draft.text === '' ? (['scan-without-text'] as const) : []),
    ...(read.isHidden ? (['hidden-text'] as const) : []),
    ...(read.isActive || startsProgram(file.bytes) ? (['unsafe-parts-removed'] as const) : []),
    ...(draft.text.includes('\ufffd') ? (['characters-replaced'] as const) : []),
  ];
  const problems = codes.map((it) => problemWith(file.fileName, it));
  if (draft.text !== '' && read.scanned.length > 0) problems.push(scannedPages(file, read.scanned, set));
  return { draft, picture: null, parts: [], problems };
}

/** Names the pages of a text that are pictures of text, or drawings: what they say is not in it. */
function scannedPages(file: FileToRead, scanned: readonly number[], pages: readonly SetPage[]): Problem {
  const runs: number[][] = [];
  for (const it of scanned) {
    const run = runs.at(-1);
    if (run?.at(-1) === it - 1) run.push(it);
    else runs.push([it]);
  }
  const labelled = (number: number | undefined) => pages.find((it) => it.number === number)?.label ?? '';
  const listed = runs.map((it) => [...new Set([labelled(it[0]), labelled(it.at(-1))])].join('–'));
  const subject = [file.fileName, `p. ${listed.join(', ')}`].filter((it) => it !== null).join(': ');
  return problemWith(subject, 'scan-without-text');
}

/** What pdf.js finds in a file. */
interface Found {
  readonly pages: readonly PdfPage[];
  /** What its pages are called, where the file says so. */
  readonly labels: readonly string[] | null;
  readonly facts: FileFacts;
  /** Pages that show something and have no text. */
  readonly scanned: readonly number[];
  readonly isHidden: boolean;
  readonly isActive: boolean;
}

async function readFound(
  opened: OpenPdf,
): Promise<Found | 'file-too-large' | 'unreadable-file' | 'empty-text'> {
  const { pdf, operators } = opened;
  if (pdf.numPages > MOST_PAGES) return 'file-too-large';
  if (pdf.numPages === 0) return 'empty-text';
  try {
    const pages: PdfPage[] = [];
    const scanned: number[] = [];
    let isActive = await hasActiveParts(pdf);
    let isHidden = false;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const read = await readPdfPage(page);
      pages.push(read);
      isActive ||= await hasActiveAnnotations(page);
      if (read.lines.length === 0 && (await isDrawnUpon(page, operators))) scanned.push(number);
      isHidden ||= read.hasUnseen || (read.lines.length > 0 && (await hasInvisibleText(page, operators)));
      page.cleanup();
    }
    // Without them letters are lost where nothing shows it.
    if (opened.lacksCharacterMap()) return 'unreadable-file';
    const [labels, facts] = [await pdf.getPageLabels(), await factsOf(opened)];
    return { pages, labels, facts, scanned, isHidden, isActive };
  } catch {
    // pdf.js throws for what it cannot mend. Half a document must not pass for the whole.
    return 'unreadable-file';
  }
}

function setPages(pages: readonly PdfPage[], labels: readonly string[] | null): SetPage[] {
  const furniture = findFurniture(pages);
  const bodies = pages.map((page) => page.lines.filter((it) => !furniture.lines.has(it)));
  const setting = settingOf(bodies);
  const join = lineJoiner(bodies.flat().map((it) => it.text.trim()));
  return pages.map((page, index): SetPage => {
    const aside = (zone: 'header' | 'footer') =>
      page.lines.filter((it) => furniture.lines.get(it) === zone).map((it) => paragraph(it.text, zone));
    const body = paragraphsOfLines(bodies[index] ?? [], setting, join).map((it) => paragraph(it, null));
    const label = labels?.[index] || furniture.labels.get(page.number) || String(page.number);
    return {
      number: page.number,
      label: label.slice(0, 40),
      paragraphs: [...aside('header'), ...body, ...aside('footer')].filter((it) => it.text !== ''),
    };
  });
}

function paragraph(text: string, hint: HintedParagraph['hint']): HintedParagraph {
  return { text: cleanLine(text), hint, linkShare: 0 };
}

function draftOf(pages: readonly SetPage[], { meta, evidence: metaEvidence }: FileFacts): SourceDraft {
  const all = pages.flatMap((it) => it.paragraphs);
  const isScan = !all.some((it) => hasWords(it.text));
  const read = { paragraphs: isScan ? [] : all, meta, metaEvidence, mediaType: 'application/pdf' } as const;
  const draft = makeDraft(read, NOT_DECODED);
  const textPages = pagesOf(isScan ? pages.map((it) => ({ ...it, paragraphs: [] })) : pages);
  return { ...draft, layout: { ...NO_LAYOUT, pages: textPages } };
}

/** Where each page stands in the frozen text of all. */
function pagesOf(pages: readonly SetPage[]): TextPage[] {
  let next = 0;
  let length = 0;
  return pages.map(({ number, label, paragraphs }) => {
    const start = paragraphs.length === 0 ? length : next;
    if (paragraphs.length > 0) {
      length = start + frozenText(paragraphs).length;
      next = length + 2;
    }
    return { number, label, start, end: length };
  });
}

async function factsOf({ pdf }: OpenPdf): Promise<FileFacts> {
  const { info, metadata } = await pdf.getMetadata();
  const stated = (name: string): unknown => (info as Readonly<Record<string, unknown>>)[name];
  const title = first(metadata?.get('dc:title'), stated('Title'));
  return fileFacts(title, first(metadata?.get('dc:creator'), stated('Author')));
}

function first(...candidates: readonly unknown[]): string | null {
  for (const it of candidates) {
    const text = Array.isArray(it) ? it.join(', ') : it;
    if (typeof text === 'string' && text.trim() !== '') return text;
  }
  return null;
}

import type { PrintDocument } from '#core/print/document.ts';
import { annexesOf, setAnnexes, setClosing, setLikelihoodKey, type Annex } from '#main/pdf/blocks/annexes.ts';
import { setBlocks } from '#main/pdf/blocks/blocks.ts';
import { setContents } from '#main/pdf/blocks/contents.ts';
import { headingsOf } from '#main/pdf/blocks/heading.ts';
import { noteLines, type NoteLine } from '#main/pdf/blocks/note-lines.ts';
import { keptOrMade, type SetBlock, type Setting } from '#main/pdf/blocks/setting.ts';
import { withFirst, type Heading, type Strip } from '#main/pdf/blocks/strips.ts';
import { titleStrips } from '#main/pdf/blocks/title-block.ts';
import { fillMargin, marginStrips, type FilledMargin } from '#main/pdf/pages/comment-margin.ts';
import type { Frame } from '#main/pdf/pages/furniture.ts';
import { paginate, type PageOfStrips } from '#main/pdf/pages/paginate.ts';
import type { Paginated } from '#main/pdf/pages/paginated.ts';
import { sourceDestinations } from '#main/pdf/type/destinations.ts';

/** A document on its pages, before anything is drawn. */
export interface LaidOut {
  readonly pages: readonly PageOfStrips[];
  /** What stands in the margin of each page; null where comments do not stand beside the text. */
  readonly margins: readonly FilledMargin[] | null;
}

/** Pages as they were filled last, by what they were filled for: what did not change is not filled again. */
export type LastPages = Map<string, Paginated>;

export interface LayoutSteps {
  /** Told the number of pages begun so far; a second count from 1 follows where contents are added. */
  readonly onPage: (pages: number) => void;
  /** Called before each block of the text is set. */
  readonly onBlock?: () => void;
  /** Of the same document as it was, in the same setting; brought up to date. */
  readonly last?: LastPages;
  /** Lays out so many blocks and nothing of what comes after the text; a page that is not full yet is left away. */
  readonly firstBlocks?: number;
}

/**
 * The pages and, where comments stand beside the text, the margin of each. A comment for which there is no room, or whose
 * words are not on the pages, is set on a page of its own; that may shift the text by a line of the contents, so it is
 * looked at again until every comment has its place.
 */
export function layOutDocument(
  document: PrintDocument,
  setting: Setting,
  frame: Frame,
  steps: LayoutSteps,
): LaidOut {
  const { comments } = document;
  if (comments?.place !== 'margin') return { pages: layOut(document, setting, steps, ''), margins: null };
  const all = comments.threads.map((it) => ({
    it,
    strips: keptOrMade(setting, ['margin', it], () => marginStrips(setting, it)),
  }));
  const apart = new Set(comments.threads.flatMap((it) => (it.isPlaced ? [] : [it.label])));
  const { commentMargin, paper } = setting.style;
  const room = {
    top: frame.edge,
    bottom: paper.height - frame.edge,
    bodyTop: frame.top,
    between: commentMargin.between,
  };
  for (;;) {
    const beside = new Map(
      all.flatMap(({ it, strips }) => (apart.has(it.label) ? [] : [[it.label, strips] as const])),
    );
    const threads = comments.threads.filter((it) => apart.has(it.label));
    const apartFrom = threads.map((it) => it.label).join(' ');
    const pages = layOut({ ...document, comments: { ...comments, threads } }, setting, steps, apartFrom);
    const margins = pages.map((page) => fillMargin(page, beside, room));
    const tooMany = margins.flatMap((it) => it.tooMany);
    if (tooMany.length === 0) return { pages, margins };
    for (const label of tooMany) apart.add(label);
  }
}

function layOut(
  document: PrintDocument,
  setting: Setting,
  { onPage, onBlock, last, firstBlocks }: LayoutSteps,
  slot: string,
): readonly PageOfStrips[] {
  const { contents: look, noteArea } = setting.style;
  const room = { height: setting.pageHeight, noteArea };
  const linesOfNote = notesAtFoot(document, setting);
  const annexes = annexesOf(document);
  const headings = headingsIn(document);
  const blocks = document.blocks.slice(0, firstBlocks);
  const rest = [
    ...setBlocks(setting, blocks, headings, onBlock),
    ...(firstBlocks === undefined ? afterText(document, setting, annexes, headings) : []),
  ];
  const fill = (which: string, all: readonly SetBlock[]): readonly PageOfStrips[] => {
    const strips = withoutFeet(joined(all), setting);
    const filled = paginate(strips, linesOfNote, room, onPage, last?.get(which + slot));
    last?.set(which + slot, filled);
    return firstBlocks === undefined ? filled.pages : filled.pages.slice(0, -1);
  };
  const title = setTitle(document, setting);
  const pages = fill('plain ', [title, ...rest]);
  if (pages.length <= look.pagesWithout || headings.length === 0) return pages;
  const label = document.labels.contents;
  const contents = keptOrMade(setting, ['contents', label, headings], () =>
    setContents(setting, label, headings),
  );
  return fill('with contents ', [title, ...contents, ...rest]);
}

/** The headings of the text and of what comes after it. */
export function headingsIn(document: PrintDocument): Heading[] {
  return headingsOf(
    document.blocks,
    annexesOf(document).map((it) => it.title),
  );
}

/** All of a document but its text and what comes after it. */
export function frontOf(document: PrintDocument): PrintDocument {
  return { ...document, blocks: [], notes: [], sources: [], annexes: [], comments: null };
}

function setTitle(document: PrintDocument, setting: Setting): SetBlock {
  const strips = keptOrMade(setting, ['title', frontOf(document)], () => titleStrips(setting, document));
  return { strips, ...setting.style.space.title, keepsNext: false };
}

function afterText(
  document: PrintDocument,
  setting: Setting,
  annexes: readonly Annex[],
  headings: readonly Heading[],
): SetBlock[] {
  const { closing, likelihoodKey } = document;
  return [
    ...keptOrMade(setting, ['closing', closing], () => setClosing(setting, document)),
    ...keptOrMade(setting, ['likelihood key', likelihoodKey], () => setLikelihoodKey(setting, document)),
    ...setAnnexes(setting, annexes, headings),
  ];
}

/** The lines of each note, set when they are asked for. */
function notesAtFoot(document: PrintDocument, setting: Setting): (note: number) => readonly NoteLine[] {
  if (setting.style.notesAt !== 'foot') return () => [];
  const notes = new Map(document.notes.map((note) => [note.number, note]));
  const lines = new Map<number, readonly NoteLine[]>();
  const sources = sourceDestinations(document);
  return (number) => {
    const note = notes.get(number);
    const set = lines.get(number) ?? (note === undefined ? [] : noteLines(setting, note, sources));
    lines.set(number, set);
    return set;
  };
}

/** Where notes stand after the text, no mark asks for room at a page's foot. */
function withoutFeet(strips: readonly Strip[], { style }: Setting): readonly Strip[] {
  return style.notesAt === 'foot' ? strips : strips.map((strip) => ({ ...strip, notes: [] }));
}

/** One block under the other, with the larger of the two spaces between them. */
function joined(blocks: readonly SetBlock[]): Strip[] {
  const strips: Strip[] = [];
  let after = 0;
  let keepsNext = false;
  let startsPage = false;
  for (const block of blocks) {
    if (block.endsPage === true) startsPage = true;
    if (block.strips.length === 0) continue;
    const above = Math.max(after, block.before);
    const mayBreakBefore = startsPage || !keepsNext;
    strips.push(...withFirst(block.strips, () => ({ above, mayBreakBefore, startsPage })));
    startsPage = false;
    after = block.after;
    keepsNext = block.keepsNext;
  }
  return strips;
}

import type { PrintDocument } from '#core/print/document.ts';
import { annexesOf, setAnnexes, setClosing, setLikelihoodKey } from '#main/pdf/blocks/annexes.ts';
import { setBlocks } from '#main/pdf/blocks/blocks.ts';
import { setContents } from '#main/pdf/blocks/contents.ts';
import { headingsOf } from '#main/pdf/blocks/heading.ts';
import { noteLines, type NoteLine } from '#main/pdf/blocks/note-lines.ts';
import type { SetBlock, Setting } from '#main/pdf/blocks/setting.ts';
import { withFirst, type Strip } from '#main/pdf/blocks/strips.ts';
import { titleStrips } from '#main/pdf/blocks/title-block.ts';
import { fillMargin, marginStrips, type FilledMargin } from '#main/pdf/pages/comment-margin.ts';
import type { Frame } from '#main/pdf/pages/furniture.ts';
import { paginate, type PageOfStrips } from '#main/pdf/pages/paginate.ts';
import { sourceDestinations } from '#main/pdf/type/destinations.ts';

/** A document on its pages, before anything is drawn. */
export interface LaidOut {
  readonly pages: readonly PageOfStrips[];
  /** What stands in the margin of each page; null where comments do not stand beside the text. */
  readonly margins: readonly FilledMargin[] | null;
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
  onPage: (pages: number) => void,
): LaidOut {
  const { comments } = document;
  if (comments?.place !== 'margin') return { pages: layOut(document, setting, onPage), margins: null };
  const all = comments.threads.map((it) => ({ it, strips: marginStrips(setting, it) }));
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
    const pages = layOut({ ...document, comments: { ...comments, threads } }, setting, onPage);
    const margins = pages.map((page) => fillMargin(page, beside, room));
    const tooMany = margins.flatMap((it) => it.tooMany);
    if (tooMany.length === 0) return { pages, margins };
    for (const label of tooMany) apart.add(label);
  }
}

function layOut(document: PrintDocument, setting: Setting, onPage: (pages: number) => void): PageOfStrips[] {
  const { contents: look, noteArea, space } = setting.style;
  const room = { height: setting.pageHeight, noteArea };
  const sources = sourceDestinations(document);
  const atFoot = setting.style.notesAt === 'foot' ? document.notes : [];
  const notes = new Map<number, readonly NoteLine[]>(
    atFoot.map((note) => [note.number, noteLines(setting, note, sources)]),
  );
  const linesOfNote = (note: number): readonly NoteLine[] => notes.get(note) ?? [];
  const annexes = annexesOf(document);
  const headings = headingsOf(
    document.blocks,
    annexes.map((it) => it.title),
  );
  const title: SetBlock = {
    strips: titleStrips(setting, document),
    ...space.title,
    keepsNext: false,
  };
  const rest = [
    ...setBlocks(setting, document.blocks, headings),
    ...setClosing(setting, document),
    ...setLikelihoodKey(setting, document),
    ...setAnnexes(setting, annexes, headings),
  ];
  const strips = (blocks: readonly SetBlock[]) => withoutFeet(joined(blocks), setting);
  const pages = paginate(strips([title, ...rest]), linesOfNote, room, onPage);
  if (pages.length <= look.pagesWithout || headings.length === 0) return pages;
  const contents = setContents(setting, document.labels.contents, headings);
  return paginate(strips([title, ...contents, ...rest]), linesOfNote, room, onPage);
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

import type { BlockId } from '#core/model/ids.ts';
import { mirroredMark } from '#main/pdf/blocks/mirror.ts';
import { markOf, ruleMark, textMark, type Heading, type Mark, type Strip } from '#main/pdf/blocks/strips.ts';
import { element, type StructureElement } from '#main/pdf/blocks/structure.ts';
import type { PageStyle } from '#main/pdf/style/page-style.ts';
import { commentDestination } from '#main/pdf/type/destinations.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { spansOfText, type TextSetting } from '#main/pdf/type/spans.ts';
import { threadsOf, type FilledMargin, type PlacedThread } from './comment-margin.ts';
import type { Frame } from './furniture.ts';
import type { PageOfStrips } from './paginate.ts';

export type Role = 'body' | 'note' | 'comment' | 'furniture';

type NumberMark = Extract<Mark, { type: 'page-number' }>;
export type DrawnMark = Exclude<Mark, { type: 'page-number' }>;

/** A mark at its final place: `y` from the paper's top edge. */
export interface SheetItem {
  readonly mark: DrawnMark;
  readonly role: Role;
  /** The note it belongs to, for the role `note`. */
  readonly note: number | null;
  /** The block it belongs to; null for what belongs to none, such as the title, notes and page numbers. */
  readonly blockId: BlockId | null;
}

/** What belongs to no note and no block. */
const AROUND = { role: 'furniture', note: null, blockId: null } as const;

export interface Sheet {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly items: readonly SheetItem[];
  readonly destinations: readonly { readonly name: string; readonly y: number }[];
  readonly headings: readonly { readonly heading: Heading; readonly y: number }[];
  /** The outermost elements of the text that stands on it, in reading order. */
  readonly structure: readonly StructureElement[];
  /** Notes at its foot and comments beside it: they are read after what leads to them. */
  readonly answers: readonly StructureElement[];
}

/** Puts everything at its final place, page numbers and furniture included. */
export function makeSheets(
  setting: TextSetting,
  frame: Frame,
  pages: readonly PageOfStrips[],
  margins: readonly FilledMargin[] | null,
): Sheet[] {
  const make = sheetMaker(setting, frame, { pages, margins });
  return pages.map((_, at) => make.sheet(at));
}

export interface SheetMaker {
  /** One page, by its index. */
  sheet(at: number): Sheet;
  /** What a page shows that depends on other pages: their numbers and how many there are. */
  numbersOn(at: number): string;
}

/** What stands where a number is not known yet. */
const UNKNOWN = '…';

/** Makes sheets one at a time. Where `pages` are not all there are, numbers that are not known yet are dots. */
export function sheetMaker(
  setting: TextSetting,
  frame: Frame,
  { pages, margins, isWhole = true }: PagesToShow,
): SheetMaker {
  const pageOfHeading = new Map<number, number>();
  const pageOfThread = new Map<string, number>();
  pages.forEach((page, at) => {
    for (const { strip } of page.body) {
      if (strip.heading !== null) pageOfHeading.set(strip.heading.index, at + 1);
      for (const thread of threadsOf(strip)) pageOfThread.set(thread, at + 1);
    }
  });
  const pageOf = ({ of }: NumberMark): number | undefined =>
    'heading' in of ? pageOfHeading.get(of.heading) : pageOfThread.get(of.thread);
  const resolve = (mark: Mark): DrawnMark[] => {
    if (mark.type !== 'page-number') return [mark];
    const page = pageOf(mark);
    if (page === undefined && isWhole) throw new Error('a page number is asked for of what is on no page');
    const written = mark.template.replaceAll('{page}', String(page ?? UNKNOWN));
    const [line] = breakLines(spansOfText(setting.typefaces, mark.style, written), Infinity);
    if (line === undefined) return [];
    const set = textMark(line, mark.style, mark.x - line.width, mark.y);
    return [onlyDrawn(mark.element === undefined ? set : markOf(mark.element, set))];
  };
  const pageCount = isWhole ? String(pages.length) : UNKNOWN;
  const pageAt = (at: number): PageOfStrips => {
    const page = pages[at];
    if (page === undefined) throw new Error('a page was asked for that is not there');
    return page;
  };
  return {
    sheet: (at) => {
      const sheet = makeSheet(setting.style, frame, pageAt(at), at + 1, pageCount, resolve);
      const whole =
        margins === null ? sheet : withMargin(setting.style, sheet, margins[at]?.threads ?? [], resolve);
      return setting.style.direction === 'rtl' ? mirrored(setting.style, whole) : whole;
    },
    numbersOn: (at) => {
      const asked = pageAt(at).body.flatMap(({ strip }) =>
        strip.marks.flatMap((mark) => (mark.type === 'page-number' ? [pageOf(mark) ?? UNKNOWN] : [])),
      );
      return [at + 1, pageCount, ...asked].join(' ');
    },
  };
}

interface PagesToShow {
  readonly pages: readonly PageOfStrips[];
  readonly margins: readonly FilledMargin[] | null;
  readonly isWhole?: boolean;
}

function makeSheet(
  style: PageStyle,
  frame: Frame,
  page: PageOfStrips,
  number: number,
  pages: string,
  resolve: (mark: Mark) => DrawnMark[],
): Sheet {
  const items: SheetItem[] = [];
  const destinations: { name: string; y: number }[] = [];
  const headings: { heading: Heading; y: number }[] = [];
  const structure = new Set<StructureElement>();
  const put = (strip: Strip, y: number, role: Role, note: number | null): void => {
    for (const mark of strip.marks.flatMap(resolve))
      items.push({ mark: { ...mark, y: mark.y + y }, role, note, blockId: strip.blockId });
    for (const name of strip.destinations) destinations.push({ name, y });
    if (strip.heading !== null) headings.push({ heading: strip.heading, y });
  };
  for (const { strip, y, repeated } of page.body) {
    if (repeated) put(withoutElements(strip), frame.top + y, 'furniture', strip.note);
    else {
      const placed = placedInStructure(strip);
      for (const it of placed.structure) structure.add(it);
      put(placed, frame.top + y, strip.role, strip.note);
    }
  }
  if (page.ruleY !== null) items.push({ mark: noteRule(style, frame.top + page.ruleY), ...AROUND });
  for (const { line, y } of page.notes) put(line.strip, frame.top + y, 'note', line.note);
  const furniture = frame.marksOn(number, pages).flatMap(resolve);
  items.push(...furniture.map((mark) => ({ mark, ...AROUND })));
  const answers = page.notes.flatMap(({ line }) => line.strip.structure);
  const around = furniture.flatMap((mark) => (mark.type === 'box' ? [] : (mark.element ?? [])));
  const read = [...new Set([...around, ...structure])];
  return { ...style.paper, items, destinations, headings, structure: read, answers };
}

/** What is set again on a later page was read before. */
function withoutElements(strip: Strip): Strip {
  const marks = strip.marks.map((mark): Mark => {
    if (mark.type === 'box') return mark;
    const { element: _, ...rest } = mark;
    return rest;
  });
  return { ...strip, marks };
}

/** Words that nobody gave a place are a paragraph of their own, so that none is kept from a screen reader. */
function placedInStructure(strip: Strip): Strip {
  const isLoose = strip.marks.some((mark) => mark.type !== 'box' && mark.element === undefined);
  if (!isLoose) return strip;
  const paragraph = element('P');
  const marks = strip.marks.map((mark) => markOf(paragraph, mark));
  return { ...strip, marks, structure: [...strip.structure, paragraph] };
}

/** The page with its comments beside it, on a sheet that is wider by their margin. */
function withMargin(
  { paper, commentMargin }: PageStyle,
  sheet: Sheet,
  threads: readonly PlacedThread[],
  resolve: (mark: Mark) => DrawnMark[],
): Sheet {
  const { width, background: color } = commentMargin;
  const panel: DrawnMark = { type: 'box', x: paper.width, y: 0, width, height: paper.height, color };
  const marks = threads.flatMap((thread) =>
    thread.strips.flatMap(({ strip, y }) =>
      strip.marks.flatMap(resolve).map((mark) => ({ ...mark, y: mark.y + y })),
    ),
  );
  return {
    ...sheet,
    width: paper.width + width,
    answers: [
      ...sheet.answers,
      ...threads.flatMap((it) => it.strips.flatMap(({ strip }) => strip.structure)),
    ],
    items: [
      { mark: panel, ...AROUND },
      ...sheet.items,
      ...marks.map((mark) => ({ mark, ...AROUND, role: 'comment' as const })),
    ],
    destinations: [
      ...sheet.destinations,
      ...threads.map(({ label, strips }) => ({ name: commentDestination(label), y: strips[0]?.y ?? 0 })),
    ],
  };
}

/** The sheet of a document that runs from right to left; comments stay at its right, turned round in their margin. */
function mirrored({ paper, commentMargin }: PageStyle, sheet: Sheet): Sheet {
  const page = { x: 0, width: paper.width };
  const margin = { x: paper.width, width: commentMargin.width };
  const items = sheet.items.map((it) => ({
    ...it,
    mark: mirroredMark(it.mark, it.mark.x < paper.width ? page : margin),
  }));
  return { ...sheet, items };
}

function noteRule({ column, noteArea }: PageStyle, y: number): DrawnMark {
  return ruleMark({ x: column.x, width: noteArea.ruleWidth }, noteArea.rule, y);
}

function onlyDrawn(mark: Mark): DrawnMark {
  if (mark.type === 'page-number') throw new Error('a page number was not resolved');
  return mark;
}

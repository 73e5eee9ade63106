import type { StructureElement } from '#main/pdf/blocks/structure.ts';
import type { PdfReference } from '#main/pdf/file/pdfmake/pdfmake-internals.ts';
import type { Sheet } from '#main/pdf/pages/sheets.ts';

/** A stretch of a page's content that belongs to a node, by its number on that page. */
interface MarkedContent {
  readonly type: 'marked';
  readonly page: PdfReference;
  readonly number: number;
}

interface LinkAnnotation {
  readonly type: 'annotation';
  readonly page: PdfReference;
  readonly reference: PdfReference;
}

/** An element as it is written, with what was drawn of it, in the order drawn. */
export interface StructureNode {
  readonly type: 'node';
  /** A standard structure type, or `Title`. */
  readonly role: string;
  /** Null for a link or reference within words. */
  readonly element: StructureElement | null;
  readonly content: (MarkedContent | LinkAnnotation | StructureNode)[];
  /** Where the link leads to. */
  readonly leadsTo: string | null;
  /** Left, bottom, right and top of a figure, from the paper's lower left corner. */
  box: readonly number[] | null;
}

/** The structure of a document while it is drawn. */
export interface StructureTree {
  /** In reading order. */
  readonly outer: readonly StructureElement[];
  nodeOf(element: StructureElement): StructureNode;
  /** Says that the number of a note, or the letter of a comment, stands in the words of `element`. */
  holds(element: StructureElement, what: NonNullable<StructureElement['answers']>): void;
  /** The notes and comments that are read after the words of `element`. */
  answersTo(element: StructureElement): readonly StructureElement[];
  /** Notes and comments that nothing drawn leads to. */
  unanswered(): readonly StructureElement[];
}

/** Puts the outermost elements of all pages in order: neighbours of one series are one list, and no level of heading is skipped. */
export function structureTree(sheets: readonly Sheet[]): StructureTree {
  const outer = joinedSeries([...new Set(sheets.flatMap((sheet) => sheet.structure))]);
  const levels = headingLevels(outer);
  const nodes = new Map<StructureElement, StructureNode>();
  const waiting = new Map<string, StructureElement>();
  const answers = new Map<StructureElement, StructureElement[]>();
  for (const sheet of sheets) {
    for (const it of sheet.answers) if (it.answers !== undefined) waiting.set(keyOf(it.answers), it);
  }
  return {
    outer,
    nodeOf(element) {
      const known = nodes.get(element);
      if (known !== undefined) return known;
      const role = element.role === 'H' ? `H${levels.get(element) ?? 1}` : element.role;
      const made = newNode(role, element, null);
      nodes.set(element, made);
      return made;
    },
    holds(element, what) {
      const key = keyOf(what);
      const answer = waiting.get(key);
      if (answer === undefined) return;
      waiting.delete(key);
      answers.set(element, [...(answers.get(element) ?? []), answer]);
    },
    answersTo: (element) => answers.get(element) ?? [],
    unanswered: () => [...waiting.values()],
  };
}

export function newNode(
  role: string,
  element: StructureElement | null,
  leadsTo: string | null,
): StructureNode {
  return { type: 'node', role, element, content: [], leadsTo, box: null };
}

function keyOf(what: NonNullable<StructureElement['answers']>): string {
  return 'note' in what ? `note ${what.note}` : `comment ${what.thread}`;
}

function joinedSeries(elements: readonly StructureElement[]): StructureElement[] {
  const joined: StructureElement[] = [];
  for (const it of elements) {
    const last = joined.at(-1);
    if (it.series !== undefined && last?.series === it.series)
      joined[joined.length - 1] = { ...last, children: [...last.children, ...it.children] };
    else joined.push(it);
  }
  return joined;
}

/** A heading is one level below the nearest one before it that ranks higher. */
function headingLevels(elements: readonly StructureElement[]): ReadonlyMap<StructureElement, number> {
  const levels = new Map<StructureElement, number>();
  const path: number[] = [];
  for (const it of elements) {
    if (it.role !== 'H') continue;
    const level = it.level ?? 1;
    while ((path.at(-1) ?? 0) >= level) path.pop();
    path.push(level);
    levels.set(it, path.length);
  }
  return levels;
}

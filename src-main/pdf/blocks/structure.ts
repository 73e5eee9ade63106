/**
 * What a part of the page is (ISO 32000-1, 14.8.4). `H` is a heading of some level: which of H1 to H6 it becomes follows
 * from the headings before it, so that no level is skipped. `Title` is no standard type: the file says that it is a P.
 */
export type StructureRole =
  | 'Title'
  | 'P'
  | 'H'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'Note'
  | 'TOC'
  | 'TOCI'
  | 'Reference';

/**
 * An element of the structure that a screen reader follows. Marks name the element they are content of; one without words
 * of its own holds others. `children` are in reading order: a label (`Lbl`) before the element's own words, others after
 * them.
 */
export interface StructureElement {
  readonly role: StructureRole;
  readonly children: readonly StructureElement[];
  /** For `H`. */
  readonly level?: 1 | 2 | 3;
  /** Says what a figure shows. */
  readonly alt?: string;
  /** Unique in the document. */
  readonly id?: string;
  /** For `TH`: what it heads. */
  readonly scope?: 'Column' | 'Row';
  /** For `TH` and `TD`: how many rows and columns it takes. */
  readonly rows?: number;
  readonly columns?: number;
  /** For `L`: how its items are counted. */
  readonly numbering?: 'Decimal' | 'LowerAlpha' | 'LowerRoman' | 'Disc' | 'None';
  /** For `L`: neighbours of one series are one list. */
  readonly series?: 'points' | 'sources' | 'comments';
  /** What leads to it: it is read after the words that bear the raised number of this note, or the letter of this comment. */
  readonly answers?: { readonly note: number } | { readonly thread: string };
}

export function element(
  role: StructureRole,
  children: readonly StructureElement[] = [],
  more: Partial<StructureElement> = {},
): StructureElement {
  return { role, children, ...more };
}

/** An item of a list: its marker or label, and its words. */
export interface LabelledItem {
  readonly label: StructureElement;
  readonly body: StructureElement;
}

/** An item whose words are followed by `more`, such as a list within the list. */
export function labelledItem(more: readonly StructureElement[] = []): LabelledItem {
  return { label: element('Lbl'), body: element('LBody', more) };
}

export function listOf(
  items: readonly LabelledItem[],
  more: Pick<StructureElement, 'numbering' | 'series'> = {},
): StructureElement {
  const entries = items.map(({ label, body }) => element('LI', [label, body]));
  return element('L', entries, { numbering: 'None', ...more });
}

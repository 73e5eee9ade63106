import type { BlockId } from '#core/model/ids.ts';
import type { OpenedPicture } from '#main/pdf/pictures/pictures.ts';
import type { Rule, TextStyle } from '#main/pdf/style/look.ts';
import type { Column } from '#main/pdf/style/page-style.ts';
import type { Line } from '#main/pdf/type/lines.ts';
import type { StructureElement } from './structure.ts';

/**
 * What is drawn. `x` from the page's left edge; `y` downwards from the top of whatever holds it. `element` is what it is
 * content of; boxes are never content.
 */
export type Mark =
  | {
      readonly type: 'text';
      readonly line: Line;
      readonly x: number;
      readonly y: number;
      readonly height: number;
      /** From `y` down to the line the letters stand on. */
      readonly baseline: number;
      readonly element?: StructureElement;
    }
  | {
      readonly type: 'page-number';
      /** Whose page: a heading's, counted from 0, or that of a comment's letter in the text. */
      readonly of: { readonly heading: number } | { readonly thread: string };
      /** What is written, `{page}` standing for the number. */
      readonly template: string;
      readonly style: TextStyle;
      /** Right end of the number. */
      readonly x: number;
      readonly y: number;
      readonly element?: StructureElement;
    }
  | {
      readonly type: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    }
  | {
      readonly type: 'picture';
      readonly image: OpenedPicture;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly element?: StructureElement;
    };

/** A slice of the text across the page that no page end ever cuts: a line, a line of a table row, a picture. */
export interface Strip {
  readonly marks: readonly Mark[];
  readonly height: number;
  /** White space above; none at the top of a page. */
  readonly above: number;
  /** Notes whose raised numbers stand in it. */
  readonly notes: readonly number[];
  /** Whether a new page begins with it. */
  readonly startsPage: boolean;
  /** Whether a page may end before it. Where that leaves a piece taller than a page, it may end there all the same. */
  readonly mayBreakBefore: boolean;
  /** A table's head, set again when a page begins with this strip. */
  readonly head: readonly Strip[];
  readonly destinations: readonly string[];
  readonly heading: Heading | null;
  /** The block it belongs to; null for what belongs to none, such as the title, notes and the contents. */
  readonly blockId: BlockId | null;
  readonly role: 'body' | 'furniture' | 'note';
  /** The note it is of, for one that stands after the text. */
  readonly note: number | null;
  /** The outermost elements of what it is a slice of, in reading order. */
  readonly structure: readonly StructureElement[];
}

/** An entry of the list of contents and of the outline. */
export interface Heading {
  /** Counted from 0. */
  readonly index: number;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export function makeStrip(height: number, marks: readonly Mark[], more: Partial<Strip> = {}): Strip {
  return {
    marks,
    height,
    above: 0,
    notes: marks.flatMap((mark) => (mark.type === 'text' ? mark.line.marks : [])),
    startsPage: false,
    mayBreakBefore: true,
    head: [],
    destinations: [],
    heading: null,
    blockId: null,
    role: 'body',
    note: null,
    structure: [],
    ...more,
  };
}

/** A line drawn across a column, `y` down to its upper edge. */
export function ruleMark(column: Column, { color, thickness }: Rule, y = 0): Extract<Mark, { type: 'box' }> {
  return { type: 'box', x: column.x, y, width: column.width, height: thickness, color };
}

export function ruleStrip(column: Column, rule: Rule): Strip {
  return makeStrip(rule.thickness, [ruleMark(column, rule)]);
}

export type Alignment = 'left' | 'center' | 'right';

/** Where text stands within a line of `leading` points: half of what is left goes above, half below. */
export function textMark(line: Line, style: Pick<TextStyle, 'leading'>, x: number, y: number): Mark {
  let ascent = 0;
  let descent = 0;
  for (const { span } of line.fragments) {
    if (span.isRaised) continue;
    ascent = Math.max(ascent, (span.face.parsed.ascender / 1000) * span.size);
    descent = Math.max(descent, (-span.face.parsed.descender / 1000) * span.size);
  }
  const baseline = (style.leading - ascent - descent) / 2 + ascent;
  return { type: 'text', line, x, y, height: style.leading, baseline };
}

export function alignedX(line: Line, column: Column, alignment: Alignment): number {
  if (alignment === 'left') return column.x;
  const slack = column.width - line.width;
  return column.x + (alignment === 'right' ? slack : slack / 2);
}

/**
 * One strip a line. Neither the first line of a paragraph is left alone at a page's foot nor its last at a page's head:
 * a page may end only where two lines at least stand on either side.
 */
export function stripsOfLines(
  lines: readonly Line[],
  style: TextStyle,
  column: Column,
  alignment: Alignment = 'left',
): Strip[] {
  return lines.map((line, at) =>
    makeStrip(style.leading, [textMark(line, style, alignedX(line, column, alignment), 0)], {
      mayBreakBefore: at === 0 || (at >= 2 && lines.length - at >= 2),
    }),
  );
}

/** The strips as parts of a block, repeated heads of tables too. */
export function ofBlock(blockId: BlockId, strips: readonly Strip[]): Strip[] {
  const owned = new Map<readonly Strip[], Strip[]>();
  const headOf = (head: readonly Strip[]): Strip[] => {
    const known = owned.get(head) ?? head.map((strip) => ({ ...strip, blockId }));
    owned.set(head, known);
    return known;
  };
  return strips.map((strip) => ({ ...strip, blockId, head: headOf(strip.head) }));
}

/** The strips as one piece: a page ends within it only where it is taller than a page. */
export function together(strips: readonly Strip[]): Strip[] {
  return strips.map((strip, at) => (at === 0 ? strip : { ...strip, mayBreakBefore: false }));
}

/** The strips as one piece where they take no more than `height`. */
export function togetherUpTo(height: number, strips: readonly Strip[]): Strip[] {
  return heightOf(strips) <= height ? together(strips) : [...strips];
}

/** The strips with something changed on the first one. */
export function withFirst(strips: readonly Strip[], change: (first: Strip) => Partial<Strip>): Strip[] {
  return strips.map((strip, at) => (at === 0 ? { ...strip, ...change(strip) } : strip));
}

export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.above + strip.height, 0);
}

/** The strips as content of `owner`: everything drawn in them that is not yet content of another element. */
export function contentOf(owner: StructureElement, strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, marks: strip.marks.map((mark) => markOf(owner, mark)) }));
}

export function markOf(owner: StructureElement, mark: Mark): Mark {
  return mark.type === 'box' || mark.element !== undefined ? mark : { ...mark, element: owner };
}

/** The strips with the elements that they are content of, outermost ones in reading order. */
export function structured(outer: readonly StructureElement[], strips: readonly Strip[]): Strip[] {
  return strips.map((strip) => ({ ...strip, structure: outer }));
}

/** The strips as one element with nothing in it but their words. */
export function asOne(owner: StructureElement, strips: readonly Strip[]): Strip[] {
  return structured([owner], contentOf(owner, strips));
}

import type { PrintBlock } from '#core/print/document.ts';
import type { Column } from '#main/pdf/style/page-style.ts';
import { directionOf, type Direction } from '#main/pdf/type/direction.ts';
import { runsOf } from './missing-glyphs.ts';
import type { Mark, Strip } from './strips.ts';

// Everything is set from left to right. What runs the other way is turned round when it is set, in one step: a block that runs
// against its document within its column, and the pages of a document from right to left as a whole.

/** The direction of a block in a document of direction `document`. */
export function directionOfBlock(block: PrintBlock, document: Direction): Direction {
  const words = runsOf(block).map((run) => (run.type === 'text' ? run.text : ''));
  return directionOf(words.join(' '), document);
}

/** The strips turned round in the middle of `axis`; words keep their own direction, pictures are as they were. */
export function mirroredStrips(strips: readonly Strip[], axis: Column): Strip[] {
  const heads = new Map<readonly Strip[], Strip[]>();
  const headOf = (head: readonly Strip[]): Strip[] => {
    const known = heads.get(head) ?? head.map(turned);
    heads.set(head, known);
    return known;
  };
  const turned = (strip: Strip): Strip => ({
    ...strip,
    marks: strip.marks.map((mark) => mirroredMark(mark, axis)),
  });
  return strips.map((strip) => ({ ...turned(strip), head: headOf(strip.head) }));
}

/** The mark turned round in the middle of `axis`. A page number stays where it is until its width is known. */
export function mirroredMark<M extends Mark>(mark: M, axis: Column): M {
  if (mark.type === 'page-number') return mark;
  const width = mark.type === 'text' ? mark.line.width : mark.width;
  return { ...mark, x: 2 * axis.x + axis.width - mark.x - width };
}

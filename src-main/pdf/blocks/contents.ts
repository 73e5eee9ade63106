import { headingDestination } from '#main/pdf/type/destinations.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { INDENT, MEASURE, PAGE, STYLES } from '#main/pdf/style/page-style.ts';
import type { SetBlock } from './setting.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import { stripsOfLines, together, type Heading, type Mark } from './strips.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

const NUMBER_COLUMN = 36;
const LEADER_GAP = 6;

/** The list of contents. Its height does not depend on the page numbers, so one more layout settles them. */
export function setContents(typefaces: Typefaces, title: string, headings: readonly Heading[]): SetBlock[] {
  const full = { x: PAGE.side, width: MEASURE };
  const titleLines = breakLines(spansOfText(typefaces, STYLES.contentsTitle, title), MEASURE);
  const titleStrips = together(stripsOfLines(titleLines, STYLES.contentsTitle, full));
  const rows = headings.map((heading, at) => ({
    strips: entryStrips(typefaces, heading),
    before: 0,
    after: at === headings.length - 1 ? 16 : 0,
    keepsNext: false,
  }));
  return [{ strips: titleStrips, before: 12, after: 3, keepsNext: true }, ...rows].map((set) => ({
    ...set,
    strips: set.strips.map((strip) => ({ ...strip, role: 'furniture' as const })),
  }));
}

function entryStrips(typefaces: Typefaces, heading: Heading): SetBlock['strips'] {
  const style = STYLES.contents;
  const indent = (heading.level - 1) * INDENT.contentsLevel;
  const column = { x: PAGE.side + indent, width: MEASURE - indent - NUMBER_COLUMN };
  const link = headingDestination(heading.index);
  const lines = breakLines(spansOfText(typefaces, style, heading.text, { link }), column.width);
  const strips = together(stripsOfLines(lines, style, column));
  const last = lines.at(-1);
  if (last === undefined) throw new Error('a heading without words reached the contents');
  const drawn: Mark[] = [...leader(column.x + last.width + LEADER_GAP), numberMark(heading.index)];
  return strips.map((strip, at) =>
    at === strips.length - 1 ? { ...strip, marks: [...strip.marks, ...drawn] } : strip,
  );
}

function numberMark(heading: number): Mark {
  const place = { style: STYLES.contents, x: PAGE.side + MEASURE, y: 0 };
  return { type: 'page-number', of: { heading }, template: '{page}', ...place };
}

/** Dots from the words to the number, drawn rather than written: nobody wants to copy them. */
function leader(from: number): Mark[] {
  const to = PAGE.side + MEASURE - NUMBER_COLUMN / 2 - 4;
  const dots: Mark[] = [];
  const step = 5;
  for (let x = Math.ceil(from / step) * step; x <= to; x += step) {
    dots.push({ type: 'box', x, y: 10, width: 0.8, height: 0.8, color: '#9A9A9A' });
  }
  return dots;
}

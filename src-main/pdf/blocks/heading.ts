import type { PrintBlock } from '#core/print/document.ts';
import { inset } from '#main/pdf/style/page-style.ts';
import { withoutInvisible } from '#main/pdf/type/coverage.ts';
import { headingDestination } from '#main/pdf/type/destinations.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import type { SetBlock, Setting } from './setting.ts';
import { element } from './structure.ts';
import { asOne, stripsOfLines, textMark, together, withFirst, type Heading } from './strips.ts';

type HeadingBlock = Extract<PrintBlock, { type: 'heading' }>;

/** The headings of a document that have words, in order; `further` are those of what comes after the text. */
export function headingsOf(blocks: readonly PrintBlock[], further: readonly string[]): Heading[] {
  const found: Omit<Heading, 'index'>[] = blocks.flatMap((block) => {
    const text = block.type === 'heading' ? headingText(block) : '';
    return block.type === 'heading' && text !== '' ? [{ level: block.level, text }] : [];
  });
  return [...found, ...further.map((text) => ({ level: 1 as const, text }))].map((it, index) => ({
    ...it,
    index,
  }));
}

/** The words of a heading on one line, `''` where it has none: a number alone is not printed. */
export function headingText(block: HeadingBlock): string {
  const words = block.runs.map((run) => (run.type === 'text' ? run.text : '')).join('');
  const written = `${block.portionMark ?? ''} ${withoutInvisible(words)}`.trim();
  if (written === '') return '';
  return [block.number, block.portionMark, words].join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * A heading set in its level's style, its number before it. It never stands at a page's foot without what it heads.
 * `heading` is its entry in the contents and the outline, null for one without words.
 */
export function setHeading(
  setting: Setting,
  block: Pick<HeadingBlock, 'level' | 'runs' | 'portionMark' | 'number'>,
  heading: Heading | null,
): SetBlock {
  const { column: full, headingNumberGap, space, text } = setting.style;
  const key = `heading${block.level}` as const;
  const style = text[key];
  const written = block.number === null ? [] : spansOfText(setting.typefaces, style, block.number);
  const [number] = breakLines(written, full.width);
  const indent = number === undefined ? 0 : number.width + headingNumberGap;
  const column = inset(full, indent);
  const lines = breakLines(spansOfRuns(setting, style, block.runs, block.portionMark), column.width);
  const strips = withFirst(together(stripsOfLines(lines, style, column)), (first) => ({
    heading,
    destinations: heading === null ? [] : [headingDestination(heading.index)],
    marks: number === undefined ? first.marks : [textMark(number, style, full.x, 0), ...first.marks],
  }));
  return { strips: asOne(element('H', [], { level: block.level }), strips), ...space[key], keepsNext: true };
}

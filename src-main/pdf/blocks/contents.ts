import { inset, type PageStyle } from '#main/pdf/style/page-style.ts';
import { headingDestination } from '#main/pdf/type/destinations.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import { keptOrMade, type SetBlock, type Setting } from './setting.ts';
import { asOne, contentOf, stripsOfLines, structured, together, type Heading, type Mark } from './strips.ts';
import { element, type StructureElement } from './structure.ts';

/** The list of contents. Its height does not depend on the page numbers, so one more layout settles them. */
export function setContents(setting: Setting, title: string, headings: readonly Heading[]): SetBlock[] {
  const { column, space, text } = setting.style;
  const titleLines = breakLines(spansOfText(setting.typefaces, text.contentsTitle, title), column.width);
  const heading1 = element('H', [], { level: 1 });
  const titleStrips = asOne(heading1, together(stripsOfLines(titleLines, text.contentsTitle, column)));
  const { entries, outer } = contentsStructure(headings);
  const rows = headings.map((heading, at) => ({
    strips: structured(
      [outer],
      contentOf(
        entries[at] ?? outer,
        keptOrMade(setting, ['contents', heading], () => entryStrips(setting, heading)),
      ),
    ),
    before: space.contents.before,
    after: at === headings.length - 1 ? space.contents.after : 0,
    keepsNext: false,
  }));
  return [{ strips: titleStrips, ...space.contentsTitle, keepsNext: true }, ...rows].map((set) => ({
    ...set,
    strips: set.strips.map((strip) => ({ ...strip, role: 'furniture' as const })),
  }));
}

/** Lists of contents within the list, as deep as the headings; what each entry says is a reference to its heading. */
function contentsStructure(headings: readonly Heading[]): {
  entries: StructureElement[];
  outer: StructureElement;
} {
  const entries = headings.map(() => element('Reference'));
  const listFrom = (start: number, end: number): StructureElement => {
    const items: StructureElement[] = [];
    for (let at = start; at < end;) {
      const { level } = headings[at] ?? { level: 1 };
      let next = at + 1;
      while (next < end && (headings[next]?.level ?? 1) > level) next += 1;
      const inner = next > at + 1 ? [listFrom(at + 1, next)] : [];
      items.push(element('TOCI', [entries[at] ?? element('Reference'), ...inner]));
      at = next;
    }
    return element('TOC', items);
  };
  return { entries, outer: listFrom(0, headings.length) };
}

function entryStrips(setting: Setting, heading: Heading): SetBlock['strips'] {
  const { column: full, contents, text } = setting.style;
  const style = text.contents;
  const column = inset(full, (heading.level - 1) * contents.indent, contents.numberColumn);
  const link = headingDestination(heading.index);
  const lines = breakLines(spansOfText(setting.typefaces, style, heading.text, { link }), column.width);
  const strips = together(stripsOfLines(lines, style, column));
  const last = lines.at(-1);
  if (last === undefined) throw new Error('a heading without words reached the contents');
  const drawn: Mark[] = [
    ...leader(setting.style, column.x + last.width),
    numberMark(setting.style, heading.index),
  ];
  return strips.map((strip, at) =>
    at === strips.length - 1 ? { ...strip, marks: [...strip.marks, ...drawn] } : strip,
  );
}

function numberMark({ column, text }: PageStyle, heading: number): Mark {
  const place = { style: text.contents, x: column.x + column.width, y: 0 };
  return { type: 'page-number', of: { heading }, template: '{page}', ...place };
}

/** Dots from the words to the number, drawn rather than written: nobody wants to copy them. */
function leader({ column, contents }: PageStyle, wordsEnd: number): Mark[] {
  const { gap, end, step, down, size, color } = contents.leader;
  const from = wordsEnd + gap;
  const to = column.x + column.width - contents.numberColumn / 2 - end;
  const dots: Mark[] = [];
  for (let x = Math.ceil(from / step) * step; x <= to; x += step) {
    dots.push({ type: 'box', x, y: down, width: size, height: size, color });
  }
  return dots;
}

import type { PrintBlock } from '#core/print/document.ts';
import { inset } from '#main/pdf/style/page-style.ts';
import { breakLines, itemManner } from '#main/pdf/type/lines.ts';
import { spansOfRuns, spansOfText } from '#main/pdf/type/spans.ts';
import type { Setting } from './setting.ts';
import { contentOf, markOf, stripsOfLines, structured, textMark, withFirst, type Strip } from './strips.ts';
import { element, labelledItem, listOf, type LabelledItem, type StructureElement } from './structure.ts';

type ListBlock = Extract<PrintBlock, { type: 'list' }>;

const BULLETS = ['•', '–', '·'];

/** The number of an item at a depth: 1. 2. 3., then a. b. c., then i. ii. iii., and again. */
export function ordinal(number: number, depth: number): string {
  if (depth % 3 === 1) return `${letters(number)}.`;
  if (depth % 3 === 2) return `${roman(number)}.`;
  return `${number}.`;
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, letter] of ROMAN) {
    while (rest >= value) {
      written += letter;
      rest -= value;
    }
  }
  return written;
}

/** What stands before each item. Counting starts again under every item of a lesser depth. */
export function markersOf(
  block: Pick<ListBlock, 'ordered'> & { items: readonly { depth: number }[] },
): string[] {
  const counts: number[] = [];
  return block.items.map(({ depth }) => {
    counts.length = Math.min(counts.length, depth + 1);
    while (counts.length <= depth) counts.push(0);
    const count = (counts[depth] ?? 0) + 1;
    counts[depth] = count;
    return block.ordered ? ordinal(count, depth) : (BULLETS[depth % BULLETS.length] ?? '•');
  });
}

export function listStrips(setting: Setting, block: ListBlock): Strip[] {
  const { column: full, list, text } = setting.style;
  const style = text.body;
  const markers = markersOf(block);
  const { items, list: outer } = listStructure(block);
  const strips = block.items.flatMap((item, at) => {
    const column = inset(full, (item.depth + 1) * list.indent);
    const spans = spansOfRuns(setting, style, item.runs, at === 0 ? block.portionMark : null);
    const lines = breakLines(spans, column.width, itemManner(setting.style));
    const { label, body } = items[at] ?? labelledItem();
    const strips = contentOf(body, stripsOfLines(lines, style, column));
    const marker = breakLines(spansOfText(setting.typefaces, style, markers[at] ?? ''), full.width)[0];
    return withFirst(strips, (first) => {
      const x =
        block.ordered && marker !== undefined
          ? column.x - list.numberGap - marker.width
          : column.x - list.bullet;
      const drawn = marker === undefined ? [] : [markOf(label, textMark(marker, style, x, 0))];
      return { above: at === 0 ? 0 : list.between, marks: [...drawn, ...first.marks] };
    });
  });
  return structured(outer === null ? [] : [outer], strips);
}

/** Deeper items are lists within the item before them, by one level however deep they stand. */
function listStructure(block: Pick<ListBlock, 'ordered' | 'items'>): {
  items: LabelledItem[];
  list: StructureElement | null;
} {
  const items: LabelledItem[] = [];
  const listFrom = (start: number): { list: StructureElement; next: number } => {
    const depth = block.items[start]?.depth ?? 0;
    const own: LabelledItem[] = [];
    let at = start;
    while (at < block.items.length && (block.items[at]?.depth ?? 0) >= depth) {
      const here = at;
      at += 1;
      const inner: StructureElement[] = [];
      while ((block.items[at]?.depth ?? 0) > depth) {
        const { list, next } = listFrom(at);
        inner.push(list);
        at = next;
      }
      const item = labelledItem(inner);
      items[here] = item;
      own.push(item);
    }
    const counted = (['Decimal', 'LowerAlpha', 'LowerRoman'] as const)[depth % 3] ?? 'Decimal';
    return { list: listOf(own, { numbering: block.ordered ? counted : 'Disc' }), next: at };
  };
  if (block.items.length === 0) return { items, list: null };
  // The first item may stand deeper than a later one: then what follows is read as one list with it.
  const lists: StructureElement[] = [];
  for (let at = 0; at < block.items.length;) {
    const { list, next } = listFrom(at);
    lists.push(list);
    at = next;
  }
  const entries = lists.flatMap((it) => it.children);
  return { items, list: { ...(lists[0] ?? element('L')), children: entries } };
}

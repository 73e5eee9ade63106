import type { PrintThread } from '#core/print/document.ts';
import {
  contentOf,
  heightOf,
  stripsOfLines,
  structured,
  withFirst,
  type Strip,
} from '#main/pdf/blocks/strips.ts';
import { element, type StructureElement } from '#main/pdf/blocks/structure.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { inset } from '#main/pdf/style/page-style.ts';
import { commentDestination } from '#main/pdf/type/destinations.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { spansOfText, type TextSetting } from '#main/pdf/type/spans.ts';
import type { PageOfStrips } from './paginate.ts';

/** A comment beside the text; `y` from the paper's top edge. */
export interface PlacedThread {
  readonly label: string;
  readonly strips: readonly { readonly strip: Strip; readonly y: number }[];
}

/** What stands in the margin of one page, and the letters of comments there is no room for. */
export interface FilledMargin {
  readonly threads: readonly PlacedThread[];
  readonly tooMany: readonly string[];
}

/** Where comments may stand, from the paper's top edge, and how far apart. */
export interface MarginRoom {
  readonly top: number;
  readonly bottom: number;
  /** Where the text begins. */
  readonly bodyTop: number;
  readonly between: number;
}

/** A thread as it is set in the margin: small, who and when before each comment. */
export function marginStrips(setting: TextSetting, { label, comments, remarks }: PrintThread): Strip[] {
  const { commentMargin, paper, text } = setting.style;
  const column = inset({ x: paper.width, width: commentMargin.width }, commentMargin.pad, commentMargin.pad);
  const inner: StructureElement[] = [];
  const lines = (style: TextStyle, words: string): Strip[] => {
    const owner = element('P');
    inner.push(owner);
    const set = breakLines(spansOfText(setting.typefaces, style, words), column.width);
    return contentOf(owner, stripsOfLines(set, style, column));
  };
  const said = comments.flatMap(({ head, body }, at) => {
    const who = lines(text.marginHead, at === 0 ? `[${label}] ${head}` : head);
    const above = at === 0 ? 0 : commentMargin.betweenComments;
    return [...withFirst(who, () => ({ above })), ...lines(text.margin, body)];
  });
  const strips = [...said, ...remarks.flatMap((it) => lines(text.marginRemark, it))];
  const note = element('Note', inner, { id: commentDestination(label), answers: { thread: label } });
  return structured([note], strips);
}

/**
 * Puts the comments whose letters stand on a page beside them, from `top` down to `bottom`: as near to their words as those
 * above allow, and further up where the foot of the page is full.
 */
export function fillMargin(
  page: PageOfStrips,
  threads: ReadonlyMap<string, readonly Strip[]>,
  { top, bottom, bodyTop, between }: MarginRoom,
): FilledMargin {
  const wanted = lettersOn(page).flatMap(({ label, y }) => {
    const strips = threads.get(label);
    return strips === undefined ? [] : [{ label, strips, y: bodyTop + y, height: heightOf(strips) }];
  });
  const kept: { label: string; strips: readonly Strip[]; y: number; height: number }[] = [];
  const tooMany: string[] = [];
  let used = 0;
  for (const it of wanted) {
    const needed = it.height + (kept.length > 0 ? between : 0);
    if (used + needed > bottom - top) tooMany.push(it.label);
    else {
      used += needed;
      kept.push(it);
    }
  }
  let free = top;
  const down = kept.map((it) => {
    const y = Math.max(it.y, free);
    free = y + it.height + between;
    return { ...it, y };
  });
  let limit = bottom;
  const up = down.toReversed().map((it) => {
    const y = Math.min(it.y, limit - it.height);
    limit = y - between;
    return { ...it, y };
  });
  return { threads: up.toReversed().map(placed), tooMany };
}

function placed({ label, strips, y }: { label: string; strips: readonly Strip[]; y: number }): PlacedThread {
  return {
    label,
    strips: strips.map((strip, at) => ({ strip, y: y + heightOf(strips.slice(0, at)) + strip.above })),
  };
}

/** The letters of comments in the text of a page, from top to bottom. */
function lettersOn(page: PageOfStrips): { label: string; y: number }[] {
  return page.body.flatMap(({ strip, y, repeated }) =>
    repeated ? [] : threadsOf(strip).map((label) => ({ label, y })),
  );
}

/** The comments whose letters stand in a strip. */
export function threadsOf(strip: Strip): string[] {
  return strip.marks
    .flatMap((mark) => (mark.type === 'text' ? mark.line.fragments : []))
    .flatMap(({ span }) => (span.thread === null ? [] : [span.thread]));
}

import type { PrintComments, PrintThread } from '#core/print/document.ts';
import { commentDestination, remarkDestination } from '#main/pdf/type/destinations.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { INDENT, MEASURE, PAGE, SPACE, STYLES, type TextStyle } from '#main/pdf/style/page-style.ts';
import type { SetBlock } from './setting.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import {
  makeStrip,
  stripsOfLines,
  textMark,
  withFirst,
  type Column,
  type Mark,
  type Strip,
} from './strips.ts';
import type { Typefaces } from '#main/pdf/type/typefaces.ts';

/** Room for the page's number, right of the words that a comment is about. */
const PAGE_COLUMN = 64;

/** The threads of an annex: what each is about and on which page, then what was said. */
export function setComments(typefaces: Typefaces, { threads, page }: PrintComments): SetBlock[] {
  return threads.map((thread) => ({
    strips: withFirst(threadStrips(typefaces, thread, page), () => ({
      destinations: thread.isPlaced ? [commentDestination(thread.label)] : [],
    })),
    ...SPACE.comment,
    keepsNext: false,
  }));
}

function threadStrips(typefaces: Typefaces, thread: PrintThread, page: string): Strip[] {
  const { label, quote, comments, remarks, isPlaced } = thread;
  const about: Column = { x: PAGE.side + INDENT.comment, width: MEASURE - INDENT.comment - PAGE_COLUMN };
  const quoted = linesOf(typefaces, STYLES.commentQuote, quote, about);
  const first = quoted.length > 0 ? quoted : [makeStrip(STYLES.commentQuote.leading, [])];
  const said = comments.flatMap(({ head, body }, at) => {
    const indent = INDENT.comment + (at > 0 ? INDENT.reply : 0);
    const column = { x: PAGE.side + indent, width: MEASURE - indent };
    const who = withFirst(linesOf(typefaces, STYLES.commentHead, head, column), () => ({ above: 2 }));
    const words = linesOf(typefaces, STYLES.comment, body, column);
    return [...who, ...withFirst(words, () => ({ mayBreakBefore: false }))];
  });
  const column = { x: PAGE.side + INDENT.comment, width: MEASURE - INDENT.comment };
  const notes = remarks.flatMap((it) =>
    withFirst(linesOf(typefaces, STYLES.commentRemark, it, column), () => ({ above: 2 })),
  );
  const [letter] = breakLines(
    spansOfText(typefaces, STYLES.commentHead, `[${label}]`, {
      link: isPlaced ? remarkDestination(label) : null,
    }),
    INDENT.comment,
  );
  const beside: Mark[] = isPlaced ? [pageMark(label, page)] : [];
  return [
    ...withFirst(first, ({ marks }) => ({
      marks: [
        ...(letter === undefined ? [] : [textMark(letter, STYLES.commentQuote, PAGE.side, 0)]),
        ...marks,
        ...beside,
      ],
    })),
    ...withFirst(said, () => ({ mayBreakBefore: false })),
    ...notes,
  ];
}

function pageMark(thread: string, template: string): Mark {
  return {
    ...{ type: 'page-number', of: { thread }, template },
    ...{ style: STYLES.commentRemark, x: PAGE.side + MEASURE, y: 0 },
  };
}

function linesOf(typefaces: Typefaces, style: TextStyle, text: string, column: Column): Strip[] {
  return stripsOfLines(breakLines(spansOfText(typefaces, style, text), column.width), style, column);
}

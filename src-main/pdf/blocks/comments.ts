import type { PrintComments, PrintThread } from '#core/print/document.ts';
import type { TextStyle } from '#main/pdf/style/look.ts';
import { inset, type Column } from '#main/pdf/style/page-style.ts';
import { commentDestination, remarkDestination } from '#main/pdf/type/destinations.ts';
import { breakLines } from '#main/pdf/type/lines.ts';
import { spansOfText } from '#main/pdf/type/spans.ts';
import { keptOrMade, type SetBlock, type Setting } from './setting.ts';
import {
  contentOf,
  makeStrip,
  markOf,
  stripsOfLines,
  structured,
  textMark,
  withFirst,
  type Mark,
  type Strip,
} from './strips.ts';
import { element, labelledItem, listOf, type StructureElement } from './structure.ts';

/** The threads of an annex: what each is about and on which page, then what was said. */
export function setComments(setting: Setting, { threads, page }: PrintComments): SetBlock[] {
  return threads.map((thread) =>
    keptOrMade(setting, ['comment', thread, page], () => ({
      strips: withFirst(threadStrips(setting, thread, page), () => ({
        destinations: thread.isPlaced ? [commentDestination(thread.label)] : [],
      })),
      ...setting.style.space.comment,
      keepsNext: false,
    })),
  );
}

function threadStrips(setting: Setting, thread: PrintThread, page: string): Strip[] {
  const { column, comments: look, text } = setting.style;
  const { label, quote, comments, remarks, isPlaced } = thread;
  const about = inset(column, look.indent, look.pageColumn);
  const inner: StructureElement[] = [];
  const paragraph = (style: TextStyle, words: string, within: Column): Strip[] => {
    const owner = element('P');
    inner.push(owner);
    return contentOf(owner, linesOf(setting, style, words, within));
  };
  const quoted = linesOf(setting, text.commentQuote, quote, about);
  const first = quoted.length > 0 ? quoted : [makeStrip(text.commentQuote.leading, [])];
  const said = comments.flatMap(({ head, body }, at) => {
    const own = inset(column, look.indent + (at > 0 ? look.replyIndent : 0));
    const who = withFirst(paragraph(text.commentHead, head, own), () => ({ above: look.gap }));
    const words = paragraph(text.comment, body, own);
    return [...who, ...withFirst(words, () => ({ mayBreakBefore: false }))];
  });
  const notes = remarks.flatMap((it) =>
    withFirst(paragraph(text.commentRemark, it, inset(column, look.indent)), () => ({
      above: look.gap,
    })),
  );
  const [letter] = breakLines(
    spansOfText(setting.typefaces, text.commentHead, `[${label}]`, {
      link: isPlaced ? remarkDestination(label) : null,
    }),
    look.indent,
  );
  const beside: Mark[] = isPlaced ? [pageMark(setting, label, page)] : [];
  const item = labelledItem(inner);
  const head = withFirst(first, ({ marks }) => ({
    marks: [
      ...(letter === undefined ? [] : [markOf(item.label, textMark(letter, text.commentQuote, column.x, 0))]),
      ...marks,
      ...beside,
    ],
  }));
  const strips = [
    ...contentOf(item.body, head),
    ...withFirst(said, () => ({ mayBreakBefore: false })),
    ...notes,
  ];
  return structured([listOf([item], { series: 'comments' })], strips);
}

function pageMark({ style: { column, text } }: Setting, thread: string, template: string): Mark {
  return {
    ...{ type: 'page-number', of: { thread }, template },
    ...{ style: text.commentRemark, x: column.x + column.width, y: 0 },
  };
}

function linesOf(setting: Setting, style: TextStyle, text: string, column: Column): Strip[] {
  return stripsOfLines(breakLines(spansOfText(setting.typefaces, style, text), column.width), style, column);
}

import { Paragraph, type FileChild } from 'docx';
import type { PrintDocument, PrintSourceEntry, PrintText, PrintThread } from '#core/print/document.ts';
import { wordsOf } from '#main/exporters/words/columns.ts';
import { headingOf, wordBlocks } from './blocks.ts';
import { paragraphOf, plainParagraph } from './paragraphs.ts';
import { bookmarked, linkTo, paragraphDirection, textRuns, wordRuns } from './runs.ts';
import { bookmarkOf, type WordSetting } from './setting.ts';

// What stands after the text, each under a heading of its own.

const plain = (text: string): PrintText => ({ type: 'text', text, bold: false, italic: false });

export function annexParts(document: PrintDocument, setting: WordSetting): FileChild[] {
  return document.annexes.flatMap((annex) => [
    headingOf(annex, 1, '', [plain(annex.title)], setting),
    ...wordBlocks(annex.blocks, setting),
  ]);
}

/** The sources, each with a bookmark that notes lead to, and links back to the marks of these notes. */
export function sourceParts(document: PrintDocument, setting: WordSetting): FileChild[] {
  const { sources, labels } = document;
  if (sources.length === 0) return [];
  return [
    headingOf('sources', 1, '', [plain(labels.sources)], setting),
    ...sources.flatMap((it) => [
      entryOf(it, document, setting),
      ...it.assessment.map((line) => paragraphOf('Assessment', line, setting)),
    ]),
  ];
}

function entryOf(
  { sourceId, runs, notes, assessment }: PrintSourceEntry,
  { labels }: PrintDocument,
  setting: WordSetting,
): Paragraph {
  const direction = paragraphDirection(wordsOf(runs), setting);
  const words = wordRuns(runs, setting, direction);
  const bookmark = setting.sources.get(sourceId);
  const label = notes.length === 1 ? labels.note : labels.notes;
  const backs = notes.flatMap((note, at) => [
    ...textRuns(at === 0 ? `  ${label}\u00A0` : ', ', setting, direction),
    linkTo(bookmarkOf.mark(note), textRuns(String(note), setting, direction)),
  ]);
  return new Paragraph({
    ...{ style: 'Bibliography', keepNext: assessment.length > 0 },
    ...(direction === 'rtl' && { bidirectional: true }),
    children: [...(bookmark === undefined ? words : bookmarked(bookmark, words, setting)), ...backs],
  });
}

/** Threads that Word cannot hang on words of the text, and all of them where they were asked for after it. */
export function threadParts(document: PrintDocument, setting: WordSetting): FileChild[] {
  const { comments } = document;
  const threads = comments?.threads.filter((it) => setting.printed.has(it.label)) ?? [];
  if (comments === null || threads.length === 0) return [];
  const title = headingOf('comments', 1, '', [plain(comments.title)], setting, { pageBreakBefore: true });
  return [title, ...threads.flatMap((it) => threadOf(it, setting))];
}

function threadOf(
  { label, isPlaced, quote, remarks, comments }: PrintThread,
  setting: WordSetting,
): FileChild[] {
  const direction = paragraphDirection(quote, setting);
  const letter = textRuns(`[${label}]`, setting, direction, { bold: true });
  const back = isPlaced ? [linkTo(bookmarkOf.remark(label), letter)] : letter;
  const about = new Paragraph({
    ...{ style: 'ThreadQuote', ...(direction === 'rtl' && { bidirectional: true }) },
    children: [
      ...bookmarked(bookmarkOf.thread(label), back, setting),
      ...textRuns(` ${quote}`, setting, direction),
    ],
  });
  const said = comments.flatMap(({ head, body }) => [
    plainParagraph('ThreadHead', head, setting),
    plainParagraph('ThreadText', body, setting),
  ]);
  return [about, ...said, ...remarks.map((it) => plainParagraph('ThreadText', it, setting))];
}

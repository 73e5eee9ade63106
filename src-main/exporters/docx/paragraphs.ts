import { Paragraph, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { NoteRun, PrintRun } from '#core/print/document.ts';
import { paragraphDirection, textRuns, wordRuns } from './runs.ts';
import type { WordSetting } from './setting.ts';

type Look = Omit<IParagraphOptions, 'text' | 'children'>;

/** A paragraph of content, with words before it; it runs in the direction of its first letter. */
export function paragraphOf(
  style: string,
  runs: readonly (PrintRun | NoteRun)[],
  setting: WordSetting,
  more: { readonly look?: Look; readonly before?: string; readonly label?: string } = {},
): Paragraph {
  const words = runs.map((it) => (it.type === 'text' || it.type === 'source-link' ? it.text : '')).join('');
  const direction = paragraphDirection(words, setting);
  const said = (text: string | undefined, look = {}): ParagraphChild[] =>
    text === undefined ? [] : textRuns(text, setting, direction, look);
  return new Paragraph({
    ...{ style, ...(direction === 'rtl' && { bidirectional: true }) },
    ...more.look,
    children: [
      ...said(more.label, { bold: true, boldComplexScript: true }),
      ...said(more.before),
      ...wordRuns(runs, setting, direction),
    ],
  });
}

/** A paragraph of plain words. */
export function plainParagraph(
  style: string,
  text: string,
  setting: WordSetting,
  look: Look = {},
): Paragraph {
  return paragraphOf(style, [{ type: 'text', text, bold: false, italic: false }], setting, { look });
}

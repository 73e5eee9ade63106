import type { DraftBlock } from '#renderer/editor/convert.ts';

/**
 * Plain text as paragraphs: where blank lines set paragraphs apart, a single line end is a line break; where there are
 * none, every line is a paragraph.
 */
export function readPlain(text: string): DraftBlock[] {
  const words = text.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  if (words === '') return [];
  const between = /\n[ \t]*\n/.test(words) ? /\n(?:[ \t]*\n)+/ : /\n/;
  return words.split(between).map((it) => ({
    type: 'paragraph',
    content: it === '' ? [] : [{ type: 'text', text: it, bold: false, italic: false }],
  }));
}

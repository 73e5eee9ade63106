import { plainText } from '#core/model/inline.ts';
import type { DraftBlock } from '#renderer/editor/convert.ts';

/** A note as it is read outside: the number on its mark, and its words. */
export interface CopiedNote {
  readonly number: string;
  readonly words: string;
}

/** Blocks as plain text: a blank line between two, a dash before items, tabs between cells. */
export function asPlainText(blocks: readonly DraftBlock[]): string {
  return blocks.map(plainBlock).join('\n\n');
}

function plainBlock(it: DraftBlock): string {
  if (it.type === 'list')
    return it.items
      .map(
        (item, at) =>
          `${'  '.repeat(item.depth)}${it.ordered ? `${at + 1}.` : '-'} ${plainText(item.content)}`,
      )
      .join('\n');
  if (it.type === 'table')
    return it.rows.map((row) => row.map((cell) => plainText(cell.content)).join('\t')).join('\n');
  return 'content' in it ? plainText(it.content) : '';
}

/** The notes below a copied text, each with the number that its mark has in the text. */
export function notesAsText(notes: readonly CopiedNote[]): string {
  return notes.map((it) => `[${it.number}] ${it.words}`).join('\n');
}

/** The same as paragraphs of HTML below a rule; the words are text and nothing else. */
export function notesAsHtml(notes: readonly CopiedNote[]): string {
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  return `<hr>${notes.map((it) => `<p>[${escaped(it.number)}] ${escaped(it.words)}</p>`).join('')}`;
}

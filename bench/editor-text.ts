import { common, prose } from './prose.ts';

/** A paragraph as the pieces between its citations: one citation stands between two pieces. */
export type Paragraph = readonly string[];

/** Words between two citations, as the aim for the editor has it. */
const EVERY = 50;
/** Of the made-up words one in so many stays: a text is not all misspelt. */
const MISSPELT = 40;

const known = new Set(common);

/** Made-up paragraphs of real words with a citation every 50 words, the same for the same length. */
export function citedParagraphs(words: number): Paragraph[] {
  const text = prose(words);
  const paragraphs: Paragraph[] = [];
  let [count, since, strange] = [0, 0, 0];
  const real = (word: string): string => {
    const bare = word.toLowerCase().replace(/[^a-z]/g, '');
    if (bare === '' || known.has(bare)) return word;
    strange += 1;
    if (strange % MISSPELT === 0) return word;
    return word.replace(/[A-Za-z]+/, common[(strange * 7) % common.length] ?? word);
  };
  while (count < words) {
    const pieces: string[] = [];
    let piece: string[] = [];
    for (const word of text.paragraph(4).split(' ')) {
      piece.push(real(word));
      count += 1;
      since += 1;
      if (since < EVERY) continue;
      since = 0;
      pieces.push(piece.join(' '));
      piece = [];
    }
    paragraphs.push([...pieces, piece.length > 0 ? ` ${piece.join(' ')}` : '']);
  }
  return paragraphs;
}

/** The same as Markdown that the product imports. */
export function asMarkdown(paragraphs: readonly Paragraph[]): string {
  const body = paragraphs.map((pieces) => pieces.join(' [@tessen2026, para. 3]').trim());
  return `---\ntitle: Long briefing\n---\n\n${body.join('\n\n')}\n`;
}

/** The same as the text of a bare contenteditable. */
export function asHtml(paragraphs: readonly Paragraph[]): string {
  let number = 0;
  const mark = () => `<sup contenteditable="false">${(number += 1)}</sup>`;
  return paragraphs
    .map((pieces) => {
      const text = pieces.map((piece, at) => (at === 0 ? piece : `${mark()}${piece}`)).join('');
      return `<p>${text}</p>`;
    })
    .join('');
}

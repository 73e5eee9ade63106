/** What the structure of a document says about a paragraph. `outside`: not in the part that holds the article;
 * `byline`: says who wrote it, when, or under which heading. */
export type StructureHint =
  | 'heading'
  | 'caption'
  | 'navigation'
  | 'header'
  | 'footer'
  | 'aside'
  | 'control'
  | 'share'
  | 'comments'
  | 'related'
  | 'notice'
  | 'byline'
  | 'outside';

/** A paragraph of normalised text with what its document's structure tells; plain text has no hints. */
export interface HintedParagraph {
  /** In stored characters, on one line, not empty. */
  readonly text: string;
  readonly hint: StructureHint | null;
  /** The share of its characters that are link text, 0 to 1. */
  readonly linkShare: number;
}

/** The paragraphs of a normalised text, without hints. */
export function plainParagraphs(text: string): HintedParagraph[] {
  return text === '' ? [] : text.split('\n\n').map((it) => ({ text: it, hint: null, linkShare: 0 }));
}

/** The frozen text these paragraphs make. */
export function frozenText(paragraphs: readonly HintedParagraph[]): string {
  return paragraphs.map((it) => it.text).join('\n\n');
}

/** The letters and digits of a text in lower case, for telling whether two lines say the same. */
export function sameWordsKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

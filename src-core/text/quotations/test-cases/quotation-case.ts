/** A text, and every quotation in it: its words, its speaker, and the outlets it came through if any. */
export type QuotationCase = readonly [
  text: string,
  quotations: readonly (readonly [words: string, speaker: string | null, via?: readonly string[]])[],
];

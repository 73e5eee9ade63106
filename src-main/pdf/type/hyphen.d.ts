// The package brings no types.
declare module 'hyphen/hyphen.js' {
  /** Levels and trie of patterns, ready-made. */
  export type Patterns = readonly unknown[];
  export type Hyphenate = (text: string) => string;
  const createHyphenator: (
    patterns: Patterns,
    options: { readonly html: boolean; readonly hyphenChar: string },
  ) => Hyphenate;
  export default createHyphenator;
}

declare module 'hyphen/patterns/*.js' {
  const patterns: readonly unknown[];
  export default patterns;
}

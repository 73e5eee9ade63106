const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The initials a name suggests, three at most: `Mara Venn` is `MV`. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((it) => /^\p{L}/u.test(it));
  const chosen = words.length > 3 ? [...words.slice(0, 2), ...words.slice(-1)] : words;
  return chosen.map((it) => [...graphemes.segment(it)][0]?.segment.toLocaleUpperCase() ?? '').join('');
}

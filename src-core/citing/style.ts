import { z } from 'zod';
import stylesData from '#resources/citation-styles.json';

const style = z.object({
  /** Whether a source cited again at once is printed as `Ibid.`; else the short form is printed every time. */
  ibid: z.boolean(),
});

/** What a citation style decides. */
export type CitationStyle = z.infer<typeof style>;

const known = z.object({ chancery: style }).catchall(style).parse(stylesData);

/** The style of that key; the house style where it is null or unknown here (the briefing keeps its key). */
export function styleOf(key: string | null): CitationStyle {
  return key !== null && Object.hasOwn(known, key) ? (known[key] ?? known.chancery) : known.chancery;
}

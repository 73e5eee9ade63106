import chancery from '#resources/csl/chancery.csl?raw';
import chicagoNotes from '#resources/csl/chicago-notes.csl?raw';
import icd206 from '#resources/csl/icd-206.csl?raw';
import oscola from '#resources/csl/oscola.csl?raw';
import un from '#resources/csl/un.csl?raw';

/** How references are worded: a style in the Citation Style Language. */
export interface CitationStyle {
  /** What a briefing names it by: a word for those that come with the app, the style's own id for added ones. */
  readonly key: string;
  readonly title: string;
  /** The XML of CSL 1.0. */
  readonly csl: string;
}

/** What is printed where a briefing names no style, or one that is not here. */
export const HOUSE_STYLE: CitationStyle = { key: 'chancery', title: 'Chancery', csl: chancery };

const BUNDLED: readonly CitationStyle[] = [
  HOUSE_STYLE,
  { key: 'un', title: 'United Nations footnotes', csl: un },
  { key: 'chicago-notes', title: 'Chicago notes and bibliography', csl: chicagoNotes },
  { key: 'oscola', title: 'OSCOLA', csl: oscola },
  { key: 'icd-206', title: 'Source reference notes (after ICD 206)', csl: icd206 },
];

/** The styles that come with the app, as menus offer them, the house style first. */
export function bundledStyles(): { readonly key: string; readonly title: string }[] {
  return BUNDLED.map(({ key, title }) => ({ key, title }));
}

/**
 * The style of that key, among those that come with the app and those `added` to a library; the house style where it is
 * null or unknown here (the briefing keeps its key).
 */
export function styleOf(key: string | null, added: readonly CitationStyle[] = []): CitationStyle {
  return [...BUNDLED, ...added].find((it) => it.key === key) ?? HOUSE_STYLE;
}

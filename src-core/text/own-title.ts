import { wordCount } from './characters.ts';
import { isProse, type Verdicts } from './furniture.ts';
import type { HintedParagraph } from './hinted-paragraph.ts';
import { isBare, kindInTitle, lineFacts, type LineContext, type LineFacts } from './line-facts.ts';

/** How many lines above an article are looked at. */
const REACH = 14;
const LONGEST_TITLE = 250;

/**
 * The title of a document without metadata: a line that stands there twice; else the first line that is no sentence and
 * no name of an outlet, where an article follows. A press release may have a letterhead above its title.
 */
export function ownTitle(
  paragraphs: readonly HintedParagraph[],
  furniture: Readonly<Verdicts>,
  place: Omit<LineContext, 'allowsBareNames'>,
): string | null {
  const isPlain = (it: HintedParagraph, index: number) =>
    furniture[index] === null && it.hint !== 'caption' && !isAmongMenus(paragraphs, furniture, index);
  const article = paragraphs.findIndex(
    (it, index) => isPlain(it, index) && isProse(it.text) && !isQuestion(it.text),
  );
  const above = paragraphs
    .slice(0, Math.max(0, article))
    .flatMap((it, index) => (isPlain(it, index) ? [it.text] : []));
  const context: LineContext = { ...place, allowsBareNames: false };
  const stated = above.slice(0, REACH).map((text) => ({ text, facts: lineFacts(text, context) }));
  const headed = stated.find((it) => it.facts?.title);
  if (headed) return headed.facts?.title ?? null;
  const twice = stated.find(
    ({ text }, index) => stated.some((it, at) => at > index && it.text === text) && wordCount(text) >= 3,
  );
  if (twice && looksLikeTitle(twice.text)) return twice.text;
  const formal = stated.find(({ text, facts }) => facts === null && kindInTitle(text) !== null);
  if (formal && looksLikeTitle(formal.text)) return formal.text;
  const kindAt = stated.findIndex((it) => it.facts?.kind);
  const strangers = stated
    .map((it, index) => ({ ...it, index }))
    .filter((it) => it.facts === null || (it.facts.outlet !== null && isBare(it.facts)));
  const candidates = strangers.filter((it) => it.facts === null);
  const below = candidates.filter((it) => kindAt >= 0 && it.index > kindAt);
  const chosen =
    below.find((it) => looksLikeTitle(it.text))?.text ??
    underMenu(paragraphs, furniture, article, candidates) ??
    firstTitle(candidates, kindAt >= 0);
  if (chosen !== undefined) return underMasthead(stated, chosen) ?? withKind(stated, chosen);
  // A headline may look like the name of a body where nothing else could be the title.
  const only = strangers.at(-1);
  return candidates.length === 0 && only && strangers.length === 1 && looksLikeTitle(only.text)
    ? only.text
    : null;
}

/**
 * The first line below the last menu above the article that could be its title, where it and the article speak of the
 * same things more than what stands over the menu: that is a site's motto.
 */
function underMenu(
  paragraphs: readonly HintedParagraph[],
  furniture: Readonly<Verdicts>,
  article: number,
  candidates: readonly { readonly text: string }[],
): string | null {
  const [first] = candidates;
  const menu = furniture.slice(0, Math.max(0, article)).lastIndexOf('menu');
  const at = paragraphs.findIndex((it) => it.text === first?.text);
  if (!first || menu < at) return null;
  const below = paragraphs.slice(menu, article).map((it) => it.text);
  const others = candidates.filter((it) => below.includes(it.text) && looksLikeTitle(it.text));
  const said = stemsOf(
    paragraphs
      .slice(article, article + ARTICLE_OPENING)
      .filter((it) => isProse(it.text))
      .map((it) => it.text)
      .join(' '),
  );
  const shared = (text: string) => [...stemsOf(text)].filter((it) => said.has(it)).length;
  const speaking = others.filter((it) => shared(it.text) > shared(first.text));
  // A line as short as that may be a section: "Politics • Budget".
  return (speaking.find((it) => wordCount(it.text) > LONGEST_MASTHEAD) ?? speaking[0])?.text ?? null;
}

/** As many paragraphs tell what an article speaks of. */
const ARTICLE_OPENING = 8;
const STEM = 5;

/** The beginnings of the longer words: endings change. */
function stemsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((it) => it.slice(0, STEM)));
}

const LONGEST_MASTHEAD = 4;

/** Whether a few words stand between two parts of a menu: the name of the site, or of a section. */
export function isAmongMenus(
  paragraphs: readonly HintedParagraph[],
  furniture: Readonly<Verdicts>,
  index: number,
): boolean {
  const isMenu = (at: number) => furniture[at] === 'menu';
  if (furniture[index] !== null || wordCount(paragraphs[index]?.text ?? '') > LONGEST_MASTHEAD) return false;
  return isMenu(index + 1) && (isMenu(index - 1) || index === 0);
}

/**
 * Where a name and a date, or a few words in capitals, stand above a line that could be the title, it is: the name is the
 * paper's, the words say what section this is.
 */
function underMasthead(
  above: readonly { readonly text: string; readonly facts: LineFacts | null }[],
  first: string,
): string | null {
  const [top, next] = above;
  if (wordCount(first) > LONGEST_MASTHEAD || top?.text !== first) return null;
  const isCapitals = first === first.toUpperCase() && next?.text !== next?.text.toUpperCase();
  if (!isCapitals && !next?.facts?.date) return null;
  const below = above.slice(1).find((it) => it.facts === null);
  return below && looksLikeTitle(below.text) && wordCount(below.text) > LONGEST_MASTHEAD ? below.text : null;
}

/** `STATEMENT` / `on the closing of the quay`: the sort of document is the beginning of the title. */
function withKind(
  above: readonly { readonly text: string; readonly facts: LineFacts | null }[],
  title: string,
): string {
  const kind = above[above.findIndex((it) => it.text === title) - 1];
  if (!/^\p{Ll}/u.test(title) || !kind?.facts?.kind) return title;
  return `${kind.text.slice(0, 1)}${kind.text.slice(1).toLowerCase()} ${title}`;
}

/** As many words of a menu that nobody knows may stand before a title. */
const MOST_LABELS = 3;

function firstTitle(candidates: readonly { readonly text: string }[], hasKind: boolean): string | undefined {
  const found = candidates.findIndex(
    (it) => looksLikeTitle(it.text) && (wordCount(it.text) > 2 || it === candidates[0]),
  );
  const isBelowLabels = candidates.slice(0, Math.max(0, found)).every((it) => wordCount(it.text) <= 2);
  return hasKind || (found <= MOST_LABELS && isBelowLabels) ? candidates[found]?.text : undefined;
}

/** A headline may be a question, or end in a quotation. */
function isQuestion(text: string): boolean {
  return /[?!]["”»]?$/.test(text) && wordCount(text) <= 22 && !/[.!?…]["”»]?\s+\p{Lu}/u.test(text);
}

function looksLikeTitle(text: string): boolean {
  const words = wordCount(text);
  // `Politics • Budget`: a path to a section.
  if (words <= LONGEST_MASTHEAD && /\s[•|·]\s/u.test(text)) return false;
  return text.length <= LONGEST_TITLE && words >= 2 && words <= 35 && !/[.,:;…]["'”’»]?$/.test(text);
}

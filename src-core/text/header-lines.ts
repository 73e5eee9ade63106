import type { StatedFacts } from '#core/model/source.ts';
import { endsSentence, wordCount } from './characters.ts';
import { isProse, isTeaserHeading, judgeFurniture, type Verdicts } from './furniture.ts';
import { sameWordsKey, type HintedParagraph } from './hinted-paragraph.ts';
import { languageOf } from './language.ts';
import {
  isBare,
  kindInTitle,
  lineFacts,
  NO_LINE_FACTS,
  type LineContext,
  type LineFacts,
} from './line-facts.ts';
import { isName, nameOf } from './names.ts';
import { isAmongMenus, ownTitle } from './own-title.ts';
import { UPDATE_WORDS } from './words/header-words.ts';

/** The lines above an article, and those below it, that state facts about it. */
export interface Header {
  /** Why each paragraph is page furniture by its own words and those beside it, or null. */
  readonly furniture: Readonly<Verdicts>;
  /** By their index among the paragraphs, in order; the title too, with nothing else stated. */
  readonly lines: ReadonlyMap<number, LineFacts>;
  /** The title and the first line it stands in, if any. */
  readonly title: { readonly words: string; readonly index: number | null } | null;
}

/** How far down the lines above an article may reach, in paragraphs that are not page furniture. */
const HEADER_REACH = 14;
/** Lines below a title that state nothing: a summary may stand before author and date; past that the article has begun. */
const MOST_STRANGERS = 2;
const LONGEST_LETTERHEAD = 3;

/**
 * The lines at the top of a document that state facts about it. Only lines that do nothing else count; photo credits and
 * menus are passed over. `meta` is what the document's own metadata states.
 */
export function readHeader(
  paragraphs: readonly HintedParagraph[],
  meta: Pick<StatedFacts, 'title' | 'outlet'>,
): Header {
  const furniture = judgeFurniture(paragraphs);
  const place = contextOf(paragraphs, furniture, meta.outlet);
  const own = meta.title ?? ownTitle(paragraphs, furniture, place);
  const key = own === null ? null : sameWordsKey(own);
  const lines = new Map<number, LineFacts>();
  let titleAt: number | null = null;
  let strangers = 0;
  let read = 0;
  let isBelowProse = false;
  for (const [index, it] of paragraphs.entries()) {
    if (key !== null && (isSame(it.text, own, key) || isRestOf(it.text, own)) && !isHintedAway(it)) {
      lines.set(index, NO_LINE_FACTS);
      if (titleAt === null) [titleAt, strangers, isBelowProse] = [index, 0, false];
      continue;
    }
    // What stands below the heading of other stories is said of them.
    if (isBelowProse && titleAt !== null && isTeaserHeading(it.text)) strangers = MOST_STRANGERS + 1;
    const mayState = furniture[index] === null || it.hint === 'outside' || it.hint === 'byline';
    if (!mayState || strangers > MOST_STRANGERS || read > HEADER_REACH) continue;
    const allowsBareNames = titleAt !== null || it.hint === 'byline';
    const isAboveRole = strangers === 1 && nameOf(paragraphs[index + 1]?.text ?? '', () => false) === 'job';
    const isUnderTitle = titleAt !== null && (strangers === 0 || isAboveRole) && isSentenceCase(own);
    const facts =
      siteName(it.text, meta.outlet) ??
      lineFacts(it.text, { ...place, allowsBareNames }) ??
      (allowsBareNames ? creditsIn(it.text) : null) ??
      bareAuthor(it, place, isUnderTitle) ??
      roleBelow(it.text, lines.get(index - 1));
    // Below a first sentence a name or a day alone is a heading.
    if (facts && !(isBelowProse && isBare(facts) && !UPDATE_WORDS.test(it.text))) lines.set(index, facts);
    else if (furniture[index] === null && (titleAt !== null || own === null || isProse(it.text)))
      strangers += 1;
    if (furniture[index] === null) read += 1;
    if (furniture[index] === null && !lines.has(index) && endsSentence(it.text)) isBelowProse = true;
  }
  for (const [index, it] of paragraphs.slice(0, titleAt ?? 0).entries())
    if (
      !lines.has(index) &&
      isAmongMenus(paragraphs, furniture, index) &&
      isCredited(paragraphs, furniture, it.text)
    )
      lines.set(index, { ...NO_LINE_FACTS, outlet: it.text });
  const letterheads = letterheadsAbove(paragraphs, furniture, lines, titleAt);
  for (const [at, outlet] of letterheads) lines.set(at, { ...NO_LINE_FACTS, outlet });
  markColophon(paragraphs, furniture, lines, place);
  const title = titleFacts(own, titleAt, lines);
  return { furniture, lines: new Map([...lines].toSorted(([a], [b]) => a - b)), title };
}

/** Whether a paragraph says what the title does; `key` is the title's. Most are far too long to be compared. */
function isSame(text: string, title: string | null, key: string): boolean {
  return title !== null && text.length < title.length * 2 + 20 && sameWordsKey(text) === key;
}

/** Whether a line is the rest of a title that began with the sort of document above it. */
function isRestOf(text: string, title: string | null): boolean {
  return title !== null && /^\p{Ll}/u.test(text) && text.includes(' ') && title.endsWith(` ${text}`);
}

function isHintedAway({ hint }: HintedParagraph): boolean {
  return hint !== null && ['related', 'comments', 'share', 'notice'].includes(hint);
}

function titleFacts(
  own: string | null,
  index: number | null,
  lines: Map<number, LineFacts>,
): Header['title'] {
  if (own === null) return null;
  const at = index ?? [...lines].find(([, it]) => it.title === own)?.[0] ?? null;
  const kind = kindInTitle(own);
  if (kind !== null && index !== null) lines.set(index, { ...NO_LINE_FACTS, kind });
  return { words: own, index: at };
}

/** Whether a name is one that pictures of the page are credited to, or its rights belong to. */
function isCredited(
  paragraphs: readonly HintedParagraph[],
  furniture: Readonly<Verdicts>,
  name: string,
): boolean {
  const reasons = new Set(['photo-credit', 'notice']);
  return (
    /^\p{Lu}/u.test(name) &&
    paragraphs.some((it, index) => reasons.has(furniture[index] ?? '') && it.text.includes(name))
  );
}

/** "Coast reporter", under the name of the author. */
function roleBelow(text: string, before: LineFacts | undefined): LineFacts | null {
  const isRole = nameOf(text, () => false) === 'job' && wordCount(text) <= 5;
  return isRole && before !== undefined && before.authors.length > 0 ? NO_LINE_FACTS : null;
}

/** The name of the site, which the page's metadata tell, on a line of its own. */
function siteName(text: string, outlet: string | null): LineFacts | null {
  if (outlet === null || text.length > outlet.length + 10 || sameWordsKey(text) !== sameWordsKey(outlet))
    return null;
  return { ...NO_LINE_FACTS, outlet, isNamed: true };
}

/**
 * A name that its element says is the author's, `<span class="author">Mirel Tanager</span>`, or that stands alone under
 * a title which is not written in capitals as a name is.
 */
function bareAuthor(
  { text, hint }: HintedParagraph,
  { isKnownPlace }: Surroundings,
  isUnderTitle: boolean,
): LineFacts | null {
  const isPlaced = hint === 'byline' || (isUnderTitle && hint === null && !NO_PERSON.test(text));
  if (!isPlaced || !isName(text) || nameOf(text, isKnownPlace) !== 'person') return null;
  return { ...NO_LINE_FACTS, authors: [text] };
}

/** Headings that are written as names are. */
const NO_PERSON =
  /(?<!\p{L})(?:key|main|executive|summary|findings?|highlights?|introduction|background|abstract|overview|contents?|conclusions?|points?|facts?|part|chapter|questions?|answers?|day|week|year|new|part)(?!\p{L})/iu;

/** "Three questions about the ferry", not "Three Questions About the Ferry". */
function isSentenceCase(title: string | null): boolean {
  const words = (title ?? '').match(/\p{L}{4,}/gu) ?? [];
  return words.filter((it) => /^\p{Ll}/u.test(it)).length >= 2;
}

type Surroundings = Omit<LineContext, 'allowsBareNames'>;

const DAY_FIRST: ReadonlySet<string | null> = new Set(['fr', 'de', 'uk', 'ru']);

function contextOf(
  paragraphs: readonly HintedParagraph[],
  furniture: Readonly<Verdicts>,
  outlet: string | null,
): Surroundings {
  const body = paragraphs.filter((it, index) => furniture[index] === null && isProse(it.text));
  const text = body
    .map((it) => it.text)
    .join('\n')
    .toLowerCase();
  return {
    isDayFirst: DAY_FIRST.has(languageOf(text)),
    // Without the ending, which Slavic languages change.
    isKnownPlace: (name) => {
      // Nor is the site the author of what it shows.
      if (outlet !== null && sameWordsKey(name) === sameWordsKey(outlet)) return true;
      const stem = name.toLowerCase().slice(0, Math.max(4, name.length - 2));
      for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1))
        if (WHERE.test(text.slice(Math.max(0, at - 10), at))) return true;
      return false;
    },
  };
}

/** What stands before the name of a place. */
const WHERE =
  /(?:^|[^\p{L}])(?:in|at|near|from|to|outside|off|à|de|d[’']|en|près de|vers|у|в|із|зі|з|до|біля|на|из|с|под|из-под|около|in der|aus|nach) (?:the )?$/u;

/** The lines above the title of a press release that nothing else explains: who sends it. */
function letterheadsAbove(
  paragraphs: readonly HintedParagraph[],
  furniture: Readonly<Verdicts>,
  lines: ReadonlyMap<number, LineFacts>,
  titleAt: number | null,
): (readonly [number, string])[] {
  const isRelease = [...lines.values()].some((it) => it.kind === 'press release');
  const isNamed = [...lines.values()].some((it) => it.outlet !== null);
  if (!isRelease || isNamed || titleAt === null) return [];
  const found: (readonly [number, string])[] = [];
  for (const [index, { text }] of paragraphs.slice(0, titleAt).entries())
    if (
      furniture[index] === null &&
      !lines.has(index) &&
      wordCount(text) <= 8 &&
      !endsSentence(text) &&
      isName(text)
    )
      found.push([index, text]);
  return found.length <= LONGEST_LETTERHEAD ? found.slice(0, 1) : [];
}

/** What says who published at the foot of a document. ("Source:" names there whose words these are.) */
const IMPRINT =
  /^(?:published|issued|released|publisher|publié|éditeur|diffusé|herausgeber|видавець|оприлюднено|издатель)/iu;

/** How far from the end a closing line such as `Harbour Institute · Policy note 12 · March 2026` may stand. */
const COLOPHON_REACH = 3;

function markColophon(
  paragraphs: readonly HintedParagraph[],
  furniture: Readonly<Verdicts>,
  lines: Map<number, LineFacts>,
  place: Surroundings,
): void {
  const last = paragraphs
    .flatMap((_, index) => (furniture[index] === null ? [index] : []))
    .slice(-COLOPHON_REACH);
  for (const index of last) {
    const text = paragraphs[index]?.text ?? '';
    if (lines.has(index) || isProse(text)) continue;
    const facts = creditsIn(text) ?? lineFacts(text, { ...place, allowsBareNames: false });
    const count =
      facts === null
        ? 0
        : [facts.outlet, facts.kind, facts.date, facts.authors[0]].filter((it) => it != null).length;
    const isImprint = facts?.outlet != null && IMPRINT.test(text);
    if (facts && (count >= 2 || facts.authors.length > 0 || isImprint)) lines.set(index, facts);
  }
  for (const index of last) {
    const it = paragraphs[index];
    // A name beside such a line is signed.
    if (!it || lines.has(index) || !(isClosing(lines, index + 1) || isClosing(lines, index - 1))) continue;
    if (isName(it.text) && nameOf(it.text, place.isKnownPlace) === 'person')
      lines.set(index, { ...NO_LINE_FACTS, authors: [it.text] });
  }
}

function isClosing(lines: ReadonlyMap<number, LineFacts>, index: number): boolean {
  const { outlet = null, date = null, isNamed = false } = lines.get(index) ?? {};
  return (outlet !== null && date !== null) || isNamed;
}

/** `(Reporting by Mira Holt and Jon Askew; editing by Dara Finn)`, `Назар Лоза, спеціально для «Хвилі»` */
function creditsIn(text: string): LineFacts | null {
  if (text.length > 300) return null;
  const names =
    /^\(?(?:reporting|written|words) by ([^;.()]{3,120})(?:[;.][^()]{0,200})?\)?\.?$/iu.exec(text)?.[1] ??
    /^([^,.;]{5,60}), (?:спеціально для|специально для|special to|for|pour) [«\p{Lu}][^.]{2,60}$/u.exec(
      text,
    )?.[1];
  return names === undefined
    ? null
    : lineFacts(`By ${names}`, { isKnownPlace: () => false, isDayFirst: false, allowsBareNames: false });
}

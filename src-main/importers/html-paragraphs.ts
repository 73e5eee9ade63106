import { sameWordsKey, type HintedParagraph, type StructureHint } from '#core/text/hinted-paragraph.ts';
import { articleRoot, hintOf, isUnseen, proseLengths } from './html-hints.ts';
import { attribute, elementsWhere, textOf, walk, type Element } from './html-tree.ts';
import { paragraphWriter } from './paragraph-writer.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body button caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section summary table tbody ' +
    'tfoot thead tr ul'
  ).split(' '),
);

/** Furniture holds little of a page's running text; what holds more is the article itself, whatever it is called. */
const MOST_PROSE_IN_FURNITURE = 0.3;

/** Where a page's paragraphs lie: the part before the headline, that between it and the article's end, and the rest. */
interface Layout {
  readonly root: Element | null;
  readonly around: ReadonlySet<Element>;
  readonly headline: Element | null;
  readonly lengths: ReadonlyMap<Element, number>;
  readonly total: number;
}

/**
 * All visible text of a page as paragraphs, in document order, each with what the page's structure says about it.
 * Cells of a table row are joined by ` | `; items of an ordered list keep their numbers.
 */
export function pageParagraphs(html: Element): HintedParagraph[] {
  const body = elementsWhere(html, (it) => it.tagName === 'body')[0] ?? html;
  const layout = layoutOf(body, html);
  const writer = paragraphWriter();
  const numberOf = itemNumbers();
  const isPart = rowParts();
  const hints: (StructureHint | null)[] = [null];
  let place: Place = layout.root || layout.headline ? 'before' : 'article';
  walk(body, {
    enter: (element) => {
      if (isUnseen(element)) return false;
      if (element.tagName === 'br') writer.line();
      if (BLOCKS.has(element.tagName) || isPart(element)) writer.end();
      if (element === layout.headline || element === layout.root) place = 'article';
      const outer = hints.at(-1) ?? null;
      const own = usableHint(element, layout);
      hints.push(strongest(outer, own));
      writer.hint(hintAt(hints.at(-1) ?? null, place));
      if (element.tagName === 'td' || element.tagName === 'th') writer.cell();
      if (element.tagName === 'li') writer.text(numberOf(element), false);
      if (element.tagName === 'a') writer.link(1);
      return true;
    },
    leave: (element) => {
      if (BLOCKS.has(element.tagName) || isPart(element)) writer.end();
      if (element.tagName === 'a') writer.link(-1);
      hints.pop();
      if (element === layout.root) place = 'after';
      writer.hint(hintAt(hints.at(-1) ?? null, place));
    },
    text: (text, parent) => writer.text(text, parent.tagName === 'pre'),
  });
  return writer.finish();
}

type Place = 'before' | 'article' | 'after';

/** Headings below the article are those of other things. */
function hintAt(hint: StructureHint | null, place: Place): StructureHint | null {
  if (place === 'after' && hint === 'heading') return 'outside';
  return hint ?? (place === 'article' ? null : 'outside');
}

const PARTS = new Set('a span time b strong i em small'.split(' '));
const HOLDERS = new Set('div li nav header footer section'.split(' '));
const LONGEST_ROW = 200;

/**
 * Tells the elements that stand beside each other in a row, with nothing but space between them: the words of a menu,
 * author, date and reading time. In a paragraph elements only divide running text, unless its class says otherwise.
 */
function rowParts(): (element: Element) => boolean {
  const rows = new Map<Element, boolean>();
  return (element) => {
    const row = element.parentNode;
    if (!PARTS.has(element.tagName) || !row || !('tagName' in row)) return false;
    if (hintOf(row) === 'byline' && !isNameIn(element)) return true;
    const known = rows.get(row) ?? isRow(row);
    rows.set(row, known);
    return known;
  };
}

/** "By" and the name stay on one line. */
function isNameIn(element: Element): boolean {
  return hintOf(element) === null || /author|name|signature|auteur/i.test(attribute(element, 'class') ?? '');
}

function isRow(row: Element): boolean {
  if (!HOLDERS.has(row.tagName) && hintOf(row) !== 'byline') return false;
  const parts = row.childNodes.filter((it) => 'tagName' in it);
  const isBare = row.childNodes.every((it) => !('value' in it) || !/[\p{L}\p{N}]/u.test(it.value));
  if (!isBare || parts.length < 2 || !parts.every((it) => PARTS.has(it.tagName) || it.tagName === 'br'))
    return false;
  const texts = parts.map((it) => textOf(it).trim()).filter((it) => it !== '');
  const isApart = texts.every((it) => /^[^\p{L}]*(?:\p{Lu}|\p{N})/u.test(it) && !/[.,;]$/.test(it));
  return isApart && texts.join(' ').length <= LONGEST_ROW;
}

function layoutOf(body: Element, html: Element): Layout {
  const lengths = proseLengths(body);
  const root = articleRoot(body, lengths);
  const around = new Set<Element>();
  for (let at = root; at; at = at.parentNode && 'tagName' in at.parentNode ? at.parentNode : null)
    around.add(at);
  const headline = headlineOf(body, html);
  return { root, around, headline, lengths, total: lengths.get(root ?? body) ?? 0 };
}

/** The first h1, or where there is none the heading that the page's title repeats. */
function headlineOf(body: Element, html: Element): Element | null {
  const headings = elementsWhere(body, (it) => /^h[1-3]$/.test(it.tagName) && !isUnseen(it));
  const title = elementsWhere(html, (it) => it.tagName === 'title')[0];
  const key = title ? sameWordsKey(textOf(title)) : '';
  const isRepeated = (it: Element) =>
    sameWordsKey(textOf(it)).includes(' ') && key.includes(sameWordsKey(textOf(it)));
  return headings.find((it) => it.tagName === 'h1') ?? headings.find(isRepeated) ?? null;
}

function usableHint(
  element: Element,
  { root, around, headline, lengths, total }: Layout,
): StructureHint | null {
  const hint = hintOf(element);
  if (hint === null || hint === 'heading' || hint === 'caption') return hint;
  // The words around a headline say who wrote it; one that holds it is the head of the article.
  if (hint === 'byline' && headline !== null && holds(element, headline)) return null;
  if (around.has(element) || element.tagName === 'body') return null;
  if ((lengths.get(element) ?? 0) > total * MOST_PROSE_IN_FURNITURE && root === null) return null;
  // The head of an article holds its title, summary, author and date, the foot of a quotation its speaker.
  if (hint === 'header' && (headline === null || holds(element, headline) || isInside(element, root)))
    return null;
  if (hint === 'footer' && isInsideTag(element, 'blockquote')) return null;
  const isLarge = isInside(element, root) && (lengths.get(element) ?? 0) > total * MOST_PROSE_IN_FURNITURE;
  return isLarge ? null : hint;
}

function strongest(outer: StructureHint | null, own: StructureHint | null): StructureHint | null {
  if (outer === null || ['heading', 'caption', 'byline'].includes(outer)) return own ?? outer;
  return outer;
}

function isInside(element: Element, ancestor: Element | null): boolean {
  return ancestor !== null && ancestor !== element && holds(ancestor, element);
}

function holds(ancestor: Element, element: Element): boolean {
  for (
    let at: Element | null = element;
    at;
    at = at.parentNode && 'tagName' in at.parentNode ? at.parentNode : null
  )
    if (at === ancestor) return true;
  return false;
}

function isInsideTag(element: Element, tagName: string): boolean {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (at.tagName === tagName) return true;
  return false;
}

/** The numbers of the items of ordered lists, asked for in document order; '' for other items. */
function itemNumbers(): (item: Element) => string {
  const last = new Map<Element, number>();
  return (item) => {
    const list = item.parentNode;
    if (!list || !('tagName' in list) || list.tagName !== 'ol') return '';
    const first = Number.parseInt(attribute(list, 'start') ?? '1', 10);
    const number = (last.get(list) ?? (Number.isNaN(first) ? 1 : first) - 1) + 1;
    last.set(list, number);
    return `${number}. `;
  };
}

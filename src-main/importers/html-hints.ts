import type { StructureHint } from '#core/text/hinted-paragraph.ts';
import { attribute, walk, type Element } from './html-tree.ts';

const UNSEEN_TAGS = new Set(
  (
    'head script style template noscript iframe frame frameset object embed applet svg math canvas audio video map select ' +
    'option datalist input textarea progress meter dialog'
  ).split(' '),
);

/** Whether a reader of the page sees nothing of an element. */
export function isUnseen(element: Element): boolean {
  if (UNSEEN_TAGS.has(element.tagName) || attribute(element, 'hidden') !== null) return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')) return true;
  return /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)/i.test(
    attribute(element, 'class') ?? '',
  );
}

const hintOfTag: Readonly<Record<string, StructureHint>> = {
  nav: 'navigation',
  menu: 'navigation',
  header: 'header',
  footer: 'footer',
  aside: 'aside',
  form: 'control',
  button: 'control',
  label: 'control',
  figcaption: 'caption',
};

const hintOfRole: Readonly<Record<string, StructureHint>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  search: 'control',
  button: 'control',
  dialog: 'notice',
  alertdialog: 'notice',
};

const word = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, 'i');
const hintOfName: readonly (readonly [RegExp, StructureHint])[] = [
  [
    word(
      'comments?|commentlist|commentaires?|komentari|kommentare|disqus|respond|discussion|reader-?reactions',
    ),
    'comments',
  ],
  [
    word(
      'share|shares|sharing|sharebar|social|socials|soc|addtoany|likes|reactions|partage|partager|podil|views|counter|counters',
    ),
    'share',
  ],
  [
    word(
      'related|recommend(?:ed|ations?)?|read-?more|read-?also|also-?read|more-?news|similar|teasers?|trending|popular|most-?read|promo|outbrain|taboola|latest-?news|a-?lire|lire-?aussi|voir-?aussi|plus-?lus|see-?also|read-?next|up-?next|more-?stories|other-?news|mgid|chytaite-?takozh',
    ),
    'related',
  ],
  [
    word(
      'cookies?|consent|gdpr|newsletter|newsletters|infolettre|subscribe|subscription|sign-?up|paywall|advert\\w*|ads?|adv|banner|banners|publicite|encart-?pub|bloc-?pub|reklama|sponsored|popup|modal|donate|donation|support-?us|author-?(?:bio|box|card|info-?box)|about-?(?:the-?)?author|bio|press-?contacts?|media-?contacts?|contact-?presse|correction-?form|report-?error',
    ),
    'notice',
  ],
  [
    word(
      'nav|navbar|navigation|menu|submenu|mainmenu|breadcrumbs?|crumbs|pagination|sidebar|toolbar|tag-?list|tags|tag-?cloud|keywords|masthead|top-?bar|footer|foot|colophon|copyright|site-?header|page-?header|main-?header|header-(?:top|main|bar|menu|wrapper|inner)|logo|lang-?switch(?:er)?|languages?|skip-?links?|menyu',
    ),
    'navigation',
  ],
  [
    word(
      'byline|by-?line|authors?|author-?name|auteurs?|signature|dateline|date|datetime|pub-?date|publish(?:ed)?(?:-?(?:at|on|date))?|post-?date|entry-?date|time-?stamp|timestamp|(?:post|entry|article|news|story|page)-?(?:meta|info|data|details)|meta|eyebrow|kicker|surtitre|overline|label|rubric|rubrique|category|categories|section-?(?:name|label)|read(?:ing)?-?time',
    ),
    'byline',
  ],
];

/** What an element says about the paragraphs inside it, by its tag, role, class and id; null where it says nothing. */
export function hintOf(element: Element): StructureHint | null {
  if (/^h[1-6]$/.test(element.tagName)) return 'heading';
  const role = hintOfRole[attribute(element, 'role')?.toLowerCase() ?? ''];
  if (role) return role;
  const names = namesOf(element);
  const named = names === '' ? undefined : hintOfName.find(([pattern]) => pattern.test(names));
  return named?.[1] ?? hintOfTag[element.tagName] ?? null;
}

/** Class and id, but for names that tell what an element has beside it ("has-sidebar") or can do ("share-enabled"). */
function namesOf(element: Element): string {
  if (['body', 'main', 'article'].includes(element.tagName)) return '';
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .replace(/(?<![\w-])(?:has|with|without|no|is)-[\w-]+|[\w-]+-(?:enabled|disabled)(?![\w-])/giu, '')
    .trim();
}

/** A text node at least this long is taken for running text when the article is looked for, in characters. */
const SHORTEST_PROSE = 40;

/** How much running text each element holds, in characters; menus, comments and link texts count for nothing. */
export function proseLengths(body: Element): ReadonlyMap<Element, number> {
  const lengths = new Map<Element, number>();
  const open: { readonly element: Element; length: number }[] = [];
  walk(body, {
    enter: (element) => {
      const hint = hintOf(element);
      if (isUnseen(element) || element.tagName === 'a') return false;
      if (element !== body && (hint === 'navigation' || hint === 'comments')) return false;
      open.push({ element, length: 0 });
      return true;
    },
    leave: () => {
      const closed = open.pop();
      if (!closed) return;
      lengths.set(closed.element, closed.length);
      const parent = open.at(-1);
      if (parent) parent.length += closed.length;
    },
    text: (text) => {
      const length = text.trim().length;
      const holder = open.at(-1);
      if (holder && length >= SHORTEST_PROSE) holder.length += length;
    },
  });
  return lengths;
}

const ARTICLE_SHARE = 0.5;
const ARTICLE_NAME =
  /(?:^|[\s_-])(?:article|post|entry|story|news|content|text)[\s_-]?(?:body|text|content|inner|full)(?=$|[\s_-])/i;

/**
 * The smallest element that is marked as the article and holds most of the page's running text, or null where none is.
 */
export function articleRoot(body: Element, lengths: ReadonlyMap<Element, number>): Element | null {
  const total = lengths.get(body) ?? 0;
  let root: Element | null = null;
  for (const [element, length] of lengths) {
    if (length < total * ARTICLE_SHARE || length === 0 || !isMarkedAsArticle(element)) continue;
    // Inner elements are left, and so listed, before the ones around them.
    root ??= element;
  }
  return root;
}

function isMarkedAsArticle(element: Element): boolean {
  if (element.tagName === 'article' || element.tagName === 'main') return true;
  if (/^(?:main|article)$/i.test(attribute(element, 'role') ?? '')) return true;
  if (/articleBody/i.test(attribute(element, 'itemprop') ?? '')) return true;
  return ARTICLE_NAME.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
}

import { cleanLine, wordCount } from '#core/text/characters.ts';
import { sameWordsKey } from '#core/text/hinted-paragraph.ts';
import { nameOf } from '#core/text/names.ts';
import { certainLabel, likelyLabel } from '#core/text/words/residue-words.ts';
import { isUnseen } from './html-hints.ts';
import { elementsWhere, textOf, type Element } from './html-tree.ts';

/** What a page's `title` and headlines say: its title, and the name of its site where nothing else gives it. */
export interface TitleAndSite {
  readonly title: string | null;
  readonly site: string | null;
}

/**
 * The headline of a page and the name of its site. `declared` are the titles its metadata give, `outlet` the site they
 * name; the `title` element often holds both: `Flood wall finished | The Hask Bulletin`.
 */
export function titleAndSite(
  html: Element,
  declared: readonly (string | null)[],
  outlet: string | null,
): TitleAndSite {
  const tag = elementsWhere(html, (it) => it.tagName === 'title')[0];
  const whole = cleanLine(tag ? textOf(tag) : '');
  const given = declared.map((it) => cleanLine(it ?? '')).filter((it) => it !== '');
  const headlines = elementsWhere(html, (it) => it.tagName === 'h1' && !isUnseen(it)).map((it) =>
    cleanLine(textOf(it)),
  );
  const outletKey = outlet === null ? null : sameWordsKey(outlet);
  const isNamed = (it: string) => sameWordsKey(it) !== '' && sameWordsKey(it) !== outletKey;
  // On some pages the first h1 is the site's name: the headline is the one the metadata repeats.
  const confirmed = headlines.find(
    (it) => isNamed(it) && [...given, whole].some((other) => sameWordsKey(other).includes(sameWordsKey(it))),
  );
  const others = headlines.filter(isNamed);
  const known = confirmed ?? (others.length === 1 ? others[0] : undefined) ?? given[0];
  if (known === undefined) return unconfirmed(whole, outlet);
  const bare = given.length > 0 && confirmed === undefined ? withoutSite(known, outletKey) : known;
  return { title: bare, site: siteBeside(whole, bare) };
}

const BORDER = /\s+[|–—·•:»«\\/-]{1,2}\s+|\s*[|»]\s*/u;

/** What stands beside the headline in the `title`: at its outer end, where it is no section of the site. */
function siteBeside(whole: string, headline: string): string | null {
  const parts = whole.split(BORDER).map((it) => it.trim());
  const key = sameWordsKey(headline);
  if (parts.length < 2 || sameWordsKey(whole) === key) return null;
  const [head, tail] = [parts[0] ?? '', parts.at(-1) ?? ''];
  const site = sameWordsKey(whole).startsWith(`${key} `)
    ? tail
    : sameWordsKey(whole).endsWith(` ${key}`)
      ? head
      : null;
  return site !== null && isSite(site) ? site : null;
}

function isSite(name: string): boolean {
  const low = name.toLowerCase();
  if (certainLabel.has(low) || likelyLabel.has(low) || wordCount(name) > 7) return false;
  return /^[\p{Lu}\p{N}«"]|\./u.test(name) && !/^(?:page|сторінка|страница) \d|^\d+$/iu.test(name);
}

/** Without any headline the name of the site is told only by its words. */
function unconfirmed(whole: string, outlet: string | null): TitleAndSite {
  if (whole === '') return { title: null, site: null };
  const key = outlet === null ? null : sameWordsKey(outlet);
  const bare = withoutSite(whole, key);
  if (bare !== whole) return { title: bare, site: null };
  const [, head = '', tail = ''] = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/u.exec(whole) ?? [];
  const isOutlet = (it: string) =>
    it !== '' && ['outlet', 'body'].includes(nameOf(it, () => false)) && isSite(it);
  if (isOutlet(tail)) return { title: head, site: tail };
  if (isOutlet(head) && wordCount(tail) >= 3) return { title: tail, site: head };
  return { title: whole, site: null };
}

/** A title without the name of its site at either end. */
function withoutSite(title: string, outletKey: string | null): string {
  const parts = title.split(/\s+[|–—-]\s+|\s*\|\s*/u);
  const [head = '', tail = ''] = [parts[0], parts.at(-1)];
  if (outletKey === null || parts.length < 2) return title;
  if (sameWordsKey(tail) === outletKey)
    return title.slice(0, title.lastIndexOf(tail)).replace(/[\s|–—-]+$/u, '');
  if (sameWordsKey(head) === outletKey) return title.slice(head.length).replace(/^[\s|–—-]+/u, '');
  return title;
}

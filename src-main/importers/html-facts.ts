import type { FactEvidence, StatedFacts } from '#core/model/source.ts';
import { cleanLine } from '#core/text/characters.ts';
import { metaWords } from '#core/text/facts.ts';
import { authorNames, isRole, nameOf } from '#core/text/names.ts';
import { findStatedDate } from '#core/text/stated-date.ts';
import { sameWordsKey } from '#core/text/hinted-paragraph.ts';
import { hintOf, isUnseen } from './html-hints.ts';
import { linkedArticle, type LinkedArticle } from './html-linked-data.ts';
import { titleAndSite } from './html-title.ts';
import { attribute, elementsWhere, textOf, type Element } from './html-tree.ts';

/** A fact and the words of the page that state it, as written. */
interface Stated<T> {
  readonly value: T;
  readonly words: string;
}

/**
 * What a page's metadata says about it: headline, site, date as written in its own time zone, authors, language, kind and
 * address, each with the words that say so. Null or [] where it says nothing.
 */
export function pageFacts(html: Element): { facts: StatedFacts; evidence: FactEvidence[] } {
  const meta = metaTags(html);
  const linked = linkedArticle(html);
  const declared = first(
    [meta('og:site_name'), linked?.publisher, meta('dc.publisher'), meta('citation_publisher')],
    300,
  );
  const { title, site } = titleAndSite(
    html,
    [meta('og:title'), linked?.headline ?? null, meta('twitter:title')],
    declared,
  );
  const outlet = declared ?? site;
  const stated = {
    title: said(title, 1000),
    outlet: said(outlet, 300),
    authors: authorsOf(html, linked, outlet),
    publishedOn: dateOf(html, meta, linked),
    language: languageOf([
      attribute(html, 'lang'),
      linked?.inLanguage ?? null,
      meta('og:locale'),
      meta('content-language'),
    ]),
    kind: kindOf(linked),
    url: said(addressOf(html, meta), 2000),
  };
  const facts: StatedFacts = {
    title: stated.title?.value ?? null,
    outlet: stated.outlet?.value ?? null,
    authors: stated.authors?.value ?? [],
    publishedOn: stated.publishedOn?.value ?? null,
    language: stated.language?.value ?? null,
    kind: stated.kind?.value ?? null,
    url: stated.url?.value ?? null,
  };
  const fields = ['title', 'outlet', 'authors', 'publishedOn', 'language', 'kind', 'url'] as const;
  return { facts, evidence: fields.flatMap((it) => (stated[it] ? [metaWords(it, stated[it].words)] : [])) };
}

type Meta = (name: string) => string | null;

function metaTags(html: Element): Meta {
  const values = new Map<string, string>();
  for (const tag of elementsWhere(html, (it) => it.tagName === 'meta')) {
    const name = (
      attribute(tag, 'property') ??
      attribute(tag, 'name') ??
      attribute(tag, 'itemprop') ??
      attribute(tag, 'http-equiv')
    )?.toLowerCase();
    const content = attribute(tag, 'content');
    if (name !== undefined && content !== null && content.trim() !== '' && !values.has(name))
      values.set(name, content);
  }
  return (name) => values.get(name) ?? null;
}

/** The first of some candidates that says anything, in stored characters, at most `limit` UTF-16 units. */
function first(candidates: readonly (string | null | undefined)[], limit: number): string | null {
  const found = candidates.map((it) => cleanLine(it ?? '')).find((it) => it !== '');
  return found === undefined || found.length > limit ? null : found;
}

function said(value: string | null, limit: number): Stated<string> | null {
  return value === null || value === '' || value.length > limit ? null : { value, words: value };
}

function authorsOf(
  html: Element,
  linked: LinkedArticle | null,
  outlet: string | null,
): Stated<string[]> | null {
  const marked = elementsWhere(
    html,
    (it) =>
      (attribute(it, 'rel')?.toLowerCase() === 'author' || attribute(it, 'itemprop') === 'author') &&
      it.tagName !== 'link' &&
      !isAmongComments(it),
  );
  const groups = [metaAuthors(html), linked?.authors ?? [], marked.map((it) => textOf(it))];
  for (const group of groups) {
    const written = group
      .map(cleanLine)
      .filter((it) => it !== '' && it.length <= 300 && !/https?:|@|\d/.test(it));
    const names = written.flatMap(splitNames).filter((it) => isAuthor(it, outlet));
    if (names.length > 0) return { value: [...new Set(names)].slice(0, 50), words: written.join(', ') };
  }
  return null;
}

/** Each author of a paper has a tag: `Fennimore, Ida`. */
function metaAuthors(html: Element): string[] {
  for (const name of ['author', 'dc.creator', 'article:author', 'citation_author']) {
    const found = elementsWhere(html, (it) => it.tagName === 'meta').flatMap((tag) => {
      const key = attribute(tag, 'name') ?? attribute(tag, 'property');
      const content = attribute(tag, 'content')?.trim() ?? '';
      return key?.toLowerCase() === name && content !== '' ? [forenameFirst(content)] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function forenameFirst(name: string): string {
  const [, surname, forename] =
    /^(\p{Lu}[\p{L}’'-]+), (\p{Lu}[\p{L}.’'-]*(?: \p{Lu}\.?)?)$/u.exec(name) ?? [];
  return surname === undefined ? name : `${forename} ${surname}`;
}

function isAmongComments(element: Element): boolean {
  for (let at = element.parentNode; at && 'tagName' in at; at = at.parentNode)
    if (['comments', 'related', 'aside'].includes(hintOf(at) ?? '')) return true;
  return false;
}

/** Many pages name as their author the site, a role ("admin") or an agency: nobody. */
function isAuthor(name: string, outlet: string | null): boolean {
  if (outlet !== null && sameWordsKey(name) === sameWordsKey(outlet)) return false;
  const what = nameOf(name, () => false);
  return !isRole(name) && what !== 'outlet' && what !== 'body' && !/^\p{Lu}{2,6}$/u.test(name);
}

function splitNames(names: string): string[] {
  const split = authorNames(names.replace(/^(?:by|par|автор:?|текст:?)\s+/iu, ''));
  return split.length > 0 ? split : [names];
}

function dateOf(html: Element, meta: Meta, linked: LinkedArticle | null): Stated<string> | null {
  const declared = [
    meta('article:published_time'),
    meta('og:published_time'),
    linked?.datePublished ?? null,
    meta('datepublished'),
    meta('dc.date.issued'),
    meta('dc.date'),
    meta('dcterms.issued'),
    meta('dcterms.created'),
    meta('citation_publication_date'),
    meta('publish_date'),
    meta('publication_date'),
    meta('publishdate'),
    meta('pubdate'),
    meta('date'),
    timeInHead(html),
  ];
  for (const it of declared) {
    const found = it === null ? null : findStatedDate(it);
    if (found && it !== null) return { value: found.date, words: cleanLine(it) };
  }
  return null;
}

/** The first `time` beside the headline or between it and the second paragraph behind it: later ones belong to other stories. */
function timeInHead(html: Element): string | null {
  const marks = elementsWhere(html, (it) => ['h1', 'time', 'p'].includes(it.tagName) && !isUnseen(it));
  const headline = marks.findIndex((it) => it.tagName === 'h1');
  let paragraphs = 0;
  // Some pages put the date over the headline.
  for (const it of headline < 0 ? [] : marks.slice(Math.max(0, headline - 1))) {
    if (it.tagName === 'p' && textOf(it).length > 200) paragraphs += 1;
    if (paragraphs > 1) return null;
    const stated = it.tagName === 'time' ? attribute(it, 'datetime') : null;
    if (stated !== null && !/modif|updat/i.test(attribute(it, 'itemprop') ?? attribute(it, 'class') ?? ''))
      return stated;
  }
  return null;
}

function languageOf(stated: readonly (string | null)[]): Stated<string> | null {
  const words = stated.find((it) => it !== null && it.trim() !== '');
  const tag = words?.trim().replaceAll('_', '-') ?? '';
  return words != null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) && tag.length <= 35
    ? { value: tag, words }
    : null;
}

const kinds: Readonly<Record<string, string>> = {
  NewsArticle: 'news article',
  OpinionNewsArticle: 'opinion',
  AnalysisNewsArticle: 'analysis',
  BlogPosting: 'blog post',
  Report: 'report',
};

/** `Article` is what most systems call any page of theirs: it says nothing about this one. */
function kindOf(linked: LinkedArticle | null): Stated<string> | null {
  const value = linked === null ? undefined : kinds[linked.type];
  return linked === null || value === undefined ? null : { value, words: linked.type };
}

function addressOf(html: Element, meta: Meta): string | null {
  const canonical = elementsWhere(
    html,
    (it) => it.tagName === 'link' && attribute(it, 'rel')?.toLowerCase() === 'canonical',
  )[0];
  const found = [canonical ? attribute(canonical, 'href') : null, meta('og:url')].find(
    (it) => it !== null && /^https?:\/\/\S+$/i.test(it.trim()),
  );
  return found ? first([found], 2000) : null;
}

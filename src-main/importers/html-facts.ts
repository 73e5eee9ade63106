import type { PartialDate } from '#core/model/dates.ts';
import type { StatedFacts } from '#core/model/source.ts';
import { cleanLine } from '#core/text/characters.ts';
import { authorNames } from '#core/text/header-lines.ts';
import { sameWordsKey } from '#core/text/hinted-paragraph.ts';
import { findStatedDate } from '#core/text/stated-date.ts';
import { isUnseen } from './html-hints.ts';
import { linkedArticle, type LinkedArticle } from './html-linked-data.ts';
import { attribute, elementsWhere, textOf, type Element } from './html-tree.ts';

/**
 * What a page's metadata says about it: headline, site, date as written in its own time zone, authors, language, kind and
 * address. Null or [] where it says nothing.
 */
export function pageFacts(html: Element): StatedFacts {
  const meta = metaTags(html);
  const linked = linkedArticle(html);
  const outlet = first([meta('og:site_name'), linked?.publisher], 300);
  return {
    title: titleOf(html, meta, linked, outlet),
    outlet,
    authors: authorsOf(html, meta, linked),
    publishedOn: dateOf(html, meta, linked),
    language: languageTag(attribute(html, 'lang') ?? linked?.inLanguage ?? meta('og:locale')),
    kind: kindOf(meta, linked),
    url: addressOf(html, meta),
  };
}

type Meta = (name: string) => string | null;

function metaTags(html: Element): Meta {
  const values = new Map<string, string>();
  for (const tag of elementsWhere(html, (it) => it.tagName === 'meta')) {
    const name = (
      attribute(tag, 'property') ??
      attribute(tag, 'name') ??
      attribute(tag, 'itemprop')
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

function titleOf(
  html: Element,
  meta: Meta,
  linked: LinkedArticle | null,
  outlet: string | null,
): string | null {
  const tag = elementsWhere(html, (it) => it.tagName === 'title')[0];
  const whole = cleanLine(tag ? textOf(tag) : '');
  const declared = [meta('og:title'), linked?.headline ?? null, whole].map((it) => sameWordsKey(it ?? ''));
  const headlines = elementsWhere(html, (it) => it.tagName === 'h1' && !isUnseen(it)).map((it) =>
    cleanLine(textOf(it)),
  );
  // On some pages the first h1 is the site's name: the headline is the one the metadata repeats.
  const confirmed = headlines.find(
    (it) => sameWordsKey(it) !== '' && declared.some((key) => key.includes(sameWordsKey(it))),
  );
  const notOutlet = headlines.filter((it) => outlet === null || sameWordsKey(it) !== sameWordsKey(outlet));
  const isOutlet =
    confirmed !== undefined && outlet !== null && sameWordsKey(confirmed) === sameWordsKey(outlet);
  return first(
    [
      isOutlet ? null : confirmed,
      notOutlet.length === 1 ? notOutlet[0] : null,
      meta('og:title'),
      linked?.headline,
      withoutSite(whole, outlet),
    ],
    1000,
  );
}

/** A page's title without the name of its site at the end. */
function withoutSite(title: string, outlet: string | null): string {
  const parts = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/u.exec(title);
  const [, name, site] = parts ?? [];
  return name && site && outlet !== null && sameWordsKey(site) === sameWordsKey(outlet) ? name : title;
}

function authorsOf(html: Element, meta: Meta, linked: LinkedArticle | null): string[] {
  const marked = elementsWhere(
    html,
    (it) => attribute(it, 'rel')?.toLowerCase() === 'author' || attribute(it, 'itemprop') === 'author',
  );
  const stated = [
    [meta('author'), meta('dc.creator'), meta('article:author')].filter((it) => it !== null).slice(0, 1),
    linked?.authors ?? [],
    marked.map((it) => textOf(it)),
  ];
  for (const group of stated) {
    const names = group
      .map(cleanLine)
      .filter((it) => it !== '' && it.length <= 300 && !/^https?:|^@/.test(it));
    if (names.length > 0) return [...new Set(names.flatMap(splitNames))].slice(0, 50);
  }
  return [];
}

function splitNames(names: string): string[] {
  const split = authorNames(names.replace(/^(?:by|par|автор:?)\s+/iu, ''));
  return split.length > 0 ? split : [names];
}

function dateOf(html: Element, meta: Meta, linked: LinkedArticle | null): PartialDate | null {
  const declared = [
    meta('article:published_time'),
    meta('og:published_time'),
    linked?.datePublished ?? null,
    meta('datepublished'),
    meta('dc.date'),
    meta('dcterms.created'),
    meta('pubdate'),
    meta('date'),
    timeInHead(html),
  ];
  for (const it of declared) {
    const found = it === null ? null : findStatedDate(it);
    if (found) return found.date;
  }
  return null;
}

/** The first `time` between the headline and the second paragraph behind it: later ones belong to other stories. */
function timeInHead(html: Element): string | null {
  const marks = elementsWhere(html, (it) => ['h1', 'time', 'p'].includes(it.tagName) && !isUnseen(it));
  const headline = marks.findIndex((it) => it.tagName === 'h1');
  let paragraphs = 0;
  for (const it of headline < 0 ? [] : marks.slice(headline)) {
    if (it.tagName === 'p' && textOf(it).length > 200) paragraphs += 1;
    if (paragraphs > 1) return null;
    const stated = it.tagName === 'time' ? attribute(it, 'datetime') : null;
    if (stated !== null) return stated;
  }
  return null;
}

function languageTag(stated: string | null): string | null {
  const tag = stated?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) && tag.length <= 35 ? tag : null;
}

const kinds: Readonly<Record<string, string>> = {
  NewsArticle: 'news article',
  OpinionNewsArticle: 'opinion',
  AnalysisNewsArticle: 'analysis',
  BlogPosting: 'blog post',
  Report: 'report',
};

function kindOf(meta: Meta, linked: LinkedArticle | null): string | null {
  if (linked) return kinds[linked.type] ?? 'article';
  return meta('og:type')?.toLowerCase() === 'article' ? 'article' : null;
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

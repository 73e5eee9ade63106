import { z } from 'zod';
import { attribute, elementsWhere, type Element } from './html-tree.ts';

const text = z.string().optional().catch(undefined);
const reference = z.object({ '@id': text, '@type': z.unknown().optional(), name: text });
const names = z.union([z.string(), reference, z.array(z.union([z.string(), reference]))]);

const node = z.object({
  '@id': text,
  '@type': z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  name: text,
  headline: text,
  datePublished: text,
  inLanguage: text,
  author: names.optional().catch(undefined),
  creator: names.optional().catch(undefined),
  publisher: names.optional().catch(undefined),
});
type LinkedNode = z.infer<typeof node>;

/** What schema.org data in a page says about its article. */
export interface LinkedArticle {
  readonly type: string;
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly inLanguage: string | null;
  /** People and bodies, as written. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
}

/** The first article among a page's JSON-LD blocks, or null. Broken blocks are passed over, as browsers do. */
export function linkedArticle(html: Element): LinkedArticle | null {
  const scripts = elementsWhere(
    html,
    (it) => it.tagName === 'script' && attribute(it, 'type')?.trim().toLowerCase() === 'application/ld+json',
  );
  const nodes = scripts.flatMap((it) => nodesIn(rawText(it)));
  for (const it of nodes) {
    const type = [it['@type'] ?? []].flat().find((name) => /(?:Article|Report|Posting)$/.test(name));
    if (type !== undefined) return described(type, it, nodes);
  }
  return null;
}

const signs: Readonly<Record<string, string>> = {
  ...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: '\u00a0', laquo: '«', raquo: '»' },
  ...{ rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', hellip: '…' },
};

/** Some systems write their data as they write their pages: `Vessaly&#8217;s map`. */
function unescaped(words: string): string {
  return words.replace(/&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    const code =
      decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(String(hex), 16) : null;
    if (code === null) return signs[String(name).toLowerCase()] ?? whole;
    return code < 32 || code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

function rawText(script: Element): string {
  return script.childNodes.map((it) => ('value' in it ? it.value : '')).join('');
}

function nodesIn(json: string): LinkedNode[] {
  try {
    const data: unknown = JSON.parse(json);
    const items = Array.isArray(data) ? data : [data];
    return items
      .flatMap((it: unknown) => {
        const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(it);
        return graph.success ? graph.data['@graph'] : [it];
      })
      .flatMap((it) => {
        const read = node.safeParse(it);
        return read.success ? [read.data] : [];
      });
  } catch {
    // Not JSON: the page states nothing here.
    return [];
  }
}

function described(type: string, it: LinkedNode, nodes: readonly LinkedNode[]): LinkedArticle {
  const authors = namesOf(it.author, nodes);
  return {
    type,
    headline: it.headline === undefined ? null : unescaped(it.headline),
    datePublished: it.datePublished ?? null,
    inLanguage: it.inLanguage ?? null,
    authors: authors.length > 0 ? authors : namesOf(it.creator, nodes),
    publisher: namesOf(it.publisher, nodes)[0] ?? null,
  };
}

/** The names of people or bodies, some of which may be described elsewhere in the page under their `@id`. */
function namesOf(stated: z.infer<typeof names> | undefined, nodes: readonly LinkedNode[]): string[] {
  return [stated ?? []].flat().flatMap((it) => {
    if (typeof it === 'string') return [unescaped(it)];
    const id = it['@id'];
    const name =
      it.name ??
      (id === undefined ? undefined : nodes.find((other) => other['@id'] === id && other.name)?.name);
    return name === undefined ? [] : [unescaped(name)];
  });
}

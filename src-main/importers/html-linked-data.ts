import { z } from 'zod';
import { attribute, elementsWhere, type Element } from './html-tree.ts';

const named = z.object({ name: z.string() });
const names = z.union([z.string(), named, z.array(z.union([z.string(), named]))]);

const article = z.object({
  '@type': z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
  author: names.optional().catch(undefined),
  publisher: named.optional().catch(undefined),
});

/** What schema.org data in a page says about its article. */
export interface LinkedArticle {
  readonly type: string;
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly inLanguage: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
}

/** The first article among a page's JSON-LD blocks, or null. Broken blocks are passed over, as browsers do. */
export function linkedArticle(html: Element): LinkedArticle | null {
  const scripts = elementsWhere(
    html,
    (it) => it.tagName === 'script' && attribute(it, 'type')?.trim().toLowerCase() === 'application/ld+json',
  );
  for (const script of scripts)
    for (const item of itemsIn(rawText(script))) {
      const read = article.safeParse(item);
      const types = read.success ? [read.data['@type']].flat() : [];
      const type = types.find((it) => /(?:Article|Report|Posting)$/.test(it));
      if (read.success && type !== undefined) return described(type, read.data);
    }
  return null;
}

function rawText(script: Element): string {
  return script.childNodes.map((it) => ('value' in it ? it.value : '')).join('');
}

function itemsIn(json: string): unknown[] {
  try {
    const data: unknown = JSON.parse(json);
    const items = Array.isArray(data) ? data : [data];
    return items.flatMap((it: unknown) => {
      const graph = z.object({ '@graph': z.array(z.unknown()) }).safeParse(it);
      return graph.success ? graph.data['@graph'] : [it];
    });
  } catch {
    // Not JSON: the page states nothing here.
    return [];
  }
}

function described(type: string, it: z.infer<typeof article>): LinkedArticle {
  return {
    type,
    headline: it.headline ?? null,
    datePublished: it.datePublished ?? null,
    inLanguage: it.inLanguage ?? null,
    authors: [it.author ?? []].flat().map((author) => (typeof author === 'string' ? author : author.name)),
    publisher: it.publisher?.name ?? null,
  };
}

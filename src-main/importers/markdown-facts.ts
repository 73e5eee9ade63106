import { parse } from 'yaml';
import { z } from 'zod';
import type { FactEvidence, StatedFacts } from '#core/model/source.ts';
import { cleanLine } from '#core/text/characters.ts';
import { metaWords, NO_FACTS } from '#core/text/facts.ts';
import { sameWordsKey } from '#core/text/hinted-paragraph.ts';
import { findStatedDate } from '#core/text/stated-date.ts';

const line = z.string().transform(cleanLine);
const text = (limit: number) => line.pipe(z.string().min(1).max(limit)).nullable().catch(null);
const people = z
  .union([
    line.transform((it) => [it]),
    z.array(z.union([line, z.object({ name: line }).transform((it) => it.name)])),
  ])
  .pipe(z.array(z.string().min(1).max(300)).max(50))
  .catch([]);

const frontMatter = z.object({
  title: text(1000),
  outlet: text(300),
  publisher: text(300),
  organization: text(300),
  organisation: text(300),
  site: text(300),
  author: people,
  authors: people,
  // YAML 1.2 leaves dates as text; a bare year is a number.
  date: z.coerce.string().nullable().catch(null),
  published: z.coerce.string().nullable().catch(null),
  lang: text(35),
  language: text(35),
  kind: text(80),
  type: text(80),
  url: text(2000),
});

/** The facts YAML front matter states, each with the words that do. What cannot be read states nothing. */
export function frontMatterFacts(yaml: string): { facts: StatedFacts; evidence: FactEvidence[] } {
  const read = frontMatter.safeParse(parsed(yaml));
  if (!read.success) return { facts: NO_FACTS, evidence: [] };
  const it = read.data;
  const date = it.date ?? it.published;
  const outlet = it.outlet ?? it.publisher ?? it.organization ?? it.organisation ?? it.site;
  const facts: StatedFacts = {
    title: withoutSite(it.title, outlet),
    outlet,
    authors: it.author.length > 0 ? it.author : it.authors,
    publishedOn:
      date === null ? null : (/^\d{4}(?:-\d\d)?$/.exec(date)?.[0] ?? findStatedDate(date)?.date ?? null),
    language: it.lang ?? it.language,
    kind: it.kind ?? genericType(it.type),
    url: it.url,
  };
  const fields = ['title', 'outlet', 'authors', 'publishedOn', 'language', 'kind', 'url'] as const;
  const evidence = fields.flatMap((field): FactEvidence[] => {
    const value = facts[field];
    const words = field === 'publishedOn' ? date : Array.isArray(value) ? value.join(', ') : value;
    return typeof words === 'string' && words !== '' && value !== null ? [metaWords(field, words)] : [];
  });
  return { facts, evidence };
}

/** A title saved with the name of its site behind it, as browsers' titles are: `Salt talks resume | Harbour Post`. */
function withoutSite(title: string | null, outlet: string | null): string | null {
  const [, head, site] = /^(.+?)\s+[|–—·-]\s+([^|]+)$/u.exec(title ?? '') ?? [];
  const isSite = site !== undefined && outlet !== null && sameWordsKey(site) === sameWordsKey(outlet);
  return isSite ? (head ?? title) : title;
}

/** `type` names a template on many sites: what every page of theirs is says nothing about this one. */
function genericType(type: string | null): string | null {
  return type !== null && /^(?:posts?|pages?|default|docs?|single|article)$/i.test(type) ? null : type;
}

function parsed(yaml: string): unknown {
  try {
    // Aliases can unfold a small file into a huge one.
    return parse(yaml, { maxAliasCount: 0 });
  } catch {
    return null;
  }
}

import { parse } from 'yaml';
import { z } from 'zod';
import type { StatedFacts } from '#core/model/source.ts';
import { cleanLine } from '#core/text/characters.ts';
import { NO_FACTS } from '#core/text/facts.ts';
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
  author: people,
  authors: people,
  // YAML 1.2 leaves dates as text; a bare year is a number.
  date: z.coerce.string().nullable().catch(null),
  lang: text(35),
  language: text(35),
  kind: text(80),
  url: text(2000),
});

/** The facts YAML front matter states. What cannot be read states nothing. */
export function frontMatterFacts(yaml: string): StatedFacts {
  const read = frontMatter.safeParse(parsed(yaml));
  if (!read.success) return NO_FACTS;
  const it = read.data;
  const date =
    it.date === null
      ? null
      : (/^\d{4}(?:-\d\d)?$/.exec(it.date)?.[0] ?? findStatedDate(it.date)?.date ?? null);
  return {
    title: it.title,
    outlet: it.outlet ?? it.publisher,
    authors: it.author.length > 0 ? it.author : it.authors,
    publishedOn: date,
    language: it.lang ?? it.language,
    kind: it.kind,
    url: it.url,
  };
}

function parsed(yaml: string): unknown {
  try {
    // Aliases can unfold a small file into a huge one.
    return parse(yaml, { maxAliasCount: 0 });
  } catch {
    return null;
  }
}

import { searchFacets as facetsSchema, type SearchFacets } from '#core/contract/search-views.ts';
import type { ReadDb } from './connection.ts';
import { markingFrom } from './rows.ts';
import { listTags } from './tags.ts';

const MOST_OUTLETS = 200;

/** What a search can be narrowed by: what something outside the trash carries, the most frequent first; tags by name. */
export function searchFacets(db: ReadDb): SearchFacets {
  const most = (column: string): string[] =>
    db
      .all(
        `SELECT ${column} AS value FROM sources WHERE ${column} IS NOT NULL AND trashed_at IS NULL
         GROUP BY ${column} ORDER BY count(*) DESC, value LIMIT ?`,
        MOST_OUTLETS,
      )
      .map((row) => String(row['value']));
  const markings = db.all(
    `SELECT marking_scheme, marking_label FROM (
       ${['sources', 'excerpts', 'figures', 'pictures', 'briefings']
         .map(
           (table) =>
             `SELECT marking_scheme, marking_label FROM ${table}
              WHERE marking_scheme IS NOT NULL AND trashed_at IS NULL`,
         )
         .join(' UNION ALL ')})
     GROUP BY marking_scheme, marking_label ORDER BY count(*) DESC`,
  );
  return facetsSchema.parse({
    tags: listTags(db).map((it) => it.tag),
    outlets: most('outlet'),
    languages: most('language'),
    markings: markings.map(markingFrom),
  });
}

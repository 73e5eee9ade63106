import { searchHit, type SearchHit } from '#core/contract/views.ts';
import type { ReadDb, Row, SqlValue } from './connection.ts';
import { labelFrom } from './anchored.ts';
import { intFrom } from './rows.ts';
import type { wordFinder } from './search-query.ts';
import { snippetOf } from './snippet.ts';

/** What has an index of its own. */
export const KINDS = ['source', 'excerpt', 'figure', 'paragraph'] as const;
export type FoundKind = (typeof KINDS)[number];

/** Enough of a text to rank it by, and enough to find the words in it (UTF-16 units, about). */
const RANKED_LENGTH = 400;
const SHOWN_LENGTH = 200_000;

const RANKED_TEXT: Record<FoundKind, string> = {
  source: `coalesce(x.title, '') || ' ' || coalesce(x.outlet, '')`,
  excerpt: 'x.exact',
  figure: `x.exact || ' ' || coalesce(x.measures, '')`,
  paragraph: 'x.words',
};

/** The beginnings of what was found and the source each belongs to, the newest first. */
export function readForRanking(
  db: ReadDb,
  kind: FoundKind,
  seqs: readonly number[],
): { seq: number; source: number; text: string }[] {
  const source = kind === 'source' ? 'x.seq' : 'x.source';
  return db
    .all(
      `SELECT x.seq, ${source} AS source, substr(${RANKED_TEXT[kind]}, 1, ${RANKED_LENGTH}) AS text
       FROM ${kind}s x WHERE x.seq IN (SELECT value FROM json_each(?)) ORDER BY x.seq DESC`,
      JSON.stringify(seqs),
    )
    .map((row) => ({ seq: intFrom(row, 'seq'), source: intFrom(row, 'source'), text: String(row['text']) }));
}

const LABEL = `s.id AS source_id, s.cite_key AS source_cite_key, s.title AS source_title, s.outlet AS source_outlet,
  s.published_on AS source_published_on`;

/** What a hit of each kind shows besides its source. */
const SHOWN: Record<FoundKind, string> = {
  source: `SELECT x.seq, x.title, x.outlet, x.cite_key, x.file_name,
    (SELECT group_concat(value, ', ') FROM json_each(x.authors)) AS authors, ${LABEL}
    FROM sources x JOIN sources s ON s.seq = x.seq`,
  excerpt: `SELECT x.seq, x.id, x.exact, x.speaker, x.note, x.start, x."end", ${LABEL},
    (SELECT group_concat(t.name, ', ') FROM excerpt_tags j JOIN tags t ON t.seq = j.tag WHERE j.excerpt = x.seq) AS tags
    FROM excerpts x JOIN sources s ON s.seq = x.source`,
  figure: `SELECT x.seq, x.id, x.exact, x.measures, x.unit, x.note, x.start, x."end", ${LABEL},
    (SELECT group_concat(t.name, ', ') FROM figure_tags j JOIN tags t ON t.seq = j.tag WHERE j.figure = x.seq) AS tags,
    (SELECT group_concat(name, ', ') FROM attributions WHERE figure = x.seq) AS attribution
    FROM figures x JOIN sources s ON s.seq = x.source`,
  paragraph: `SELECT x.seq, x.ordinal, substr(x.words, 1, ${SHOWN_LENGTH}) AS words, x.start, x."end", ${LABEL}
    FROM paragraphs x JOIN sources s ON s.seq = x.source`,
};

/** The rows of what is shown, by kind and number. */
export function readFound(
  db: ReadDb,
  shown: readonly { readonly kind: FoundKind; readonly seq: number }[],
): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const kind of KINDS) {
    const seqs = shown.filter((it) => it.kind === kind).map((it) => it.seq);
    if (seqs.length === 0) continue;
    const sql = `${SHOWN[kind]} WHERE x.seq IN (SELECT value FROM json_each(?))`;
    for (const row of db.all(sql, JSON.stringify(seqs))) rows.set(`${kind} ${intFrom(row, 'seq')}`, row);
  }
  return rows;
}

export function hitFrom(kind: FoundKind, row: Row, find: ReturnType<typeof wordFinder>): SearchHit {
  const source = labelFrom(row);
  const sourceId = row['source_id'];
  const snippet = (...columns: string[]): unknown => snippetOf(textsOf(row, columns), find);
  const place = { start: row['start'], end: row['end'] };
  const shape = (): Record<string, unknown> => {
    switch (kind) {
      case 'source': {
        const found = snippet('title', 'outlet', 'authors', 'cite_key', 'file_name');
        return { kind, sourceId, source, paragraph: null, snippet: found };
      }
      case 'paragraph': {
        const paragraph = { id: `p${intFrom(row, 'ordinal')}`, ...place };
        return { kind: 'source', sourceId, source, paragraph, snippet: snippet('words') };
      }
      case 'excerpt': {
        const found = snippet('exact', 'note', 'speaker', 'tags');
        return { kind, excerptId: row['id'], sourceId, source, ...place, snippet: found };
      }
      case 'figure': {
        const texts = [described(row), ...textsOf(row, ['unit', 'attribution', 'note', 'tags'])];
        return { kind, figureId: row['id'], sourceId, source, ...place, snippet: snippetOf(texts, find) };
      }
    }
  };
  return searchHit.parse(shape());
}

/** A figure as one line: the printed form and what it measures. */
function described(row: Row): string {
  return [row['exact'], row['measures']].filter((it) => typeof it === 'string').join(' · ');
}

function textsOf(row: Row, columns: readonly string[]): string[] {
  return columns.map((it): SqlValue | undefined => row[it]).filter((it) => typeof it === 'string');
}

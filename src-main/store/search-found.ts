import { searchHit, type SearchHit } from '#core/contract/search-views.ts';
import { block } from '#core/model/block.ts';
import type { ReadDb, Row, SqlValue } from './connection.ts';
import { LABEL_COLUMNS, labelFrom } from './anchored.ts';
import { intFrom, jsonFrom } from './rows.ts';
import { wordsToFind } from './search-index.ts';
import type { wordFinder } from './search-query.ts';
import { snippetOf } from './snippet.ts';

/** What has an index of its own. */
export const KINDS = ['source', 'excerpt', 'figure', 'picture', 'briefing', 'block', 'paragraph'] as const;
export type FoundKind = (typeof KINDS)[number];

/** Enough of a text to rank it by, and enough to find the words in it (UTF-16 units, about). */
const RANKED_LENGTH = 400;
const SHOWN_LENGTH = 200_000;

/** The text a thing is ranked by while typing, and the column that says which source it is of. */
const RANKED: Record<FoundKind, { readonly text: string; readonly source: string }> = {
  source: { text: `coalesce(x.title, '') || ' ' || coalesce(x.outlet, '')`, source: 'x.seq' },
  excerpt: { text: 'x.exact', source: 'x.source' },
  figure: { text: `x.exact || ' ' || coalesce(x.measures, '')`, source: 'x.source' },
  picture: { text: `coalesce(x.caption, x.file_name, '')`, source: 'x.source' },
  briefing: { text: 'x.title', source: 'NULL' },
  block: { text: `''`, source: 'NULL' },
  paragraph: { text: 'x.words', source: 'x.source' },
};

export interface Rankable {
  readonly seq: number;
  readonly source: number | null;
  readonly text: string;
}

/** The beginnings of what was found and the source each belongs to, the newest first. */
export function readForRanking(db: ReadDb, kind: FoundKind, seqs: readonly number[]): Rankable[] {
  if (seqs.length === 0) return [];
  const { text, source } = RANKED[kind];
  return db
    .all(
      `SELECT x.seq, ${source} AS source, substr(${text}, 1, ${RANKED_LENGTH}) AS text
       FROM ${kind}s x WHERE x.seq IN (SELECT value FROM json_each(?)) ORDER BY x.seq DESC`,
      JSON.stringify(seqs),
    )
    .map((row) => ({ seq: intFrom(row, 'seq'), source: sourceIn(row), text: String(row['text']) }));
}

/** The source of each of some things, by their numbers. */
export function readSources(
  db: ReadDb,
  kind: FoundKind,
  seqs: readonly number[],
): Map<number, number | null> {
  const rows = db.all(
    `SELECT x.seq, ${RANKED[kind].source} AS source FROM ${kind}s x WHERE x.seq IN (SELECT value FROM json_each(?))`,
    JSON.stringify(seqs),
  );
  return new Map(rows.map((row) => [intFrom(row, 'seq'), sourceIn(row)]));
}

function sourceIn(row: Row): number | null {
  return row['source'] === null ? null : intFrom(row, 'source');
}

const tagNames = (noun: 'source' | 'excerpt' | 'figure') =>
  `(SELECT group_concat(t.name, ', ') FROM ${noun}_tags j JOIN tags t ON t.seq = j.tag WHERE j.${noun} = x.seq) AS tags`;

/** What a hit of each kind shows besides its source. */
const SHOWN: Record<FoundKind, string> = {
  source: `SELECT x.seq, x.title, x.outlet, x.cite_key, x.file_name, x.kind, x.descriptor, x.note, x.status_note,
    ${tagNames('source')},
    (SELECT group_concat(value, ', ') FROM json_each(x.authors)) AS authors, ${LABEL_COLUMNS}
    FROM sources x JOIN sources s ON s.seq = x.seq`,
  excerpt: `SELECT x.seq, x.id, x.exact, x.speaker, x.note, x.start, x."end", ${LABEL_COLUMNS}, ${tagNames('excerpt')}
    FROM excerpts x JOIN sources s ON s.seq = x.source`,
  figure: `SELECT x.seq, x.id, x.exact, x.measures, x.unit, x.note, x.start, x."end", ${LABEL_COLUMNS}, ${tagNames('figure')},
    (SELECT group_concat(name, ', ') FROM attributions WHERE figure = x.seq) AS attribution
    FROM figures x JOIN sources s ON s.seq = x.source`,
  picture: `SELECT x.seq, x.id, x.caption, x.credit, x.alt_text, x.file_name, ${LABEL_COLUMNS}
    FROM pictures x LEFT JOIN sources s ON s.seq = x.source`,
  briefing: 'SELECT x.seq, x.id, x.title FROM briefings x',
  block: `SELECT x.seq, x.id AS block_id, x.content, b.id, b.title
    FROM blocks x JOIN briefings b ON b.seq = x.briefing`,
  // A large source has entries before it is out of the trash (large-source.ts).
  paragraph: `SELECT x.seq, x.ordinal, substr(x.words, 1, ${SHOWN_LENGTH}) AS words, x.start, x."end", ${LABEL_COLUMNS}
    FROM paragraphs x JOIN sources s ON s.seq = x.source AND s.trashed_at IS NULL`,
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
  const sourceId = row['source_id'];
  const snippet = (...columns: string[]): unknown => snippetOf(textsOf(row, columns), find);
  const place = { start: row['start'], end: row['end'] };
  const shape = (): Record<string, unknown> => {
    switch (kind) {
      case 'source': {
        const about = ['descriptor', 'note', 'status_note', 'kind', 'tags'];
        const found = snippet('title', 'outlet', 'authors', 'cite_key', 'file_name', ...about);
        return { kind, sourceId, source: labelFrom(row), paragraph: null, snippet: found };
      }
      case 'paragraph': {
        const paragraph = { id: `p${intFrom(row, 'ordinal')}`, ...place };
        return { kind: 'source', sourceId, source: labelFrom(row), paragraph, snippet: snippet('words') };
      }
      case 'excerpt': {
        const found = snippet('exact', 'note', 'speaker', 'tags');
        return { kind, excerptId: row['id'], sourceId, source: labelFrom(row), ...place, snippet: found };
      }
      case 'figure': {
        const texts = [described(row), ...textsOf(row, ['unit', 'attribution', 'note', 'tags'])];
        const found = snippetOf(texts, find);
        return { kind, figureId: row['id'], sourceId, source: labelFrom(row), ...place, snippet: found };
      }
      case 'picture': {
        const source = sourceId === null ? null : labelFrom(row);
        const found = snippet('caption', 'alt_text', 'credit', 'file_name');
        return { kind, pictureId: row['id'], source, snippet: found };
      }
      case 'briefing':
        return { kind, briefingId: row['id'], title: row['title'], blockId: null, snippet: snippet('title') };
      case 'block': {
        const { id: briefingId, title, block_id: blockId } = row;
        return { kind: 'briefing', briefingId, title, blockId, snippet: snippetOf(wordsOfBlock(row), find) };
      }
    }
  };
  return searchHit.parse(shape());
}

function wordsOfBlock(row: Row): string[] {
  return wordsToFind(block.parse(jsonFrom(row['content'])));
}

/** A figure as one line: the printed form and what it measures. */
function described(row: Row): string {
  return [row['exact'], row['measures']].filter((it) => typeof it === 'string').join(' · ');
}

function textsOf(row: Row, columns: readonly string[]): string[] {
  return columns.map((it): SqlValue | undefined => row[it]).filter((it) => typeof it === 'string');
}

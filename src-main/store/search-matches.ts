import type { ReadDb } from './connection.ts';
import { intFrom } from './rows.ts';
import { readSources, type FoundKind } from './search-found.ts';
import type { Narrowed } from './search-narrow.ts';
import type { SearchQuery } from './search-query.ts';

// A running query cannot be stopped, so the work of each is bounded beforehand.

/** Matches looked at, newest first, for those that pass a filter; read in pieces, the first small. */
const MOST_LOOKED_AT = 20_000;
const FIRST_PIECE = 500;
/** So few things are looked up one by one: each costs about a twentieth of a millisecond. */
const MOST_ONLY = 40;
/** So many times what is wanted is read where a further condition may take some away. */
const SPARE = 4;
/** Matches that are ranked exactly; where there are more, the newest of them. */
const MOST_RANKED = 250_000;

/** The newest things of a kind that match and pass, at most `most`; `wasCut` where there may be more. */
export function newestMatches(
  db: ReadDb,
  kind: FoundKind,
  query: SearchQuery,
  narrowed: Narrowed | null,
  most: number,
): { seqs: number[]; wasCut: boolean } {
  const wanted = matchFor(kind, query, narrowed);
  if (wanted === null) return { seqs: [], wasCut: false };
  const below = (seq: number, count: number): number[] =>
    db
      .all(
        `SELECT rowid AS seq FROM ${kind}_index WHERE ${kind}_index MATCH ? AND rowid < ?
         ORDER BY rowid DESC LIMIT ?`,
        ...[wanted.match, seq, count],
      )
      .map((it) => intFrom(it, 'seq'));
  if (wanted.only !== null && narrowed !== null) {
    const sql = `SELECT rowid AS seq FROM ${kind}_index WHERE ${kind}_index MATCH ?
      AND rowid IN (SELECT value FROM json_each(?)) ORDER BY rowid DESC`;
    const seqs = db.all(sql, wanted.match, wanted.only).map((it) => intFrom(it, 'seq'));
    const passed = thatPass(db, kind, seqs, narrowed);
    return { seqs: passed.slice(0, most), wasCut: passed.length > most };
  }
  if (narrowed === null) {
    const seqs = below(Number.MAX_SAFE_INTEGER, most);
    return { seqs, wasCut: seqs.length === most };
  }
  if (narrowed.sources !== null && kind !== 'briefing' && kind !== 'block') {
    const belongs = kind === 'source' ? 'x.seq' : 'x.source';
    const sql = `SELECT i.seq FROM (SELECT rowid AS seq FROM ${kind}_index WHERE ${kind}_index MATCH ?
        ORDER BY rowid DESC LIMIT ?) i CROSS JOIN ${kind}s x ON x.seq = i.seq
      WHERE ${belongs} IN (SELECT value FROM json_each(?)) LIMIT ?`;
    const rows = db.all(sql, wanted.match, MOST_LOOKED_AT, narrowed.sources, most * SPARE);
    const seqs = thatPass(
      db,
      kind,
      rows.map((it) => intFrom(it, 'seq')),
      narrowed,
    );
    const isSpent = rows.length === most * SPARE;
    const wasCut = isSpent || seqs.length > most || hasOlder(db, kind, wanted.match);
    return { seqs: seqs.slice(0, most), wasCut };
  }
  const passed: number[] = [];
  let last = Number.MAX_SAFE_INTEGER;
  let looked = 0;
  for (let piece = FIRST_PIECE; looked < MOST_LOOKED_AT; piece *= 4) {
    const count = Math.min(piece, MOST_LOOKED_AT - looked);
    const seqs = below(last, count);
    passed.push(...thatPass(db, kind, seqs, narrowed));
    looked += seqs.length;
    last = seqs.at(-1) ?? 0;
    if (passed.length >= most) return { seqs: passed.slice(0, most), wasCut: true };
    if (seqs.length < count) return { seqs: passed, wasCut: false };
  }
  return { seqs: passed, wasCut: true };
}

/** Whether there are matches older than those that are looked at: none of them has been held against the filter. */
function hasOlder(db: ReadDb, kind: FoundKind, match: string): boolean {
  const sql = `SELECT rowid FROM ${kind}_index WHERE ${kind}_index MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?`;
  return db.get(sql, match, MOST_LOOKED_AT) !== undefined;
}

/** bm25 weights of the columns of each index: a title says more than an author's name. */
const COLUMN_WEIGHTS: Record<FoundKind, string> = {
  source: '4.0, 2.0, 2.0, 2.0, 1.0',
  excerpt: '2.0, 1.0, 0.0',
  figure: '2.0, 1.0, 0.0',
  picture: '2.0',
  briefing: '4.0',
  block: '1.0',
  paragraph: '1.0, 0.0',
};

/** The best things of a kind by bm25, with their scores (higher is better), at most `most`. */
export function bestMatches(
  db: ReadDb,
  kind: FoundKind,
  query: SearchQuery,
  narrowed: Narrowed | null,
  most: number,
): { scores: Map<number, number>; wasCut: boolean } {
  const wanted = matchFor(kind, query, narrowed);
  if (wanted === null) return { scores: new Map(), wasCut: false };
  const count = narrowed === null ? most : MOST_RANKED;
  const rows = db.all(
    `SELECT seq, score FROM (
       SELECT rowid AS seq, bm25(${kind}_index, ${COLUMN_WEIGHTS[kind]}) AS score FROM ${kind}_index
       WHERE ${kind}_index MATCH ? ${wanted.only === null ? '' : 'AND rowid IN (SELECT value FROM json_each(?))'}
       ORDER BY rowid DESC LIMIT ?) ORDER BY score, seq DESC LIMIT ?`,
    ...[wanted.match, ...(wanted.only === null ? [] : [wanted.only]), MOST_RANKED, count],
  );
  const scored = rows.map((it) => [intFrom(it, 'seq'), -Number(it['score'])] as const);
  if (narrowed === null) return { scores: new Map(scored), wasCut: rows.length === most };
  const passing = new Set(
    thatPass(
      db,
      kind,
      scored.map(([seq]) => seq),
      narrowed,
    ),
  );
  const kept = scored.filter(([seq]) => passing.has(seq));
  const wasCut = kept.length > most || rows.length === MOST_RANKED;
  return { scores: new Map(kept.slice(0, most)), wasCut };
}

/** The query with what the index itself can leave out, and the only numbers that can pass where they are few. */
function matchFor(
  kind: FoundKind,
  query: SearchQuery,
  narrowed: Narrowed | null,
): { match: string; only: string | null } | null {
  const only = narrowed?.only(kind) ?? null;
  if (only?.length === 0) return null;
  const parts = [query.match, ...(narrowed?.expressions(kind) ?? [])];
  const match = parts.length === 1 ? query.match : parts.map((it) => `(${it})`).join(' AND ');
  return { match, only: only !== null && only.length <= MOST_ONLY ? JSON.stringify(only) : null };
}

function thatPass(db: ReadDb, kind: FoundKind, seqs: readonly number[], narrowed: Narrowed): number[] {
  if (seqs.length === 0) return [];
  const sources = readSources(db, kind, seqs);
  return seqs.filter((seq) => narrowed.passes(kind, seq, sources.get(seq) ?? null));
}

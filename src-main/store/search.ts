import { foldForSearch } from '#core/text/fold.ts';
import type { SearchHit } from '#core/contract/views.ts';
import type { ReadDb } from './connection.ts';
import { intFrom } from './rows.ts';
import { hitFrom, KINDS, readFound, readForRanking, type FoundKind } from './search-found.ts';
import { bare, searchQuery, wordFinder, type SearchQuery, type Term } from './search-query.ts';

export interface Search {
  readonly text: string;
  readonly limit: number;
  /** `typing`: the newest first, for every key pressed. `ranked`: the best first, for Enter. */
  readonly mode: 'typing' | 'ranked';
}

interface Candidate {
  readonly kind: FoundKind;
  readonly seq: number;
  readonly source: number;
  readonly score: number;
}

/** Candidates read of each index while typing. bm25 would walk every match: a tenth of a second at 100,000 excerpts. */
const NEWEST = 100;
/** Matches looked at for ranking: a running query cannot be stopped, so its work is bounded beforehand. */
const MOST_RANKED = 20_000;
/** Paragraphs shown of one source, so that one long document does not fill the list. */
const PARAGRAPHS_OF_ONE = 3;

/** What is found for some words; `more` where there is more than is shown. Residue and the trash are never found. */
export function search(db: ReadDb, want: Search): { hits: SearchHit[]; more: boolean } {
  const query = searchQuery(want.text);
  if (query === null) return { hits: [], more: false };
  const found = KINDS.map((kind) =>
    want.mode === 'typing' ? newest(db, kind, query) : best(db, kind, query, want.limit),
  );
  const ordered = found.flatMap((it) => it.candidates).toSorted((a, b) => b.score - a.score);
  const spread = withoutFloods(ordered);
  const shown = spread.slice(0, want.limit);
  const find = wordFinder(query.terms);
  const rows = readFound(db, shown);
  return {
    hits: shown.flatMap((it) => {
      const row = rows.get(`${it.kind} ${it.seq}`);
      return row ? [hitFrom(it.kind, row, find)] : [];
    }),
    more: shown.length < ordered.length || found.some((it) => it.wasCut),
  };
}

interface Found {
  readonly candidates: readonly Candidate[];
  readonly wasCut: boolean;
}

function newest(db: ReadDb, kind: FoundKind, query: SearchQuery): Found {
  const rows = db.all(
    `SELECT rowid AS seq FROM ${kind}_index WHERE ${kind}_index MATCH ? ORDER BY rowid DESC LIMIT ?`,
    query.match,
    NEWEST,
  );
  const texts = readForRanking(
    db,
    kind,
    rows.map((it) => intFrom(it, 'seq')),
  );
  const candidates = texts.map((it, at) => ({
    kind,
    seq: it.seq,
    source: it.source,
    score: WEIGHT[kind] + closeness(it.text, query.terms) - at / NEWEST,
  }));
  return { candidates, wasCut: rows.length === NEWEST };
}

/** How much a kind counts for beside how well the words fit: what a person has kept comes before the raw text. */
const WEIGHT: Record<FoundKind, number> = { source: 2, excerpt: 2, figure: 2, paragraph: 0 };

/** How well a text fits the words: whole words before beginnings, words side by side before scattered ones. */
function closeness(text: string, terms: readonly Term[]): number {
  const words = ` ${bare(foldForSearch(text)).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')} `;
  const whole = terms.filter((it) => words.includes(` ${it.word} `)).length;
  const together = terms.length > 1 && words.includes(` ${terms.map((it) => it.word).join(' ')}`);
  return (2 * whole) / terms.length + (together ? 2 : 0);
}

/** bm25 weights of the columns of each index: a title says more than an author's name. */
const COLUMN_WEIGHTS: Record<FoundKind, string> = {
  source: '4.0, 2.0, 2.0, 2.0',
  excerpt: '2.0, 1.0',
  figure: '2.0, 1.0',
  paragraph: '1.0',
};

function best(db: ReadDb, kind: FoundKind, query: SearchQuery, limit: number): Found {
  const most = limit * PARAGRAPHS_OF_ONE;
  const rows = db.all(
    `SELECT seq, score FROM (
       SELECT rowid AS seq, bm25(${kind}_index, ${COLUMN_WEIGHTS[kind]}) AS score FROM ${kind}_index
       WHERE ${kind}_index MATCH ? ORDER BY rowid DESC LIMIT ?) ORDER BY score, seq DESC LIMIT ?`,
    ...[query.match, MOST_RANKED, most],
  );
  const scores = new Map(rows.map((it) => [intFrom(it, 'seq'), -Number(it['score'])]));
  const sources = readForRanking(db, kind, [...scores.keys()]);
  const candidates = sources.map((it) => ({
    kind,
    seq: it.seq,
    source: it.source,
    score: scores.get(it.seq) ?? 0,
  }));
  return { candidates, wasCut: rows.length === most };
}

function withoutFloods(ordered: readonly Candidate[]): Candidate[] {
  const shown = new Map<number, number>();
  return ordered.filter((it) => {
    if (it.kind !== 'paragraph') return true;
    const count = (shown.get(it.source) ?? 0) + 1;
    shown.set(it.source, count);
    return count <= PARAGRAPHS_OF_ONE;
  });
}

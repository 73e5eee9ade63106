import type { SearchFilter, SearchHit } from '#core/contract/search-views.ts';
import { closeness } from './closeness.ts';
import type { ReadDb } from './connection.ts';
import { hitFrom, KINDS, readFound, readForRanking, type FoundKind } from './search-found.ts';
import { bestMatches, newestMatches } from './search-matches.ts';
import { narrow, type Narrowed } from './search-narrow.ts';
import { searchQuery, wordFinder, type SearchQuery } from './search-query.ts';

export interface Search {
  readonly text: string;
  readonly limit: number;
  /** `typing`: the newest first, for every key pressed. `ranked`: the best first, for Enter. */
  readonly mode: 'typing' | 'ranked';
  readonly filter: SearchFilter;
}

interface Candidate {
  readonly kind: FoundKind;
  readonly seq: number;
  readonly source: number | null;
  readonly score: number;
}

/** Candidates read of each index while typing. bm25 would walk every match: a tenth of a second at 100,000 excerpts. */
const NEWEST = 100;
/** Paragraphs shown of one source, so that one long document does not fill the list. */
const PARAGRAPHS_OF_ONE = 3;

/** What is found for some words; `more` where there is more than is shown. Residue and the trash are never found. */
export function search(db: ReadDb, want: Search): { hits: SearchHit[]; more: boolean } {
  const query = searchQuery(want.text);
  if (query === null) return { hits: [], more: false };
  const narrowed = narrow(db, want.filter);
  const found = KINDS.filter((kind) => narrowed === null || narrowed.kinds.has(kind)).map((kind) =>
    want.mode === 'typing' ? newest(db, kind, query, narrowed) : best(db, kind, query, narrowed, want.limit),
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

function newest(db: ReadDb, kind: FoundKind, query: SearchQuery, narrowed: Narrowed | null): Found {
  const { seqs, wasCut } = newestMatches(db, kind, query, narrowed, NEWEST);
  const candidates = readForRanking(db, kind, seqs).map((it, at) => ({
    kind,
    seq: it.seq,
    source: it.source,
    score: WEIGHT[kind] + closeness(it.text, query.terms) - at / NEWEST,
  }));
  return { candidates, wasCut };
}

/** How much a kind counts for beside how well the words fit: what a person has kept comes before the raw text. */
const WEIGHT: Record<FoundKind, number> = {
  ...{ source: 2, excerpt: 2, figure: 2, picture: 2, briefing: 2 },
  ...{ block: 1, paragraph: 0 },
};

function best(
  db: ReadDb,
  kind: FoundKind,
  query: SearchQuery,
  narrowed: Narrowed | null,
  limit: number,
): Found {
  const { scores, wasCut } = bestMatches(db, kind, query, narrowed, limit * PARAGRAPHS_OF_ONE);
  const candidates = readForRanking(db, kind, [...scores.keys()]).map((it) => ({
    kind,
    seq: it.seq,
    source: it.source,
    score: scores.get(it.seq) ?? 0,
  }));
  return { candidates, wasCut };
}

function withoutFloods(ordered: readonly Candidate[]): Candidate[] {
  const shown = new Map<number, number>();
  return ordered.filter((it) => {
    if (it.kind !== 'paragraph' || it.source === null) return true;
    const count = (shown.get(it.source) ?? 0) + 1;
    shown.set(it.source, count);
    return count <= PARAGRAPHS_OF_ONE;
  });
}

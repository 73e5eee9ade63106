import type { SearchFilter } from '#core/contract/search-views.ts';
import type { ReadDb, SqlValue } from './connection.ts';
import { IN_COLLECTION, intFrom } from './rows.ts';
import type { FoundKind } from './search-found.ts';
import { markingToken, sourceToken, tagToken } from './search-tokens.ts';

/** What a filter leaves. Numbers are those of `seq`. */
export interface Narrowed {
  readonly kinds: ReadonlySet<FoundKind>;
  /** Whether one thing passes; `source` is null for what belongs to none. */
  readonly passes: (kind: FoundKind, seq: number, source: number | null) => boolean;
  /** FTS5 expressions that all things of a kind that pass fulfil, so that the index leaves out the rest. */
  readonly expressions: (kind: FoundKind) => readonly string[];
  /** The sources things must belong to, as JSON, or null where the filter says nothing of sources alone. */
  readonly sources: string | null;
  /** The few things of a kind that can pass, or null where they are not few. */
  readonly only: (kind: FoundKind) => readonly number[] | null;
}

interface Condition {
  readonly passes: Narrowed['passes'];
  readonly expression?: (kind: FoundKind) => string | null;
  readonly only?: Narrowed['only'];
  readonly sources?: string;
}

const KINDS_OF: Record<NonNullable<SearchFilter['kinds']>[number], readonly FoundKind[]> = {
  source: ['source'],
  text: ['paragraph'],
  excerpt: ['excerpt'],
  figure: ['figure'],
  picture: ['picture'],
  briefing: ['briefing', 'block'],
};
const EVERY_KIND = Object.values(KINDS_OF).flat();

/** Works out what a filter leaves, or null where it leaves everything. */
export function narrow(db: ReadDb, filter: SearchFilter): Narrowed | null {
  const conditions = [bySource, byTag, byMarking, byBriefing].flatMap((it) => it(db, filter) ?? []);
  if (filter.kinds === null && conditions.length === 0) return null;
  const kinds = new Set(filter.kinds === null ? EVERY_KIND : filter.kinds.flatMap((it) => KINDS_OF[it]));
  return {
    kinds,
    passes: (kind, seq, source) => kinds.has(kind) && conditions.every((it) => it.passes(kind, seq, source)),
    sources: conditions.find((it) => it.sources !== undefined)?.sources ?? null,
    expressions: (kind) => conditions.flatMap((it) => it.expression?.(kind) ?? []),
    only: (kind) => {
      const lists = conditions.flatMap((it) => {
        const few = it.only?.(kind) ?? null;
        return few === null ? [] : [few];
      });
      return lists.toSorted((a, b) => a.length - b.length)[0] ?? null;
    },
  };
}

/** Up to so many sources are named inside the index: each costs about a twentieth of a millisecond there. */
const MOST_TOKENS = 150;
/** More than this share of all sources are found soon enough by looking at the newest matches. */
const COMMON = 0.02;

/** Whether sources are so few, and so rare, that they are best named inside the index. */
function areFew(db: ReadDb, sources: ReadonlySet<number>): boolean {
  if (sources.size > MOST_TOKENS) return false;
  return (
    sources.size <= 10 || sources.size < COMMON * intFrom(db.get('SELECT count(*) AS n FROM sources'), 'n')
  );
}
const HAS_TOKENS: ReadonlySet<FoundKind> = new Set(['excerpt', 'figure', 'paragraph']);

function anyOf(tokens: readonly string[]): string {
  return `(${tokens.map((it) => `"${it}"`).join(' OR ')})`;
}

function seqsOf(db: ReadDb, sql: string, ...params: SqlValue[]): Set<number> {
  return new Set(db.all(sql, ...params).map((it) => intFrom(it, 'seq')));
}

/** Facts that only a source has. */
function bySource(db: ReadDb, filter: SearchFilter): Condition | null {
  const wanted: (readonly [sql: string, ...params: SqlValue[]])[] = [];
  const add = (value: SqlValue, sql: string, ...params: SqlValue[]) => {
    if (value !== null) wanted.push([sql, value, ...params]);
  };
  add(filter.sourceId, 's.id = ?');
  add(filter.outlet, 's.outlet = ? COLLATE NOCASE');
  add(filter.language, 's.language = ?');
  add(filter.reliability, 's.reliability = ?');
  add(filter.publishedFrom, 's.published_on >= ?');
  // "Up to March 2026" holds for every day of it: a longer date that begins with it is part of it.
  add(filter.publishedTo, 'substr(s.published_on, 1, length(?)) <= ?', filter.publishedTo);
  add(filter.collectionId, IN_COLLECTION);
  add(
    filter.originId,
    `s.seq IN (WITH RECURSIVE below (seq) AS (SELECT seq FROM sources WHERE id = ?
       UNION SELECT d.source FROM derives_from d JOIN below ON d.origin = below.seq) SELECT seq FROM below)`,
  );
  if (wanted.length === 0) return null;
  const sql = `SELECT s.seq FROM sources s WHERE ${wanted.map(([it]) => it).join(' AND ')}`;
  const sources = seqsOf(db, sql, ...wanted.flatMap(([, ...params]) => params));
  const few = areFew(db, sources) ? [...sources] : null;
  return {
    sources: JSON.stringify([...sources]),
    passes: (_, __, source) => source !== null && sources.has(source),
    expression: (kind) =>
      few !== null && few.length > 0 && HAS_TOKENS.has(kind) ? anyOf(few.map(sourceToken)) : null,
    only: (kind) => (sources.size === 0 || (kind === 'source' && few !== null) ? (few ?? []) : null),
  };
}

/** What a thing may have of its own, or from its source. */
function ownOrInherited(
  db: ReadDb,
  own: Partial<Record<FoundKind, ReadonlySet<number>>>,
  ownToken: string,
): Condition {
  const sources = own.source ?? new Set<number>();
  const few = areFew(db, sources) ? [...sources].map(sourceToken) : null;
  return {
    passes: (kind, seq, source) => own[kind]?.has(seq) === true || (source !== null && sources.has(source)),
    expression: (kind) => (few !== null && HAS_TOKENS.has(kind) ? anyOf([ownToken, ...few]) : null),
    only: (kind) => (kind === 'source' && few !== null ? [...sources] : null),
  };
}

function byTag(db: ReadDb, { tag }: SearchFilter): Condition | null {
  if (tag === null) return null;
  const row = db.get('SELECT seq FROM tags WHERE name = ?', tag);
  if (!row) return NOTHING;
  const seq = intFrom(row, 'seq');
  const tagged = (noun: string) => seqsOf(db, `SELECT ${noun} AS seq FROM ${noun}_tags WHERE tag = ?`, seq);
  const own = { source: tagged('source'), excerpt: tagged('excerpt'), figure: tagged('figure') };
  return ownOrInherited(db, own, tagToken(seq));
}

function byMarking(db: ReadDb, { marking }: SearchFilter): Condition | null {
  if (marking === null) return null;
  const marked = (table: string) =>
    seqsOf(
      db,
      `SELECT seq FROM ${table} WHERE marking_scheme = ? AND marking_label = ?`,
      ...[marking.scheme, marking.label],
    );
  const own = {
    ...{ source: marked('sources'), excerpt: marked('excerpts'), figure: marked('figures') },
    ...{ picture: marked('pictures'), briefing: marked('briefings') },
  };
  return ownOrInherited(db, own, markingToken(marking));
}

/** Used, or not used, in one briefing. A source is used where it is cited or something taken from it is. */
function byBriefing(db: ReadDb, { briefing }: SearchFilter): Condition | null {
  if (briefing === null) return null;
  const cited = (noun: string) =>
    seqsOf(
      db,
      `SELECT c.${noun} AS seq FROM citations c JOIN briefings b ON b.seq = c.briefing
       WHERE b.id = ? AND c.${noun} IS NOT NULL`,
      briefing.id,
    );
  const items = { excerpt: cited('excerpt'), figure: cited('figure'), picture: cited('picture') };
  const source = cited('source');
  for (const [noun, seqs] of Object.entries(items)) {
    const sql = `SELECT source AS seq FROM ${noun}s WHERE source IS NOT NULL
      AND seq IN (SELECT value FROM json_each(?))`;
    for (const seq of seqsOf(db, sql, JSON.stringify([...seqs]))) source.add(seq);
  }
  const own: Partial<Record<FoundKind, ReadonlySet<number>>> = { ...items, source };
  const isUsed: Narrowed['passes'] = (kind, seq, of) =>
    kind === 'paragraph' ? of !== null && source.has(of) : own[kind]?.has(seq) === true;
  const isOfBriefing = (kind: FoundKind) => kind === 'briefing' || kind === 'block';
  return {
    passes: (kind, seq, of) => !isOfBriefing(kind) && isUsed(kind, seq, of) === briefing.used,
    expression: (kind) =>
      briefing.used && kind === 'paragraph' && source.size > 0 && source.size <= MOST_TOKENS
        ? anyOf([...source].map(sourceToken))
        : null,
    only: (kind) => (briefing.used && kind !== 'paragraph' ? [...(own[kind] ?? [])] : null),
  };
}

const NOTHING: Condition = { passes: () => false, only: () => [] };

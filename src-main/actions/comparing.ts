import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { ComparedSource } from '#core/contract/comparing-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Source } from '#core/model/source.ts';
import { originFinder, type Derivation } from '#core/origins/count.ts';
import type { Fact } from '#core/statements/fact.ts';
import { factsOf } from '#core/statements/facts-of.ts';
import type { Statement } from '#core/statements/statement.ts';
import { statementsIn } from '#core/statements/statements-in.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { readDismissed } from '#main/store/dismissed-proposals.ts';
import { figuresOf } from '#main/store/figures.ts';
import { allDerivations } from '#main/store/origins.ts';
import { listSequences } from '#main/store/sequences.ts';
import { readResidue, readText } from '#main/store/source-texts.ts';
import { listedSources, seqOfSource } from '#main/store/sources.ts';
import { changeMark } from '#main/store/stated-figures.ts';
import type { SearchDeps } from './deps.ts';
import { partRead } from './proposals.ts';

/** Texts are read so long for one call, in milliseconds: other analyses wait for this thread. */
const PATIENCE = 150;
/** Facts are found anew where so many more statements are known, else those of before are answered. */
const MORE = 1.3;

/** What was read of the texts of one library. */
interface Reading {
  /** `changeMark` of when the sources were listed. */
  mark: string;
  sources: readonly Source[];
  derivations: readonly Derivation[];
  sequences: ReadonlySet<string>;
  readonly texts: Map<string, { readonly state: string; readonly statements: readonly Statement[] }>;
  /** The sources whose texts were looked at since `mark`. */
  readonly seen: Set<string>;
  /** What all of them state; null where it is to be put together anew. */
  all: readonly Statement[] | null;
  facts: { readonly of: number; readonly found: readonly Fact[]; readonly isWhole: boolean } | null;
}

const readings = new WeakMap<ReadDb, Reading>();

/**
 * Facts that two sources of the library state at least, those that disagree first. Reads texts for about 150 ms and answers what is
 * known by then. Fails with `stored-bytes-changed`. `mayGoOn` is asked before each further text.
 */
export function compareFacts(
  { library: { db } }: SearchDeps,
  { sources: only }: CallParsed<'comparing.facts'>,
  mayGoOn: () => boolean = patience(PATIENCE),
): Result<CallOutput<'comparing.facts'>, CallError> {
  const read = readTexts(db, mayGoOn);
  if (!read.ok) return read;
  const reading = read.value;
  const wanted = only === null ? null : new Set<string>(only);
  const facts = factsNow(reading).filter(
    (it) => wanted === null || it.statements.some(({ sourceId }) => wanted.has(sourceId)),
  );
  const told = new Set<string>(facts.flatMap((it) => it.statements.map(({ sourceId }) => sourceId)));
  const { sources, seen } = reading;
  return ok({
    facts,
    sources: comparedSources(reading).filter((it) => told.has(it.id)),
    read: seen.size,
    total: sources.length,
  });
}

/** Goes on for so many milliseconds, and in any case once. */
export function patience(milliseconds: number): () => boolean {
  let until: number | null = null;
  return () => {
    const now = performance.now();
    until ??= now + milliseconds;
    return now < until;
  };
}

/**
 * What the texts of a library state, as far as it was read; each text is read once for each of its states. `mayGoOn` is asked before
 * each further text. `complete`: nothing is left to be read. Fails with `stored-bytes-changed`.
 */
export function statementsRead(
  db: ReadDb,
  mayGoOn: () => boolean,
): Result<{ readonly statements: readonly Statement[]; readonly complete: boolean }, CallError> {
  const read = readTexts(db, mayGoOn);
  if (!read.ok) return read;
  const { sources, seen } = read.value;
  return ok({ statements: statementsOf(read.value), complete: seen.size === sources.length });
}

function readTexts(db: ReadDb, mayGoOn: () => boolean): Result<Reading, CallError> {
  const reading = readingOf(db);
  for (const source of reading.sources) {
    if (reading.seen.has(source.id)) continue;
    if (!mayGoOn()) break;
    const stated = statedBy(db, source, reading.texts.get(source.id)?.state ?? null);
    if (!stated.ok) return stated;
    if (stated.value !== null) {
      reading.texts.set(source.id, stated.value);
      reading.all = null;
    }
    reading.seen.add(source.id);
  }
  return ok(reading);
}

function readingOf(db: ReadDb): Reading {
  const known = readings.get(db);
  const mark = changeMark(db);
  if (known?.mark === mark) return known;
  const sources = listedSources(db).toSorted(byDate);
  const reading: Reading = {
    ...{ mark, sources, derivations: allDerivations(db), sequences: listSequences(db) },
    ...{ texts: known?.texts ?? new Map(), seen: new Set(), facts: null },
    all: null,
  };
  const isSame =
    JSON.stringify(known?.sources.map((it) => it.id)) === JSON.stringify(sources.map((it) => it.id));
  if (isSame) reading.all = known?.all ?? null;
  const there = new Set<string>(sources.map((it) => it.id));
  for (const id of reading.texts.keys()) if (!there.has(id)) reading.texts.delete(id);
  readings.set(db, reading);
  return reading;
}

/** The oldest first; those without a date last, in the order of arrival. */
function byDate(one: Source, other: Source): number {
  const [a, b] = [one.publishedOn ?? '9999', other.publishedOn ?? '9999'];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Null where nothing differs from a state that was read. */
function statedBy(
  db: ReadDb,
  source: Source,
  before: string | null,
): Result<{ state: string; statements: Statement[] } | null, CallError> {
  const seq = seqOfSource(db, source.id);
  if (seq === null) return fail({ code: 'not-found', what: 'source' });
  const { id, title, outlet, publishedOn, language, kind } = source;
  const known = { id, title, outlet, publishedOn, language, kind };
  const kept = { figures: figuresOf(db, id), dismissed: readDismissed(db, seq) };
  const state = JSON.stringify([source.textSha256, readResidue(db, seq), known, kept]);
  if (state === before) return ok(null);
  const stored = readText(db, id);
  if (!stored.ok) return stored;
  const { text, residue } = stored.value;
  const { end, aside } = partRead(db, seq, text, residue);
  return ok({ state, statements: statementsIn(known, text.slice(0, end), aside, kept) });
}

function statementsOf(reading: Reading): readonly Statement[] {
  reading.all ??= reading.sources.flatMap((it) => reading.texts.get(it.id)?.statements ?? []);
  return reading.all;
}

function factsNow(reading: Reading): readonly Fact[] {
  const isWhole = reading.seen.size === reading.sources.length;
  const statements = statementsOf(reading);
  const before = reading.facts;
  if (before !== null && (before.isWhole || !isWhole) && statements.length < before.of * MORE)
    return before.found;
  const order = reading.sources.map((it) => it.id);
  const found = factsOf(statements, reading.sequences, order);
  reading.facts = { of: statements.length, found, isWhole };
  return found;
}

/** A source that derives from nothing and from which nothing derives is no one's carrier. */
function comparedSources({ sources, derivations }: Reading): ComparedSource[] {
  const byId = new Map<string, Source>(sources.map((it) => [it.id, it]));
  const rootsOf = originFinder(derivations);
  const isOrigin = new Set(
    derivations.flatMap(({ origin }) => (origin.kind === 'source' ? [origin.id] : [])),
  );
  const nameOf = (id: string): string => {
    const it = byId.get(id);
    return it === undefined ? id : (it.title ?? it.outlet ?? it.citeKey);
  };
  const origins = (id: Source['id']): string[] =>
    rootsOf([id]).flatMap((root) => {
      if (root.kind === 'named') return [root.name];
      // All that lead to one another share the name of one.
      if (root.kind === 'circle') return root.ids.slice(0, 1).map(nameOf);
      return root.id === id && !isOrigin.has(id) ? [] : [nameOf(root.id)];
    });
  return sources.map(({ id, title, outlet, publishedOn, citeKey }) => ({
    ...{ id, title: title ?? citeKey, outlet, publishedOn },
    origins: origins(id),
  }));
}

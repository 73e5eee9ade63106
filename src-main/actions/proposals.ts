import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { ProposalRef, Proposals } from '#core/model/proposal.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { TextTable } from '#core/model/source-layout.ts';
import type { ResidueRange } from '#core/model/source-text.ts';
import { understand } from '#core/text/understand.ts';
import { undecided } from '#core/text/undecided.ts';
import { deleteDismissed, insertDismissed, readDismissed } from '#main/store/dismissed-proposals.ts';
import { excerptsOf } from '#main/store/excerpts.ts';
import { figuresOf } from '#main/store/figures.ts';
import { readLayout } from '#main/store/layouts.ts';
import { readText } from '#main/store/source-texts.ts';
import { findSource } from '#main/store/sources.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** UTF-16 units of a text that are looked at. The rules cannot be stopped half-way, and other analyses wait for this thread. */
export const MOST_READ = 2_000_000;

interface Stated {
  readonly proposals: Proposals;
  /** In UTF-16 units. */
  readonly readTo: number;
}

/** What was found in the texts looked at last: the same text is asked for again after every decision. */
const found = new Map<string, Stated>();
const KEPT = 4;

/**
 * What a source states and nobody has decided on; the rows of sheets are not read, for every cell would be proposed.
 * `readTo` is where reading stopped: the end of the text, but for one of
 * more than two million characters. `read` is the rules. Fails with `not-found`, `stored-bytes-changed`.
 */
export function listProposals(
  { library: { db } }: SearchDeps,
  { sourceId }: CallParsed<'proposals.list'>,
  read: typeof understand = understand,
): Result<CallOutput<'proposals.list'>, CallError> {
  const source = findSource(db, sourceId);
  if (!source) return fail({ code: 'not-found', what: 'source' });
  const stored = readText(db, sourceId);
  if (!stored.ok) return stored;
  const { seq, text, residue } = stored.value;
  const { title, outlet, publishedOn, language, kind } = source;
  const known = { title, outlet, publishedOn, language, kind };
  const { proposals, readTo } = remembered(JSON.stringify([source.textSha256, residue, known]), () => {
    const { end, aside } = partRead(db, seq, text, residue);
    return { proposals: read(text.slice(0, end), aside, known), readTo: end };
  });
  const decided = {
    dismissed: readDismissed(db, seq),
    excerpts: excerptsOf(db, sourceId).map((it) => it.anchor),
    figures: figuresOf(db, sourceId).map((it) => it.anchor),
  };
  return ok({ ...undecided(proposals, decided), readTo });
}

/** How far the rules read a text, and what of it they pass over: residue and the rows of sheets. */
export function partRead(
  db: SearchDeps['library']['db'],
  seq: number,
  text: string,
  residue: readonly ResidueRange[],
): { readonly end: number; readonly aside: readonly ResidueRange[] } {
  const sheets = sheetsOf(readLayout(db, seq).tables);
  const end = endOfReading(text, sheets);
  return { end, aside: [...outside(residue, sheets), ...sheets].filter((it) => it.end <= end) };
}

/** The rows of each sheet as one range to pass over. Why something is set aside does not matter to the rules. */
function sheetsOf(tables: readonly TextTable[]): ResidueRange[] {
  return tables.flatMap(({ rows }) => {
    const cells = rows.filter((row) => row.length > 0);
    const [start, end] = [cells[0]?.[0]?.[0] ?? 0, cells.at(-1)?.at(-1)?.[1] ?? 0];
    return start < end ? [{ start, end, reason: 'marked-by-hand' as const, restored: false }] : [];
  });
}

/** Rows that were set aside would lie in two ranges, and ranges do not overlap. */
function outside(residue: readonly ResidueRange[], sheets: readonly ResidueRange[]): ResidueRange[] {
  return residue.filter((it) => !sheets.some((sheet) => it.start < sheet.end && sheet.start < it.end));
}

/** The end of the last whole paragraph that is looked at. A sheet costs nothing: none ends there. */
function endOfReading(text: string, sheets: readonly ResidueRange[]): number {
  if (text.length <= MOST_READ) return text.length;
  const between = text.lastIndexOf('\n\n', MOST_READ);
  const end = between > 0 ? between : MOST_READ;
  return sheets.find((it) => it.start <= end && end < it.end)?.end ?? end;
}

function remembered(key: string, find: () => Stated): Stated {
  const stated = found.get(key) ?? find();
  // Put last again: the first of the map is the one that was asked for longest ago.
  found.delete(key);
  found.set(key, stated);
  const [oldest] = found.keys();
  if (found.size > KEPT && oldest !== undefined) found.delete(oldest);
  return stated;
}

/** Fails with `not-found`, `stored-bytes-changed`, and `range-outside-text`, where nothing is dismissed. */
export function dismissProposals(
  { library: { db } }: Deps,
  { sourceId, proposals }: CallParsed<'proposals.dismiss'>,
): Result<CallOutput<'proposals.dismiss'>, CallError> {
  return db.transaction(() => {
    const seq = seqFor(db, sourceId, proposals);
    if (!seq.ok) return seq;
    insertDismissed(db, seq.value, proposals);
    return ok({});
  });
}

/** Takes dismissals back; those that were not dismissed are passed over. Fails like `dismissProposals`. */
export function restoreProposals(
  { library: { db } }: Deps,
  { sourceId, proposals }: CallParsed<'proposals.restore'>,
): Result<CallOutput<'proposals.restore'>, CallError> {
  return db.transaction(() => {
    const seq = seqFor(db, sourceId, proposals);
    if (!seq.ok) return seq;
    deleteDismissed(db, seq.value, proposals);
    return ok({});
  });
}

/** The source's number, if every range lies in its text. */
function seqFor(
  db: SearchDeps['library']['db'],
  id: SourceId,
  ranges: readonly ProposalRef[],
): Result<number, CallError> {
  const stored = readText(db, id);
  if (!stored.ok) return stored;
  const { seq, text } = stored.value;
  const isInside = ranges.every((it) => it.start < it.end && it.end <= text.length);
  return isInside ? ok(seq) : fail({ code: 'range-outside-text' });
}

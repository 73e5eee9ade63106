import { setImmediate as turn } from 'node:timers/promises';
import type { CheckContext } from '#core/checks/check.ts';
import type { Finding } from '#core/checks/finding.ts';
import {
  countBySource,
  countByWeight,
  openFindings,
  type FindingCounts,
} from '#core/checks/open-findings.ts';
import type { CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { partialDate, type Instant, type PartialDate } from '#core/model/dates.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { readBriefing, type StoredBriefing } from '#main/store/briefings.ts';
import { recordCheck } from '#main/store/checks.ts';
import { restsOn } from '#main/store/citations.ts';
import { checkOnce } from './checking.ts';
import { patience as goingOn, statementsRead } from './comparing.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** What was found in a briefing as it is saved. */
export interface CheckedSaved {
  readonly findings: readonly Finding[];
  /** Those that nobody let stand. */
  readonly open: readonly Finding[];
  readonly counts: FindingCounts;
  readonly context: CheckContext;
}

/** What checking a saved briefing needs. */
export type CheckDeps = Pick<Deps, 'library' | 'now' | 'onCheckFailed'>;

/** How a saved briefing is checked. */
export interface How {
  /** By the day it was saved last, so that what is told of it is the same on any day; else by the present day. */
  readonly asSaved: boolean;
  /** Numbers are read out of texts that nobody cites so long, in milliseconds: nothing is wrong by them alone. */
  readonly patience: number;
}
/** Before an export, in milliseconds. */
const GATE_PATIENCE = 1500;
/** So long of it at a time: what is typed meanwhile is saved on the same thread. */
const PIECE = 60;

type ReadingDeps = Omit<CheckDeps, 'library'> & Pick<SearchDeps, 'library'>;

/**
 * Checks a briefing as it is saved. Fails with `stored-bytes-changed`.
 */
export function checkStored(
  { library, now, onCheckFailed = () => {} }: ReadingDeps,
  { briefing, savedAt }: StoredBriefing,
  { asSaved, patience }: How,
): Result<CheckedSaved, CallError> {
  const today = asSaved ? partialDate.parse(savedAt.slice(0, 10)) : dayOf(now());
  const until = performance.now() + patience;
  const mayRead = (): boolean => performance.now() < until;
  const checked = checkOnce(library, briefing, today, onCheckFailed, { mayRead });
  if (!checked.ok) return checked;
  const { findings, context } = checked.value;
  const open = openFindings(findings, briefing);
  return ok({ findings, open, counts: countByWeight(open), context });
}

/** The same, and remembers what was open. */
export function checkSaved(
  deps: CheckDeps,
  stored: StoredBriefing,
  how: How,
): Result<CheckedSaved, CallError> {
  const checked = checkStored(deps, stored, how);
  if (!checked.ok) return checked;
  const { open, counts, context } = checked.value;
  const rests = context.library.references.sources.map((it) => it.id);
  recordCheck(deps.library.db, {
    ...{ briefing: stored.briefing.id, revision: stored.revision, checkedAt: deps.now() },
    ...{ open: counts, sources: countBySource(open, rests) },
  });
  return checked;
}

/**
 * The same, for what is about to be written or printed; others have their turn while numbers are read. Fails with `findings-open`
 * where something wrong is neither mended nor let stand.
 */
export async function passChecks(
  deps: CheckDeps,
  stored: StoredBriefing,
): Promise<Result<CheckedSaved, CallError>> {
  if (stored.briefing.blocks.some((it) => restsOn(it).length > 0)) await readNumbers(deps);
  const checked = checkSaved(deps, stored, { asSaved: true, patience: 0 });
  if (!checked.ok) return checked;
  const wrong = checked.value.open.filter((it) => it.weight === 'wrong' && !isSaidElsewhere(it)).length;
  return wrong === 0 ? checked : fail({ code: 'findings-open', wrong });
}

/** Reads numbers out of the texts of the library, as far as patience goes; what was read is kept. */
async function readNumbers({ library }: CheckDeps): Promise<void> {
  const mayGoOn = goingOn(GATE_PATIENCE);
  while (mayGoOn()) {
    const read = statementsRead(library.db, goingOn(PIECE));
    // What cannot be read is told by the check.
    if (!read.ok || read.value.complete) return;
    await turn();
  }
}

/** A picture that nobody described stops a PDF by itself, and is named in the report of the other forms. */
function isSaidElsewhere({ check, rule }: Finding): boolean {
  return check === 'house-rules' && rule === 'alt-text';
}

/** Asked before printing on paper. Fails with `not-found`, `briefing-newer`, `findings-open`, `stored-bytes-changed`. */
export async function passGate(
  deps: CheckDeps,
  { id }: CallParsed<'checks.gate'>,
): Promise<Result<Record<string, never>, CallError>> {
  const stored = readBriefing(deps.library.db, id);
  if (!stored.ok) return stored;
  const passed = await passChecks(deps, stored.value);
  return passed.ok ? ok({}) : passed;
}

/** The day it is at a moment on the clock of this computer. */
function dayOf(at: Instant): PartialDate {
  const date = new Date(at);
  const two = (it: number): string => String(it).padStart(2, '0');
  return partialDate.parse(`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
}

import { allChecks } from '#core/checks/all-checks.ts';
import type { Check, CheckContext } from '#core/checks/check.ts';
import type { CheckName, Finding } from '#core/checks/finding.ts';
import type { Checker } from '#core/checks/run-checks.ts';
import { makeSurvivingChecker } from '#core/checks/surviving.ts';
import type { CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { BRIEFING_MODEL, type Briefing } from '#core/model/briefing.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { BlockId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { ReadLibrary } from '#main/store/library.ts';
import { blocksNow, type SentBlocks } from './blocks-now.ts';
import type { CheckRuns } from './check-runs.ts';
import { makeViews, type ReadView } from './library-view.ts';

/** What is kept of a briefing that somebody is writing. */
interface Session extends SentBlocks {
  readonly library: ReadLibrary;
  readonly briefing: Briefing['id'];
  readonly checker: Checker;
  readonly view: ReadView;
  context: CheckContext | null;
}

/** What is told when a check breaks off: its name and the error, whose message may hold words of the briefing. */
export type OnThrow = (name: CheckName, error: unknown) => void;

export interface CheckedBriefing {
  readonly findings: Finding[];
  /** Which of the library it was checked against. */
  readonly context: CheckContext;
}

interface OnceHow {
  readonly mayRead?: () => boolean;
  readonly checks?: readonly Check[];
}

/** So many windows at most are remembered. */
const MOST_SESSIONS = 8;
/** Quotations are looked for so long before findings are answered, in milliseconds. */
const PATIENCE = 60;

/** Runs checks in this thread for windows. `now` is in milliseconds. */
export function makeCheckRuns(
  now: () => number,
  onThrow: OnThrow,
  checks: readonly Check[] = allChecks,
): CheckRuns {
  const sessions = new Map<string, Session>();
  const sessionFor = (library: ReadLibrary, { session, id }: CallParsed<'checks.run'>): Session => {
    const known = sessions.get(session);
    if (known?.library === library && known.briefing === id) return known;
    const made: Session = {
      ...{ library, briefing: id, blocks: new Map(), context: null },
      ...{ checker: makeSurvivingChecker(checks, onThrow), view: makeViews(library) },
    };
    sessions.delete(session);
    sessions.set(session, made);
    const [oldest] = sessions.keys();
    if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
    return made;
  };
  return {
    run: (library, input) => {
      const began = now();
      const session = sessionFor(library, input);
      const blocks = blocksNow(session, input);
      if (blocks === null) return fail({ code: 'not-found', what: 'briefing' });
      const briefing: Briefing = { ...input.facts, model: BRIEFING_MODEL, id: input.id, blocks };
      const view = session.view(briefing, () => now() - began < PATIENCE);
      if (!view.ok) return view;
      const { library: seen, things, complete, renewed } = view.value;
      session.context = sameOr(session.context, {
        facts: input.facts,
        library: seen,
        things,
        today: input.today,
      });
      return ok({
        findings: session.checker.check(anew(session, briefing, renewed), session.context),
        complete,
      });
    },
    close: (session) => {
      sessions.delete(session);
    },
  };
}

/** The briefing with blocks that are other objects where something was found for them since they were looked at. */
function anew(session: Session, briefing: Briefing, renewed: ReadonlySet<BlockId>): Briefing {
  if (renewed.size === 0) return briefing;
  const blocks = briefing.blocks.map((it) => (renewed.has(it.id) ? { ...it } : it));
  session.blocks = new Map(blocks.map((it) => [it.id, it]));
  return { ...briefing, blocks };
}

/**
 * Checks a briefing once, every quotation looked for; numbers are read out of texts of the library while `mayRead`. Fails with
 * `stored-bytes-changed`.
 */
export function checkOnce(
  library: Pick<ReadLibrary, 'db'>,
  briefing: Briefing,
  today: PartialDate,
  onThrow: OnThrow,
  { mayRead = () => true, checks = allChecks }: OnceHow = {},
): Result<CheckedBriefing, CallError> {
  const view = makeViews(library)(briefing, () => true, mayRead);
  if (!view.ok) return view;
  const { blocks: _blocks, model: _model, id: _id, ...facts } = briefing;
  const context = { facts, library: view.value.library, things: view.value.things, today };
  return ok({ findings: makeSurvivingChecker(checks, onThrow).check(briefing, context), context });
}

/** The context of before where nothing differs: what was found in blocks is kept with it. */
function sameOr(before: CheckContext | null, now: CheckContext): CheckContext {
  const isSame =
    before !== null &&
    before.library === now.library &&
    before.things === now.things &&
    before.today === now.today &&
    JSON.stringify(before.facts) === JSON.stringify(now.facts);
  return isSame ? before : now;
}

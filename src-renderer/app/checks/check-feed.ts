import type { Finding } from '#core/checks/finding.ts';
import { placeNow } from '#core/checks/mending.ts';
import type { CallInput, CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { PartialDate } from '#core/model/dates.ts';
import type { BriefingId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import { makeSentBlocks, oneAtATime } from '#renderer/app/sent-blocks.ts';

/** What is found in a text as far as it is known here. */
export interface ChecksState {
  readonly findings: readonly Finding[];
  /** When the last answer came, ISO 8601; null before the first. */
  readonly checkedAt: string | null;
  /** Whether all was looked at, quotations in the whole library too. */
  readonly complete: boolean;
  /** Why what is shown is not of the text as it is. */
  readonly error: CallError | null;
}

export const NOT_CHECKED: ChecksState = { findings: [], checkedAt: null, complete: false, error: null };

export interface CheckFeed {
  /** Text or facts changed: it is asked when typing has paused. */
  changed(): void;
  /** What the checks rest on changed, or a finding was mended: it is asked at once. */
  changedNow(): void;
  end(): void;
}

interface Parts {
  readonly id: BriefingId;
  /** Null before the briefing is read. */
  readonly facts: () => BriefingFacts | null;
  readonly blocks: () => readonly Block[];
  readonly today: () => PartialDate;
  readonly now: () => string;
  readonly ask: (input: CallInput<'checks.run'>) => Promise<Result<CallOutput<'checks.run'>, CallError>>;
  readonly close: (session: string) => void;
  readonly newId: () => string;
  /** Calls back after so many milliseconds; the answer gives that up. */
  readonly after: (delay: number, run: () => void) => () => void;
  readonly onState: (state: ChecksState) => void;
}

/** It is asked so long after the last key. Milliseconds. */
const PAUSE = 400;
/** What is looked for in the whole library is asked about again so much later, so that the worker can go on with it. */
const AGAIN = 150;

/** Asks what is wrong with a text whenever it has changed, one question at a time; only blocks that changed are sent. */
export function makeCheckFeed(parts: Parts): CheckFeed {
  const sent = makeSentBlocks(parts.newId);
  let state = NOT_CHECKED;
  let checked: ReadonlyMap<string, Block> = new Map();
  let beganAnew = false;
  let giveUp: () => void = () => undefined;

  const show = (next: Partial<ChecksState>): void => {
    state = { ...state, ...next };
    parts.onState(state);
  };
  const soon = (delay: number): void => {
    giveUp();
    giveUp = parts.after(delay, asking.run);
  };

  const asking = oneAtATime(async () => {
    const facts = parts.facts();
    if (facts === null) return false;
    const blocks = parts.blocks();
    const still = stillThere(state.findings, blocks, checked);
    if (still.length < state.findings.length) show({ findings: still });
    const answer = await parts.ask({
      ...{ session: sent.name(), id: parts.id, facts, today: parts.today() },
      ...sent.next(blocks),
    });
    if (asking.isEnded()) return false;
    if (answer.ok) {
      sent.known(blocks);
      beganAnew = false;
      checked = new Map(blocks.map((it) => [it.id, it]));
      const { findings, complete } = answer.value;
      show({ findings, complete, checkedAt: parts.now(), error: null });
      if (!complete) soon(AGAIN);
      return false;
    }
    // What it was told before is forgotten there, or may be: all is told again, but not for ever.
    sent.forget();
    if (answer.error.code === 'not-found' && !beganAnew) {
      beganAnew = true;
      return true;
    }
    show({ error: answer.error });
    return false;
  });

  return {
    changed: () => soon(PAUSE),
    changedNow() {
      giveUp();
      asking.run();
    },
    end() {
      giveUp();
      asking.end();
      parts.close(sent.name());
    },
  };
}

/** The findings whose words still stand: of a block that changed since, only those that are found in it. */
export function stillThere(
  findings: readonly Finding[],
  blocks: readonly Block[],
  checked: ReadonlyMap<string, Block>,
): Finding[] {
  const now = new Map<string, Block>(blocks.map((it) => [it.id, it]));
  return findings.filter(({ blockId, place, quote }) => {
    if (blockId === null) return true;
    const block = now.get(blockId);
    if (block === undefined) return false;
    return block === checked.get(blockId) || place === null || placeNow(block, place, quote) !== null;
  });
}

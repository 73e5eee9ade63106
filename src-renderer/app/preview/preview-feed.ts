import type { CallInput, CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import {
  PLAIN_CHOICE,
  type Preview,
  type PreviewPage,
  type PrintChoice,
} from '#core/contract/print-views.ts';
import type { Block } from '#core/model/block.ts';
import type { BriefingFacts } from '#core/model/briefing.ts';
import type { BlockId, BriefingId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import { makeSentBlocks, oneAtATime } from '#renderer/app/sent-blocks.ts';

/** The pages as far as they are known here. */
export interface PreviewState {
  /** One for each page. */
  readonly keys: readonly string[];
  /** The page to show at an index: as it is, or as it was until it is here. */
  readonly pages: ReadonlyMap<number, ShownPage>;
  readonly problems: Preview['problems'];
  /** Why the pages are not those of the text as it is. */
  readonly error: CallError | null;
  /** Where the block with the caret begins. */
  readonly caretPage: number | null;
  /** Goes up with every answer. */
  readonly round: number;
}

export interface ShownPage {
  readonly key: string;
  readonly page: PreviewPage;
}

export interface PreviewFeed {
  /** Something changed: text, facts, library, or where the caret is. */
  changed(): void;
  /** These pages are looked at, `to` not among them. */
  look(from: number, to: number): void;
  choose(choice: PrintChoice): void;
  end(): void;
}

interface Parts {
  readonly id: BriefingId;
  /** Null before the briefing is read. */
  readonly facts: () => BriefingFacts | null;
  readonly blocks: () => readonly Block[];
  readonly caret: () => BlockId | null;
  readonly ask: (
    input: CallInput<'preview.pages'>,
  ) => Promise<Result<CallOutput<'preview.pages'>, CallError>>;
  readonly close: (preview: string) => void;
  readonly newId: () => string;
  readonly onState: (state: PreviewState) => void;
}

export const NO_PREVIEW: PreviewState = {
  ...{ keys: [], pages: new Map(), problems: [], error: null, caretPage: null, round: 0 },
};

/** Pages beside those looked at that are fetched with them. */
const AHEAD = 1;
/** Pages kept beyond those looked at: so many on either side. */
const KEEP = 8;

/**
 * Asks for the pages that are looked at whenever something changed. One question runs at a time; what changes meanwhile is
 * in the one after it. Only blocks that changed are sent.
 */
export function makePreviewFeed(parts: Parts): PreviewFeed {
  const sent = makeSentBlocks(parts.newId);
  let choice = PLAIN_CHOICE;
  let looked = { from: 0, to: 2 };
  let beganAnew = false;
  let state = NO_PREVIEW;

  const show = (next: Partial<PreviewState>): void => {
    state = { ...state, ...next, round: state.round + 1 };
    parts.onState(state);
  };

  /** Answers whether something is missing still. */
  const take = (answer: Preview): boolean => {
    const { complete } = answer;
    // What is not laid out again yet is where it was.
    const keys = complete ? answer.keys : [...answer.keys, ...state.keys.slice(answer.keys.length)];
    const pages = new Map(
      [...state.pages].filter(
        ([at]) => at < keys.length && at >= looked.from - KEEP && at < looked.to + KEEP,
      ),
    );
    for (const { index, key, page } of answer.pages) pages.set(index, { key, page });
    const problems = complete ? answer.problems : state.problems;
    const { caretPage } = answer;
    show({
      keys,
      pages,
      problems,
      error: null,
      caretPage: complete ? caretPage : (caretPage ?? state.caretPage),
    });
    return !complete || isMissing();
  };

  const isMissing = (): boolean => {
    for (let at = looked.from; at < Math.min(looked.to, state.keys.length); at += 1)
      if (state.pages.get(at)?.key !== state.keys[at]) return true;
    return false;
  };

  const asking = oneAtATime(async () => {
    const facts = parts.facts();
    if (facts === null) return false;
    const blocks = parts.blocks();
    const answer = await parts.ask({
      ...{ preview: sent.name(), id: parts.id, facts, ...choice, caret: parts.caret() },
      ...sent.next(blocks),
      from: Math.max(0, looked.from - AHEAD),
      to: looked.to + AHEAD,
    });
    if (asking.isEnded()) return false;
    if (answer.ok) {
      sent.known(blocks);
      beganAnew = false;
      return take(answer.value);
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
    changed: asking.run,
    look(from, to) {
      if (from === looked.from && to === looked.to) return;
      looked = { from, to };
      if (state.keys.length > 0 && isMissing()) asking.run();
    },
    choose(next) {
      choice = next;
      asking.run();
    },
    end() {
      asking.end();
      parts.close(sent.name());
    },
  };
}

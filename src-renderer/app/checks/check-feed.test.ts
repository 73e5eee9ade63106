import { describe, expect, test } from 'vitest';
import { findingOf, type Finding } from '#core/checks/finding.ts';
import type { CallInput, CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Block } from '#core/model/block.ts';
import { partialDate } from '#core/model/dates.ts';
import { blockId, briefingId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { makeCheckFeed, NOT_CHECKED, stillThere, type ChecksState } from './check-feed.ts';

type Answer = Result<CallOutput<'checks.run'>, CallError>;

const block = (id: string, text = id): Block => ({
  ...{ type: 'paragraph', id: blockId.parse(id), marking: null, content: [plainRun(text)] },
});
const found = (id: string, quote: string, start = 0): Finding =>
  findingOf('figures', {
    ...{ rule: 'other-value', weight: 'wrong', message: 'm', why: 'w', advice: 'a' },
    ...{ blockId: blockId.parse(id), quote, place: { piece: 0, start, end: start + quote.length } },
  });

/** A feed whose clock and answers are moved by hand. */
function begin(blocks: Block[]) {
  const asked: CallInput<'checks.run'>[] = [];
  const waiting: ((answer: Answer) => void)[] = [];
  const timers = new Set<{ delay: number; run: () => void }>();
  let state: ChecksState = NOT_CHECKED;
  let names = 0;
  const text = { blocks };
  const feed = makeCheckFeed({
    id: briefingId.parse('b1'),
    facts: () => ({ title: 'Halm' }) as never,
    blocks: () => text.blocks,
    today: () => partialDate.parse('2026-03-09'),
    now: () => '2026-03-09T10:00:00.000Z',
    ask: (input) => {
      asked.push(input);
      return new Promise((resolve) => waiting.push(resolve));
    },
    close: () => {},
    newId: () => `session ${(names += 1)}`,
    after: (delay, run) => {
      const timer = { delay, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    onState: (next) => {
      state = next;
    },
  });
  const settle = () => new Promise((done) => setTimeout(done, 0));
  return {
    feed,
    asked,
    text,
    state: () => state,
    timers,
    async pass() {
      for (const it of timers) {
        timers.delete(it);
        it.run();
      }
      await settle();
    },
    async give(answer: Answer) {
      waiting.shift()?.(answer);
      await settle();
    },
  };
}

const answer = (findings: Finding[], complete = true): Answer => ok({ findings, complete });

describe('The feed of findings', () => {
  test('asks once when typing has paused, and sends what changed', async () => {
    const [one, two] = [block('one'), block('two')];
    const { feed, asked, give, pass, text, timers } = begin([one, two]);
    feed.changed();
    feed.changed();
    expect([asked.length, [...timers].map((it) => it.delay)]).toEqual([0, [400]]);
    await pass();
    expect(asked[0]?.changed).toEqual([one, two]);
    await give(answer([]));
    text.blocks = [one, block('two', 'twice')];
    feed.changed();
    await pass();
    expect(asked[1]?.changed).toEqual([text.blocks[1]]);
  });

  test('what changes while it waits is in the next question', async () => {
    const { feed, asked, give } = begin([block('one')]);
    feed.changedNow();
    feed.changedNow();
    feed.changedNow();
    expect(asked).toHaveLength(1);
    await give(answer([]));
    expect(asked).toHaveLength(2);
    await give(answer([]));
    expect(asked).toHaveLength(2);
  });

  test('asks again as long as something is still looked for', async () => {
    const { feed, asked, give, pass, state } = begin([block('one')]);
    feed.changedNow();
    await give(answer([], false));
    expect(state().complete).toBe(false);
    await pass();
    await give(answer([found('one', 'one')]));
    await pass();
    expect([asked.length, state().complete, state().findings.length]).toEqual([2, true, 1]);
  });

  test('keeps what it found while the next answer is awaited', async () => {
    const { feed, give, state, text } = begin([block('one', 'ten boats'), block('two', 'five')]);
    feed.changedNow();
    await give(answer([found('one', 'ten'), found('two', 'five')]));
    text.blocks = [block('one', 'about ten boats'), block('two', 'six')];
    feed.changedNow();
    expect(state().findings.map((it) => it.quote)).toEqual(['ten']);
  });

  test('tells all again where it was forgotten, but not for ever', async () => {
    const { feed, asked, give, state } = begin([block('one')]);
    feed.changedNow();
    await give(answer([]));
    feed.changedNow();
    const forgotten = fail<CallError>({ code: 'not-found', what: 'briefing' });
    await give(forgotten);
    expect(asked[2]?.session).not.toBe(asked[1]?.session);
    expect(asked[2]?.changed).toHaveLength(1);
    await give(forgotten);
    expect(asked).toHaveLength(3);
    expect(state().error).toMatchObject({ code: 'not-found' });
  });

  test('a finding about a block that is gone goes', () => {
    const kept = [found('one', 'one'), { ...found('two', 'x'), blockId: null, place: null }];
    expect(stillThere([...kept, found('gone', 'gone')], [block('one')], new Map())).toEqual(kept);
  });
});

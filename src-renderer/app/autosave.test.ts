import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import { makeAutosave, type Clock, type SaveState } from './autosave.ts';

interface Timer {
  at: number;
  run: () => void;
}

/** A clock that stands still until it is moved. */
function fakeClock() {
  let now = 0;
  let timers: Timer[] = [];
  const clock: Clock = {
    now: () => now,
    setTimer(run, delay) {
      const timer = { at: now + delay, run };
      timers.push(timer);
      return timer;
    },
    clearTimer(timer) {
      timers = timers.filter((it) => it !== timer);
    },
  };
  const settle = async () => {
    for (let i = 0; i < 10; i += 1) await Promise.resolve();
  };
  return {
    clock,
    settle,
    async pass(ms: number) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = timers.filter((it) => it.at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers = timers.filter((it) => it !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
      await settle();
    },
  };
}

const SAVED_AT = '2031-05-04T10:00:00.000Z';
const full: CallError = { code: 'disk-full' };

/** A page on which letters are typed, and a disk that may refuse or take its time. */
function desk() {
  const time = fakeClock();
  let unsaved = '';
  const saves: { at: number; text: string }[] = [];
  const states: SaveState[] = [];
  let answers: (Result<{ savedAt: string }, CallError> | number)[] = [];
  const autosave = makeAutosave<string>(
    {
      take() {
        const text = unsaved;
        unsaved = '';
        return text === '' ? null : text;
      },
      restore(text) {
        unsaved = text + unsaved;
      },
      async send(text) {
        const answer = answers.shift() ?? 0;
        if (typeof answer !== 'number' && !answer.ok) return answer;
        if (typeof answer === 'number' && answer > 0) {
          await new Promise<void>((done) => {
            time.clock.setTimer(done, answer);
          });
        }
        saves.push({ at: time.clock.now(), text });
        return { ok: true, value: { savedAt: SAVED_AT } };
      },
    },
    time.clock,
    (state) => states.push(state),
  );
  return {
    ...time,
    autosave,
    saves,
    states,
    last: () => states.at(-1)?.state,
    type(letter: string) {
      unsaved += letter;
      autosave.touch();
    },
    /** The next saves answer so: a number is a duration. */
    answer(...next: typeof answers) {
      answers = next;
    },
  };
}

describe('autosave', () => {
  it('saves after a pause', async () => {
    const it = desk();
    it.type('a');
    expect(it.last()).toBe('waiting');
    await it.pass(299);
    expect(it.saves).toEqual([]);
    await it.pass(1);
    expect(it.saves).toEqual([{ at: 300, text: 'a' }]);
    expect(it.states.at(-1)).toEqual({ state: 'saved', at: SAVED_AT });
  });

  it('saves at the latest 800 ms after the first change, while typing goes on', async () => {
    const it = desk();
    for (let i = 0; i < 10; i += 1) {
      it.type('x');
      await it.pass(100);
    }
    expect(it.saves[0]).toEqual({ at: 800, text: 'xxxxxxxx' });
  });

  it('has one save on its way at a time, and then saves what came meanwhile', async () => {
    const it = desk();
    it.answer(2_000);
    it.type('a');
    await it.pass(400);
    it.type('b');
    await it.pass(1_000);
    expect(it.saves).toEqual([]);
    await it.pass(2_000);
    expect(it.saves.map((save) => save.text)).toEqual(['a', 'b']);
  });

  it('keeps what could not be saved and tries again with growing pauses', async () => {
    const it = desk();
    it.answer({ ok: false, error: full }, { ok: false, error: full });
    it.type('a');
    await it.pass(300);
    expect(it.states.at(-1)).toEqual({ state: 'failed', error: full });
    await it.pass(1_000);
    expect(it.last()).toBe('failed');
    await it.pass(1_999);
    expect(it.saves).toEqual([]);
    await it.pass(1);
    expect(it.saves.map((save) => save.text)).toEqual(['a']);
    expect(it.last()).toBe('saved');
  });

  it('does not try again where somebody else changed the briefing', async () => {
    const it = desk();
    it.answer({ ok: false, error: { code: 'briefing-changed-elsewhere' } });
    it.type('a');
    await it.pass(120_000);
    expect(it.saves).toEqual([]);
    expect(it.last()).toBe('failed');
  });

  it('flushes at once, and says so when it cannot', async () => {
    const it = desk();
    it.type('a');
    expect(await it.autosave.flush()).toBe(true);
    expect(it.saves).toEqual([{ at: 0, text: 'a' }]);
    it.answer({ ok: false, error: full });
    it.type('b');
    expect(await it.autosave.flush()).toBe(false);
    expect(await it.autosave.flush()).toBe(true);
    expect(it.saves.map((save) => save.text)).toEqual(['a', 'b']);
  });

  it('flushes what is typed while a save is on its way', async () => {
    const it = desk();
    it.answer(500);
    it.type('a');
    await it.pass(300);
    it.type('b');
    const flushed = it.autosave.flush();
    await it.pass(500);
    expect(await flushed).toBe(true);
    expect(it.saves.map((save) => save.text)).toEqual(['a', 'b']);
  });

  it('saves every letter once and in order, whatever fails and however long it takes', async () => {
    const refused = fc.constant({ ok: false as const, error: full });
    const answers = fc.array(fc.oneof(refused, fc.integer({ min: 0, max: 1_500 })), { maxLength: 8 });
    const pauses = fc.array(fc.integer({ min: 0, max: 1_200 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(answers, pauses, async (given, waits) => {
        const it = desk();
        it.answer(...given);
        let typed = '';
        for (const [index, wait] of waits.entries()) {
          const letter = String.fromCodePoint(97 + index);
          typed += letter;
          it.type(letter);
          await it.pass(wait);
        }
        await it.pass(200_000);
        expect(it.saves.map((save) => save.text).join('')).toBe(typed);
        if (typed !== '') expect(it.last()).toBe('saved');
      }),
      { numRuns: 60 },
    );
  });
});

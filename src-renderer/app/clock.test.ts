import { afterEach, expect, test, vi } from 'vitest';
import { clock } from './clock.ts';
import { makeAutosave } from './autosave.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('setting the clock of the machine back puts no save off', async () => {
  const sent: string[] = [];
  let typed = '';
  const outlet = {
    take: () => (typed === '' ? null : typed),
    restore: () => undefined,
    send: (words: string) => {
      sent.push(words);
      typed = '';
      return Promise.resolve({ ok: true as const, value: { savedAt: '2026-03-09T12:00:00.000Z' } });
    },
  };
  const autosave = makeAutosave(outlet, clock, () => undefined);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() - 3_600_000);
  // Keys that come faster than the pause autosave waits for: only the time since the first of them can end the waiting.
  const keys = setInterval(() => {
    typed += 'a';
    autosave.touch();
  }, 40);
  await vi.waitFor(() => expect(sent.length).toBeGreaterThan(0), { timeout: 10_000 });
  clearInterval(keys);
  autosave.stop();
});

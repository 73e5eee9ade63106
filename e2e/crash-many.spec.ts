import { killApp } from './app-kills.ts';
import { expect, test } from './fixtures.ts';

const KILLS = 30;
/**
 * What an export may put a save off, in milliseconds: it is composed and checked in pieces on the thread that saves, and on a busy
 * machine a piece takes its time.
 */
const HELD_UP = 2000;

// Process death, not power loss: what the system has taken, it still writes.
test('killed again and again, the app comes back with all but the last second', async () => {
  test.setTimeout(600_000);
  const kills = await killApp(KILLS, 11);
  expect(kills).toHaveLength(KILLS);
  expect(kills.flatMap((it) => it.faults)).toEqual([]);
  for (const { lost, slow, doing } of kills)
    expect(lost, `typing lost in milliseconds, while ${doing}`).toBeLessThan(
      1000 + slow + (doing === 'typing and exporting' ? HELD_UP : 0),
    );
  // Words that were all saved before anything was killed would prove nothing.
  expect(kills.every((it) => it.typed > 2)).toBe(true);
});

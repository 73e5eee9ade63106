import { expect, test } from 'vitest';
import { CRASH_KINDS, type CrashKind } from './crash-facts.ts';
import { crashRounds } from './crash-rounds.ts';

const KILLS: Readonly<Record<CrashKind, number>> = {
  writing: 50,
  importing: 30,
  exporting: 20,
  printing: 4,
  migrating: 24,
  'backing-up': 24,
  creating: 20,
};

// Process death, not power loss: what the system has taken, it still writes.
test(
  'killed at any moment, nothing acknowledged is lost and nothing is half',
  { timeout: 600_000 },
  async () => {
    const tallies = await crashRounds(new Map(CRASH_KINDS.map((kind) => [kind, KILLS[kind]])), { seed: 1 });
    const none = { lost: [], half: [], unclean: [], left: [] };
    expect(tallies.map(({ kind, kills, faults }) => [kind, kills, faults])).toEqual(
      CRASH_KINDS.map((kind) => [kind, KILLS[kind], none]),
    );
    // Kills that all came before anything was done would prove nothing.
    expect(tallies.reduce((sum, it) => sum + it.acknowledged, 0)).toBeGreaterThan(200);
  },
);

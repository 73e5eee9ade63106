import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { breakLock, dropOwnLock, LOCK_NAME, lockHolder, ownLock, takeLock } from './lock.ts';
import { temporaryFolder } from './test-library.ts';

function inFolder(work: (folder: string, path: string) => void): void {
  const { folder, remove } = temporaryFolder();
  try {
    work(folder, join(folder, LOCK_NAME));
  } finally {
    remove();
  }
}

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
const change = (path: string, fields: object) =>
  writeFileSync(path, JSON.stringify({ ...read(path), ...fields }));
/** A process that lives as long as the tests, and when it was started. */
const parent = () => {
  const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
  return { pid: process.ppid, ticks: stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] };
};

test.runIf(process.platform === 'linux').each<[name: string, left: () => object, isTaken: boolean]>([
  ['of a living process, after the clock was set back', () => ({ ...parent(), machineStarted: 5e12 }), false],
  ['of a living process, after the clock was set forward', () => ({ ...parent(), machineStarted: 0 }), false],
  ['of a number that another process has now', () => ({ ...parent(), ticks: '1' }), true],
  ['of a process that is gone', () => ({ pid: 2 ** 22 + 1 }), true],
  ['from before a restart', () => ({ ...parent(), boot: 'another' }), true],
  ['of another machine of the same name', () => ({ pid: 2 ** 22 + 1, machine: 'another' }), false],
  ['of another machine', () => ({ pid: 2 ** 22 + 1, host: 'desk-in-marrow' }), false],
])('a lock %s', (_, left, isTaken) => {
  inFolder((folder, path) => {
    takeLock(folder)?.();
    const release = takeLock(folder);
    change(path, left());
    const taken = takeLock(folder);
    expect(taken !== null).toBe(isTaken);
    taken?.();
    release?.();
  });
});

test('who holds it is known by name and by the time it was last heard of', () => {
  inFolder((folder, path) => {
    expect(lockHolder(folder)).toBeNull();
    takeLock(folder);
    change(path, { host: 'desk-in-marrow' });
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    expect(lockHolder(folder)).toEqual({
      host: 'desk-in-marrow',
      lastSeen: '2023-11-14T22:13:20.000Z',
      isHere: false,
    });
  });
});

test('one of another machine is taken away by a person’s word, one of this machine is not', () => {
  inFolder((folder, path) => {
    const release = takeLock(folder);
    expect(breakLock(folder)).toBe(false);
    change(path, { host: 'desk-in-marrow', token: 'theirs' });
    expect(takeLock(folder)).toBeNull();
    expect(breakLock(folder)).toBe(true);
    const mine = takeLock(folder);
    expect(read(path)['host']).toBe(hostname());
    // What gives back the lock that was lost leaves the one of today.
    release?.();
    expect(existsSync(path)).toBe(true);
    mine?.();
    expect(existsSync(path)).toBe(false);
  });
});

test('the one who held it sees that it was taken over', () => {
  inFolder((folder, path) => {
    const release = takeLock(folder);
    expect(ownLock(folder)).toEqual({ isHeld: true });
    change(path, { host: 'desk-in-marrow', token: 'theirs' });
    expect(ownLock(folder)).toEqual({ isHeld: false, other: 'desk-in-marrow' });
    release?.();
    expect(read(path)['token']).toBe('theirs');
    dropOwnLock(folder);
    expect(read(path)['token']).toBe('theirs');
  });
});

test('a lock shows that its holder lives', () => {
  vi.useFakeTimers({ now: new Date('2026-03-09T12:00:00Z') });
  try {
    inFolder((folder, path) => {
      const release = takeLock(folder);
      utimesSync(path, 1, 1);
      vi.advanceTimersByTime(60_000);
      expect(statSync(path).mtime.toISOString()).toBe('2026-03-09T12:01:00.000Z');
      release?.();
      vi.advanceTimersByTime(60_000);
      expect(existsSync(path)).toBe(false);
    });
  } finally {
    vi.useRealTimers();
  }
});

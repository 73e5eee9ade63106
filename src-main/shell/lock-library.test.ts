import { expect, test } from 'vitest';
import { ok } from '#core/model/result.ts';
import { lockLibrary, type LockParts } from './lock-library.ts';
import { makeLockedLibrary } from './locked-library.ts';

function place(saves: readonly boolean[]) {
  const seen: string[] = [];
  const windows = saves.map((saved, at) => ({
    saveForSwitch: () => {
      seen.push(`save ${at}`);
      return Promise.resolve(saved);
    },
    startAnew: () => seen.push(`anew ${at}`),
    send: (name: string) => seen.push(`${name} ${at}`),
  }));
  const locked = makeLockedLibrary();
  const parts = {
    session: { folder: '/tmp/Harbour notes', lock: async () => void seen.push('lock') },
    windows: { all: () => windows, tell: (name: string) => seen.push(name) },
    undo: { clear: () => seen.push('forget undo') },
    locked,
  } as unknown as LockParts;
  return { seen, locked, parts };
}

test('every window saves first, then nothing of it is kept and all begin anew', async () => {
  const { seen, locked, parts } = place([true, true]);
  expect(await lockLibrary(parts)).toEqual(ok(null));
  expect(seen).toEqual(['save 0', 'save 1', 'lock', 'forget undo', 'anew 0', 'anew 1']);
  expect(locked.name).toBe('Harbour notes');
});

test('where one cannot save, the library stays open and the windows say so', async () => {
  const { seen, locked, parts } = place([true, false]);
  expect(await lockLibrary(parts)).toMatchObject({ ok: false, error: { code: 'other-window-unsaved' } });
  expect(seen).toEqual(['save 0', 'save 1', 'library.stays 0', 'library.stays 1', 'library.notLocked']);
  expect(locked.name).toBeNull();
});

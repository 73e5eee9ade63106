import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok } from '#core/model/result.ts';
import { scheduleBackups, type ScheduleParts } from './backup-schedule.ts';
import type { StateFile } from './state-file.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Scene {
  idle: number;
  isBusy: boolean;
  folder: string | null;
  answer: CallError | null;
  secondError: CallError | null;
}

/** Lets so many minutes go by; answers how many copies were asked for and what the windows were told. */
async function check(minutes: number, scene: Partial<Scene>): Promise<[asked: number, told: string[]]> {
  const { idle, isBusy, folder, answer, secondError } = {
    ...{ idle: 100, isBusy: false, folder: '/library', answer: null, secondError: null },
    ...scene,
  };
  let asked = 0;
  const told: string[] = [];
  const session = {
    isBusy,
    caredFor: () => (folder === null ? null : { folder, key: null }),
    care: () => {
      asked += 1;
      return Promise.resolve(
        answer === null ? ok({ name: 'a.db', home: null, secondError }) : fail<CallError>(answer),
      );
    },
  } as unknown as ScheduleParts['session'];
  const stateFile = { state: { backupFolders: [] }, change: () => undefined } as unknown as StateFile;
  const end = scheduleBackups({
    ...{ session, stateFile, log: () => undefined, idleSeconds: () => idle },
    onFailed: (error) => told.push(error.code),
  });
  for (let minute = 0; minute < minutes; minute += 1) await vi.advanceTimersByTimeAsync(60_000);
  end();
  await vi.advanceTimersByTimeAsync(600_000);
  return [asked, told];
}

const FULL: CallError = { code: 'no-room-for-backup', name: 'Library' };
const AWAY: CallError = { code: 'backup-folder-away', name: 'Stick' };

test.each<[string, number, Partial<Scene>, [number, string[]]]>([
  ['asks each minute whether one is due', 5, {}, [5, []]],
  ['does not hold up somebody who types', 9, { idle: 1 }, [0, []]],
  ['does not wait for ever', 20, { idle: 1 }, [2, []]],
  ['leaves an import alone', 20, { isBusy: true }, [0, []]],
  ['has nothing to do without a library', 5, { folder: null }, [0, []]],
  ['tells once that the disk is nearly full', 5, { answer: FULL }, [5, ['no-room-for-backup']]],
  ['says nothing of a stick that is away', 5, { secondError: AWAY }, [5, []]],
])('%s', async (_, minutes, scene, expected) => expect(await check(minutes, scene)).toEqual(expected));

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '#core/contract/calls.ts';
import type { BackupLook, BackupRow } from '#core/contract/backup-calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { call } from '#renderer/api.ts';

export type WhichLibrary = 'open' | 'damaged';
export type BackupList = CallOutput<'backups.list'>;

export interface Backups {
  /** Null until the first answer. */
  readonly list: BackupList | null;
  readonly error: CallError | null;
  /** What was found in each copy so far, by `keyOf`. */
  readonly looks: ReadonlyMap<string, BackupLook>;
  readonly again: () => void;
}

export const keyOf = ({ place, name }: Pick<BackupRow, 'place' | 'name'>): string => `${place} ${name}`;

/** The copies of a library; each is then opened and looked at, one after the other, the newest first. */
export function useBackups(library: WhichLibrary): Backups {
  const [list, setList] = useState<BackupList | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [looks, setLooks] = useState<ReadonlyMap<string, BackupLook>>(new Map());
  const round = useRef(0);
  const again = useCallback(() => {
    const mine = (round.current += 1);
    const read = async () => {
      const answer = await call('backups.list', { library });
      if (round.current !== mine) return;
      if (!answer.ok) {
        setError(answer.error);
        return;
      }
      setList(answer.value);
      for (const { place, name } of answer.value.rows) {
        const look = await call('backups.look', { library, copy: { place, name } });
        if (round.current !== mine) return;
        if (look.ok) setLooks((all) => new Map(all).set(keyOf({ place, name }), look.value));
      }
    };
    void read();
  }, [library]);
  useEffect(() => {
    again();
    return () => {
      round.current += 1;
    };
  }, [again]);
  return { list, error, looks, again };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';
import { fullerFacts } from './fuller-facts.ts';

export type Compared = CallOutput<'comparing.facts'>;

export interface ReadFacts {
  /** What is known so far; null before the first answer. */
  readonly compared: Compared | null;
  readonly state: 'reading' | 'stopped' | 'ready' | 'failed';
  readonly error: CallError | null;
  /** Reads no further text. */
  readonly stop: () => void;
  /** Begins or goes on to read. */
  readonly again: () => void;
}

type Now = Pick<ReadFacts, 'compared' | 'state' | 'error'>;

/** What the sources of the library state, read text by text until all are read, and again when the library changes. */
export function useFacts(sources: readonly SourceId[] | null): ReadFacts {
  const [now, setNow] = useState<Now>({ compared: null, state: 'reading', error: null });
  const round = useRef(0);
  const key = JSON.stringify(sources);
  const again = useCallback(() => {
    const mine = (round.current += 1);
    const wanted = JSON.parse(key) as SourceId[] | null;
    setNow((before) => ({ ...before, state: 'reading', error: null }));
    const read = async () => {
      for (;;) {
        const answer = await call('comparing.facts', { sources: wanted });
        if (round.current !== mine) return;
        if (!answer.ok) {
          setNow((before) => ({ ...before, state: 'failed', error: answer.error }));
          return;
        }
        const { value } = answer;
        const isWhole = value.read >= value.total;
        setNow(({ compared }) => ({
          compared: fullerFacts(compared, value),
          state: isWhole ? 'ready' : 'reading',
          error: null,
        }));
        if (isWhole) return;
      }
    };
    void read();
  }, [key]);
  useEffect(() => {
    again();
    return () => {
      round.current += 1;
    };
  }, [again]);
  useLibraryChange(['sources', 'figures'], again);
  const stop = useCallback(() => {
    round.current += 1;
    setNow((before) => ({ ...before, state: 'stopped' }));
  }, []);
  return { ...now, stop, again };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import { call } from '#renderer/api.ts';
import { useLibraryChange, type Area } from './use-library-change.ts';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: CallError };

/** A result that belongs to the question `key`. */
interface Answer<T> {
  readonly key: string;
  readonly result: Result<T, CallError>;
}

export function loadedFrom<T>(answer: Answer<T> | null, key: string): Loaded<T> {
  if (answer === null || answer.key !== key) return { state: 'loading' };
  return answer.result.ok
    ? { state: 'ready', value: answer.result.value }
    : { state: 'failed', error: answer.result.error };
}

/**
 * What a call answers, asked again when one of the areas changes. While an answer to the same question is being
 * refreshed the old one stays; an answer that comes late never replaces a later one. Null asks nothing.
 */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N> | null,
  areas: readonly Area[],
): Loaded<CallOutput<N>> & { readonly again: () => void } {
  const key = input === null ? '' : `${name} ${JSON.stringify(input)}`;
  const [answer, setAnswer] = useState<Answer<CallOutput<N>> | null>(null);
  const asked = useRef(0);
  const shown = useRef(0);
  const question = useRef(input);
  useEffect(() => {
    question.current = input;
  });
  const again = useCallback(() => {
    const wanted = question.current;
    if (wanted === null || key === '') return;
    const number = (asked.current += 1);
    void call(name, wanted).then((result) => {
      if (number < shown.current) return;
      shown.current = number;
      setAnswer({ key, result });
    });
  }, [name, key]);
  useEffect(again, [again]);
  useLibraryChange(areas, again);
  return { ...loadedFrom(answer, key), again };
}

import { useCallback, useEffect, useState } from 'react';
import type { CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { call } from '#renderer/api.ts';

/** The key of this account and the signers known here; null until they are read. */
export function useSigning() {
  const [signing, setSigning] = useState<CallOutput<'signing.get'> | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const reload = useCallback(() => {
    setError(null);
    void call('signing.get', {}).then((answer) => {
      if (answer.ok) setSigning(answer.value);
      else setError(answer.error);
    });
  }, []);
  useEffect(reload, [reload]);
  /** Says what went wrong, and nothing about what somebody gave up. */
  const fail = (why: CallError) => setError(why.code === 'cancelled' ? null : why);
  return { signing, error, reload, fail };
}

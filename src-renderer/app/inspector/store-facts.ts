import type { z } from 'zod';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { Result } from '#core/model/result.ts';

export const DATE_HINT = 'Write 2031, 2031-05 or 2031-05-04.';
export const TOO_LONG = 'This is too long.';

const onTheirWay = new Set<Promise<unknown>>();

/** The sentence for a failed call, or null when it went well. */
export async function problemOf(answer: Promise<Result<unknown, CallError>>): Promise<string | null> {
  onTheirWay.add(answer);
  const result = await answer.finally(() => onTheirWay.delete(answer));
  return result.ok ? null : sentenceFor(result.error);
}

/** Leaves the field that is being typed in, which stores it, and waits until every fact is stored or refused. */
export async function factsStored(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await Promise.allSettled(onTheirWay);
}

/** Stores a value that the model takes; otherwise answers `advice` on how to write one. */
export async function storeIf<T>(
  schema: z.ZodType<T>,
  value: unknown,
  advice: string,
  store: (value: T) => Promise<Result<unknown, CallError>>,
): Promise<string | null> {
  const read = schema.safeParse(value);
  return read.success ? problemOf(store(read.data)) : advice;
}

import { calls, type CallName, type CallOutput, type CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, type Result } from '#core/model/result.ts';
import { isReasonablySized } from './input-size.ts';
import type { Log } from './log.ts';
import { wellFormed } from './well-formed.ts';
import { framesOf } from './workers/port.ts';

export type CallAnswer<N extends CallName> = Result<CallOutput<N>, CallError>;
/** What runs a call, wherever it runs. */
export type Route = <N extends CallName>(name: N, input: CallParsed<N>) => Promise<CallAnswer<N>>;

export interface DoorParts {
  readonly route: Route;
  readonly log: Log;
  /** A new number for a person to quote. */
  readonly newNumber: () => string;
  /** Hears of each call that succeeded, with what was asked and answered. */
  readonly onSuccess: (name: CallName, input: unknown, output: unknown) => void;
  /** Whether answers are held against the contract too: while developing and testing. */
  readonly checkAnswers: boolean;
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}

/** What a page sent with a call, or null where it is too large or not of the shape the contract asks for. */
export function readInput<N extends CallName>(name: N, input: unknown): CallParsed<N> | null {
  if (!isReasonablySized(input)) return null;
  const read = calls[name].input.safeParse(wellFormed(input));
  return read.success ? (read.data as CallParsed<N>) : null;
}

/**
 * The one way from a page to the rest of the app. Takes anything, answers always: what is not a call of the contract
 * is `bad-input`; a bug behind the door is logged without content and becomes `unexpected` with a number.
 */
export function makeDoor(
  parts: DoorParts,
): (name: unknown, input: unknown) => Promise<Result<unknown, CallError>> {
  const badInput = (call: string) => {
    parts.log({ code: 'bad-input', subject: call });
    return fail<CallError>({ code: 'bad-input', call });
  };
  const unexpected = (name: CallName, error: unknown) => {
    const number = parts.newNumber();
    const subject = `${name} ${error instanceof Error ? error.name : typeof error}`;
    parts.log({ code: 'unexpected', subject, number, frames: framesOf(error) });
    return fail<CallError>({ code: 'unexpected', number });
  };
  return async (name, input) => {
    // The name is not repeated where it is not one of ours: it could be anything, of any length.
    if (!isCallName(name)) return badInput('unknown');
    const read = readInput(name, input);
    if (read === null) return badInput(name);
    try {
      const answer: Result<unknown, CallError> = await parts.route(name, read);
      if (answer.ok && parts.checkAnswers) calls[name].output.parse(answer.value);
      if (answer.ok) parts.onSuccess(name, read, answer.value);
      return answer;
    } catch (error) {
      return unexpected(name, error);
    }
  };
}

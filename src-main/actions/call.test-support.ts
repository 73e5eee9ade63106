import { expect } from 'vitest';
import { calls, type CallInput, type CallsOn } from '#core/contract/calls.ts';
import { runLibraryCall, runSearchCall, type ReadingCall } from './handlers.ts';
import type { TestDeps } from './test-deps.ts';

/** Runs a call as the door does: input parsed, output checked against the contract. Answers the value or the code. */
export async function run<N extends CallsOn<'library'> | ReadingCall>(
  deps: TestDeps,
  name: N,
  input: CallInput<N>,
) {
  const { on, input: shape, output } = calls[name];
  const parsed = shape.parse(input);
  const answer =
    on === 'library'
      ? await runLibraryCall(deps, name as CallsOn<'library'>, parsed as never)
      : await runSearchCall(deps, name as ReadingCall, parsed as never);
  if (answer.ok) expect(output.parse(answer.value), name).toEqual(answer.value);
  return answer.ok ? answer.value : answer.error;
}

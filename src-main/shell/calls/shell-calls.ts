import type { CallParsed, CallsOn } from '#core/contract/calls.ts';
import type { CallAnswer } from '#main/shell/door.ts';

/** The calls that the main process answers itself. */
export type ShellCalls = {
  [N in CallsOn<'shell'>]: (input: CallParsed<N>) => Promise<CallAnswer<N>>;
};

/** Those whose name begins with one of some areas. */
export type CallsOf<Area extends string> = Pick<ShellCalls, Extract<keyof ShellCalls, `${Area}.${string}`>>;

import type { z } from 'zod';
import { backupCalls } from './backup-calls.ts';
import { briefingCalls } from './briefing-calls.ts';
import { bundleCalls } from './bundle-calls.ts';
import type { Place } from './call.ts';
import { checkCalls } from './check-calls.ts';
import { comparingCalls } from './comparing-calls.ts';
import { itemCalls } from './item-calls.ts';
import { printCalls } from './print-calls.ts';
import { protectionCalls } from './protection-calls.ts';
import { sourceCalls } from './source-calls.ts';
import { windowCalls } from './window-calls.ts';

/** Every call the window can make: name, input, output. Errors are `CallError`. */
export const calls = {
  ...windowCalls,
  ...sourceCalls,
  ...itemCalls,
  ...briefingCalls,
  ...printCalls,
  ...checkCalls,
  ...comparingCalls,
  ...bundleCalls,
  ...protectionCalls,
  ...backupCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller writes (defaults may be left out). */
export type CallInput<N extends CallName> = z.input<Calls[N]['input']>;
/** What a handler gets (defaults filled in). */
export type CallParsed<N extends CallName> = z.output<Calls[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Calls[N]['output']>;
export type CallsOn<P extends Place> = { [N in CallName]: Calls[N]['on'] extends P ? N : never }[CallName];

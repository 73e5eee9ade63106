import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import type { Arguments } from './arguments.ts';
import type { Access } from './access.ts';

/** What a command answers when it did its work: the JSON document and the same for people. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  /** True when something went less than well: exit code 1 instead of 0. */
  readonly problems: boolean;
}

/** One command of the command line. */
export interface Command {
  /** Operands and own options, as shown by --help. */
  readonly usage: string;
  readonly summary: string;
  /** How many operands it takes. */
  readonly operands: { readonly least: number; readonly most: number };
  readonly needs: readonly ('library' | 'to')[];
  run(args: Arguments, access: Access): Promise<Result<Outcome, CallError>>;
}

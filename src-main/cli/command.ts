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
  /** Options it cannot do without, and what it may be given besides (`choice`: how a working copy is printed; `source`: some sources); any other is refused, not passed over. */
  readonly needs: readonly ('library' | 'to')[];
  readonly takes?: 'limit' | 'library' | 'choice' | 'source' | 'bundle' | 'to' | 'care';
  run(args: Arguments, access: Access): Promise<Result<Outcome, CallError>>;
}

/** What is wrong with how a command was called, as a sentence; null where nothing is. */
export function misuse(command: Command, args: Arguments): string | null {
  const count = args.operands.length;
  if (count < command.operands.least) return 'Something is missing.';
  if (count > command.operands.most) return `"${args.operands.at(-1)}" is one too many.`;
  const missing = command.needs.find((it) => (it === 'library' ? args.library : args.to) === null);
  if (missing === 'library') return 'Say which library with --library DIR.';
  if (missing === 'to') return 'Say where to with --to FILE.';
  const known: readonly string[] = [...command.needs, command.takes ?? ''];
  const unknown = (['library', 'to', 'limit'] as const).find(
    (it) => args[it] !== null && !known.includes(it),
  );
  if (unknown !== undefined) return `--${unknown} means nothing here.`;
  if (args.choice !== null && command.takes !== 'choice')
    return '--comments, --suggestions and --copy mean nothing here.';
  if (args.bundle !== null && command.takes !== 'bundle')
    return '--collection, --ceiling, --leave-out, --with-comments, --sign and --take mean nothing here.';
  if (args.care !== null && command.takes !== 'care') return '--in-place and --salvage mean nothing here.';
  if (args.sources.length > 0 && command.takes !== 'source') return '--source means nothing here.';
  return null;
}

import type { Result } from '#core/model/result.ts';
import type { Bench } from './bench.ts';

/** One thing the installed app must be able to do. It answers what was seen, or what went wrong, as a line. */
export interface Step {
  readonly name: string;
  run(bench: Bench): Promise<Result<string, string>>;
}

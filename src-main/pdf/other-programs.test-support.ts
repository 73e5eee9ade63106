import type { TestContext } from 'vitest';

export interface Answer {
  /** What the program wrote to its output. */
  readonly bytes: Buffer;
  /** The same as text, and behind it what the program complained of. */
  readonly said: string;
}

/** What `spawnSync` gives. */
interface Ended {
  readonly error?: NodeJS.ErrnoException;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** What a program of the system answered. Where it is not installed, the test says so, and there is no answer. */
export async function answerOf(
  { annotate }: Pick<TestContext, 'annotate'>,
  { error, stdout, stderr }: Ended,
): Promise<Answer | null> {
  if (error === undefined) return { bytes: stdout, said: stdout.toString() + stderr.toString() };
  if (error.code !== 'ENOENT') throw error;
  await annotate(`${error.path ?? 'A program'} is not installed`);
  return null;
}

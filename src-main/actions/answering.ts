import type { CallError } from '#core/contract/errors.ts';
import { fail, type Result } from '#core/model/result.ts';
import { expectedFailure } from '#main/store/failures.ts';

/**
 * Runs an action and turns what the disk or the database refuses (full, read-only, damaged) into the value for it.
 * Bugs are thrown on. `libraryName` is what the person knows the library by.
 */
export async function answering<T>(
  libraryName: string,
  work: () => Result<T, CallError> | Promise<Result<T, CallError>>,
): Promise<Result<T, CallError>> {
  try {
    return await work();
  } catch (error) {
    const expected = expectedFailure(error, libraryName);
    if (expected === null) throw error;
    return fail(expected);
  }
}

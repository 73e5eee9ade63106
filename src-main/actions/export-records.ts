import type { CallParsed, CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { ok, type Result } from '#core/model/result.ts';
import { listExports } from '#main/store/exports.ts';
import type { SearchDeps } from './deps.ts';

/** The files that were made of a briefing, the latest first; none for one that is not there. */
export function listExportedFiles(
  { library }: SearchDeps,
  { id }: CallParsed<'exporting.list'>,
): Result<CallOutput<'exporting.list'>, CallError> {
  return ok({ rows: listExports(library.db, id) });
}

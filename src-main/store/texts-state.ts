import type { ReadDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { changeMark } from './stated-figures.ts';

const known = new WeakMap<ReadDb, { readonly mark: string; readonly state: string }>();

/**
 * Differs from the one before where a source came or went, was said to be another, or its text or what is set aside of it changed.
 * A briefing that is saved changes nothing of it.
 */
export function textsState(db: ReadDb): string {
  const mark = changeMark(db);
  const before = known.get(db);
  if (before?.mark === mark) return before.state;
  const sources = db.all(
    'SELECT seq, text_sha256, trashed_at, title, outlet, published_on, language FROM sources ORDER BY seq',
  );
  // Of each stretch, so that no two sets of them come out alike by chance.
  const residue = db.get(
    `SELECT count(*) AS n, total(source * 7919.0 + start * 31.0 + "end" * 17.0 + restored * (start + 1) * 3.0) AS sum
     FROM residue`,
  );
  const state = sha256Of(JSON.stringify([sources, residue]));
  known.set(db, { mark, state });
  return state;
}

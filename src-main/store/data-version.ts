import type { ReadDb } from './connection.ts';
import { intFrom } from './rows.ts';

/** A number that differs from the one before where another connection has written in between. */
export function dataVersion(db: ReadDb): number {
  const row = db.get('SELECT data_version FROM pragma_data_version');
  if (row === undefined) throw new Error('SQLite did not say which version its data are');
  return intFrom(row, 'data_version');
}

// Before the unit tests: better-sqlite3 must be loadable. (They run in Node; Electron is not needed.)
import { ensureSqlite } from './sqlite.mjs';

export function setup() {
  ensureSqlite();
}

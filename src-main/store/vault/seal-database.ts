import { rmSync } from 'node:fs';
import { connectSealed } from './sealed-database.ts';
import { isPlainDatabase } from './plain-database.ts';

/**
 * Writes an encrypted copy of a plain database that nobody has open. The copy takes the key of the connection it is made
 * over: an empty encrypted database, which goes again. Throws SQLite's error, and where the copy is not encrypted.
 */
export function sealDatabase(plain: string, sealed: string, key: Uint8Array): void {
  const empty = `${sealed}.empty`;
  const connection = connectSealed(empty, {}, key);
  try {
    connection.pragma('temp_store = MEMORY');
    connection.pragma('journal_mode = MEMORY');
    // Its key is written with its first page.
    connection.exec('CREATE TABLE one (one)');
    connection.prepare(`ATTACH ? AS plain KEY ''`).run(plain);
    connection.prepare('VACUUM plain INTO ?').run(sealed);
  } finally {
    connection.close();
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(empty + end, { force: true });
  }
  if (isPlainDatabase(sealed)) {
    rmSync(sealed, { force: true });
    throw new Error('the copy of the database was not encrypted');
  }
}

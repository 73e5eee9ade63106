import { z } from 'zod';
import type { WriteDb } from './connection.ts';
import { intFrom } from './rows.ts';

/** As long as a name of an origin may be (#core/model/origin.ts). */
const NAME_LENGTH = 300;

/**
 * Takes a source that is about to be destroyed out of the confirmed origins, so that what derives from it is counted as
 * before: its carriers derive from what it derived from, or, where it was the origin, from it by name.
 */
export function bridgeOrigins(db: WriteDb, source: number): void {
  const origins = db.all('SELECT origin FROM derives_from WHERE source = ?', source);
  const named = db.all('SELECT name FROM derives_from_named WHERE source = ?', source);
  const names =
    origins.length + named.length > 0
      ? named.map((it) => z.string().parse(it['name']))
      : [nameOf(db, source)];
  for (const row of db.all('SELECT source FROM derives_from WHERE origin = ?', source)) {
    const carrier = intFrom(row, 'source');
    for (const it of origins) {
      const origin = intFrom(it, 'origin');
      if (origin === carrier) continue;
      db.run(
        'INSERT INTO derives_from (source, origin) VALUES (?, ?) ON CONFLICT DO NOTHING',
        ...[carrier, origin],
      );
    }
    for (const name of names)
      db.run(
        'INSERT INTO derives_from_named (source, name) VALUES (?, ?) ON CONFLICT DO NOTHING',
        ...[carrier, name],
      );
  }
  db.run('DELETE FROM derives_from WHERE source = ? OR origin = ?', source, source);
}

/** What a source that is gone was known by. Its title tells it from others of the same outlet. */
function nameOf(db: WriteDb, source: number): string {
  const row = db.get('SELECT title, outlet, cite_key FROM sources WHERE seq = ?', source);
  const said = [row?.['title'], row?.['outlet']].filter((it) => typeof it === 'string' && it.trim() !== '');
  return (said.length > 0 ? said.join(', ') : String(row?.['cite_key'])).slice(0, NAME_LENGTH);
}

import type { Fault } from '#core/contract/soundness.ts';
import { connectForWriting, type ReadDb } from './connection.ts';
import { migrate } from './migrate.ts';
import { intFrom } from './rows.ts';

/** Lines of SQLite's own report that are told. */
const TOLD = 20;

/** Whether SQLite's file holds together: its pages, its indexes, the constraints of its rows. */
export function faultsOfFile(db: ReadDb): Fault[] {
  return db
    .all(`PRAGMA integrity_check(${TOLD})`)
    .map((row) => String(Object.values(row)[0]))
    .filter((it) => it !== 'ok')
    .map((detail) => ({ code: 'database-broken', detail }));
}

/** Whether every row that points at another points at one that is there. */
export function faultsOfReferences(db: ReadDb): Fault[] {
  const counts = new Map<string, number>();
  for (const row of db.all('PRAGMA foreign_key_check')) {
    const table = String(row['table']);
    counts.set(table, (counts.get(table) ?? 0) + 1);
  }
  return [...counts].map(([table, count]) => ({ code: 'points-at-nothing', table, count }));
}

const SCHEMA = 'SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name';

/** Whether the tables are made as a new library's are. */
export function faultsOfSchema(db: ReadDb): Fault[] {
  const there = statements(db);
  const wanted = presentSchema();
  const names = new Set([...there.keys(), ...wanted.keys()]);
  return [...names]
    .filter((name) => there.get(name) !== wanted.get(name))
    .map((name) => ({ code: 'schema-differs', name }));
}

function presentSchema(): Map<string, string> {
  const fresh = connectForWriting(':memory:');
  try {
    migrate(fresh.db);
    return statements(fresh.db);
  } finally {
    fresh.close();
  }
}

/** Spaces differ between a table that was made so and one that grew column by column. */
function statements(db: ReadDb): Map<string, string> {
  return new Map(
    db.all(SCHEMA).map((row) => [String(row['name']), String(row['sql']).replace(/\s+/g, ' ')] as const),
  );
}

/** What of each kind can be found: what is in the trash cannot. */
const FINDABLE: readonly (readonly [name: string, index: string, expected: string])[] = [
  ['sources', 'source_index', 'SELECT seq FROM sources WHERE trashed_at IS NULL'],
  [
    'paragraphs',
    'paragraph_index',
    `SELECT p.seq FROM paragraphs p JOIN sources s ON s.seq = p.source
     WHERE p.number IS NOT NULL AND s.trashed_at IS NULL`,
  ],
  [
    'excerpts',
    'excerpt_index',
    `SELECT x.seq FROM excerpts x JOIN sources s ON s.seq = x.source
     WHERE x.trashed_at IS NULL AND s.trashed_at IS NULL`,
  ],
  [
    'figures',
    'figure_index',
    `SELECT x.seq FROM figures x JOIN sources s ON s.seq = x.source
     WHERE x.trashed_at IS NULL AND s.trashed_at IS NULL`,
  ],
  ['pictures', 'picture_index', 'SELECT seq FROM pictures WHERE trashed_at IS NULL'],
  ['briefings', 'briefing_index', 'SELECT seq FROM briefings WHERE trashed_at IS NULL'],
];

/** Whether search knows as many things as there are. */
export function faultsOfIndex(db: ReadDb): Fault[] {
  return FINDABLE.flatMap(([name, index, sql]) => {
    const there = intFrom(db.get(`SELECT count(*) AS n FROM ${index}`), 'n');
    const expected = intFrom(db.get(`SELECT count(*) AS n FROM (${sql})`), 'n');
    return there === expected ? [] : [{ code: 'index-differs' as const, name, there, expected }];
  });
}

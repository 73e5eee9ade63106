import { shownBlock } from '#core/briefing/stored-briefing.ts';
import type { Salvaged, SalvageReport } from '#core/contract/salvage.ts';
import { textOfBlock } from '#core/model/block.ts';
import { blockId } from '#core/model/ids.ts';
import type { ReadDb, Row } from './connection.ts';
import { jsonFrom } from './rows.ts';
import { TABLES, type SalvagedTable } from './salvage-tables.ts';

// What is said of the things that were lost or marked: their names, and who rests on them.

/** A row of a damaged library in the report: what it is called, and what could still be read of it. */
export function salvaged(
  { kind, names, name: table }: Pick<SalvagedTable, 'kind' | 'names' | 'name'>,
  row: Row,
  why: Salvaged['why'],
): Salvaged {
  const name =
    table === 'blocks'
      ? wordsOf(row)
      : names.map((it) => row[it]).find((it) => typeof it === 'string' && it !== '');
  const values = Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array));
  return {
    ...{ kind: kind ?? table, name: String(name ?? '').slice(0, 120), why },
    ...{ restsOn: [], values: Object.fromEntries(values) },
  };
}

/** The first words of a paragraph, as far as it can be understood. */
function wordsOf(row: Row): string {
  try {
    const { block } = shownBlock(blockId.parse(row['id']), jsonFrom(row['content']));
    return textOfBlock(block).slice(0, 80);
  } catch {
    return '';
  }
}

const NAMED = ['source', 'excerpt', 'figure', 'picture', 'briefing'];

/** What a backup has of the kinds of which a part could not be read. */
export function missingOf(
  backup: ReadDb,
  now: ReadDb,
  unread: readonly string[],
): SalvageReport['onlyInBackup'] {
  return TABLES.filter(({ kind }) => kind !== null && NAMED.includes(kind) && unread.includes(kind)).flatMap(
    ({ name, kind, names }) => {
      const there = new Set(now.all(`SELECT id FROM ${name}`).map((row) => row['id']));
      return backup
        .all(`SELECT id, coalesce(${names.join(', ')}, id) AS name FROM ${name} ORDER BY seq`)
        .filter((row) => !there.has(row['id']))
        .map((row) => ({ kind: kind ?? name, name: String(row['name']).slice(0, 120) }));
    },
  );
}

const NOUNS = ['source', 'excerpt', 'figure', 'picture'];

/** The titles of the briefings that rest on something, as far as they were carried over. */
export function briefingsOn(db: ReadDb, { kind, values }: Salvaged): string[] {
  if (kind === 'paragraph') {
    const briefing = db.get('SELECT title FROM briefings WHERE seq = ?', Number(values?.['briefing']));
    return briefing ? [String(briefing['title'])] : [];
  }
  const id = values?.['id'];
  if (!NOUNS.includes(kind) || typeof id !== 'string') return [];
  return db
    .all(
      'SELECT DISTINCT b.title FROM citations c JOIN briefings b ON b.seq = c.briefing WHERE c.target_id = ?',
      id,
    )
    .map((row) => String(row['title']));
}

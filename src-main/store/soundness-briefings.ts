import { shownBlock } from '#core/briefing/stored-briefing.ts';
import type { Fault } from '#core/contract/soundness.ts';
import { blockId, briefingId, versionId } from '#core/model/ids.ts';
import { showBriefing } from './briefings.ts';
import { restsOn } from './citations.ts';
import { listThreads } from './comments.ts';
import type { ReadDb, Row } from './connection.ts';
import { listExports } from './exports.ts';
import { codeOf } from './failures.ts';
import { jsonFrom } from './rows.ts';
import { seqsOf, type Checked, type Finder } from './soundness-things.ts';
import { readVersion } from './versions.ts';

/** Every briefing with its blocks, comments and versions, and what it rests on: one step a briefing. */
export function* briefingsOf({ db }: Checked): Finder {
  for (const seq of seqsOf(db, 'briefings')) {
    const row = db.get('SELECT * FROM briefings WHERE seq = ?', seq);
    if (!row) continue;
    yield {
      faults: [
        ...faultsOfBriefing(db, row),
        ...faultsOfRests(db, seq, row),
        ...faultsOfVersions(db, seq, row),
      ],
    };
  }
}

const titleOf = (row: Row): string => String(row['title']) || 'Untitled briefing';

function faultsOfBriefing(db: ReadDb, row: Row): Fault[] {
  const unreadable: Fault = { code: 'unreadable', kind: 'briefing', name: titleOf(row) };
  try {
    const id = briefingId.parse(row['id']);
    listThreads(db, id);
    listExports(db, id);
    return showBriefing(db, id).ok ? [] : [unreadable];
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') === true) throw error;
    return [unreadable];
  }
}

function faultsOfRests(db: ReadDb, seq: number, briefing: Row): Fault[] {
  const faults: Fault[] = [];
  const name = titleOf(briefing);
  let differs = false;
  for (const row of db.all('SELECT seq, id, content FROM blocks WHERE briefing = ?', seq)) {
    const wanted = targetsIn(row);
    if (wanted === null) continue;
    const there = db
      .all(
        'SELECT target_kind, target_id FROM citations WHERE block = ? ORDER BY position',
        row['seq'] ?? null,
      )
      .map((it) => `${String(it['target_kind'])} ${String(it['target_id'])}`);
    if (there.join('\n') !== wanted.join('\n')) differs = true;
  }
  if (differs) faults.push({ code: 'references-differ', in: name });
  if (briefing['trashed_at'] !== null) return faults;
  const missing = db.all(
    `SELECT target_kind AS kind, count(DISTINCT target_id) AS n FROM citations WHERE briefing = ?
       AND source IS NULL AND excerpt IS NULL AND figure IS NULL AND picture IS NULL GROUP BY target_kind`,
    seq,
  );
  for (const it of missing)
    faults.push({ code: 'reference-missing', in: name, kind: String(it['kind']), count: Number(it['n']) });
  return faults;
}

/** Null where the block cannot be read: that is told elsewhere, and what it rests on cannot be known. */
function targetsIn(row: Row): string[] | null {
  try {
    const { block, unreadable } = shownBlock(blockId.parse(row['id']), jsonFrom(row['content']));
    return unreadable === null ? restsOn(block).map(({ kind, id }) => `${kind} ${id}`) : null;
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_') === true) throw error;
    return null;
  }
}

function faultsOfVersions(db: ReadDb, seq: number, briefing: Row): Fault[] {
  const rows = db.all('SELECT id, name, saved_at FROM versions WHERE briefing = ? ORDER BY seq', seq);
  return rows.flatMap((row): Fault[] => {
    const read = readVersion(db, versionId.parse(row['id']));
    if (read.ok || read.error.code === 'briefing-newer') return [];
    const name = String(row['name'] ?? row['saved_at']);
    return [{ code: 'version-changed', name, in: titleOf(briefing) }];
  });
}

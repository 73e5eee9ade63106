import type { FindingCounts } from '#core/checks/open-findings.ts';
import { sourceCheckRow, type SourceCheckRow } from '#core/contract/check-calls.ts';
import type { Instant } from '#core/model/dates.ts';
import { briefingId, type BriefingId, type Sha256, type SourceId } from '#core/model/ids.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { intFrom } from './rows.ts';

/** What was open in a briefing as it is saved. */
export interface CheckRecord {
  readonly briefing: BriefingId;
  /** The revision that was checked. */
  readonly revision: number;
  readonly checkedAt: Instant;
  readonly open: FindingCounts;
  /** Every source it rests on, and what is open about it. */
  readonly sources: ReadonlyMap<SourceId, FindingCounts>;
}

/**
 * Remembers a check, in place of the one before. False, and nothing is written, where the briefing is gone or is no longer the
 * one that was checked.
 */
export function recordCheck(db: WriteDb, it: CheckRecord): boolean {
  return db.transaction(() => {
    const row = db.get('SELECT seq, revision FROM briefings WHERE id = ?', it.briefing);
    if (row?.['revision'] !== it.revision) return false;
    const seq = intFrom(row, 'seq');
    db.run('DELETE FROM briefing_checks WHERE briefing = ?', seq);
    db.run(
      `INSERT INTO briefing_checks (briefing, revision, checked_at, wrong, doubtful, hints) VALUES (?, ?, ?, ?, ?, ?)`,
      ...[seq, it.revision, it.checkedAt, it.open.wrong, it.open.doubtful, it.open.hints],
    );
    for (const [source, open] of it.sources) {
      const found = db.get('SELECT seq FROM sources WHERE id = ?', source);
      if (found === undefined) continue;
      db.run(
        `INSERT INTO source_checks (source, briefing, wrong, doubtful, hints, source_state) VALUES (?, ?, ?, ?, ?, ?)`,
        ...[intFrom(found, 'seq'), seq, open.wrong, open.doubtful, open.hints],
        stateOf(db, intFrom(found, 'seq')),
      );
    }
    return true;
  });
}

/** The checks of briefings outside the trash that rested on a source, the latest first. */
export function checksOfSource(db: ReadDb, source: number): SourceCheckRow[] {
  const state = stateOf(db, source);
  return db
    .all(
      `SELECT b.id AS briefingId, b.title, c.checked_at AS checkedAt, s.wrong, s.doubtful, s.hints, s.source_state
       FROM source_checks s JOIN briefing_checks c ON c.briefing = s.briefing JOIN briefings b ON b.seq = s.briefing
       WHERE s.source = ? AND b.trashed_at IS NULL ORDER BY c.checked_at DESC, b.seq DESC`,
      source,
    )
    .map((row) => sourceCheckRow.parse({ ...row, isStale: row['source_state'] !== state }));
}

/**
 * The briefings outside the trash whose record no longer says what is so: they were saved since, or a source they rest on was
 * changed. Those never checked are among them only if `andUnchecked`. The one saved last first.
 */
export function briefingsToCheck(db: ReadDb, andUnchecked: boolean): BriefingId[] {
  const states = new Map<number, Sha256>();
  const isChanged = (source: number, state: unknown): boolean => {
    const now = states.get(source) ?? stateOf(db, source);
    states.set(source, now);
    return now !== state;
  };
  const rows = db.all(
    `SELECT b.seq, b.id, b.revision, c.revision AS checked FROM briefings b
       LEFT JOIN briefing_checks c ON c.briefing = b.seq
     WHERE b.trashed_at IS NULL ORDER BY b.saved_at DESC, b.seq DESC`,
  );
  return rows
    .filter((row) => {
      if (row['checked'] === null) return andUnchecked;
      if (row['checked'] !== row['revision']) return true;
      return db
        .all('SELECT source, source_state FROM source_checks WHERE briefing = ?', intFrom(row, 'seq'))
        .some((it) => isChanged(intFrom(it, 'source'), it['source_state']));
    })
    .map((row) => briefingId.parse(row['id']));
}

const STATE = [
  'SELECT * FROM sources WHERE seq = ?',
  'SELECT * FROM excerpts WHERE source = ? ORDER BY seq',
  'SELECT * FROM figures WHERE source = ? ORDER BY seq',
  'SELECT a.* FROM attributions a JOIN figures f ON f.seq = a.figure WHERE f.source = ? ORDER BY a.figure, a.position',
  'SELECT origin FROM derives_from WHERE source = ? ORDER BY origin',
  'SELECT name FROM derives_from_named WHERE source = ? ORDER BY name',
];

/** A fingerprint of what is said about a source and what was taken from it: another one once any of it changed. */
function stateOf(db: ReadDb, source: number): Sha256 {
  return sha256Of(JSON.stringify(STATE.map((sql) => db.all(sql, source))));
}

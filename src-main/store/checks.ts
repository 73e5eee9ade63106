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

/** The briefings outside the trash: those checked before first, and of them the one saved last. */
export function briefingsByChecks(db: ReadDb): BriefingId[] {
  return db
    .all(
      `SELECT b.id FROM briefings b LEFT JOIN briefing_checks c ON c.briefing = b.seq
       WHERE b.trashed_at IS NULL ORDER BY c.briefing IS NULL, b.saved_at DESC, b.seq DESC`,
    )
    .map((row) => briefingId.parse(row['id']));
}

/**
 * Whether what is remembered of a briefing no longer says what is so: it was never checked, it was saved since, or a source it
 * rests on was changed. False for one that is gone or in the trash.
 */
export function isCheckDue(db: ReadDb, id: BriefingId): boolean {
  const row = db.get(
    `SELECT b.seq, b.revision, c.revision AS checked FROM briefings b
       LEFT JOIN briefing_checks c ON c.briefing = b.seq WHERE b.id = ? AND b.trashed_at IS NULL`,
    id,
  );
  if (row === undefined) return false;
  if (row['checked'] !== row['revision']) return true;
  return db
    .all('SELECT source, source_state FROM source_checks WHERE briefing = ?', intFrom(row, 'seq'))
    .some((it) => stateOf(db, intFrom(it, 'source')) !== it['source_state']);
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

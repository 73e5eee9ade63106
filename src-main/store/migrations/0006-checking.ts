import type { Migration } from '#main/store/migration.ts';

// What checking needs: findings let stand, statements that follow one another, and when briefings were checked.

/** Null for a briefing in which nothing was let stand yet. A list as JSON. */
const BRIEFINGS = `
ALTER TABLE briefings ADD COLUMN waivers TEXT CHECK (json_valid(waivers));`;

/** Two statements that do not contradict each other because one follows the other; the lesser key first. */
const SEQUENCES = `
CREATE TABLE sequences (
  one TEXT NOT NULL CHECK (length(one) >= 1),
  other TEXT NOT NULL,
  marked_at TEXT NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;`;

/** What was open when a briefing was last checked as it was saved: as a whole, and about each source it rests on. */
const CHECKS = `
CREATE TABLE briefing_checks (
  briefing INTEGER PRIMARY KEY REFERENCES briefings (seq) ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  checked_at TEXT NOT NULL,
  wrong INTEGER NOT NULL CHECK (wrong >= 0),
  doubtful INTEGER NOT NULL CHECK (doubtful >= 0),
  hints INTEGER NOT NULL CHECK (hints >= 0)
) STRICT;
CREATE TABLE source_checks (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  briefing INTEGER NOT NULL REFERENCES briefing_checks (briefing) ON DELETE CASCADE,
  wrong INTEGER NOT NULL CHECK (wrong >= 0),
  doubtful INTEGER NOT NULL CHECK (doubtful >= 0),
  hints INTEGER NOT NULL CHECK (hints >= 0),
  source_state TEXT NOT NULL CHECK (length(source_state) = 64),
  PRIMARY KEY (source, briefing)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_checks_of_briefing ON source_checks (briefing);`;

export const checking: Migration = {
  version: 6,
  apply: (db) => {
    db.script([BRIEFINGS, SEQUENCES, CHECKS].join('\n'));
  },
};

import type { Migration } from '#main/store/migration.ts';

/** What a briefing is written with: numbers, portions, live figures, comments. */
const BRIEFINGS = `
ALTER TABLE briefings ADD COLUMN portion_scheme TEXT;
ALTER TABLE briefings ADD COLUMN downgrade_reason TEXT;
ALTER TABLE briefings ADD COLUMN heading_numbers INTEGER NOT NULL DEFAULT 0 CHECK (heading_numbers IN (0, 1));
ALTER TABLE briefings ADD COLUMN paragraph_numbers INTEGER NOT NULL DEFAULT 0 CHECK (paragraph_numbers IN (0, 1));`;

/** The same with one role more: a figure that is said in the text. A CHECK cannot be changed in place. */
const CITATIONS = `
CREATE TABLE citations_now (
  block INTEGER NOT NULL REFERENCES blocks (seq) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  briefing INTEGER NOT NULL REFERENCES briefings (seq) ON DELETE RESTRICT,
  role TEXT NOT NULL CHECK (role IN ('citation', 'quotation', 'picture', 'figure')),
  citation_id TEXT,
  target_kind TEXT NOT NULL CHECK (target_kind IN ('source', 'excerpt', 'figure', 'picture')),
  target_id TEXT NOT NULL,
  source INTEGER REFERENCES sources (seq) ON DELETE RESTRICT,
  excerpt INTEGER REFERENCES excerpts (seq) ON DELETE RESTRICT,
  figure INTEGER REFERENCES figures (seq) ON DELETE RESTRICT,
  picture INTEGER REFERENCES pictures (seq) ON DELETE RESTRICT,
  quote TEXT,
  PRIMARY KEY (block, position),
  CHECK ((role = 'citation') = (citation_id IS NOT NULL)),
  CHECK ((source IS NOT NULL) + (excerpt IS NOT NULL) + (figure IS NOT NULL) + (picture IS NOT NULL) <= 1)
) STRICT, WITHOUT ROWID;
INSERT INTO citations_now SELECT block, position, briefing, role, citation_id, target_kind, target_id, source, excerpt,
  figure, picture, quote FROM citations;
DROP TABLE citations;
ALTER TABLE citations_now RENAME TO citations;
CREATE INDEX citations_of_source ON citations (source) WHERE source IS NOT NULL;
CREATE INDEX citations_of_excerpt ON citations (excerpt) WHERE excerpt IS NOT NULL;
CREATE INDEX citations_of_figure ON citations (figure) WHERE figure IS NOT NULL;
CREATE INDEX citations_of_picture ON citations (picture) WHERE picture IS NOT NULL;
CREATE INDEX citations_of_briefing ON citations (briefing);`;

/** Words of a briefing bear the id of a thread; the table before this one was never written. */
const COMMENTS = `
DROP TABLE comments;
CREATE TABLE comment_threads (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  briefing INTEGER NOT NULL REFERENCES briefings (seq) ON DELETE RESTRICT,
  -- Not a reference: a thread outlives the block it was begun on.
  block_id TEXT NOT NULL,
  quote TEXT NOT NULL,
  created_at TEXT NOT NULL,
  resolved_at TEXT,
  resolver_name TEXT,
  resolver_initials TEXT,
  CHECK ((resolved_at IS NULL) = (resolver_name IS NULL) AND (resolver_name IS NULL) = (resolver_initials IS NULL))
) STRICT;
CREATE INDEX comment_threads_of_briefing ON comment_threads (briefing, seq);
CREATE TABLE comments (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  thread INTEGER NOT NULL REFERENCES comment_threads (seq) ON DELETE CASCADE,
  author_name TEXT NOT NULL,
  author_initials TEXT NOT NULL,
  body TEXT NOT NULL CHECK (length(body) >= 1),
  created_at TEXT NOT NULL,
  edited_at TEXT
) STRICT;
CREATE INDEX comments_of_thread ON comments (thread, seq);`;

/** Null for versions kept before: they are counted when they are asked for. */
const VERSIONS = `
ALTER TABLE versions ADD COLUMN words INTEGER CHECK (words >= 0);
ALTER TABLE versions ADD COLUMN byte_length INTEGER CHECK (byte_length >= 0);`;

export const writing: Migration = {
  version: 4,
  apply: (db) => {
    db.script([BRIEFINGS, CITATIONS, COMMENTS, VERSIONS].join('\n'));
  },
};

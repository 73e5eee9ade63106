import type { Migration } from '#main/store/migration.ts';

// What a person may further say about a source, what its document proposes, where it has its story from, how it was
// laid out, and how things leave the trash for good.

const SOURCES = `
ALTER TABLE sources ADD COLUMN captured_on TEXT;
ALTER TABLE sources ADD COLUMN status TEXT NOT NULL DEFAULT 'current'
  CHECK (status IN ('current', 'corrected', 'withdrawn'));
ALTER TABLE sources ADD COLUMN status_note TEXT;
ALTER TABLE sources ADD COLUMN note TEXT;

-- A text read in the wrong encoding may be read anew, as long as nothing is anchored in it.
DROP TRIGGER sources_are_what_came_in;
CREATE TRIGGER sources_are_what_came_in
  BEFORE UPDATE OF id, bytes_sha256, byte_length, imported_at ON sources
  BEGIN SELECT RAISE(ABORT, 'the bytes of a source never change'); END;
CREATE TRIGGER sources_keep_their_text BEFORE UPDATE OF text_sha256 ON sources
  WHEN EXISTS (SELECT 1 FROM excerpts WHERE source = OLD.seq)
    OR EXISTS (SELECT 1 FROM figures WHERE source = OLD.seq)
  BEGIN SELECT RAISE(ABORT, 'the text of a source that is quoted never changes'); END;
DROP TRIGGER texts_are_frozen;
CREATE TRIGGER texts_are_frozen BEFORE UPDATE ON texts
  WHEN EXISTS (SELECT 1 FROM excerpts WHERE source = OLD.source)
    OR EXISTS (SELECT 1 FROM figures WHERE source = OLD.source)
  BEGIN SELECT RAISE(ABORT, 'the text of a source that is quoted never changes'); END;

-- What a document says about itself and nobody has accepted yet.
CREATE TABLE fact_evidence (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  field TEXT NOT NULL,
  words TEXT NOT NULL CHECK (length(words) >= 1),
  start INTEGER CHECK (start >= 0),
  "end" INTEGER CHECK ("end" > start),
  PRIMARY KEY (source, field),
  CHECK ((start IS NULL) = ("end" IS NULL))
) STRICT, WITHOUT ROWID;

-- Proposals a person has dismissed: they are found anew each time, and not shown again.
CREATE TABLE dismissed_proposals (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('quotation', 'figure', 'date', 'attribution')),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  PRIMARY KEY (source, kind, start, "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  label TEXT NOT NULL CHECK (length(label) >= 1),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" >= start),
  PRIMARY KEY (source, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sheets (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT,
  has_head INTEGER NOT NULL CHECK (has_head IN (0, 1)),
  -- Ranges of the cells in the text, row by row.
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE near_duplicates (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
  PRIMARY KEY (source, other),
  CHECK (source <> other)
) STRICT, WITHOUT ROWID;
CREATE INDEX near_duplicates_of_other ON near_duplicates (other);
`;

const COLLECTIONS = `
CREATE TABLE collections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE collection_sources (
  collection INTEGER NOT NULL REFERENCES collections (seq) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  PRIMARY KEY (collection, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX collections_of_source ON collection_sources (source, collection);

CREATE TABLE recent_searches (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL UNIQUE CHECK (length(text) >= 1)
) STRICT;
`;

const ORIGINS = `
-- Confirmed: a source that is not in the library, but named.
CREATE TABLE derives_from_named (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) >= 1),
  PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_from_source ON derives_from (origin, source);

CREATE TABLE dismissed_origins (
  seq INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  origin INTEGER REFERENCES sources (seq) ON DELETE CASCADE,
  name TEXT,
  CHECK ((origin IS NULL) <> (name IS NULL)),
  UNIQUE (source, origin, name)
) STRICT;
CREATE INDEX dismissed_as_origin ON dismissed_origins (origin);

-- A sample of each text's three-word sequences, by hash: finds texts that share some.
CREATE TABLE shingles (
  hash INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  PRIMARY KEY (hash, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX shingles_of_source ON shingles (source);
`;

/** SQLite cannot change a CHECK: the table is made anew, with the same rows. */
const PICTURES = `
CREATE TABLE pictures_new (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  source INTEGER REFERENCES sources (seq) ON DELETE RESTRICT,
  caption TEXT,
  credit TEXT,
  alt_text TEXT,
  file_name TEXT,
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg', 'image/webp', 'image/svg+xml')),
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  byte_length INTEGER NOT NULL CHECK (byte_length > 0),
  bytes_sha256 TEXT NOT NULL UNIQUE CHECK (length(bytes_sha256) = 64),
  created_at TEXT NOT NULL,
  trashed_at TEXT,
  marking_scheme TEXT,
  marking_label TEXT,
  CHECK ((marking_scheme IS NULL) = (marking_label IS NULL))
) STRICT;
INSERT INTO pictures_new (seq, id, source, caption, credit, alt_text, file_name, media_type, width, height, byte_length,
    bytes_sha256, created_at, trashed_at, marking_scheme, marking_label)
  SELECT seq, id, source, caption, credit, alt_text, file_name, media_type, width, height, byte_length, bytes_sha256,
    created_at, trashed_at, marking_scheme, marking_label FROM pictures;
DROP TABLE pictures;
ALTER TABLE pictures_new RENAME TO pictures;
CREATE INDEX pictures_by_source ON pictures (source);
CREATE TRIGGER pictures_are_what_came_in
  BEFORE UPDATE OF id, bytes_sha256, byte_length, width, height, media_type ON pictures
  BEGIN SELECT RAISE(ABORT, 'the bytes of a picture never change'); END;
`;

const TRASH = `
-- What was taken from a source that is still there, and destroyed since: exported versions go on naming it.
CREATE TABLE destroyed (
  kind TEXT NOT NULL CHECK (kind IN ('excerpt', 'figure', 'picture')),
  id TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX destroyed_of_source ON destroyed (source);

-- Files to take away: noted with the rows that needed them, so that a process that is killed in between leaves none.
CREATE TABLE unwanted_blobs (
  bytes_sha256 TEXT PRIMARY KEY CHECK (length(bytes_sha256) = 64)
) STRICT, WITHOUT ROWID;

-- A briefing goes for good out of the trash alone, and what was kept and exported of it with it.
DROP TRIGGER versions_stay;
CREATE TRIGGER versions_stay BEFORE DELETE ON versions
  WHEN (SELECT trashed_at FROM briefings WHERE seq = OLD.briefing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'a version stays'); END;
CREATE TRIGGER exports_stay BEFORE DELETE ON exports
  WHEN (SELECT trashed_at FROM briefings WHERE seq = OLD.briefing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'a record of an export stays'); END;
CREATE INDEX exports_of_version ON exports (version);
`;

export const library: Migration = {
  version: 2,
  apply: (db) => {
    db.script(SOURCES + COLLECTIONS + ORIGINS + PICTURES + TRASH);
  },
};

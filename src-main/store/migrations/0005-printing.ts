import type { Migration } from '#main/store/migration.ts';

// What printing needs: the page of a briefing, citation styles somebody added, and exports of other forms than PDF.

/** Null for a briefing nobody chose a page for. Lists and setups are JSON. */
const BRIEFINGS = `
ALTER TABLE briefings ADD COLUMN page TEXT CHECK (json_valid(page));
ALTER TABLE briefings ADD COLUMN as_of TEXT;
ALTER TABLE briefings ADD COLUMN distribution TEXT CHECK (json_valid(distribution));
ALTER TABLE briefings ADD COLUMN source_summary TEXT;`;

/** Only a PDF has pages. */
const EXPORTS = `
CREATE TABLE exports_now (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing INTEGER NOT NULL REFERENCES briefings (seq) ON DELETE RESTRICT,
  version INTEGER NOT NULL REFERENCES versions (seq) ON DELETE RESTRICT,
  format TEXT NOT NULL CHECK (format IN ('pdf', 'docx', 'html', 'markdown')),
  file_name TEXT NOT NULL,
  file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
  pages INTEGER CHECK (pages >= 1),
  copy TEXT,
  exported_at TEXT NOT NULL,
  CHECK ((format = 'pdf') = (pages IS NOT NULL))
) STRICT;
INSERT INTO exports_now (seq, briefing, version, format, file_name, file_sha256, pages, exported_at)
  SELECT seq, briefing, version, 'pdf', file_name, file_sha256, pages, exported_at FROM exports;
DROP TABLE exports;
ALTER TABLE exports_now RENAME TO exports;
CREATE INDEX exports_of_briefing ON exports (briefing, seq);
CREATE INDEX exports_of_version ON exports (version);
CREATE INDEX exports_of_hash ON exports (file_sha256);
CREATE TRIGGER exports_never_change BEFORE UPDATE ON exports
  BEGIN SELECT RAISE(ABORT, 'a record of an export never changes'); END;
CREATE TRIGGER exports_stay BEFORE DELETE ON exports
  WHEN (SELECT trashed_at FROM briefings WHERE seq = OLD.briefing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'a record of an export stays'); END;`;

/** A citation style in CSL, as the file said it; the id is that of the style's own info, as CSL asks for. */
const STYLES = `
CREATE TABLE citation_styles (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 300),
  title TEXT NOT NULL CHECK (length(title) >= 1),
  csl TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;`;

export const printing: Migration = {
  version: 5,
  apply: (db) => {
    db.script([BRIEFINGS, EXPORTS, STYLES].join('\n'));
  },
};

CREATE INDEX blocks_in_order ON blocks (briefing, position);

CREATE INDEX citations_of_briefing ON citations (briefing);

CREATE INDEX citations_of_excerpt ON citations (excerpt) WHERE excerpt IS NOT NULL;

CREATE INDEX citations_of_figure ON citations (figure) WHERE figure IS NOT NULL;

CREATE INDEX citations_of_picture ON citations (picture) WHERE picture IS NOT NULL;

CREATE INDEX citations_of_source ON citations (source) WHERE source IS NOT NULL;

CREATE INDEX collections_of_source ON collection_sources (source, collection);

CREATE INDEX comment_threads_of_briefing ON comment_threads (briefing, seq);

CREATE INDEX comments_of_thread ON comments (thread, seq);

CREATE INDEX derived_from_source ON derives_from (origin, source);

CREATE INDEX destroyed_of_source ON destroyed (source);

CREATE INDEX dismissed_as_origin ON dismissed_origins (origin);

CREATE INDEX excerpt_tags_by_tag ON excerpt_tags (tag, excerpt);

CREATE INDEX excerpts_by_source ON excerpts (source, start);

CREATE INDEX exports_of_briefing ON exports (briefing, seq);

CREATE INDEX exports_of_hash ON exports (file_sha256);

CREATE INDEX exports_of_version ON exports (version);

CREATE INDEX figure_tags_by_tag ON figure_tags (tag, figure);

CREATE INDEX figures_by_source ON figures (source, start);

CREATE INDEX near_duplicates_of_other ON near_duplicates (other);

CREATE INDEX pictures_by_source ON pictures (source);

CREATE INDEX shingles_of_source ON shingles (source);

CREATE INDEX source_checks_of_briefing ON source_checks (briefing);

CREATE INDEX source_tags_by_tag ON source_tags (tag, source);

CREATE INDEX sources_by_date ON sources (published_on, seq);

CREATE INDEX sources_by_outlet ON sources (outlet COLLATE NOCASE, seq);

CREATE INDEX sources_by_text ON sources (text_sha256);

CREATE INDEX sources_by_title ON sources (title COLLATE NOCASE, seq);

CREATE INDEX versions_of_briefing ON versions (briefing, seq);

CREATE TABLE attributions (
  figure INTEGER NOT NULL REFERENCES figures (seq) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL CHECK (length(name) >= 1),
  PRIMARY KEY (figure, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE block_index USING fts5 (words, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5');

CREATE TABLE blocks (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  briefing INTEGER NOT NULL REFERENCES briefings (seq) ON DELETE RESTRICT,
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  -- Ascending, with gaps, so that one new block does not rewrite those after it.
  position INTEGER NOT NULL,
  words INTEGER NOT NULL CHECK (words >= 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (briefing, id)
) STRICT;

CREATE TABLE briefing_checks (
  briefing INTEGER PRIMARY KEY REFERENCES briefings (seq) ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  checked_at TEXT NOT NULL,
  wrong INTEGER NOT NULL CHECK (wrong >= 0),
  doubtful INTEGER NOT NULL CHECK (doubtful >= 0),
  hints INTEGER NOT NULL CHECK (hints >= 0)
) STRICT;

CREATE VIRTUAL TABLE briefing_index USING fts5 (title, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5');

CREATE TABLE briefings (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  model INTEGER NOT NULL CHECK (model >= 1),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  date TEXT,
  author TEXT,
  language TEXT NOT NULL,
  likelihood_scale TEXT,
  citation_style TEXT,
  extra TEXT NOT NULL CHECK (json_valid(extra)),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  trashed_at TEXT,
  
  marking_scheme TEXT,
  marking_label TEXT, portion_scheme TEXT, downgrade_reason TEXT, heading_numbers INTEGER NOT NULL DEFAULT 0 CHECK (heading_numbers IN (0, 1)), paragraph_numbers INTEGER NOT NULL DEFAULT 0 CHECK (paragraph_numbers IN (0, 1)), page TEXT CHECK (json_valid(page)), as_of TEXT, distribution TEXT CHECK (json_valid(distribution)), source_summary TEXT, waivers TEXT CHECK (json_valid(waivers)),
  CHECK ((marking_scheme IS NULL) = (marking_label IS NULL))
) STRICT;

CREATE TABLE citation_styles (
  id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 300),
  title TEXT NOT NULL CHECK (length(title) >= 1),
  csl TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE "citations" (
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

CREATE TABLE collection_sources (
  collection INTEGER NOT NULL REFERENCES collections (seq) ON DELETE CASCADE,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  PRIMARY KEY (collection, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE collections (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 200)
) STRICT;

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

CREATE TABLE derives_from (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE RESTRICT,
  origin INTEGER NOT NULL REFERENCES sources (seq) ON DELETE RESTRICT,
  PRIMARY KEY (source, origin),
  CHECK (source <> origin)
) STRICT, WITHOUT ROWID;

CREATE TABLE derives_from_named (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) >= 1),
  PRIMARY KEY (source, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE destroyed (
  kind TEXT NOT NULL CHECK (kind IN ('excerpt', 'figure', 'picture')),
  id TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissed_origins (
  seq INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  origin INTEGER REFERENCES sources (seq) ON DELETE CASCADE,
  name TEXT,
  CHECK ((origin IS NULL) <> (name IS NULL)),
  UNIQUE (source, origin, name)
) STRICT;

CREATE TABLE dismissed_proposals (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('quotation', 'figure', 'date', 'attribution')),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  PRIMARY KEY (source, kind, start, "end")
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE excerpt_index USING fts5 (words, about, tokens, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5');

CREATE TABLE excerpt_tags (
  excerpt INTEGER NOT NULL REFERENCES excerpts (seq) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  tag INTEGER NOT NULL REFERENCES tags (seq) ON DELETE RESTRICT,
  PRIMARY KEY (excerpt, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE excerpts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE RESTRICT,
  exact TEXT NOT NULL,
  exact_sha256 TEXT NOT NULL CHECK (length(exact_sha256) = 64),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  first_paragraph INTEGER NOT NULL,
  last_paragraph INTEGER NOT NULL CHECK (last_paragraph >= first_paragraph),
  speaker TEXT,
  note TEXT,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  created_at TEXT NOT NULL,
  trashed_at TEXT,
  
  marking_scheme TEXT,
  marking_label TEXT,
  CHECK ((marking_scheme IS NULL) = (marking_label IS NULL))
) STRICT;

CREATE TABLE "exports" (
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

CREATE TABLE fact_evidence (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  field TEXT NOT NULL,
  words TEXT NOT NULL CHECK (length(words) >= 1),
  start INTEGER CHECK (start >= 0),
  "end" INTEGER CHECK ("end" > start),
  PRIMARY KEY (source, field),
  CHECK ((start IS NULL) = ("end" IS NULL))
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE figure_index USING fts5 (words, about, tokens, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5');

CREATE TABLE figure_tags (
  figure INTEGER NOT NULL REFERENCES figures (seq) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  tag INTEGER NOT NULL REFERENCES tags (seq) ON DELETE RESTRICT,
  PRIMARY KEY (figure, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE figures (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE RESTRICT,
  exact TEXT NOT NULL,
  exact_sha256 TEXT NOT NULL CHECK (length(exact_sha256) = 64),
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  first_paragraph INTEGER NOT NULL,
  last_paragraph INTEGER NOT NULL CHECK (last_paragraph >= first_paragraph),
  value REAL NOT NULL,
  upper REAL CHECK (upper >= value),
  qualifier TEXT CHECK (qualifier IN ('about', 'at-least', 'more-than', 'up-to', 'less-than', 'nearly')),
  unit TEXT,
  measures TEXT,
  as_of TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  trashed_at TEXT,
  
  marking_scheme TEXT,
  marking_label TEXT,
  CHECK ((marking_scheme IS NULL) = (marking_label IS NULL))
) STRICT;

CREATE TABLE library (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL CHECK (length(id) BETWEEN 1 AND 64),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE near_duplicates (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
  PRIMARY KEY (source, other),
  CHECK (source <> other)
) STRICT, WITHOUT ROWID;

CREATE TABLE pages (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number >= 1),
  label TEXT NOT NULL CHECK (length(label) >= 1),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" >= start),
  PRIMARY KEY (source, number)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE paragraph_index USING fts5 (words, tokens, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5');

CREATE TABLE paragraphs (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE RESTRICT,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  -- Its number among those that are not residue; null for residue.
  number INTEGER CHECK (number >= 1),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" >= start),
  -- A copy out of the text, so that a hit can be shown without reading a whole document.
  words TEXT NOT NULL,
  UNIQUE (source, ordinal)
) STRICT;

CREATE VIRTUAL TABLE picture_index USING fts5 (words, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5');

CREATE TABLE "pictures" (
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

CREATE TABLE recent_searches (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL UNIQUE CHECK (length(text) >= 1)
) STRICT;

CREATE TABLE residue (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE RESTRICT,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > start),
  reason TEXT NOT NULL,
  restored INTEGER NOT NULL CHECK (restored IN (0, 1)),
  PRIMARY KEY (source, start)
) STRICT, WITHOUT ROWID;

CREATE TABLE sequences (
  one TEXT NOT NULL CHECK (length(one) >= 1),
  other TEXT NOT NULL,
  marked_at TEXT NOT NULL,
  PRIMARY KEY (one, other),
  CHECK (one < other)
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

CREATE TABLE shingles (
  hash INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  PRIMARY KEY (hash, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_checks (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
  briefing INTEGER NOT NULL REFERENCES briefing_checks (briefing) ON DELETE CASCADE,
  wrong INTEGER NOT NULL CHECK (wrong >= 0),
  doubtful INTEGER NOT NULL CHECK (doubtful >= 0),
  hints INTEGER NOT NULL CHECK (hints >= 0),
  source_state TEXT NOT NULL CHECK (length(source_state) = 64),
  PRIMARY KEY (source, briefing)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE source_index USING fts5 (title, outlet, authors, cite_key, about, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5');

CREATE TABLE source_tags (
  source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  tag INTEGER NOT NULL REFERENCES tags (seq) ON DELETE RESTRICT,
  PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sources (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  cite_key TEXT NOT NULL UNIQUE CHECK (length(cite_key) BETWEEN 1 AND 64),
  title TEXT,
  outlet TEXT,
  authors TEXT NOT NULL CHECK (json_valid(authors)),
  published_on TEXT,
  language TEXT,
  kind TEXT,
  url TEXT,
  descriptor TEXT,
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  file_name TEXT,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  byte_length INTEGER NOT NULL CHECK (byte_length >= 0),
  bytes_sha256 TEXT NOT NULL UNIQUE CHECK (length(bytes_sha256) = 64),
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  imported_at TEXT NOT NULL,
  trashed_at TEXT,
  
  marking_scheme TEXT,
  marking_label TEXT, captured_on TEXT, status TEXT NOT NULL DEFAULT 'current'
  CHECK (status IN ('current', 'corrected', 'withdrawn')), status_note TEXT, note TEXT,
  CHECK ((marking_scheme IS NULL) = (marking_label IS NULL))
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE tags (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) >= 1)
) STRICT;

CREATE TABLE texts (
  source INTEGER PRIMARY KEY REFERENCES sources (seq) ON DELETE RESTRICT,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE unwanted_blobs (
  bytes_sha256 TEXT PRIMARY KEY CHECK (length(bytes_sha256) = 64)
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  briefing INTEGER NOT NULL REFERENCES briefings (seq) ON DELETE RESTRICT,
  name TEXT,
  revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  -- The whole briefing as JSON, zlib; the hash is that of the JSON.
  content BLOB NOT NULL,
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64)
, words INTEGER CHECK (words >= 0), byte_length INTEGER CHECK (byte_length >= 0)) STRICT;

CREATE TRIGGER excerpts_are_verbatim
  BEFORE UPDATE OF id, source, exact, exact_sha256, prefix, suffix, start, "end", text_sha256 ON excerpts
  BEGIN SELECT RAISE(ABORT, 'the words of an excerpt never change'); END;

CREATE TRIGGER exports_never_change BEFORE UPDATE ON exports
  BEGIN SELECT RAISE(ABORT, 'a record of an export never changes'); END;

CREATE TRIGGER exports_stay BEFORE DELETE ON exports
  WHEN (SELECT trashed_at FROM briefings WHERE seq = OLD.briefing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'a record of an export stays'); END;

CREATE TRIGGER figures_are_as_printed
  BEFORE UPDATE OF id, source, exact, exact_sha256, prefix, suffix, start, "end", text_sha256 ON figures
  BEGIN SELECT RAISE(ABORT, 'the printed form of a figure never changes'); END;

CREATE TRIGGER pictures_are_what_came_in
  BEFORE UPDATE OF id, bytes_sha256, byte_length, width, height, media_type ON pictures
  BEGIN SELECT RAISE(ABORT, 'the bytes of a picture never change'); END;

CREATE TRIGGER sources_are_what_came_in
  BEFORE UPDATE OF id, bytes_sha256, byte_length, imported_at ON sources
  BEGIN SELECT RAISE(ABORT, 'the bytes of a source never change'); END;

CREATE TRIGGER sources_keep_their_text BEFORE UPDATE OF text_sha256 ON sources
  WHEN EXISTS (SELECT 1 FROM excerpts WHERE source = OLD.seq)
    OR EXISTS (SELECT 1 FROM figures WHERE source = OLD.seq)
  BEGIN SELECT RAISE(ABORT, 'the text of a source that is quoted never changes'); END;

CREATE TRIGGER texts_are_frozen BEFORE UPDATE ON texts
  WHEN EXISTS (SELECT 1 FROM excerpts WHERE source = OLD.source)
    OR EXISTS (SELECT 1 FROM figures WHERE source = OLD.source)
  BEGIN SELECT RAISE(ABORT, 'the text of a source that is quoted never changes'); END;

CREATE TRIGGER versions_never_change BEFORE UPDATE ON versions
  BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;

CREATE TRIGGER versions_stay BEFORE DELETE ON versions
  WHEN (SELECT trashed_at FROM briefings WHERE seq = OLD.briefing) IS NULL
  BEGIN SELECT RAISE(ABORT, 'a version stays'); END;

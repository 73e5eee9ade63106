import type { Migration } from '#main/store/migration.ts';

/**
 * The index again, with more to find: what is said about a source, pictures, briefings. Facts a search is narrowed by have
 * tokens of their own (search-tokens.ts).
 */
const index = (name: string, columns: string): string => `
DROP TABLE IF EXISTS ${name};
CREATE VIRTUAL TABLE ${name} USING fts5 (${columns}, content = '', contentless_delete = 1,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4 5');`;

export const search: Migration = {
  version: 3,
  emptiesIndex: true,
  apply: (db) => {
    db.script(
      [
        index('source_index', 'title, outlet, authors, cite_key, about'),
        index('paragraph_index', 'words, tokens'),
        index('excerpt_index', 'words, about, tokens'),
        index('figure_index', 'words, about, tokens'),
        index('picture_index', 'words'),
        index('briefing_index', 'title'),
        index('block_index', 'words'),
      ].join(''),
    );
  },
};

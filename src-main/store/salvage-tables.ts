import type { Table } from './salvage-rows.ts';

/** What happens to a row nobody can prove: it is left out, or kept with a mark that says so. */
export type Unproved = 'leave-out' | 'mark';

export interface SalvagedTable extends Table {
  /** What a person calls one of its rows; null for what only belongs to something else. */
  readonly kind: string | null;
  /** The columns a person knows a row by, the first that says something. */
  readonly names: readonly string[];
  readonly unproved: Unproved;
}

const table = (
  name: string,
  key: string | readonly string[],
  kind: string | null,
  names: readonly string[] = [],
  unproved: Unproved = 'leave-out',
): SalvagedTable => ({ name, key: typeof key === 'string' ? [key] : key, kind, names, unproved });

/**
 * What is carried over, each table after those it points at. Not among them is what follows from the rest: paragraphs,
 * samples of texts, the search index, what checks found.
 */
export const TABLES: readonly SalvagedTable[] = [
  table('tags', 'seq', 'tag', ['name']),
  table('sources', 'seq', 'source', ['title', 'cite_key'], 'mark'),
  table('texts', 'source', null),
  table('residue', ['source', 'start'], 'page furniture'),
  table('pages', ['source', 'number'], 'page numbers'),
  table('sheets', ['source', 'position'], 'table of a source', ['name']),
  table('fact_evidence', ['source', 'field'], 'evidence of a fact', ['field']),
  table('source_tags', ['source', 'position'], 'tag of a source'),
  table('collections', 'seq', 'collection', ['name']),
  table('collection_sources', ['collection', 'source'], 'source in a collection'),
  table('pictures', 'seq', 'picture', ['caption', 'file_name', 'id'], 'mark'),
  table('excerpts', 'seq', 'excerpt', ['exact'], 'mark'),
  table('excerpt_tags', ['excerpt', 'position'], 'tag of an excerpt'),
  table('figures', 'seq', 'figure', ['exact'], 'mark'),
  table('attributions', ['figure', 'position'], 'name a figure is ascribed to', ['name']),
  table('figure_tags', ['figure', 'position'], 'tag of a figure'),
  table('derives_from', ['source', 'origin'], 'origin of a source'),
  table('derives_from_named', ['source', 'name'], 'origin of a source', ['name']),
  table('dismissed_origins', 'seq', 'dismissed origin', ['name']),
  table('dismissed_proposals', ['source', 'kind', 'start', 'end'], 'dismissed proposal'),
  table('near_duplicates', ['source', 'other'], 'likeness of two sources'),
  table('sequences', ['one', 'other'], 'sequence of two figures'),
  table('destroyed', ['kind', 'id'], 'note of what was deleted'),
  table('citation_styles', 'id', 'citation style', ['title']),
  table('briefings', 'seq', 'briefing', ['title'], 'mark'),
  table('blocks', 'seq', 'paragraph', [], 'mark'),
  table('comment_threads', 'seq', 'comment', ['quote']),
  table('comments', 'seq', 'comment', ['body']),
  table('versions', 'seq', 'version', ['name', 'saved_at']),
  table('exports', 'seq', 'record of an exported file', ['file_name']),
  // After everything it points at: what a block rests on is written anew from the block, with the copies of words kept here.
  table('citations', ['block', 'position'], null),
];

/** Stands in the note of what is carried over unproved, and before a paragraph of a briefing. */
export const MARK =
  'NOT VERIFIED after damage to the library: compare this with the original before you use it.';

import type { CallError } from '#core/contract/errors.ts';
import type { SourceId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Source } from '#core/model/source.ts';
import { bodyOf, type ResidueReason } from '#core/model/source-text.ts';
import { readText } from '#main/store/source-texts.ts';
import { findSource } from '#main/store/sources.ts';
import type { SearchDeps } from './deps.ts';
import { statementsOf, type Statements } from './import-statements.ts';

export interface ImportDetails
  extends
    Pick<
      Source,
      | 'citeKey'
      | 'title'
      | 'outlet'
      | 'publishedOn'
      | 'authors'
      | 'language'
      | 'kind'
      | 'mediaType'
      | 'encoding'
    >,
    Statements {
  readonly sourceId: SourceId;
  /** The text without what was set aside, paragraphs joined by a blank line. */
  readonly body: string;
  /** What is set aside; offsets in UTF-16 units of the whole frozen text. */
  readonly residue: readonly {
    readonly start: number;
    readonly end: number;
    readonly reason: ResidueReason;
    readonly text: string;
  }[];
}

/** What an import made of a document. Fails with `not-found`, `stored-bytes-changed`, `cannot-read-file`. */
export function importDetails({ library }: SearchDeps, id: SourceId): Result<ImportDetails, CallError> {
  const source = findSource(library.db, id);
  if (!source) return fail({ code: 'not-found', what: 'source' });
  const read = readText(library.db, id);
  if (!read.ok) return read;
  const { text, residue } = read.value;
  const stated = statementsOf({ library }, source, text, residue);
  if (!stated.ok) return stated;
  const { citeKey, title, outlet, publishedOn, authors, language, kind, mediaType, encoding } = source;
  return ok({
    ...{ sourceId: id, citeKey, title, outlet, publishedOn, authors, language, kind, mediaType, encoding },
    body: bodyOf(text, residue),
    residue: residue
      .filter((it) => !it.restored)
      .map(({ start, end, reason }) => ({ start, end, reason, text: text.slice(start, end) })),
    ...stated.value,
  });
}

import { basename } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Problem } from '#core/contract/problems.ts';
import { excerpt as excerptSchema } from '#core/model/excerpt.ts';
import { excerptId, type BriefingId, type SourceId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Locator } from '#core/model/citation.ts';
import { paragraphSpan, paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import { findQuote, makeAnchor, type TextRange } from '#core/text/anchor.ts';
import { unparsedBriefing } from '#main/importers/briefing-markdown-parse.ts';
import { namedTargets, resolveBriefing } from '#main/importers/briefing-markdown-resolve.ts';
import type { FoundQuote } from '#main/importers/briefing-markdown-resolving.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { excerptsOf, insertExcerpt } from '#main/store/excerpts.ts';
import { sha256Of } from '#main/store/hash.ts';
import { referencesOf } from '#main/store/references.ts';
import { readText } from '#main/store/source-texts.ts';
import { findSourceByCiteKey } from '#main/store/sources.ts';
import { answering } from './answering.ts';
import type { Deps } from './deps.ts';
import { readRegularFile } from './read-file.ts';

export interface ImportedBriefing {
  readonly id: BriefingId;
  readonly problems: readonly Problem[];
}

/**
 * Makes a briefing of a file of Markdown with Pandoc citations; `path` is absolute. What the file names by its id is bound to
 * that, where this library has it. A quotation found word for word in the source it cites is bound to an excerpt there, an old
 * one or a new one; one that is not found, or stands there more than once, stays unbound and is named in `problems`. The
 * file's name gives the title where the text states none. All or nothing is written.
 * Fails with `cannot-read-file` (also where it is no regular file), `not-utf-8` and `nothing-to-import`.
 */
export function importBriefing(deps: Deps, path: string): Promise<Result<ImportedBriefing, CallError>> {
  const { db } = deps.library;
  return answering<ImportedBriefing>(deps.library.name, async () => {
    const fileName = basename(path);
    const markdown = readMarkdown(path);
    if (!markdown.ok) return markdown;
    const parsed = await deps.parseBriefing(markdown.value);
    const draft = parsed === 'stopped' ? unparsedBriefing(markdown.value) : parsed;
    return db.transaction(() => {
      const { briefing, problems } = resolveBriefing(draft, {
        newId: deps.newId,
        now: deps.now(),
        references: referencesOf(db, namedTargets(draft)),
        titleIfNone: fileName.replace(/\.[^.]*$/, ''),
        sourceOf: (citeKey) => findSourceByCiteKey(db, citeKey),
        findQuote: (source, quote, locator) => excerptFor(deps, source, quote, locator),
      });
      insertBriefing(db, briefing, deps.now());
      return ok({ id: briefing.id, problems: [...replacedBy(markdown.value, fileName), ...problems] });
    });
  });
}

/** A briefing is written in UTF-8; anything else would be guessed at, and a guess must not become a quotation. */
function readMarkdown(path: string): Result<string, CallError> {
  const name = basename(path);
  const bytes = readRegularFile(path);
  if (!bytes.ok) return fail({ code: 'cannot-read-file', name });
  try {
    const markdown = new TextDecoder('utf-8', { fatal: true }).decode(bytes.value);
    return markdown.trim() === '' ? fail({ code: 'nothing-to-import' }) : ok(markdown);
  } catch {
    return fail({ code: 'not-utf-8', name });
  }
}

/** Markdown has no zero character: it reads U+FFFD (CommonMark 2.3). */
function replacedBy(markdown: string, subject: string): Problem[] {
  const at = markdown.indexOf('\0');
  const line = markdown.slice(0, at).split('\n').length;
  return at < 0 ? [] : [{ code: 'characters-replaced', subject, line }];
}

/** The excerpt that holds exactly these words of a source, made where there is none. */
function excerptFor(deps: Deps, sourceId: SourceId, quote: string, locator: Locator | null): FoundQuote {
  const { db } = deps.library;
  const read = readText(db, sourceId);
  // Words cannot be vouched for by a text that is damaged.
  if (!read.ok) return { outcome: 'not-found' };
  const { text, residue } = read.value;
  const places = placesOf(text, residue, quote, locator);
  const [place] = places;
  if (!place) return { outcome: 'not-found' };
  if (places.length > 1) return { outcome: 'ambiguous' };
  const { start, end } = place;
  const kept = excerptsOf(db, sourceId).find((it) => it.anchor.start === start && it.anchor.end === end);
  if (kept) return { outcome: 'found', excerptId: kept.id };
  const id = excerptId.parse(deps.newId());
  insertExcerpt(
    db,
    excerptSchema.parse({
      id,
      sourceId,
      anchor: makeAnchor(text, sha256Of(text), start, end),
      ...{ speaker: null, note: null, tags: [], credibility: null, marking: null },
      createdAt: deps.now(),
      trashedAt: null,
    }),
  );
  return { outcome: 'found', excerptId: id };
}

/** Where a text outside its furniture says a quotation; of several places the one in the paragraph named, if any is. */
function placesOf(
  text: string,
  residue: readonly ResidueRange[],
  quote: string,
  locator: Locator | null,
): TextRange[] {
  const furniture = residue.filter((it) => !it.restored);
  const places = findQuote(text, quote).filter(
    (place) => !furniture.some((it) => it.start < place.end && place.start < it.end),
  );
  if (places.length < 2 || locator?.kind !== 'paragraph') return places;
  const paragraphs = paragraphsOf(text, residue);
  const named = places.filter(({ start, end }) => {
    const [first, last] = paragraphSpan(paragraphs, start, end) ?? [];
    return [`${first}`, `${first}-${last}`, `${first}–${last}`].includes(locator.value);
  });
  return named.length > 0 ? named : places;
}

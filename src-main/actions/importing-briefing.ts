import type { CallError } from '#core/contract/errors.ts';
import type { Problem } from '#core/contract/problems.ts';
import { excerpt as excerptSchema } from '#core/model/excerpt.ts';
import { excerptId, type BriefingId, type SourceId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import type { Locator } from '#core/model/citation.ts';
import { paragraphSpan, paragraphsOf, type ResidueRange } from '#core/model/source-text.ts';
import { findQuote, makeAnchor, type TextRange } from '#core/text/anchor.ts';
import { readBriefing } from '#main/importers/briefing-markdown.ts';
import type { FoundQuote } from '#main/importers/briefing-markdown-resolve.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { excerptsOf, insertExcerpt } from '#main/store/excerpts.ts';
import { sha256Of } from '#main/store/hash.ts';
import { readText } from '#main/store/source-texts.ts';
import { findSourceByCiteKey } from '#main/store/sources.ts';
import { answering } from './answering.ts';
import type { Deps } from './deps.ts';

export interface ImportedBriefing {
  readonly id: BriefingId;
  readonly problems: readonly Problem[];
}

/**
 * Makes a briefing of Markdown with Pandoc citations. A quotation found word for word in the source it cites is bound
 * to an excerpt there, an old one or a new one; one that is not found, or stands there more than once, stays unbound
 * and is named in `problems`. `fileName` gives the title where the text states none. All or nothing is written.
 */
export function importBriefing(
  deps: Deps,
  { markdown, fileName }: { readonly markdown: string; readonly fileName: string },
): Promise<Result<ImportedBriefing, CallError>> {
  const { db } = deps.library;
  return answering<ImportedBriefing>(deps.library.name, () =>
    db.transaction(() => {
      const { briefing, problems } = readBriefing(markdown, {
        newId: deps.newId,
        titleIfNone: fileName.replace(/\.[^.]*$/, ''),
        sourceOf: (citeKey) => findSourceByCiteKey(db, citeKey),
        findQuote: (source, quote, locator) => excerptFor(deps, source, quote, locator),
      });
      insertBriefing(db, briefing, deps.now());
      return ok({ id: briefing.id, problems });
    }),
  );
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

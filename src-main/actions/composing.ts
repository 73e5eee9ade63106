import type { CallError } from '#core/contract/errors.ts';
import type { PrintChoice } from '#core/contract/print-views.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { BriefingId, Sha256, SourceId } from '#core/model/ids.ts';
import type { References } from '#core/model/references.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { composeDocument, type ComposeOptions, type Composed } from '#core/print/compose.ts';
import { verifyAnchor } from '#core/text/anchor.ts';
import { readBlob, type BlobPlace } from '#main/store/blobs.ts';
import { restsOn } from '#main/store/citations.ts';
import { listThreads } from '#main/store/comments.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { readText } from '#main/store/source-texts.ts';
import { styleFor } from './citation-styles.ts';
import type { Deps } from './deps.ts';
import { nameOf } from './pictures.ts';

// What every printed form of a briefing begins with.

/** What to export and where to; without more, the text as it stands. */
export interface ExportJob extends Partial<PrintChoice> {
  readonly briefingId: BriefingId;
  /** Absolute path of the file to write. */
  readonly to: string;
}

/**
 * The print model of a briefing, everything it quotes verified against the frozen texts. Fails with `dangling-references`,
 * `alt-text-missing` unless allowed, and `stored-bytes-changed`.
 */
export function composeVerified(
  { library }: Pick<Deps, 'library'>,
  briefing: Briefing,
  { comments: place = 'none', suggestions: showSuggestions = false, copy = null }: Partial<PrintChoice>,
  { allowMissingAltText = false }: Pick<ComposeOptions, 'allowMissingAltText'> = {},
): Result<Composed & { references: References }, CallError> {
  const references = verifiedReferencesOf(library.db, briefing.blocks.flatMap(restsOn));
  if (!references.ok) return references;
  const changed = changedText(library, references.value);
  if (changed) return fail(changed);
  const comments = place === 'none' ? null : { threads: listThreads(library.db, briefing.id), place };
  const composed = composeDocument(briefing, references.value, {
    ...{ comments, showSuggestions, copy, allowMissingAltText },
    style: styleFor(library.db, briefing.citationStyle),
  });
  return composed.ok ? ok({ ...composed.value, references: references.value }) : composed;
}

/** Whether a quoted passage no longer stands in its source's text at its place. */
function changedText({ db }: Deps['library'], references: References): CallError | null {
  const texts = new Map<SourceId, string>();
  for (const { sourceId, anchor } of [...references.excerpts, ...references.figures]) {
    if (!texts.has(sourceId)) {
      const read = readText(db, sourceId);
      if (!read.ok) return read.error;
      texts.set(sourceId, read.value.text);
    }
    if (verifyAnchor(texts.get(sourceId) ?? '', anchor)) continue;
    const source = references.sources.find((it) => it.id === sourceId);
    return { code: 'stored-bytes-changed', what: source?.citeKey ?? sourceId };
  }
  return null;
}

/** The bytes of every picture, verified. Fails with `stored-bytes-changed` and `cannot-read-file`. */
export function readPictures(
  place: BlobPlace,
  references: References,
): Result<Map<Sha256, Uint8Array>, CallError> {
  const pictures = new Map<Sha256, Uint8Array>();
  for (const it of references.pictures) {
    const bytes = readBlob(place, it.bytesSha256, nameOf(it));
    if (!bytes.ok) return bytes;
    pictures.set(it.bytesSha256, bytes.value);
  }
  return ok(pictures);
}

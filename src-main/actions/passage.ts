import type { CallError } from '#core/contract/errors.ts';
import type { Anchor } from '#core/model/anchor.ts';
import type { SourceId } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { makeAnchor } from '#core/text/anchor.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { sha256Of } from '#main/store/hash.ts';
import { readText } from '#main/store/source-texts.ts';

/**
 * The anchor of a range of a source's verified text, white space at its ends left out. Offsets in UTF-16 units. Fails
 * with `not-found`, `stored-bytes-changed`, `range-outside-text` (also where only white space is left) and
 * `range-in-residue` (where any part of it is set aside: furniture is no part of a quotation).
 */
export function anchorIn(
  db: ReadDb,
  sourceId: SourceId,
  range: { readonly start: number; readonly end: number },
): Result<Anchor, CallError> {
  const read = readText(db, sourceId);
  if (!read.ok) return read;
  const { text, residue } = read.value;
  if (range.end > text.length) return fail({ code: 'range-outside-text' });
  const words = text.slice(range.start, range.end);
  const start = range.start + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  if (start >= end) return fail({ code: 'range-outside-text' });
  if (residue.some((it) => !it.restored && it.start < end && start < it.end))
    return fail({ code: 'range-in-residue' });
  return ok(makeAnchor(text, sha256Of(text), start, end));
}

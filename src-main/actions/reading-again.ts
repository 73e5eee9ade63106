import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { SourceDraft } from '#core/model/source-draft.ts';
import type { Source, StatedField } from '#core/model/source.ts';
import { readBlob } from '#main/store/blobs.ts';
import type { ReadDb } from '#main/store/connection.ts';
import { readEvidence } from '#main/store/fact-evidence.ts';
import { sha256Of } from '#main/store/hash.ts';
import { findNearDuplicates, insertNearDuplicates } from '#main/store/near-duplicates.ts';
import { replaceText } from '#main/store/reread.ts';
import { countAnchoredIn } from '#main/store/source-texts.ts';
import { findSource, seqOfSource } from '#main/store/sources.ts';
import type { Deps } from './deps.ts';
import { fittingFacts } from './fitting-facts.ts';
import { getSource } from './sources.ts';

type Input = CallParsed<'sources.setEncoding'>;

/**
 * Reads the kept bytes of a source anew in another encoding. Facts that nobody has judged are read anew with the text; the
 * others stay. Fails with `not-found`, `text-in-use`, `cannot-read-again`, `stored-bytes-changed`; nothing is changed then.
 */
export async function setEncoding(
  deps: Deps,
  { id, encoding }: Input,
): Promise<Result<CallOutput<'sources.setEncoding'>, CallError>> {
  const { db } = deps.library;
  const before = changeable(db, id);
  if (!before.ok) return before;
  const { source } = before.value;
  const bytes = readBlob(deps.library, source.bytesSha256, source.title ?? source.fileName ?? source.citeKey);
  if (!bytes.ok) return bytes;
  const { fileName } = source;
  // What was pasted has no name to tell its kind by.
  const mediaType = fileName === null ? source.mediaType : null;
  const parsed = await deps.parse({ fileName, mediaType, encoding, bytes: bytes.value });
  const draft = parsed === 'stopped' ? null : parsed.draft;
  if (draft === null) return fail({ code: 'cannot-read-again' });
  return db.transaction(() => {
    // Somebody may have quoted it while it was being read.
    const now = changeable(db, id);
    if (!now.ok) return now;
    replaceText(db, readAnew(now.value.source, readEvidence(db, now.value.seq), draft));
    insertNearDuplicates(db, now.value.seq, findNearDuplicates(db, now.value.seq));
    return getSource(deps, { id });
  });
}

/** A source whose text may be replaced: nothing is anchored in it, not even in the trash. */
function changeable(db: ReadDb, id: Input['id']): Result<{ source: Source; seq: number }, CallError> {
  const source = findSource(db, id);
  const seq = seqOfSource(db, id);
  if (source === null || seq === null) return fail({ code: 'not-found', what: 'source' });
  const anchored = countAnchoredIn(db, seq);
  if (anchored.excerpts + anchored.figures > 0) return fail({ code: 'text-in-use', ...anchored });
  return ok({ source, seq });
}

function readAnew(
  source: Source,
  undecided: readonly { readonly field: StatedField }[],
  { text, residue, layout, evidence, facts, mediaType, encoding }: SourceDraft,
) {
  const fields = new Set(undecided.map((it) => it.field));
  const stated = Object.entries(fittingFacts(facts)).filter(([field]) => fields.has(field as StatedField));
  return {
    source: { ...source, ...Object.fromEntries(stated), mediaType, encoding, textSha256: sha256Of(text) },
    ...{ text, residue, layout },
    evidence: evidence.filter((it) => fields.has(it.field)),
  };
}

import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CallError } from '#core/contract/errors.ts';
import type { Verification } from '#core/contract/print-views.ts';
import type { EvidencePack, EvidenceSource } from '#core/evidence/evidence-pack.ts';
import { factsOf } from '#core/evidence/pack.ts';
import { verifyClaims, worstOf, type Held, type HeldRecord, type HeldSource } from '#core/evidence/verify.ts';
import type { Target } from '#core/model/citation.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Source } from '#core/model/source.ts';
import { readBlob } from '#main/store/blobs.ts';
import { findExcerpts } from '#main/store/excerpts.ts';
import { exportedAt } from '#main/store/exports.ts';
import { findFigures } from '#main/store/figures.ts';
import { sha256Of } from '#main/store/hash.ts';
import type { ReadLibrary } from '#main/store/library.ts';
import { originsOf } from '#main/store/origins.ts';
import { findPicture, findPictureByHash } from '#main/store/pictures.ts';
import { readText } from '#main/store/source-texts.ts';
import { findSource, findSourceByHash } from '#main/store/sources.ts';
import type { Deps } from './deps.ts';
import { readRegularFile } from './read-file.ts';

export interface VerifyingDeps extends Pick<Deps, 'readEvidence'> {
  /** What to hold the evidence against; null to hold the file against itself. */
  readonly library: ReadLibrary | null;
}

/** Bytes. A briefing with many pictures is larger than any text that is brought in. */
const LARGEST_PDF = 256 * 1024 * 1024;

/**
 * Reads the evidence out of a PDF and holds every claim of it against its pages and against the library: the file of each
 * source as it lies on the disk, its frozen text, the excerpt at its place, what is said about it. Nothing is written.
 * Fails with `cannot-read-file`, and with `no-evidence` for what carries none that can be read within the limits.
 */
export async function verifyFile(
  { library, readEvidence }: VerifyingDeps,
  path: string,
): Promise<Result<Verification, CallError>> {
  const fileName = basename(path);
  const bytes = readRegularFile(path, LARGEST_PDF);
  if (!bytes.ok)
    return fail({
      code: bytes.error === 'file-too-large' ? 'no-evidence' : 'cannot-read-file',
      name: fileName,
    });
  const read = await readEvidence(bytes.value);
  if (read === null || read === 'stopped') return fail({ code: 'no-evidence', name: fileName });
  const { pack, standing } = read;
  const held = library === null ? null : await heldIn(library, pack);
  const claims = verifyClaims(pack, standing, held, sha256Of);
  const fileSha256 = sha256Of(bytes.value);
  return ok({
    ...{ fileName, fileSha256, title: pack.briefing.title, briefingId: pack.briefing.id },
    against: library === null ? 'itself' : 'library',
    state: worstOf(claims),
    exportedAt: library === null ? null : exportedAt(library.db, fileSha256),
    claims,
  });
}

/** What the library holds of a pack. Files are hashed one after the other, others have their turn between them. */
async function heldIn(library: ReadLibrary, pack: EvidencePack): Promise<Held> {
  const sources = new Map<EvidenceSource, HeldSource | null>();
  for (const it of pack.sources) {
    sources.set(it, heldSource(library, it));
    await setImmediate();
  }
  const pictures = new Map<Sha256, boolean>();
  for (const { pictureSha256 } of pack.entries.flatMap((it) => it.cites)) {
    if (pictureSha256 === null || pictures.has(pictureSha256)) continue;
    const isThere = findPictureByHash(library.db, pictureSha256) !== null;
    pictures.set(pictureSha256, isThere && readBlob(library, pictureSha256, '').ok);
    await setImmediate();
  }
  return {
    source: (of) => sources.get(of) ?? null,
    record: (target) => heldRecord(library, target),
    hasPicture: (sha256) => pictures.get(sha256) ?? false,
  };
}

function heldSource(library: ReadLibrary, wanted: EvidenceSource): HeldSource | null {
  const { db } = library;
  const byId = findSource(db, wanted.id);
  const source = byId ?? findSourceByHash(db, wanted.bytesSha256);
  if (source === null) return null;
  const bytes = readBlob(library, source.bytesSha256, source.citeKey);
  const text = readText(db, source.id);
  return {
    foundBy: byId === null ? 'bytes' : 'id',
    facts: factsNow(db, source),
    bytesSha256: bytes.ok ? source.bytesSha256 : null,
    text: text.ok ? text.value.text : null,
  };
}

function factsNow(db: ReadLibrary['db'], source: Source) {
  return factsOf(source, { derivations: originsOf(db, [source.id]) }, () => true);
}

const SAID = { speaker: null, credibility: null, marking: null, figure: null, pictureSha256: null } as const;

function heldRecord({ db }: ReadLibrary, target: Target): HeldRecord | null {
  switch (target.kind) {
    case 'source':
      return SAID;
    case 'excerpt': {
      const [it] = findExcerpts(db, [target.id]);
      if (it === undefined) return null;
      const { speaker, credibility, marking } = it;
      return { ...SAID, speaker, credibility, marking };
    }
    case 'figure': {
      const [it] = findFigures(db, [target.id]);
      if (it === undefined) return null;
      const { value, upper, qualifier, unit, measures, asOf, claimant, via, marking } = it;
      return { ...SAID, marking, figure: { value, upper, qualifier, unit, measures, asOf, claimant, via } };
    }
    case 'picture': {
      const it = findPicture(db, target.id);
      return it === null ? null : { ...SAID, marking: it.marking, pictureSha256: it.bytesSha256 };
    }
  }
}

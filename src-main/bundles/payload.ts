import { setImmediate } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { BUNDLE_FORMAT, sentPicture, type BundleAbout, type SentHistory } from '#core/bundle/format.ts';
import { canonicalJson } from '#core/evidence/canonical-json.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import type { Sha256, SourceId } from '#core/model/ids.ts';
import type { Marking } from '#core/model/marking.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Source } from '#core/model/source.ts';
import { verifyAnchor } from '#core/text/anchor.ts';
import { readEvidence } from '#main/store/fact-evidence.ts';
import { sha256Of } from '#main/store/hash.ts';
import { readLayout } from '#main/store/layouts.ts';
import type { ReadLibrary } from '#main/store/library.ts';
import { readText } from '#main/store/source-texts.ts';
import type { Gathered } from './gather.ts';
import * as paths from './payload-paths.ts';

/** A file of the payload: its bytes, or where they are when it is written. */
export interface PayloadFile {
  readonly sha256: Sha256;
  readonly size: number;
  /** What takes the bytes out of the library when it is the file's turn. */
  readonly read: () => Result<Uint8Array, CallError>;
  /** Whether packing it is worth the time and passes for no bomb. */
  readonly packs: boolean;
}

export type Payload = ReadonlyMap<string, PayloadFile>;

export interface MadeBundle {
  readonly madeAt: Instant;
  readonly version: string;
  readonly ceiling: Marking | null;
  readonly withComments: boolean;
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((one, other) => (one.id < other.id ? -1 : 1));

/**
 * Every file of a bundle, in the order of their paths: same content, same files. Each text is read once here, and every passage
 * held against it. Fails with `stored-bytes-changed`, `cancelled`.
 */
export async function payloadOf(
  library: ReadLibrary,
  it: Gathered,
  made: MadeBundle,
  blob: (hash: Sha256, what: string) => Result<Uint8Array, CallError>,
  history: SentHistory,
  signal: AbortSignal,
): Promise<Result<Payload, CallError>> {
  const files = new Map<string, PayloadFile>();
  const record = (path: string, value: unknown) => files.set(path, fileOf(canonicalJson(value)));
  record(paths.ABOUT, aboutOf(it, made));
  const [excerpts, figures] = [bySource(it.excerpts), bySource(it.figures)];
  for (const source of it.sources) {
    // Others have their turn between two: a collection may have ten thousand.
    await setImmediate();
    if (signal.aborted) return fail({ code: 'cancelled' });
    const own = { excerpts: excerpts.get(source.id) ?? [], figures: figures.get(source.id) ?? [] };
    const read = sourceFiles(library, own, source);
    if (!read.ok) return read;
    for (const [path, file] of read.value) files.set(path, file);
  }
  const originals = [
    ...it.sources.map((one) => ({ ...one, name: one.citeKey })),
    ...it.pictures.map((one) => ({ ...one, name: one.caption ?? one.fileName ?? one.id })),
  ];
  for (const { bytesSha256, byteLength, name } of originals)
    files.set(paths.originalPath(bytesSha256), {
      ...{ sha256: bytesSha256, size: byteLength, packs: false },
      read: () => blob(bytesSha256, name),
    });
  const sourceIds = new Set(it.sources.map(({ id }) => id));
  const sent = it.pictures.map((one) => ({
    ...sentPicture.parse(one),
    // Its source may not be among what goes.
    sourceId: one.sourceId !== null && sourceIds.has(one.sourceId) ? one.sourceId : null,
  }));
  if (sent.length > 0) record(paths.PICTURES, byId(sent));
  if (it.briefing) record(paths.BRIEFING, it.briefing);
  if (it.threads.length > 0) record(paths.COMMENTS, it.threads);
  if (it.collection)
    record(paths.COLLECTION, { ...it.collection, sources: byId(it.sources).map(({ id }) => id) });
  const { links, notIncluded } = it.origins;
  if (links.length > 0) {
    const inOrder = links.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
    record(paths.ORIGINS, { links: inOrder, notIncluded: byId(notIncluded) });
  }
  if (history.length > 0) record(paths.HISTORY, history);
  return ok(new Map([...files].toSorted(([one], [other]) => (one < other ? -1 : 1))));
}

function bySource<T extends { readonly sourceId: SourceId }>(list: readonly T[]): Map<SourceId, T[]> {
  const groups = new Map<SourceId, T[]>();
  for (const it of list) {
    const group = groups.get(it.sourceId);
    if (group === undefined) groups.set(it.sourceId, [it]);
    else group.push(it);
  }
  return groups;
}

function aboutOf({ title, briefing, plan }: Gathered, made: MadeBundle): BundleAbout {
  return {
    ...{ format: BUNDLE_FORMAT, madeAt: made.madeAt, title },
    madeBy: { app: 'Chancery', version: made.version },
    kind: briefing ? 'briefing' : 'collection',
    ...{ ceiling: made.ceiling, withComments: made.withComments, counts: plan.counts },
  };
}

function fileOf(text: string): PayloadFile {
  const bytes = Buffer.from(text);
  return { sha256: sha256Of(bytes), size: bytes.length, read: () => ok(bytes), packs: true };
}

function sourceFiles(
  { db }: ReadLibrary,
  own: Pick<Gathered, 'excerpts' | 'figures'>,
  source: Source,
): Result<[string, PayloadFile][], CallError> {
  const read = readText(db, source.id);
  if (!read.ok) return read;
  const { text, residue, seq } = read.value;
  const bytes = Buffer.from(text);
  const [excerpts, figures] = [byId(own.excerpts), byId(own.figures)];
  const isLoose = [...excerpts, ...figures].some((one) => !verifyAnchor(text, one.anchor));
  if (isLoose) return fail({ code: 'stored-bytes-changed', what: source.citeKey });
  const evidence = readEvidence(db, seq);
  const files: [string, PayloadFile][] = [
    [
      paths.sourcePath(source.id),
      fileOf(canonicalJson({ source: asSent(source), residue, layout: readLayout(db, seq), evidence })),
    ],
    [
      paths.textPath(source.textSha256),
      {
        ...{ sha256: source.textSha256, size: bytes.length, packs: packsWell(bytes) },
        read: () => {
          const again = readText(db, source.id);
          return again.ok ? ok(Buffer.from(again.value.text)) : again;
        },
      },
    ],
  ];
  if (excerpts.length > 0)
    files.push([paths.excerptsPath(source.id), fileOf(canonicalJson(excerpts.map(asSent)))]);
  if (figures.length > 0)
    files.push([paths.figuresPath(source.id), fileOf(canonicalJson(figures.map(asSent)))]);
  return ok(files);
}

/** What is this library's own: its trash, when something came into it, and a place as it is numbered here. */
const OWN = new Set(['importedAt', 'trashedAt', 'paragraphs', 'pages']);

function asSent(it: object): object {
  return Object.fromEntries(Object.entries(it).filter(([key]) => !OWN.has(key)));
}

/** A text of one line a million times over is no bomb, but looks like one: it goes as it is. */
const LOOKS_AT_RATIO_FROM = 1024 ** 2;
const HIGHEST_RATIO = 100;

function packsWell(bytes: Uint8Array): boolean {
  if (bytes.length <= LOOKS_AT_RATIO_FROM) return true;
  return bytes.length < deflateRawSync(bytes).length * HIGHEST_RATIO;
}

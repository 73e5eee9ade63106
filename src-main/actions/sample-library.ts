import { existsSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CallError } from '#core/contract/errors.ts';
import type { Instant } from '#core/model/dates.ts';
import { blockId, type BriefingId, type SourceId } from '#core/model/ids.ts';
import type { Block } from '#core/model/block.ts';
import { plainText } from '#core/model/inline.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { findQuote } from '#core/text/anchor.ts';
import { readPicture } from '#main/importers/read-picture.ts';
import { readBriefing, saveBriefing } from '#main/store/briefings.ts';
import { openLibrary } from '#main/store/library.ts';
import { syncFolder } from '#main/store/atomic-file.ts';
import { readText } from '#main/store/source-texts.ts';
import type { Deps } from './deps.ts';
import { addToCollection, createCollection } from './collections.ts';
import { addExcerpt } from './excerpts.ts';
import { confirmOrigin } from './origins.ts';
import { addFigure } from './figures.ts';
import { importFiles } from './importing.ts';
import { importBriefing } from './importing-briefing.ts';
import { addPicture, updatePictureFacts } from './pictures.ts';
import { readManifest, type SampleManifest } from './sample-manifest.ts';
import { updateSourceFacts } from './sources.ts';

/** The moment everything in the sample library is said to have happened: the same sample, the same bytes. */
export const SAMPLE_TIME: Instant = '2026-03-23T09:00:00.000Z';

/** When the briefings beside the first one were saved: that one is opened first. */
const BEFORE: Instant = '2026-03-20T09:00:00.000Z';

type Sources = ReadonlyMap<string, SourceId>;

/**
 * Makes the sample library in `folder`, which must be absent or empty, out of the files in `from`; it appears there
 * complete or not at all. Fails like `openLibrary` and `importFiles`.
 */
export async function makeSampleLibrary(
  means: Omit<Deps, 'library' | 'now' | 'newId'>,
  { folder, from }: { readonly folder: string; readonly from: string },
): Promise<Result<{ readonly briefingId: BriefingId }, CallError>> {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  let made = 0;
  const newId = (): string => `sample-${(made += 1)}`;
  const now = (): Instant => SAMPLE_TIME;
  const opened = openLibrary(part, { mode: 'create', id: newId(), createdAt: SAMPLE_TIME });
  if (!opened.ok) return opened;
  try {
    const filled = await fill({ ...means, newId, now, library: opened.value }, from);
    if (!filled.ok) return filled;
    opened.value.close();
    // An empty folder may be in the way; one that holds anything is not removed.
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(part, folder);
    syncFolder(dirname(folder));
    return filled;
  } finally {
    opened.value.close();
    rmSync(part, { recursive: true, force: true });
  }
}

async function fill(deps: Deps, from: string): Promise<Result<{ briefingId: BriefingId }, CallError>> {
  const manifest = readManifest(readFileSync(join(from, 'sample.json'), 'utf8'));
  const sources = await addSources(deps, from, manifest);
  if (!sources.ok) return sources;
  for (const it of manifest.excerpts) {
    const { start, end } = placeOf(deps, sources.value, it.source, it.quote);
    const { speaker, note, tags, credibility } = it;
    const sourceId = idOf(sources.value, it.source);
    const added = addExcerpt(deps, { sourceId, start, end, facts: { speaker, note, tags, credibility } });
    if (!added.ok) return added;
  }
  for (const { source, printed, ...facts } of manifest.figures) {
    const { start, end } = placeOf(deps, sources.value, source, printed);
    const sourceId = idOf(sources.value, source);
    const rest = { upper: null, note: null, tags: [], marking: null };
    const added = addFigure(deps, { sourceId, start, end, facts: { ...facts, ...rest } });
    if (!added.ok) return added;
  }
  for (const { carrier, origin } of manifest.origins) {
    const link = {
      carrier: idOf(sources.value, carrier),
      origin: { kind: 'source' as const, id: idOf(sources.value, origin) },
    };
    const confirmed = confirmOrigin(deps, link);
    if (!confirmed.ok) return confirmed;
  }
  for (const { name, sources: members } of manifest.collections) {
    const made = createCollection(deps, { name });
    if (!made.ok) return made;
    const added = addToCollection(deps, {
      id: made.value.id,
      sources: members.map((it) => idOf(sources.value, it)),
    });
    if (!added.ok) return added;
  }
  const first = await addBriefing(deps, from, manifest, sources.value);
  if (!first.ok) return first;
  for (const file of manifest.moreBriefings) {
    const imported = await importWhole({ ...deps, now: () => BEFORE }, join(from, file));
    if (!imported.ok) return imported;
  }
  return first;
}

/** Makes a briefing of a file of ours: one that names what the sample does not have is a bug. */
async function importWhole(deps: Deps, path: string): Promise<Result<{ id: BriefingId }, CallError>> {
  const imported = await importBriefing(deps, path);
  if (!imported.ok) return imported;
  const [problem] = imported.value.problems;
  if (problem)
    throw new Error(`the sample briefing: ${problem.code} in line ${problem.line}: ${problem.subject}`);
  return imported;
}

async function addSources(
  deps: Deps,
  from: string,
  manifest: SampleManifest,
): Promise<Result<Sources, CallError>> {
  const paths = manifest.sources.map((it) => join(from, it.file));
  const report = await importFiles(
    deps,
    { paths },
    { onProgress: () => undefined, signal: new AbortController().signal },
  );
  if (!report.ok) return report;
  const sources = new Map<string, SourceId>();
  for (const [at, { file, ...patch }] of manifest.sources.entries()) {
    const id = report.value.files[at]?.sourceId;
    if (!id) throw new Error(`the sample file ${file} was not imported`);
    const updated = updateSourceFacts(deps, { id, patch });
    if (!updated.ok) return updated;
    sources.set(patch.citeKey, id);
  }
  return ok(sources);
}

async function addBriefing(
  deps: Deps,
  from: string,
  manifest: SampleManifest,
  sources: Sources,
): Promise<Result<{ briefingId: BriefingId }, CallError>> {
  const imported = await importWhole(deps, join(from, manifest.briefing));
  if (!imported.ok) return imported;
  const { id } = imported.value;
  const stored = readBriefing(deps.library.db, id);
  if (!stored.ok) return stored;
  const picture = addSamplePicture(deps, from, manifest, sources);
  if (!picture.ok) return picture;
  const { blocks } = stored.value.briefing;
  const after = blocks.findIndex(
    (it) => it.type === 'heading' && plainText(it.content) === manifest.picture.afterHeading,
  );
  // Behind the first paragraph of its section.
  const order = blocks.map((it) => it.id).toSpliced(after + 2, 0, picture.value.id);
  const saved = saveBriefing(
    deps.library.db,
    { id, revision: stored.value.revision, order, changed: [picture.value], facts: {} },
    deps.now(),
  );
  return saved.ok ? ok({ briefingId: id }) : fail(saved.error);
}

function addSamplePicture(
  deps: Deps,
  from: string,
  { picture }: SampleManifest,
  sources: Sources,
): Result<Block, CallError> {
  const bytes = readFileSync(join(from, picture.file));
  const { draft } = readPicture({ fileName: picture.file, mediaType: null, encoding: null, bytes });
  if (!draft) return fail({ code: 'not-a-picture', name: picture.file });
  const added = addPicture(deps, { fileName: picture.file, bytes, draft }).picture;
  const { caption, credit, altText } = picture;
  const patch = { caption, credit, altText, sourceId: idOf(sources, picture.source) };
  const updated = updatePictureFacts(deps, { id: added.id, patch });
  if (!updated.ok) return updated;
  const text = { type: 'text', text: caption, bold: false, italic: false } as const;
  const id = blockId.parse(deps.newId());
  return ok({ type: 'picture', id, marking: null, pictureId: added.id, content: [text] });
}

function idOf(sources: Sources, citeKey: string): SourceId {
  const id = sources.get(citeKey);
  if (!id) throw new Error(`the sample names a source ${citeKey} that it does not have`);
  return id;
}

function placeOf(
  deps: Deps,
  sources: Sources,
  citeKey: string,
  quote: string,
): { start: number; end: number } {
  const read = readText(deps.library.db, idOf(sources, citeKey));
  const [place] = read.ok ? findQuote(read.value.text, quote) : [];
  if (!place) throw new Error(`the sample quotes "${quote}", which is not in ${citeKey}`);
  return place;
}

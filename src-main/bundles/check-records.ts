import type { FoundFault } from '#core/bundle/faults.ts';
import { isPlainId } from '#core/bundle/plain-id.ts';
import type { Manifest } from '#core/bundle/manifest.ts';
import * as paths from './payload-paths.ts';
import type { BundleRecords } from './records.ts';
import { sortOfPath } from './payload-paths.ts';

const fault = (name: FoundFault['fault'], entry: string | null): FoundFault => ({ fault: name, entry });

/** Whether the records of a bundle fit together and its files are those they speak of; null where they do. */
export function recordsFault(it: BundleRecords, manifest: Manifest): FoundFault | null {
  return (
    kindFault(it) ?? idsFault(it) ?? countsFault(it) ?? pointersFault(it) ?? filesFault(it, manifest) ?? null
  );
}

function kindFault({ about, briefing, collection, threads }: BundleRecords): FoundFault | null {
  const isWhole = about.kind === 'briefing' ? briefing !== null && !collection : collection && !briefing;
  if (!isWhole) return fault('shape-wrong', paths.ABOUT);
  return threads.length > 0 && (!about.withComments || briefing === null)
    ? fault('shape-wrong', paths.COMMENTS)
    : null;
}

function idsFault(it: BundleRecords): FoundFault | null {
  const lists: [string, readonly string[]][] = [
    ['data/sources/', it.sources.map(({ source }) => source.id)],
    ['data/sources/', it.sources.map(({ source }) => source.citeKey)],
    ['data/sources/', it.sources.map(({ source }) => source.bytesSha256)],
    ['data/excerpts/', it.excerpts.map(({ id }) => id)],
    ['data/figures/', it.figures.map(({ id }) => id)],
    [paths.PICTURES, it.pictures.map(({ id }) => id)],
    [paths.PICTURES, it.pictures.map(({ bytesSha256 }) => bytesSha256)],
    [paths.ORIGINS, it.origins.notIncluded.map(({ id }) => id)],
    [paths.BRIEFING, it.briefing?.blocks.map(({ id }) => id) ?? []],
    [paths.COMMENTS, it.threads.map(({ id }) => id)],
    [paths.COMMENTS, it.threads.flatMap(({ comments }) => comments.map(({ id }) => id))],
    [paths.COLLECTION, it.collection?.sources ?? []],
  ];
  for (const [entry, ids] of lists) {
    if (ids.some((id) => !isPlainId(id))) return fault('id-hostile', entry);
    if (new Set(ids).size !== ids.length) return fault('id-twice', entry);
  }
  const single = [it.briefing?.id, it.collection?.id].filter((id) => id !== undefined);
  return single.some((id) => !isPlainId(id)) ? fault('id-hostile', paths.ABOUT) : null;
}

function countsFault({ about: { counts }, ...it }: BundleRecords): FoundFault | null {
  const isTrue =
    counts.sources === it.sources.length &&
    counts.excerpts === it.excerpts.length &&
    counts.figures === it.figures.length &&
    counts.pictures === it.pictures.length &&
    counts.briefings === (it.briefing ? 1 : 0) &&
    counts.comments === it.threads.reduce((sum, { comments }) => sum + comments.length, 0);
  return isTrue ? null : fault('counts-untrue', paths.ABOUT);
}

/** Inside a bundle everything but a citation points at something in it: a citation may be of what stayed out. */
function pointersFault(it: BundleRecords): FoundFault | null {
  const sources = new Map(it.sources.map(({ source }) => [source.id, source]));
  const outside = new Set(it.origins.notIncluded.map(({ id }) => id));
  for (const one of [...it.excerpts, ...it.figures]) {
    const source = sources.get(one.sourceId);
    if (source === undefined) return fault('points-nowhere', one.id);
    if (one.anchor.textSha256 !== source.textSha256) return fault('excerpt-not-in-text', one.id);
  }
  for (const one of it.pictures)
    if (one.sourceId !== null && !sources.has(one.sourceId)) return fault('points-nowhere', one.id);
  for (const { source, origin } of it.origins.links) {
    const isThere = origin.kind === 'named' || sources.has(origin.id) || outside.has(origin.id);
    if (!sources.has(source) || !isThere || (origin.kind === 'source' && origin.id === source))
      return fault('points-nowhere', paths.ORIGINS);
  }
  for (const id of it.collection?.sources ?? [])
    if (!sources.has(id)) return fault('points-nowhere', paths.COLLECTION);
  return null;
}

/** Each text and original is there under its own hash, and none that nothing speaks of. */
function filesFault(it: BundleRecords, manifest: Manifest): FoundFault | null {
  const texts = it.sources.map(({ source }) => source.textSha256);
  const originals = [...it.sources.map(({ source }) => source), ...it.pictures].map((one) => one.bytesSha256);
  const wanted = new Set([...texts.map(paths.textPath), ...originals.map(paths.originalPath)]);
  for (const [hash, path, name] of [
    ...texts.map((hash) => [hash, paths.textPath(hash), 'text-changed'] as const),
    ...originals.map((hash) => [hash, paths.originalPath(hash), 'original-changed'] as const),
  ]) {
    const listed = manifest.get(path);
    if (listed === undefined) return fault('file-missing', path);
    if (listed !== hash) return fault(name, path);
  }
  for (const path of manifest.keys()) {
    const sort = sortOfPath(path);
    if (sort === null || (sort !== 'record' && !wanted.has(path))) return fault('file-unknown', path);
  }
  return null;
}

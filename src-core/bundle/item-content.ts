import { canonicalJson } from '#core/evidence/canonical-json.ts';
import { briefingFacts, type Briefing } from '#core/model/briefing.ts';
import { excerptFacts } from '#core/model/excerpt.ts';
import { figureFacts } from '#core/model/figure.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { pictureFacts } from '#core/model/picture.ts';
import { sourceFacts } from '#core/model/source.ts';
import { withTargets, withThreads, type Renaming } from './targets.ts';
import type { SentExcerpt, SentFigure, SentPicture, SentSource } from './format.ts';

// What of an item two libraries compare: what people say about it, and where it stands. Not its id, its cite key, when it came
// in: those are each library's own. The same words give the same hash in both.

export type Hash = (text: string) => Sha256;

type Anchored = Pick<SentExcerpt, 'anchor'>;

const place = ({ anchor: { start, end, exact, textSha256 } }: Anchored) => ({
  start,
  end,
  exact,
  textSha256,
});

/** `origins`: the names of those it derives from. */
export function sourceState(
  hash: Hash,
  { source, residue }: Pick<SentSource, 'source' | 'residue'>,
  origins: readonly string[],
): Sha256 {
  const { textSha256, bytesSha256 } = source;
  const own = { textSha256, bytesSha256, residue, origins: [...new Set(origins)].toSorted() };
  return hash(canonicalJson({ ...sourceFacts.parse(source), ...own }));
}

export function excerptState(hash: Hash, it: Omit<SentExcerpt, 'createdAt'>): Sha256 {
  return hash(canonicalJson({ ...excerptFacts.parse(it), place: place(it) }));
}

export function figureState(hash: Hash, it: Omit<SentFigure, 'createdAt'>): Sha256 {
  return hash(canonicalJson({ ...figureFacts.parse(it), place: place(it) }));
}

/** `source`: the hash of the bytes of the source it was taken from; null for none, or one that is not known. */
export function pictureState(hash: Hash, it: Omit<SentPicture, 'createdAt'>, source: Sha256 | null): Sha256 {
  const { bytesSha256 } = it;
  return hash(canonicalJson({ ...pictureFacts.parse(it), sourceId: source, bytesSha256 }));
}

/** `keyOf`: what a target is, said so that both libraries say it alike. Comments are no part of what is compared. */
export function briefingState(hash: Hash, it: Briefing, keyOf: Renaming): Sha256 {
  const blocks = it.blocks.map((block) => withThreads(withTargets(block, keyOf), () => null));
  return hash(canonicalJson({ ...briefingFacts.parse(it), blocks }));
}

/** `sources`: the hashes of the bytes of its sources. */
export function collectionState(hash: Hash, name: string, sources: readonly Sha256[]): Sha256 {
  return hash(canonicalJson({ name, sources: sources.toSorted() }));
}

import type { PartialDate } from '#core/model/dates.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { OriginEvidence, OriginRef } from '#core/model/origin.ts';
import { compareTexts, type Compared } from './compare.ts';
import { findNamings, looksLikeOutlet, namesOutlet, outletKey, type Naming } from './naming.ts';

/** A source as it is compared. */
export interface Candidate extends Compared {
  readonly id: SourceId;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate | null;
  /** When it came into the library: the order of two whose dates are not known. */
  readonly importedAt: string;
}

export interface SuggestedOrigin {
  readonly carrier: SourceId;
  readonly origin: OriginRef;
  readonly evidence: OriginEvidence;
}

// Calibrated on few texts (six pairs of English articles): related ones share 14 to 21 % of three-word sequences, 23 to
// 30 % of stem pairs, half of their numbers; unrelated ones at most 1.2 %, 4 % and none. A name alone joins the wrong ones.
const CERTAIN = { threeWords: 0.08, stemPairs: 0.14 };
const WITH_NAME = { threeWords: 0.025, stemPairs: 0.06, numbers: 2 };
const WITH_NUMBERS = { threeWords: 0.02, stemPairs: 0.05, numbers: 4 };

/**
 * What a source may derive from, and which of `others` may derive from it: by a name in the text together with likeness,
 * or by likeness alone. Suggestions with their evidence, for a person to confirm; sources that are named and not in the
 * library are answered as names. `others` are those that share sequences of words or whose outlet is named.
 */
export function suggestOrigins(source: Candidate, others: readonly Candidate[]): SuggestedOrigin[] {
  const named = findNamings(source.text, source.residue).filter((it) => !isOwn(it, source));
  const found: SuggestedOrigin[] = [];
  const seen = new Set<string>();
  for (const other of others) {
    const link = linkBetween(source, other, named);
    if (link === null) continue;
    found.push(link);
    if (other.outlet !== null) seen.add(outletKey(other.outlet));
  }
  const isSeen = (it: Naming) => [...seen].some((outlet) => namesOutlet(it.name, outlet));
  const unseen = named
    .filter((it) => looksLikeOutlet(it.name) && !isSeen(it) && !isShortForm(it, named))
    .map((naming) => ({
      carrier: source.id,
      origin: { kind: 'named' as const, name: naming.name },
      evidence: { naming, sharedRuns: [], sharedNumbers: [], threeWordShare: null, stemPairShare: null },
    }));
  return [...found, ...unseen];
}

function isOwn(naming: Naming, { outlet }: Candidate): boolean {
  return outlet !== null && namesOutlet(naming.name, outlet);
}

/** "The Times" beside "The New Harbour Times" is the same one. */
function isShortForm({ name }: Naming, named: readonly Naming[]): boolean {
  return named.some((it) => it.name.length > name.length && namesOutlet(name, it.name));
}

function linkBetween(source: Candidate, other: Candidate, named: readonly Naming[]): SuggestedOrigin | null {
  const here = named.find((it) => other.outlet !== null && namesOutlet(it.name, other.outlet)) ?? null;
  const there =
    source.outlet === null
      ? null
      : (findNamings(other.text, other.residue).find((it) => namesOutlet(it.name, source.outlet ?? '')) ??
        null);
  const forward =
    here !== null && there === null ? true : here === null && there !== null ? false : isLater(source, other);
  const [carrier, origin, naming] = forward ? [source, other, here] : [other, source, there];
  const evidence = { naming, ...compareTexts(carrier, origin) };
  return isLikeEnough(evidence)
    ? { carrier: carrier.id, origin: { kind: 'source', id: origin.id }, evidence }
    : null;
}

function isLikeEnough(it: OriginEvidence): boolean {
  const words = it.threeWordShare ?? 0;
  const stems = it.stemPairShare ?? 0;
  const numbers = it.sharedNumbers.length;
  if (words >= CERTAIN.threeWords || stems >= CERTAIN.stemPairs) return true;
  if (numbers >= WITH_NUMBERS.numbers && words >= WITH_NUMBERS.threeWords && stems >= WITH_NUMBERS.stemPairs)
    return true;
  if (it.naming === null) return false;
  return words >= WITH_NAME.threeWords || stems >= WITH_NAME.stemPairs || numbers >= WITH_NAME.numbers;
}

/** Whether the first was published after the second; where a date is missing or too rough, whether it came in after it. */
function isLater(one: Candidate, other: Candidate): boolean {
  const [a, b] = [one.publishedOn, other.publishedOn];
  if (a !== null && b !== null && !a.startsWith(b) && !b.startsWith(a)) return a > b;
  return one.importedAt > other.importedAt || (one.importedAt === other.importedAt && one.id > other.id);
}

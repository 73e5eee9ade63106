import type { ClaimState, VerifiedClaim } from './verified-claim.ts';
import type { Target } from '#core/model/citation.ts';
import type { Sha256 } from '#core/model/ids.ts';
import { canonicalJson } from './canonical-json.ts';
import type {
  EvidenceCite,
  EvidenceEntry,
  EvidenceFacts,
  EvidencePack,
  EvidenceSource,
} from './evidence-pack.ts';
import type { HashText } from './pack.ts';

/** A source of a pack as a library holds it now. */
export interface HeldSource {
  /** By its id, or a source that has another one and the same bytes. */
  readonly foundBy: 'id' | 'bytes';
  readonly facts: EvidenceFacts;
  /** SHA-256 of the file as it lies on the disk now; null where it cannot be read. */
  readonly bytesSha256: Sha256 | null;
  /** The frozen text; null where it is no longer what was stored. */
  readonly text: string | null;
}

/** What is said about an excerpt, figure or picture now. */
export type HeldRecord = Pick<
  EvidenceCite,
  'speaker' | 'credibility' | 'marking' | 'figure' | 'pictureSha256'
>;

/** What a library answers about a pack. */
export interface Held {
  /** Null where it has no such source. */
  source(of: EvidenceSource): HeldSource | null;
  /** Null where it has no such thing. */
  record(target: Target): HeldRecord | null;
  /** Whether it has a picture of these bytes, whole. */
  hasPicture(sha256: Sha256): boolean;
}

/**
 * Holds every claim of a pack against the pages it was found with (`standing`: whether the words of each entry are on them)
 * and against what a library holds; without one, against the pack alone. A claim is as good as the first thing that differs:
 * the words on the page, the excerpt, the file, the text, what is said about it.
 */
export function verifyClaims(
  pack: EvidencePack,
  standing: readonly boolean[],
  held: Held | null,
  sha256: HashText,
): VerifiedClaim[] {
  const sources = new Map(pack.sources.map((it) => [it.id, it]));
  return pack.entries.flatMap((entry, at) =>
    entry.cites.map((cite): VerifiedClaim => {
      const source = cite.source === null ? null : (sources.get(cite.source) ?? 'unknown');
      const differs = differenceOf({ entry, cite, source, stands: standing[at] === true, held, sha256 });
      return {
        note: entry.note,
        claim: entry.claim.words,
        source: nameOf(source),
        quote: cite.quote?.exact ?? null,
        state: differs === null ? 'valid' : differs === 'missing' ? 'source-missing' : 'changed',
        differs: differs === 'missing' ? null : differs,
      };
    }),
  );
}

/** From good to bad. */
const STATES: readonly ClaimState[] = ['valid', 'source-missing', 'changed'];

/** The worst state of some claims; `valid` where there are none. */
export function worstOf(claims: readonly VerifiedClaim[]): ClaimState {
  const ranks = claims.map((it) => STATES.indexOf(it.state));
  return STATES[ranks.reduce((one, other) => Math.max(one, other), 0)] ?? 'valid';
}

interface Question {
  readonly entry: EvidenceEntry;
  readonly cite: EvidenceCite;
  /** Null where the cite has none; `unknown` where the pack does not say which it means. */
  readonly source: EvidenceSource | 'unknown' | null;
  readonly stands: boolean;
  readonly held: Held | null;
  readonly sha256: HashText;
}

type Difference = VerifiedClaim['differs'] | 'missing';

function differenceOf(question: Question): Difference {
  const { cite, source, stands, held, sha256 } = question;
  if (!stands) return 'page';
  const { quote } = cite;
  const isWhole =
    quote === null ||
    (quote.end - quote.start === quote.exact.length && sha256(quote.exact) === quote.sha256);
  if (!isWhole) return 'excerpt';
  if (source === 'unknown') return 'record';
  if (source !== null && quote !== null && quote.textSha256 !== source.textSha256) return 'text';
  if (held === null) return null;
  const { pictureSha256 } = cite;
  if (pictureSha256 !== null && !held.hasPicture(pictureSha256))
    return held.record(cite.target) === null ? 'missing' : 'bytes';
  if (source === null) return recordDiffers(cite, held) ? 'record' : null;
  const there = held.source(source);
  if (there === null) return 'missing';
  if (there.bytesSha256 !== source.bytesSha256) return 'bytes';
  if (there.text === null || sha256(there.text) !== source.textSha256) return 'text';
  if (quote !== null && !standsAt(there.text, quote)) return 'excerpt';
  // Another library has judgements of its own.
  if (there.foundBy === 'bytes') return null;
  const isSaid = source.facts === null || sameFacts(source.facts, there.facts);
  return isSaid && !recordDiffers(cite, held) ? null : 'record';
}

function standsAt(
  text: string,
  { exact, prefix, suffix, start, end }: NonNullable<EvidenceCite['quote']>,
): boolean {
  return (
    text.slice(start, end) === exact &&
    text.slice(0, start).endsWith(prefix ?? '') &&
    text.startsWith(suffix ?? '', end)
  );
}

/** What is cited as a whole has no record beside its source's. */
function recordDiffers(
  { target, speaker, credibility, marking, figure, pictureSha256 }: EvidenceCite,
  held: Held,
) {
  if (target.kind === 'source') return false;
  const now = held.record(target);
  return canonicalJson(now) !== canonicalJson({ speaker, credibility, marking, figure, pictureSha256 });
}

/** A cite key is a name for writing, and no statement. Of origins that the pack does not name, only their number counts. */
function sameFacts(then: EvidenceFacts, now: EvidenceFacts): boolean {
  const named = new Set(then.origins.flatMap((it) => it.name ?? []));
  const told = (facts: EvidenceFacts) => {
    const origins = facts.origins.map(({ name, seen }) => {
      const isNamed = name !== null && named.has(name);
      return isNamed ? `named ${name}` : seen ? 'seen' : `named ${name}`;
    });
    return canonicalJson({ ...facts, citeKey: null, origins: origins.toSorted() });
  };
  return told(then) === told(now);
}

/** What a person knows a source by; the beginning of its hash where the pack does not tell. */
function nameOf(source: Question['source']): string {
  if (source === null || source === 'unknown') return '';
  const { title = null, outlet = null, citeKey = '' } = source.facts ?? {};
  return title ?? outlet ?? (citeKey === '' ? `SHA-256 ${source.bytesSha256.slice(0, 12)}…` : citeKey);
}

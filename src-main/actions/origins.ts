import type { CallOutput, CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { OriginLink, SourceLabel } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { OriginEvidence, OriginRef } from '#core/model/origin.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import type { Source } from '#core/model/source.ts';
import { compareTexts } from '#core/origins/compare.ts';
import { countOrigins as count, type Derivation } from '#core/origins/count.ts';
import type { Link } from '#core/origins/groups.ts';
import { findNamings, namesOutlet, outletKey } from '#core/origins/naming.ts';
import { suggestOrigins, type Candidate, type SuggestedOrigin } from '#core/origins/suggest.ts';
import type { ReadDb } from '#main/store/connection.ts';
import {
  allDerivations,
  candidateFor,
  confirmLink,
  derivationsAround,
  dismissedLinks,
  dismissLink,
  removeLink,
  sourcesOfOutlets,
} from '#main/store/origins.ts';
import { sharedShingles } from '#main/store/shingles.ts';
import { findSource, findSources, listedSources, seqOfSource } from '#main/store/sources.ts';
import type { Deps, SearchDeps } from './deps.ts';

/** Texts compared for one source: each takes a few milliseconds, and other analyses wait for this thread. */
const MOST_COMPARED = 12;

/**
 * Where a source has its story from and who has it from there: every confirmed link of its tree, and what is suggested for
 * the source itself, with evidence. Fails with `not-found`.
 */
export function getOrigins(
  { library }: SearchDeps,
  { sourceId }: CallParsed<'origins.get'>,
): Result<CallOutput<'origins.get'>, CallError> {
  return treeOf(library.db, sourceId);
}

/** Carriers and the independent origins behind them; confirmed links alone count. */
export function countOrigins(
  { library }: SearchDeps,
  { sources }: CallParsed<'origins.count'>,
): Result<CallOutput<'origins.count'>, CallError> {
  return ok(count(sources, derivationsAround(library.db, sources)));
}

/** Confirms that a source derives from another, or from one that is only named. Fails with `not-found`, `origin-in-a-circle`. */
export function confirmOrigin(
  { library }: Deps,
  { carrier, origin }: CallParsed<'origins.confirm'>,
): Result<CallOutput<'origins.confirm'>, CallError> {
  const { db } = library;
  return db.transaction(() => {
    if (!areThere(db, carrier, origin)) return fail({ code: 'not-found', what: 'source' });
    if (origin.kind === 'source' && leadsTo(db, origin.id, carrier))
      return fail({ code: 'origin-in-a-circle' });
    confirmLink(db, carrier, origin);
    return ok({});
  });
}

/** Says that a suggestion is wrong: it is not made again. Fails with `not-found`. */
export function dismissOrigin(
  { library }: Deps,
  { carrier, origin }: CallParsed<'origins.dismiss'>,
): Result<CallOutput<'origins.dismiss'>, CallError> {
  if (!areThere(library.db, carrier, origin)) return fail({ code: 'not-found', what: 'source' });
  dismissLink(library.db, carrier, origin);
  return ok({});
}

/** Takes a confirmed link back; it may be suggested again. Fails with `not-found`. */
export function removeOrigin(
  { library }: Deps,
  { carrier, origin }: CallParsed<'origins.remove'>,
): Result<CallOutput<'origins.remove'>, CallError> {
  if (!areThere(library.db, carrier, origin)) return fail({ code: 'not-found', what: 'source' });
  removeLink(library.db, carrier, origin);
  return ok({});
}

/** What is suggested for one source, in both directions; nothing that is confirmed or was dismissed. */
function suggestedFor(db: ReadDb, seq: number): SuggestedOrigin[] {
  const source = candidateFor(db, seq);
  if (source === null) return [];
  const others = othersFor(db, seq, source);
  const found = suggestOrigins(source, others);
  const known = [
    ...derivationsAround(db, [source.id]),
    ...dismissedLinks(db, [source.id, ...others.map((it) => it.id)]),
  ];
  return found.filter((it) => !known.some((link) => isSame(link, it.carrier, it.origin)));
}

/** The texts worth comparing: those that share sequences of words, and those of outlets that are named. */
function othersFor(db: ReadDb, seq: number, source: Candidate): Candidate[] {
  const named = findNamings(source.text, source.residue)
    .filter((it) => source.outlet === null || !namesOutlet(it.name, source.outlet))
    .map((it) => outletKey(it.name))
    .filter((it) => it.length > 3);
  const seqs = new Set([
    ...sharedShingles(db, seq).map((it) => it.source),
    ...sourcesOfOutlets(db, named, MOST_COMPARED),
  ]);
  seqs.delete(seq);
  return [...seqs].slice(0, MOST_COMPARED).flatMap((it) => candidateFor(db, it) ?? []);
}

function treeOf(db: ReadDb, id: SourceId): Result<CallOutput<'origins.get'>, CallError> {
  const seq = seqOfSource(db, id);
  if (seq === null) return fail({ code: 'not-found', what: 'source' });
  const confirmed = derivationsAround(db, [id]);
  const suggested = suggestedFor(db, seq);
  const links = [
    ...confirmed.map((it) => ({
      carrier: it.source,
      origin: it.origin,
      state: 'confirmed' as const,
      evidence: null,
    })),
    ...suggested.map((it) => ({ ...it, state: 'suggested' as const })),
  ];
  const ids = links.flatMap((it) =>
    it.origin.kind === 'source' ? [it.carrier, it.origin.id] : [it.carrier],
  );
  const labels = new Map(findSources(db, [...new Set(ids)]).map((it) => [it.id, it]));
  const shown = links.flatMap((it): OriginLink[] => {
    const carrier = labels.get(it.carrier);
    if (!carrier) return [];
    const originSource = it.origin.kind === 'source' ? (labels.get(it.origin.id) ?? null) : null;
    const evidence = it.evidence ?? evidenceFor(db, it.carrier, it.origin, originSource?.outlet ?? null);
    const shownOrigin = originSource === null ? null : labelOf(originSource);
    return [
      { carrier: labelOf(carrier), origin: it.origin, originSource: shownOrigin, state: it.state, evidence },
    ];
  });
  return ok({ links: shown, count: count(carriersOf(id, confirmed), confirmed) });
}

function labelOf({ id, citeKey, title, outlet, publishedOn }: Source): SourceLabel {
  return { id, citeKey, title, outlet, publishedOn };
}

/**
 * Every link of the library outside the trash, confirmed or suggested. Compares each source with those it shares words
 * with: seconds for a thousand sources.
 */
export function everyLink(db: ReadDb): Link[] {
  const sources = listedSources(db);
  const present = new Set<SourceId>(sources.map((it) => it.id));
  const outlets = new Map(sources.map((it) => [it.id, it.outlet]));
  const confirmed = allDerivations(db)
    .filter((it) => present.has(it.source) && (it.origin.kind === 'named' || present.has(it.origin.id)))
    .map(({ source, origin }) => {
      const outlet = origin.kind === 'source' ? (outlets.get(origin.id) ?? null) : null;
      const evidence = evidenceFor(db, source, origin, outlet);
      return { carrier: source, origin, state: 'confirmed' as const, evidence };
    });
  const suggested = new Map<string, Link>();
  for (const { id } of sources) {
    const seq = seqOfSource(db, id);
    for (const it of seq === null ? [] : suggestedFor(db, seq)) {
      const key = `${it.carrier} ${it.origin.kind === 'named' ? outletKey(it.origin.name) : it.origin.id}`;
      suggested.set(key, { ...it, state: 'suggested' });
    }
  }
  return [...confirmed, ...suggested.values()];
}

/** The source and all that its tree holds. */
function carriersOf(id: SourceId, links: readonly Derivation[]): SourceId[] {
  const all = links.flatMap((it) => (it.origin.kind === 'source' ? [it.source, it.origin.id] : [it.source]));
  return [...new Set([id, ...all])];
}

const NO_EVIDENCE: OriginEvidence = {
  ...{ naming: null, sharedRuns: [], sharedNumbers: [] },
  ...{ threeWordShare: null, stemPairShare: null },
};

/** The evidence of a link as it is now; none where a text can no longer be read. */
function evidenceFor(
  db: ReadDb,
  carrier: SourceId,
  origin: OriginRef,
  outlet: string | null,
): OriginEvidence {
  const candidate = (id: SourceId) => {
    const seq = seqOfSource(db, id);
    return seq === null ? null : candidateFor(db, seq);
  };
  const source = candidate(carrier);
  if (source === null) return NO_EVIDENCE;
  const name = origin.kind === 'named' ? origin.name : outlet;
  const naming =
    name === null
      ? null
      : (findNamings(source.text, source.residue).find((it) => namesOutlet(it.name, name)) ?? null);
  const other = origin.kind === 'source' ? candidate(origin.id) : null;
  return other === null ? { ...NO_EVIDENCE, naming } : { naming, ...compareTexts(source, other) };
}

function areThere(db: ReadDb, carrier: SourceId, origin: OriginRef): boolean {
  return findSource(db, carrier) !== null && (origin.kind === 'named' || findSource(db, origin.id) !== null);
}

/** Whether following links up from one source comes to another, or is there already. */
function leadsTo(db: ReadDb, from: SourceId, to: SourceId): boolean {
  const links = derivationsAround(db, [from]);
  const seen = new Set<SourceId>();
  const open = [from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const it of links) if (it.source === at && it.origin.kind === 'source') open.push(it.origin.id);
  }
  return false;
}

function isSame(link: Derivation, carrier: SourceId, origin: OriginRef): boolean {
  if (link.source !== carrier) return false;
  if (link.origin.kind === 'named')
    return origin.kind === 'named' && outletKey(link.origin.name) === outletKey(origin.name);
  return origin.kind === 'source' && link.origin.id === origin.id;
}

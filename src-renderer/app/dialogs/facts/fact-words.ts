import type { ComparedSource } from '#core/contract/comparing-calls.ts';
import type { DifferenceKind, Fact, StatedDifference } from '#core/statements/fact.ts';
import type { Statement } from '#core/statements/statement.ts';
import { counted, shownDate } from '#renderer/library/words.ts';
import { kindsOf } from './marked-words.ts';

export type SourcesById = ReadonlyMap<string, ComparedSource>;

const KIND_WORDS: Record<DifferenceKind, string> = {
  value: 'value',
  qualifier: 'limit',
  trend: 'trend',
  unit: 'unit',
  period: 'time',
  claimant: 'claimant',
};

/** In a word or a few what differs: `Differs: value, trend`, `Agrees`, `Agrees; other claimant`. */
export function verdictWords(fact: Fact): string {
  const kinds = kindsOf(fact).map((kind) => KIND_WORDS[kind]);
  if (fact.verdict === 'disagree') return `Differs: ${kinds.join(', ')}`;
  const isSequence = fact.differences.some((it) => it.isSequence);
  const other = kinds.length === 0 ? null : `other ${kinds.join(', ')}`;
  return ['Agrees', isSequence ? 'a sequence' : null, other].filter((it) => it !== null).join('; ');
}

/** `3 sources, 2 origins`. */
export function countWords({ statements }: Fact, sources: SourcesById): string {
  const ids = [...new Set<string>(statements.map((it) => it.sourceId))];
  const origins = new Set(
    ids.flatMap((id) => {
      const named = sources.get(id)?.origins ?? [];
      return named.length === 0 ? [`source:${id}`] : named.map((name) => `origin:${name}`);
    }),
  );
  return `${counted(ids.length, 'source')}, ${counted(origins.size, 'origin')}`;
}

/** A source as a sentence names it: `Harbour Post, 4 May 2031`. */
export function placeWords(source: ComparedSource | undefined): string {
  if (source === undefined) return 'A source';
  const day = source.publishedOn === null ? null : shownDate(source.publishedOn);
  return [source.outlet ?? source.title, day].filter((it) => it !== null).join(', ');
}

/** From where a source has it, and who else in this fact has it from there; null where nothing is known. */
export function originWords(id: string, fact: Fact, sources: SourcesById): string | null {
  const own = sources.get(id);
  if (own === undefined || own.origins.length === 0) return null;
  const others = [...new Set<string>(fact.statements.map((it) => it.sourceId))]
    .filter((it) => it !== id)
    .filter((it) => sources.get(it)?.origins.some((name) => own.origins.includes(name)) === true)
    .map((it) => placeWords(sources.get(it)));
  const isOwn = own.origins.length === 1 && own.origins[0] === own.title;
  const named = own.origins.join('; ');
  if (others.length === 0) return isOwn ? null : `Origin: ${named}`;
  const with_ = new Intl.ListFormat('en', { type: 'conjunction' }).format(others);
  return isOwn ? `Origin of ${with_}` : `Same origin as ${with_}: ${named}`;
}

/** Who claims it and through whom it came: `Ida Roos, through the Halm Wire`; null where nobody is named. */
export function claimantWords({ claimant, via }: Pick<Statement, 'claimant' | 'via'>): string | null {
  const through = via.length === 0 ? null : `through ${via.join(', ')}`;
  if (claimant === null) return through;
  return through === null ? claimant : `${claimant}, ${through}`;
}

/** Two statements, and all in which they differ. */
export interface DifferingPair {
  readonly statements: readonly [Statement, Statement];
  readonly messages: readonly string[];
  readonly isSequence: boolean;
  /** Whether one may follow the other: who claims it or when it holds does not change by that. */
  readonly canFollow: boolean;
}

const CAN_FOLLOW: ReadonlySet<DifferenceKind> = new Set(['value', 'qualifier', 'trend', 'unit']);

export function differingPairs({ statements, differences }: Fact): DifferingPair[] {
  const byKey = new Map(statements.map((it) => [it.key, it]));
  const pairs = new Map<string, StatedDifference[]>();
  for (const it of differences) {
    const key = it.statements.join(' ');
    pairs.set(key, [...(pairs.get(key) ?? []), it]);
  }
  return [...pairs.values()].flatMap((all): DifferingPair[] => {
    const [first] = all;
    const [one, other] = (first?.statements ?? []).map((key) => byKey.get(key));
    if (first === undefined || one === undefined || other === undefined) return [];
    return [
      {
        statements: [one, other],
        messages: all.map((it) => it.message),
        isSequence: first.isSequence,
        canFollow: all.some((it) => CAN_FOLLOW.has(it.kind)),
      },
    ];
  });
}

/** The keys of all pairs that say what a pair says: what ten carriers say is a sequence for all of them or for none. */
export function pairsAlike(
  { statements }: Fact,
  [one, other]: DifferingPair['statements'],
): [string, string][] {
  const like = (to: Statement) => statements.filter((it) => sayingOf(it) === sayingOf(to));
  return like(one).flatMap((a) =>
    like(other).flatMap((b): [string, string][] =>
      a.sourceId === b.sourceId || a.key === b.key ? [] : [[a.key, b.key]],
    ),
  );
}

const sayingOf = ({ value, upper, qualifier, unit, trend }: Statement): string =>
  JSON.stringify([value, upper, qualifier, unit, trend]);

/** `Read 14 of 113 texts`. */
export const readWords = (read: number, total: number): string =>
  `Read ${read.toLocaleString()} of ${counted(total, 'text')}`;

/** What was found when all is read: `113 texts read: 12 facts that two sources state, 4 of them in disagreement`. */
export function summaryWords(facts: readonly Fact[], total: number, shown: number): string {
  const disagree = facts.filter((it) => it.verdict === 'disagree').length;
  const state =
    facts.length === 1
      ? '1 fact that two sources state'
      : `${facts.length.toLocaleString()} facts that two sources state`;
  const differ =
    disagree === 0 ? 'none differs' : `${disagree.toLocaleString()} ${disagree === 1 ? 'differs' : 'differ'}`;
  const listed = shown === 0 || shown >= disagree ? '' : `; ${shown.toLocaleString()} listed`;
  return `${counted(total, 'text')} read: ${state}, ${differ}${listed}`;
}

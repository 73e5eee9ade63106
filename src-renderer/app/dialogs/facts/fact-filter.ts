import type { ComparedSource } from '#core/contract/comparing-calls.ts';
import type { Fact } from '#core/statements/fact.ts';
import { foldForSearch } from '#core/text/fold.ts';

export interface FactFilter {
  readonly show: 'disagree' | 'all';
  /** Words that have to stand in what a fact is about, in its sentences or in the names of its sources. */
  readonly words: string;
}

/** A fact as it is listed. */
export interface FactRow {
  /** Of its first statement: a statement is in one fact. */
  readonly key: string;
  readonly fact: Fact;
}

export const keyOfFact = (fact: Fact): string => fact.statements[0]?.key ?? fact.about;

/** The facts that are listed, in their order. `kept` stays in sight though it agrees by now: it is being looked at. */
export function factRows(
  facts: readonly Fact[],
  { show, words }: FactFilter,
  sources: ReadonlyMap<string, ComparedSource>,
  kept: string | null = null,
): FactRow[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((it) => it !== '');
  return facts
    .filter((it) => show === 'all' || it.verdict === 'disagree' || keyOfFact(it) === kept)
    .filter((it) => {
      if (wanted.length === 0) return true;
      const text = folded(wordsOf(it, sources));
      return wanted.every((word) => text.includes(word));
    })
    .map((fact) => ({ key: keyOfFact(fact), fact }));
}

const folded = (text: string): string => foldForSearch(text).toLocaleLowerCase();

function wordsOf({ about, unit, statements }: Fact, sources: ReadonlyMap<string, ComparedSource>): string {
  const stated = statements.flatMap(({ sourceId, sentence, claimant }) => {
    const source = sources.get(sourceId);
    return [sentence, claimant, source?.title, source?.outlet];
  });
  return [about, unit, ...stated].filter((it) => typeof it === 'string').join('\n');
}

import type { ComparedSource } from '#core/contract/comparing-calls.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Fact, StatedDifference } from '#core/statements/fact.ts';
import type { Statement } from '#core/statements/statement.ts';

/** A statement by what a test is about; `printed` has to stand in the sentence. */
export function stated(
  source: string,
  printed: string,
  sentence: string,
  rest: Partial<Statement> = {},
): Statement {
  return {
    ...{ key: `text:${source}:${printed}`, figureId: null, sourceId: source as SourceId, start: 0, end: 1 },
    ...{ printed, sentence, value: Number(printed.replaceAll(',', '')), upper: null, qualifier: null },
    ...{ unit: null, measures: null, asOf: null, claimant: null, via: [], trend: null },
    ...rest,
  };
}

export function differing(
  kind: StatedDifference['kind'],
  [one, other]: readonly [Statement, Statement],
  rest: Partial<StatedDifference> = {},
): StatedDifference {
  return { kind, statements: [one.key, other.key], message: `Another ${kind}.`, isSequence: false, ...rest };
}

export function factOf(about: string, statements: Statement[], differences: StatedDifference[] = []): Fact {
  const verdict = differences.some((it) => it.kind !== 'claimant' && !it.isSequence) ? 'disagree' : 'agree';
  return { about, unit: null, statements, verdict, differences };
}

/** Sources by id: `[title, outlet, day, ...origins]`. */
export function sourcesOf(
  all: Readonly<Record<string, readonly [string, string | null, string | null, ...string[]]>>,
): Map<string, ComparedSource> {
  return new Map(
    Object.entries(all).map(([id, [title, outlet, publishedOn, ...origins]]) => [
      id,
      {
        id: id as SourceId,
        title,
        outlet,
        publishedOn: publishedOn as ComparedSource['publishedOn'],
        origins,
      },
    ]),
  );
}

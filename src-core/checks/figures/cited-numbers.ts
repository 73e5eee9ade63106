import type { Citation } from '#core/model/citation.ts';
import type { LocatedExcerpt, LocatedFigure } from '#core/model/references.ts';
import type { Source } from '#core/model/source.ts';
import type { CheckContext } from '#core/checks/check.ts';
import { statementOf } from '#core/statements/statements-in.ts';
import type { Statement } from '#core/statements/statement.ts';
import { sentenceAt } from '#core/text/sentences.ts';
import { figuresIn } from '#core/text/figures/figures-in.ts';

/** A number that a sentence rests on. */
export interface CitedNumber {
  readonly statement: Statement;
  /** Null where it was read in an excerpt. */
  readonly figure: LocatedFigure | null;
  /** Whether what limits it may stand outside the words that were kept. */
  readonly limitUnseen: boolean;
}

/** What citations rest on, in numbers. */
export interface Cited {
  readonly numbers: readonly CitedNumber[];
  /** Whether something is cited of which the words are not known: a source as a whole, a picture. */
  readonly isOpen: boolean;
}

/** The numbers of cited figures and in the words of cited excerpts, and those of `live` figures. */
export function citedNumbers(
  citations: readonly Citation[],
  live: readonly string[],
  { things, library }: CheckContext,
): Cited {
  const figures = new Set<string>(live);
  const numbers: CitedNumber[] = [];
  let isOpen = false;
  for (const { target } of citations.flatMap((it) => it.targets)) {
    if (target.kind === 'figure') figures.add(target.id);
    else if (target.kind === 'excerpt') {
      const excerpt = things.excerpts.get(target.id);
      if (excerpt === undefined) isOpen = true;
      else numbers.push(...numbersOfExcerpt(excerpt, things.sources.get(excerpt.sourceId) ?? null));
    } else isOpen = true;
  }
  const stated = statedOf(library.statements);
  const own = [...figures].flatMap((id): CitedNumber[] => {
    const figure = things.figures.get(id);
    if (figure === undefined) return [];
    return [{ statement: stated.get(`figure:${id}`) ?? alone(figure), figure, limitUnseen: false }];
  });
  const read = numbers.map((it): CitedNumber => {
    const { sourceId, start } = it.statement;
    const statement = stated.get(`${sourceId} ${start}`);
    return statement === undefined ? it : { ...it, statement: { ...statement, ...factsIn(it.statement) } };
  });
  return { numbers: [...own, ...read], isOpen };
}

/** What the excerpt says counts; what it stands in tells the rest. */
const factsIn = ({ value, upper, unit, printed }: Statement) => ({ value, upper, unit, printed });

const byView = new WeakMap<readonly Statement[], ReadonlyMap<string, Statement>>();

/** By key, and by where they stand. */
export function statedOf(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  const before = byView.get(statements);
  if (before !== undefined) return before;
  const made = new Map(
    statements.flatMap((it) => [[it.key, it] as const, [`${it.sourceId} ${it.start}`, it] as const]),
  );
  byView.set(statements, made);
  return made;
}

const ofFigures = new WeakMap<LocatedFigure, Statement>();

/** A figure with no more of its sentence than the words around it. */
function alone(figure: LocatedFigure): Statement {
  const before = ofFigures.get(figure);
  if (before !== undefined) return before;
  const { prefix, exact, suffix, start } = figure.anchor;
  const made = statementOf(figure, prefix + exact + suffix, start - prefix.length);
  ofFigures.set(figure, made);
  return made;
}

const ofExcerpts = new WeakMap<LocatedExcerpt, readonly CitedNumber[]>();

/** The numbers in the words of an excerpt. */
export function numbersOfExcerpt(excerpt: LocatedExcerpt, source: Source | null): readonly CitedNumber[] {
  const before = ofExcerpts.get(excerpt);
  if (before !== undefined) return before;
  const { exact, start: from } = excerpt.anchor;
  const known = {
    language: source?.language ?? null,
    outlet: null,
    publishedOn: source?.publishedOn ?? null,
  };
  const made = figuresIn(exact, known, []).map(({ start, end, ...facts }): CitedNumber => {
    const sentence = sentenceAt(exact, start, end);
    return {
      statement: {
        ...{ ...facts, via: [...facts.via], figureId: null, sourceId: excerpt.sourceId, trend: null },
        ...{
          key: `text:${excerpt.sourceId}:${from + start}-${from + end}`,
          start: from + start,
          end: from + end,
        },
        ...{ printed: exact.slice(start, end), sentence: exact.slice(sentence.start, sentence.end) },
      },
      figure: null,
      limitUnseen: !/\p{L}/u.test(exact.slice(0, start)),
    };
  });
  ofExcerpts.set(excerpt, made);
  return made;
}

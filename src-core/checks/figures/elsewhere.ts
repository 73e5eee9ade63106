import type { Mend, Seen } from '#core/checks/finding.ts';
import type { EarlierFigure, LibraryView } from '#core/checks/library-view.ts';
import { wordsAt } from '#core/checks/own-words.ts';
import { differencesBetween, saidOf, trendOf } from '#core/statements/differences.ts';
import { alikeIn } from '#core/statements/alike.ts';
import type { Statement } from '#core/statements/statement.ts';
import { trendIn, trendsDiffer, type TrendRead } from '#core/statements/trend.ts';
import { numbersOf } from '#core/text/figures/quantities.ts';
import type { Case } from './against-cited.ts';
import type { CitedNumber } from './cited-numbers.ts';
import { says } from './matching.ts';
import { sourceName } from './wording.ts';

const MOST_MENDS = 3;

/** The same quantity with another value elsewhere in the library, or in another briefing. */
export function conflictsWith(it: Case, cited: CitedNumber): Seen[] {
  const { number, block, sentence, context } = it;
  const { library } = context;
  const others = sameThings(library, cited.statement).filter(
    ({ statement, differ }) => differ && !it.inBlock.some((said) => says(said, statement)),
  );
  const briefings = cited.figure === null ? [] : otherwiseSaid(it, library.earlier, cited.figure.id);
  if (others.length + briefings.length === 0) return [];
  const at = wordsAt(block, sentence.piece, number);
  const said = [
    ...others
      .slice(0, MOST_MENDS)
      .map(({ statement }) => `“${saidOf(statement)}” (${sourceName(context, statement.sourceId)})`),
    ...briefings.slice(0, MOST_MENDS).map((one) => `“${one.said}” (briefing “${one.title}”)`),
  ];
  const mends = others.slice(0, MOST_MENDS).map(({ statement }): Mend => ({
    type: 'sequence',
    label: `“${saidOf(statement)}” and “${saidOf(cited.statement)}” follow one another`.slice(0, 300),
    statements: [cited.statement.key, statement.key],
  }));
  return [
    {
      ...{ ...at, rule: 'conflict', weight: 'doubtful', mends },
      message: `“${at.quote}” is said otherwise elsewhere: ${said.join(', ')}.`,
      why: 'Somebody will hold the two numbers against each other.',
      advice: 'Say which number holds and why, or say both. Where one followed the other, say so once.',
      sources: [...new Set([cited.statement.sourceId, ...others.map((one) => one.statement.sourceId)])],
    },
  ];
}

interface Alike {
  readonly statement: Statement;
  /** Whether its value or unit differs. */
  readonly differ: boolean;
}

const known = new WeakMap<LibraryView, Map<Statement, readonly Alike[]>>();

/** What other sources state about the same thing, but for what is a sequence. */
function sameThings(library: LibraryView, cited: Statement): readonly Alike[] {
  const byStatement = known.get(library) ?? new Map<Statement, readonly Alike[]>();
  known.set(library, byStatement);
  const before = byStatement.get(cited);
  if (before !== undefined) return before;
  const made = alikeIn(library.statements)(cited)
    .filter((it) => it.sourceId !== cited.sourceId)
    .flatMap((statement): Alike[] => {
      const differences = differencesBetween(cited, statement, library.sequences);
      if (differences.some((it) => it.isSequence)) return [];
      return [{ statement, differ: differences.some(({ kind }) => kind === 'value' || kind === 'unit') }];
    });
  byStatement.set(cited, made);
  return made;
}

function otherwiseSaid({ number, context }: Case, earlier: readonly EarlierFigure[], id: string) {
  return earlier.filter((it) => {
    if (it.figureId !== id) return false;
    const [was] = numbersOf(it.said, context.facts.language, null).quantities;
    return was !== undefined && !says({ ...was, qualifier: null }, { ...number, qualifier: null });
  });
}

/** The same value, and it rises here and falls there, or a little here and much there. */
export function trendsAgainst(it: Case, cited: CitedNumber): Seen[] {
  const { block, sentence, context } = it;
  const here = ownTrend(it);
  if (here === null) return [];
  const all = [
    cited.statement,
    ...sameThings(context.library, cited.statement).flatMap(({ statement, differ }) =>
      differ ? [] : [statement],
    ),
  ];
  const told = all.flatMap((statement) => {
    const trend = trendOf(statement);
    return trend === null ? [] : [{ statement, trend }];
  });
  // Where the cited source says it so, others are a matter of their own.
  const other = told.find(({ trend }) => trendsDiffer(here, trend));
  if (other === undefined) return [];
  // The cited source itself says that it goes the other way.
  const isOpposite = other.statement === cited.statement && isUpAndDown(here, other.trend);
  const at = wordsAt(block, sentence.piece, {
    start: sentence.start + here.start,
    end: sentence.start + here.end,
  });
  return [
    {
      ...{
        ...at,
        rule: 'trend',
        weight: isOpposite ? 'wrong' : 'doubtful',
        sources: [other.statement.sourceId],
      },
      message: `The text says “${here.words}”. ${sourceName(context, other.statement.sourceId)} says “${other.trend.words}” of the same number.`,
      why: 'The word beside a number tells the reader how to take it.',
      advice: 'Use the word of the source, or leave it out.',
    },
  ];
}

function isUpAndDown(one: TrendRead, other: TrendRead): boolean {
  return one.trend !== other.trend && one.trend !== 'steady' && other.trend !== 'steady';
}

/** The word of change beside a number, where no other number of the sentence is nearer to it. */
function ownTrend({ sentence, number }: Case): TrendRead | null {
  const within = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: start - sentence.start,
    end: end - sentence.start,
  });
  const found = trendIn(sentence.words, within(number));
  if (found === null) return null;
  const distance = (it: Case['number']): number => {
    const { start, end } = within(it);
    return Math.max(0, found.start - end, start - found.end);
  };
  return sentence.numbers.some((it) => distance(it) < distance(number)) ? null : found;
}

import type { CheckContext } from '#core/checks/check.ts';
import type { Seen } from '#core/checks/finding.ts';
import { wordsAt } from '#core/checks/own-words.ts';
import type { Block } from '#core/model/block.ts';
import type { Qualifier } from '#core/model/figure.ts';
import { saidOf } from '#core/statements/differences.ts';
import { isWithin } from '#core/statements/same-thing.ts';
import type { Statement } from '#core/statements/statement.ts';
import { unitsCompared } from '#core/statements/units.ts';
import { isSameValue } from '#core/statements/values.ts';
import type { Cited, CitedNumber } from './cited-numbers.ts';
import { isAbout, isValueOf, says, sumOf } from './matching.ts';
import type { NumberedSentence, SaidNumber } from './said-numbers.ts';
import { citedWords, limitedWords, replacing, sourceName } from './wording.ts';

/** A number of the text, the sentence it stands in, and what is cited for it. */
export interface Case {
  readonly block: Block;
  readonly sentence: NumberedSentence;
  readonly number: SaidNumber;
  readonly cited: Cited;
  /** Every number the block says, and those of the same piece of it. */
  readonly inBlock: readonly SaidNumber[];
  readonly inPiece: readonly SaidNumber[];
  readonly context: CheckContext;
}

/** The cited number that one of the text says, those with its value first; null where none is. */
export function citedFor({ number, cited }: Case): CitedNumber | null {
  const saying = cited.numbers.filter((it) => says(number, it.statement));
  const exact = saying.filter((it) => isValueOf(number, it.statement));
  // The same digits may be cited for two things.
  const about = exact.find((it) => isAbout(number.statement, it.statement));
  return about ?? exact[0] ?? saying[0] ?? null;
}

/** What a number of the text has otherwise than what it rests on: its value, its unit. */
export function againstCited(it: Case): Seen[] {
  const { number, cited, block, sentence, context } = it;
  if (cited.numbers.some((one) => says(number, one.statement))) return [];
  const at = wordsAt(block, sentence.piece, number);
  const unit = cited.numbers.find((one) => hasOtherUnit(number, one.statement));
  if (unit !== undefined) {
    const words = citedWords(unit, context, { qualifier: false, unit: true });
    return [
      {
        ...{ ...at, rule: 'unit', weight: 'wrong', sources: [unit.statement.sourceId] },
        message: `“${at.quote}” has another unit than ${sourceName(context, unit.statement.sourceId)}, which says “${words}”.`,
        why: 'The same digits in another unit are another quantity.',
        advice: 'Use the unit of the source, or turn the number into this one.',
        mends: replacing(block.id, at.place, at.quote, words),
      },
    ];
  }
  const sum = sumOf(
    number.statement,
    cited.numbers.map((one) => one.statement),
  );
  if (sum !== null) return ofSeveralPeriods(it, sum.parts, sum.is);
  if (cited.isOpen) return [];
  const other = cited.numbers.find(
    (one) =>
      isAbout(number.statement, one.statement) && !it.inPiece.some((said) => says(said, one.statement)),
  );
  if (other === undefined) return [];
  const words = citedWords(other, context, {
    qualifier: number.qualifier === null,
    unit: number.unit !== null,
  });
  return [
    {
      ...{ ...at, rule: 'value', weight: 'wrong', sources: [other.statement.sourceId] },
      message: `The text says “${at.quote}”. What it cites says “${saidOf(other.statement)}” (${sourceName(context, other.statement.sourceId)}).`,
      why: 'A number that its source does not hold is the first thing a reader will find.',
      advice: 'Use the number of the source, or cite the source that says this one.',
      mends: replacing(block.id, at.place, at.quote, words),
    },
  ];
}

/** The same digits, and units that measure the same sort of thing otherwise. */
function hasOtherUnit(number: SaidNumber, cited: Statement): boolean {
  if (!isSameValue(number, cited) || number.unit === cited.unit) return false;
  return unitsCompared(number.unit, cited.unit) !== null;
}

function ofSeveralPeriods(
  { number, block, sentence }: Case,
  parts: readonly [Statement, Statement],
  is: 'sum' | 'difference',
): Seen[] {
  const [one, other] = parts;
  if (one.asOf === null || other.asOf === null || isWithin(one.asOf, other.asOf)) return [];
  const years = [one.asOf, other.asOf].map((it) => it.slice(0, 4));
  // Who names both says so.
  if (new Set(years).size > 1 && years.every((it) => sentence.piece.text.includes(it))) return [];
  const at = wordsAt(block, sentence.piece, number);
  const [a, b] = [`“${saidOf(one)}” (${one.asOf})`, `“${saidOf(other)}” (${other.asOf})`];
  return [
    {
      ...{
        ...at,
        rule: 'sum-of-periods',
        weight: 'doubtful',
        sources: [...new Set([one.sourceId, other.sourceId])],
      },
      message: `“${at.quote}” is the ${is} of ${a} and ${b}, which hold for different times.`,
      why: `A ${is} of numbers of different times can mislead.`,
      advice: 'Say both times in the sentence, or use numbers of one time.',
      mends: [],
    },
  ];
}

/** Limits that change what is said; the others tell how exact a number is. */
const STRICT: ReadonlySet<Qualifier> = new Set(['up-to', 'at-least', 'more-than', 'less-than']);
const ALIKE: readonly ReadonlySet<Qualifier>[] = [
  new Set(['about', 'nearly']),
  new Set(['at-least', 'more-than']),
  new Set(['up-to', 'less-than']),
];

function areAlike(one: Qualifier | null, other: Qualifier | null): boolean {
  return one === other || ALIKE.some((it) => one !== null && other !== null && it.has(one) && it.has(other));
}

/** "Talks about the 1,240 logs", "flew over the 40 barges": a preposition, and no limit. */
function isTopic({ number, sentence }: Case): boolean {
  const before = sentence.piece.own.slice(Math.max(0, number.start - 20), number.start);
  return /(?<!\p{L})(?:about|around|over|above|under|below) (?:the|these|those|all|its|their) $/iu.test(
    before,
  );
}

/** The word that limits a number, dropped or added. */
export function limitsAgainst(it: Case): Seen[] {
  const { number, cited, block, sentence, context } = it;
  const exact = cited.numbers.filter(
    ({ statement }) => isValueOf(number, statement) && isSameValue(number, statement),
  );
  const [first] = exact;
  if (first === undefined || exact.some((one) => areAlike(number.qualifier, one.statement.qualifier)))
    return [];
  const { statement, limitUnseen } = exact.find((one) => isAbout(number.statement, one.statement)) ?? first;
  const at = wordsAt(block, sentence.piece, number);
  const about = { ...at, sources: [statement.sourceId] };
  const source = sourceName(context, statement.sourceId);
  if (statement.qualifier === null) {
    if (
      limitUnseen ||
      isTopic(it) ||
      cited.numbers.some((one) => says(number, one.statement) && !exact.includes(one))
    )
      return [];
    return [
      {
        ...{ ...about, rule: 'qualifier-added', weight: 'doubtful' },
        message: `The text limits “${at.quote}”. ${source} gives the number without a limit.`,
        why: 'A limit that the source does not set makes the number weaker or stronger than it is.',
        advice: 'Take the word away, or cite where it comes from.',
      },
    ];
  }
  const said = limitedWords(at.quote, statement, context.facts.language);
  return [
    {
      ...{
        ...about,
        rule: 'qualifier-dropped',
        weight: STRICT.has(statement.qualifier) ? 'wrong' : 'doubtful',
      },
      message: `${source} says “${saidOf(statement)}”. The text says it ${number.qualifier === null ? 'without that limit' : 'with another limit'}.`,
      why: 'Without the word that limits it, the number says more than its source does.',
      advice: `Write “${said}”.`,
      mends: number.qualifier === null ? replacing(block.id, at.place, at.quote, said) : [],
    },
  ];
}

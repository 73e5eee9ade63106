import { monthNumbers } from '#core/text/words/month-names.ts';
import { contentWords, stemsOf } from './content-words.ts';
import { opposed, rates } from './opposed-words.ts';
import type { Statement } from './statement.ts';
import { isMeasure } from './units.ts';

/** What a statement is about, as far as its words tell. Sets of stems (`stemOf`). */
export interface Subject {
  /** Of what is counted or measured. */
  readonly measures: ReadonlySet<string>;
  /** Names in its sentence but for those of who claims it. */
  readonly names: ReadonlySet<string>;
  /** The other words of its sentence. */
  readonly context: ReadonlySet<string>;
  /** What is counted, and the other words. */
  readonly words: ReadonlySet<string>;
  /** Of who claims it and through whom it came. */
  readonly claimants: ReadonlySet<string>;
  /** Sides of distinctions its words take: "imports" rather than "exports". */
  readonly sides: ReadonlyMap<number, ReadonlySet<number>>;
  /** How often, where it is a number for each day, week and so on. */
  readonly rate: string | null;
}

const known = new WeakMap<Statement, Subject>();

export function subjectOf(it: Statement): Subject {
  const before = known.get(it);
  if (before !== undefined) return before;
  const made = read(it);
  known.set(it, made);
  return made;
}

const OPENS = /(?:^|[.!?:;]\s+|[“«„"‘—–]\s?)$/u;
const WEEKDAY =
  /^(?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|monday’s|sunday’s)$/iu;
/** What a sentence opens with that is no name though nothing small stands before it. */
const OPENER =
  /(?:ly|ing|ed|ment)$|^(?:however|meanwhile|officials?|analysts?|experts?|some|most|also|its|their)$/iu;
const NEXT_LOW = /^\p{Ll}/u;
const FAR = 90;

function read(it: Statement): Subject {
  const near = closeTo(it);
  const claimants = stemsOf([it.claimant ?? '', ...it.via].join(' '));
  const unit = it.unit !== null && !isMeasure(it.unit) ? it.unit : '';
  const measures = new Set([...stemsOf(withoutRates(`${it.measures ?? ''} ${unit}`))]);
  const names = new Set<string>();
  const context = new Set<string>();
  for (const { word, stem, at } of contentWords(it.sentence)) {
    if (WEEKDAY.test(word) || (/^\p{Lu}/u.test(word) && monthNumbers.has(word.toLowerCase()))) continue;
    if (claimants.has(stem)) continue;
    const isCapital = /^\p{Lu}/u.test(word);
    const opens = isCapital && OPENS.test(it.sentence.slice(Math.max(0, at - 4), at));
    if (isCapital && (!opens || isBareName(it.sentence, word, at))) {
      if (!measures.has(stem) || !opens) names.add(stem);
    } else if (!measures.has(stem)) context.add(stem);
  }
  const words = new Set([...measures, ...context]);
  return { measures, names, context, words, claimants, sides: sidesIn(it), rate: rateIn(near) };
}

/** "Halm exported ...": a word in capitals that opens a sentence, and what follows is a verb. */
function isBareName(sentence: string, word: string, at: number): boolean {
  const next = sentence.slice(at + word.length).trimStart();
  if (/^\p{Lu}{2,}$/u.test(word) || /^\p{Lu}/u.test(next)) return true;
  return NEXT_LOW.test(next) && !OPENER.test(word) && !/(?:[^s]s|tion)$/u.test(word);
}

/** The words around the number, in which it is said how often. */
function closeTo(it: Statement): string {
  const at = it.sentence.indexOf(it.printed);
  if (at < 0) return it.measures ?? '';
  return it.sentence.slice(Math.max(0, at - FAR / 2), at + it.printed.length + FAR);
}

const RATES = rates.map(
  ([rate, words]) => [rate, new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu')] as const,
);

function rateIn(text: string): string | null {
  return RATES.find(([, pattern]) => text.search(pattern) >= 0)?.[0] ?? null;
}

function withoutRates(text: string): string {
  return RATES.reduce((rest, [, pattern]) => rest.replace(pattern, ' '), text);
}

const SIDES = opposed.map((row) => row.map((words) => new RegExp(`(?<!\\p{L})(?:${words})\\p{L}*`, 'iu')));

/** From what is counted where that takes a side, else from the whole sentence. */
function sidesIn(it: Statement): Map<number, Set<number>> {
  const taken = new Map<number, Set<number>>();
  for (const [row, sides] of SIDES.entries()) {
    const in_ = (text: string) =>
      new Set(sides.flatMap((pattern, side) => (pattern.test(text) ? [side] : [])));
    const own = in_(it.measures ?? '');
    const found = own.size > 0 ? own : in_(it.sentence);
    if (found.size > 0) taken.set(row, found);
  }
  return taken;
}

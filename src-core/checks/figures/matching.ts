import { stemsOf } from '#core/statements/content-words.ts';
import { takeOtherSides } from '#core/statements/same-thing.ts';
import type { Statement } from '#core/statements/statement.ts';
import { subjectOf } from '#core/statements/subject.ts';
import { unitsCompared } from '#core/statements/units.ts';
import { isSameValue, scaled, valuesAgree, type Amount } from '#core/statements/values.ts';

type Measured = Amount & Pick<Statement, 'unit'>;

/** Whether a number is another's own value, in its unit or one it can be turned into. Limits are not looked at. */
export function isValueOf(said: Measured, cited: Measured): boolean {
  const factor = unitsCompared(said.unit, cited.unit);
  if (factor === null || factor === 'other') return false;
  return isSameValue(said, cited) || isSameEnd(said, cited) || (factor !== 1 && says(said, cited));
}

/** One end of a range. */
function isSameEnd(said: Measured, { value, upper }: Measured): boolean {
  return said.upper === null && upper !== null && (said.value === value || said.value === upper);
}

/** Whether a number says another: its value, one within its range, or rounded from it and said as such. */
export function says(said: Measured, cited: Measured): boolean {
  const factor = unitsCompared(said.unit, cited.unit);
  if (factor === null || factor === 'other') return isFraction(said, cited);
  return valuesAgree(scaled(said, factor), { ...cited, qualifier: null });
}

/** "A third" of 33 per cent. */
function isFraction(said: Measured, cited: Measured): boolean {
  const asShare = (it: Measured) => (it.unit === '%' ? it.value / 100 : it.unit === null ? it.value : null);
  const [a, b] = [asShare(said), asShare(cited)];
  return a !== null && b !== null && a < 1 && b < 1 && Math.abs(a - b) <= 0.02;
}

/** Of what a cited number measures, so much must be in the sentence. */
const LIKE = 0.6;

/**
 * Whether a number of a sentence can only be meant to be a cited one: what it counts and what the cited one measures are told in the
 * same words, and nothing else keeps them apart.
 */
export function isAbout(said: Statement, cited: Statement): boolean {
  const factor = unitsCompared(said.unit, cited.unit);
  if (factor === null || factor === 'other') return false;
  const [here, there] = [subjectOf(said), subjectOf(cited)];
  if (there.measures.size === 0 || takeOtherSides(here, there)) return false;
  if (said.asOf !== null && cited.asOf !== null && said.asOf !== cited.asOf) return false;
  if (here.rate !== null && there.rate !== null && here.rate !== there.rate) return false;
  const sentence = stemsOf(said.sentence);
  if (share(there.measures, sentence) < LIKE) return false;
  if (namesDiffer(cited, sentence, here.names)) return false;
  return (
    here.measures.size === 0 ||
    share(here.measures, there.measures) >= LIKE ||
    share(there.measures, here.measures) >= LIKE
  );
}

/** "Oster Bay" in the briefing, "Port Marrow" in the source. */
function namesDiffer(cited: Statement, sentence: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const { names } = subjectOf(cited);
  const source = stemsOf(cited.sentence);
  const missing = [...names].some((it) => !sentence.has(it));
  return missing && [...said].some((it) => !source.has(it));
}

function share(of: ReadonlySet<string>, there: ReadonlySet<string>): number {
  return of.size === 0 ? 0 : [...of].filter((it) => there.has(it)).length / of.size;
}

/** The two numbers of which one is the sum or the difference; null where it is neither. */
export function sumOf(
  said: Statement,
  cited: readonly Statement[],
): { readonly parts: readonly [Statement, Statement]; readonly is: 'sum' | 'difference' } | null {
  const same = cited.filter((it) => unitsCompared(said.unit, it.unit) === 1 && it.upper === null);
  for (const [at, one] of same.entries()) {
    for (const other of same.slice(at + 1)) {
      if (isSame(said, one.value + other.value)) return { parts: [one, other], is: 'sum' };
      if (isSame(said, Math.abs(one.value - other.value))) return { parts: [one, other], is: 'difference' };
    }
  }
  const sum = same.reduce((all, it) => all + it.value, 0);
  const [first, ...others] = same;
  const last = others.find((it) => it.asOf !== first?.asOf) ?? others[0];
  return first !== undefined && last !== undefined && isSame(said, sum)
    ? { parts: [first, last], is: 'sum' }
    : null;
}

const isSame = (said: Amount, value: number): boolean =>
  value > 0 && valuesAgree(said, { value: Number(value.toPrecision(12)), upper: null, qualifier: null });

import { fill } from '#core/citing/words.ts';
import type { Excerpt } from '#core/model/excerpt.ts';
import type { Credibility, Reliability } from '#core/model/grade.ts';
import { countOf, printWords, type Counted } from './print-words.ts';

/** "Usually reliable (B)" without its capital; "not graded" where nobody judged: that is unknown, not low. */
export function reliabilityInWords(reliability: Reliability | null, language: string): string {
  const words = printWords(language);
  if (reliability === null) return words.notGraded;
  return fill(words.grade, { term: words.reliability[reliability], grade: reliability });
}

/** "two probably true (2), one not judged"; null where none of the excerpts was judged. */
export function credibilityInWords(
  excerpts: readonly Pick<Excerpt, 'credibility'>[],
  language: string,
): string | null {
  if (excerpts.every((it) => it.credibility === null)) return null;
  const words = printWords(language);
  const term = (it: Credibility | null) =>
    it === null ? words.notJudged : fill(words.grade, { term: words.credibility[it], grade: it });
  const grades = excerpts.map((it) => it.credibility);
  return sharesInWords(grades, term, words.items, language);
}

/** How many of some things have which grade, the best first and those without one last. */
export function sharesInWords<G extends Credibility | Reliability>(
  grades: readonly (G | null)[],
  term: (grade: G | null) => string,
  items: Counted,
  language: string,
): string {
  const { share } = printWords(language);
  const counts = new Map<G | null, number>();
  for (const it of grades.toSorted(byGrade)) counts.set(it, (counts.get(it) ?? 0) + 1);
  return [...counts]
    .map(([grade, count]) => fill(share, { items: countOf(count, items, language), term: term(grade) }))
    .join(', ');
}

function byGrade(a: string | number | null, b: string | number | null): number {
  const [one, other] = [a ?? '~', b ?? '~'].map(String);
  return one === other ? 0 : (one ?? '') < (other ?? '') ? -1 : 1;
}

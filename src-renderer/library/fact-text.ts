import { figureFacts, qualifier, type FigureFacts } from '#core/model/figure.ts';

// Facts as people type them into fields, and back.

/** The items of a list typed into one field. */
export function splitList(text: string, separator: ',' | ';'): string[] {
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export const joinList = (items: readonly string[], separator: ',' | ';'): string =>
  items.join(`${separator} `);

/** The lines typed into a field, without those that say nothing. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What stands in a field, or null for an empty one. */
export const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * A number as people write it: digits in groups of three by commas, spaces or apostrophes, a decimal point, or a
 * decimal comma where it cannot be a group. Null for anything else.
 */
export function readNumber(text: string): number | null {
  const bare = text
    .trim()
    .replace(/[\s’'\u00A0\u202F]/gu, '')
    .replace(/^\u2212/u, '-');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''));
  if (/^-?\d+(\.\d+)?$/.test(bare)) return Number(bare);
  if (/^-?\d+,\d+$/.test(bare)) return Number(bare.replace(',', '.'));
  return null;
}

/** The fields of a figure while they are being typed. */
export type FigureDraft = Record<
  'value' | 'upper' | 'qualifier' | 'unit' | 'measures' | 'asOf' | 'claimant' | 'via' | 'note' | 'tags',
  string
>;
export type FigureProblems = Partial<Record<keyof FigureDraft, string>>;

export const figureDraft = (facts: FigureFacts): FigureDraft => ({
  value: String(facts.value),
  upper: facts.upper === null ? '' : String(facts.upper),
  qualifier: facts.qualifier ?? '',
  unit: facts.unit ?? '',
  measures: facts.measures ?? '',
  asOf: facts.asOf ?? '',
  claimant: facts.claimant ?? '',
  via: joinList(facts.via, ';'),
  note: facts.note ?? '',
  tags: joinList(facts.tags, ','),
});

/** The fields of a figure of which nothing is known yet. */
export const emptyFigureDraft: FigureDraft = {
  value: '',
  upper: '',
  qualifier: '',
  unit: '',
  measures: '',
  asOf: '',
  claimant: '',
  via: '',
  note: '',
  tags: '',
};

const SENTENCES: FigureProblems = {
  value: 'Write the number in digits.',
  upper: 'Write a number that is not below the value, or leave it empty.',
  asOf: 'Write 2031, 2031-05 or 2031-05-04.',
};
const sentenceOf = (field: string): string => SENTENCES[field as keyof FigureDraft] ?? 'This is too long.';

/** The facts a draft states, or what is wrong with which field. Facts that have no field stay as in `before`. */
export function readFigureDraft(
  draft: FigureDraft,
  before: FigureFacts | null,
): { ok: true; value: FigureFacts } | { ok: false; error: FigureProblems } {
  const chosen = qualifier.safeParse(draft.qualifier);
  const upper = draft.upper.trim() === '' ? null : (readNumber(draft.upper) ?? Number.NaN);
  const read = figureFacts.safeParse({
    value: readNumber(draft.value) ?? Number.NaN,
    upper,
    qualifier: chosen.success ? chosen.data : null,
    unit: orNull(draft.unit),
    measures: orNull(draft.measures),
    asOf: orNull(draft.asOf),
    claimant: orNull(draft.claimant),
    via: splitList(draft.via, ';'),
    note: orNull(draft.note),
    tags: splitList(draft.tags, ','),
    marking: before?.marking ?? null,
  });
  if (read.success) return { ok: true, value: read.data };
  const fields = read.error.issues.map((issue) => String(issue.path[0] ?? 'upper'));
  return { ok: false, error: Object.fromEntries(fields.map((field) => [field, sentenceOf(field)])) };
}

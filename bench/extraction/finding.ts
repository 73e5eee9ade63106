/** What is measured, in the order it is printed. */
export const measures = [
  'article',
  'quotations',
  'speakers',
  'figure values',
  'figure units',
  'claimants',
  'dates',
  'attributions',
  'title',
  'outlet',
  'authors',
  'published on',
  'language',
  'kind',
] as const;
export type Measure = (typeof measures)[number];

/** The measures that together are `metadata`. */
export const metadata: readonly Measure[] = [
  'title',
  'outlet',
  'authors',
  'published on',
  'language',
  'kind',
];

/** One thing that was labelled, proposed, or both; null where it was not. Both null is nothing and counts nowhere. */
export interface Finding {
  readonly measure: Measure;
  readonly labelled: string | null;
  readonly proposed: string | null;
  readonly isRight: boolean;
  /** How many it stands for: words of the article; 1 otherwise. */
  readonly count: number;
  /** The words it is about, where they are not those labelled or proposed: the quotation of a speaker. */
  readonly about?: string;
}

/** Precision is right/proposed, recall right/labelled; `invented` counts what was proposed where nothing is labelled. */
export interface Tally {
  readonly right: number;
  readonly proposed: number;
  readonly labelled: number;
  readonly invented: number;
}

export function tallyOf(findings: readonly Finding[], counted: readonly Measure[]): Tally {
  const its = findings.filter((it) => counted.includes(it.measure));
  const sum = (are: (it: Finding) => boolean) => its.filter(are).reduce((total, it) => total + it.count, 0);
  return {
    right: sum((it) => it.isRight),
    proposed: sum((it) => it.proposed !== null),
    labelled: sum((it) => it.labelled !== null),
    invented: sum((it) => it.proposed !== null && it.labelled === null),
  };
}

/** Whether both are there and meet. */
export function bothAnd<T>(a: T | null, b: T | null, meet: (a: T, b: T) => boolean): boolean {
  return a !== null && b !== null && meet(a, b);
}

import { checkName, type CheckName, type Finding } from '#core/checks/finding.ts';
import type { PlacedLabel, ReadyCase } from './cases.ts';
import { aboutOf, isSamePlace } from './places.ts';

/** What came of the labels and the findings of one check. */
export interface Tally {
  /** Labels that ask for a finding, and those that got one. */
  readonly expected: number;
  readonly found: number;
  /** Findings that count, those some label asks for, and of the others those that weigh more than a hint. */
  readonly said: number;
  readonly right: number;
  readonly loud: number;
  /** Labels with a weight that were found, and those found with that weight. */
  readonly weighed: number;
  readonly agreed: number;
}

/** A label nothing found, a finding nobody asked for, or one of another weight. */
export interface Fault {
  readonly check: CheckName;
  readonly verdict: 'missed' | 'false' | 'weight';
  readonly line: string;
}

export interface Scored {
  readonly tallies: ReadonlyMap<CheckName, Tally>;
  readonly faults: readonly Fault[];
}

/** A finding and the labels that speak of the same. */
interface Matched {
  readonly finding: Finding;
  readonly labels: readonly PlacedLabel[];
}

/**
 * Holds the findings about a case against its labels. A finding and a label match where the check is the same and they are about
 * the same words; one finding may answer several labels, and several findings one label. What matches nothing but optional
 * labels counts neither way.
 */
export function score(it: Pick<ReadyCase, 'desk' | 'labels'>, findings: readonly Finding[]): Scored {
  const matched = findings.map((finding): Matched => ({ finding, labels: labelsOf(finding, it) }));
  const scored = checkName.options.map((check) => {
    const asked = it.labels.filter(({ label }) => label.check === check && label.optional !== true);
    return {
      check,
      ...scoreOfCheck(
        check,
        asked,
        matched.filter(({ finding }) => finding.check === check),
      ),
    };
  });
  return {
    tallies: new Map(scored.map(({ check, tally }) => [check, tally])),
    faults: scored.flatMap(({ faults }) => faults),
  };
}

function labelsOf(finding: Finding, { desk, labels }: Pick<ReadyCase, 'desk' | 'labels'>): PlacedLabel[] {
  const about = aboutOf(finding, desk.briefing);
  const words = [finding.rule, finding.message, finding.quote, finding.advice].join('\n');
  return labels.filter(
    ({ label, places }) =>
      label.check === finding.check &&
      (label.says === undefined || new RegExp(label.says, 'iu').test(words)) &&
      places.some((one) => about.some((other) => isSamePlace(one, other))),
  );
}

function scoreOfCheck(
  check: CheckName,
  asked: readonly PlacedLabel[],
  said: readonly Matched[],
): { tally: Tally; faults: Fault[] } {
  const right = said.filter(({ labels }) => labels.some((it) => it.label.optional !== true));
  const wrong = said.filter(({ labels }) => labels.length === 0).map(({ finding }) => finding);
  const answers = asked.map((it) => ({
    label: it.label,
    by: said.filter(({ labels }) => labels.includes(it)).map(({ finding }) => finding.weight),
  }));
  const found = answers.filter(({ by }) => by.length > 0);
  const weighed = found.filter(({ label }) => label.weight !== undefined);
  const disagreed = weighed.filter(({ label, by }) => by.every((weight) => weight !== label.weight));
  const tally = {
    ...{ expected: asked.length, found: found.length },
    ...{ said: right.length + wrong.length, right: right.length },
    loud: wrong.filter(({ weight }) => weight !== 'hint').length,
    ...{ weighed: weighed.length, agreed: weighed.length - disagreed.length },
  };
  const fault = (verdict: Fault['verdict'], line: string): Fault => ({ check, verdict, line });
  const faults = [
    ...answers
      .filter(({ by }) => by.length === 0)
      .map(({ label }) => fault('missed', `${label.quote}  (${label.note ?? ''})`)),
    ...wrong.map((it) => fault('false', `${it.rule}, ${it.weight}: ${it.quote}  <-  ${it.message}`)),
    ...disagreed.map(({ label, by }) =>
      fault('weight', `${label.quote}  ${label.weight ?? ''}, said ${by.join(', ')}`),
    ),
  ];
  return { tally, faults };
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally): number => tallies.reduce((all, it) => all + it[key], 0);
  return {
    ...{ expected: sum('expected'), found: sum('found'), said: sum('said'), right: sum('right') },
    ...{ loud: sum('loud'), weighed: sum('weighed'), agreed: sum('agreed') },
  };
}

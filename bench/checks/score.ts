import { checkName, type CheckName, type Finding } from '#core/checks/finding.ts';
import type { ReadyCase } from './cases.ts';
import { aboutOf, isSamePlace } from './places.ts';

/** What came of the labels and the findings of one check. */
export interface Tally {
  /** Labels that ask for a finding, and those that got one. */
  readonly expected: number;
  readonly found: number;
  /** Findings that count, those some label asks for, and the wrong ones that weigh more than a hint. */
  readonly said: number;
  readonly right: number;
  readonly loud: number;
  /** Labels with a weight that were found, and those found with that weight. */
  readonly weighed: number;
  readonly agreed: number;
}

/** A label nothing found, or a finding nobody asked for. */
export interface Fault {
  readonly check: CheckName;
  readonly verdict: 'missed' | 'false' | 'weight';
  readonly line: string;
}

export interface Scored {
  readonly tallies: ReadonlyMap<CheckName, Tally>;
  readonly faults: readonly Fault[];
}

/**
 * Holds the findings about a case against its labels. A finding and a label match where the check is the same and they are about
 * the same words; one finding may answer several labels, and several findings one label. What matches nothing but optional
 * labels counts neither way.
 */
export function score({ desk, labels }: ReadyCase, findings: readonly Finding[]): Scored {
  const pairs = findings.map((finding) => {
    const about = aboutOf(finding, desk.briefing);
    const matched = labels.filter(
      ({ label, places }) =>
        label.check === finding.check &&
        (label.says === undefined || new RegExp(label.says, 'iu').test(wordsOf(finding))) &&
        places.some((one) => about.some((other) => isSamePlace(one, other))),
    );
    return { finding, matched };
  });
  const faults: Fault[] = [];
  const tallies = new Map<CheckName, Tally>();
  for (const check of checkName.options) {
    const asked = labels.filter(({ label }) => label.check === check && label.optional !== true);
    const about = pairs.filter(({ finding }) => finding.check === check);
    const counted = about.filter(
      ({ matched }) =>
        matched.every(({ label }) => label.optional !== true) || matched.some((it) => asked.includes(it)),
    );
    const wrong = counted.filter(({ matched }) => matched.length === 0);
    const answers = asked.map((it) => ({ it, by: about.filter(({ matched }) => matched.includes(it)) }));
    const found = answers.filter(({ by }) => by.length > 0);
    const weighed = found.filter(({ it }) => it.label.weight !== undefined);
    const agreed = weighed.filter(({ it, by }) =>
      by.some(({ finding }) => finding.weight === it.label.weight),
    );
    tallies.set(check, {
      ...{ expected: asked.length, found: found.length, said: counted.length },
      right: counted.length - wrong.length,
      loud: wrong.filter(({ finding }) => finding.weight !== 'hint').length,
      ...{ weighed: weighed.length, agreed: agreed.length },
    });
    for (const { it, by } of answers)
      if (by.length === 0)
        faults.push({ check, verdict: 'missed', line: `${it.label.quote}  (${it.label.note ?? ''})` });
    for (const { finding } of wrong)
      faults.push({
        check,
        verdict: 'false',
        line: `${finding.rule}, ${finding.weight}: ${finding.quote}  <-  ${finding.message}`,
      });
    for (const { it, by } of weighed)
      if (!by.some(({ finding }) => finding.weight === it.label.weight))
        faults.push({
          check,
          verdict: 'weight',
          line: `${it.label.quote}  ${it.label.weight ?? ''}, said ${by.map(({ finding }) => finding.weight).join(', ')}`,
        });
  }
  return { tallies, faults };
}

const wordsOf = ({ rule, message, quote, advice }: Finding): string =>
  [rule, message, quote, advice].join('\n');

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally): number => tallies.reduce((all, it) => all + it[key], 0);
  return {
    ...{ expected: sum('expected'), found: sum('found'), said: sum('said'), right: sum('right') },
    ...{ loud: sum('loud'), weighed: sum('weighed'), agreed: sum('agreed') },
  };
}

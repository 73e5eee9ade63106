import type { BriefingFacts } from '#core/model/briefing.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Waiver } from '#core/model/waiver.ts';
import type { Finding } from './finding.ts';

/** How many findings of each weight are open. */
export interface FindingCounts {
  readonly wrong: number;
  readonly doubtful: number;
  readonly hints: number;
}

type Waived = Pick<BriefingFacts, 'waivers'>;

/** The findings that nobody let stand, in their order. */
export function openFindings(findings: readonly Finding[], { waivers }: Waived): Finding[] {
  const waived = new Set(waivers.map((it) => it.finding));
  return findings.filter((it) => !waived.has(it.id));
}

/** The waivers whose finding is no longer there: mended, or other words by now. `findings` must be all there are. */
export function staleWaivers(findings: readonly Finding[], { waivers }: Waived): Waiver[] {
  const found = new Set(findings.map((it) => it.id));
  return waivers.filter((it) => !found.has(it.finding));
}

export function countByWeight(findings: readonly Finding[]): FindingCounts {
  const of = (weight: Finding['weight']): number => findings.filter((it) => it.weight === weight).length;
  return { wrong: of('wrong'), doubtful: of('doubtful'), hints: of('hint') };
}

/** What is said about each of some sources, none of it about some; and about any other source a finding names. */
export function countBySource(
  findings: readonly Finding[],
  sources: readonly SourceId[],
): ReadonlyMap<SourceId, FindingCounts> {
  const about = new Map<SourceId, Finding[]>(sources.map((it) => [it, []]));
  for (const it of findings)
    for (const source of new Set(it.sources)) about.set(source, [...(about.get(source) ?? []), it]);
  return new Map([...about].map(([source, them]) => [source, countByWeight(them)]));
}

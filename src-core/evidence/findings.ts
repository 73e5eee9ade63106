import { factsOfKind } from '#core/briefing/kinds.ts';
import type { Finding } from '#core/checks/finding.ts';
import type { Briefing } from '#core/model/briefing.ts';
import type { EvidenceFinding, EvidencePack, EvidenceSource } from './evidence-pack.ts';

/**
 * What the checks found in a briefing: what is open, and what was let stand with its reason. A waiver whose finding is no longer
 * there has lapsed and is not told. `sources` are those of the pack: what is said of any other is not told either.
 */
export function checkedIn(
  { briefing, findings }: { readonly briefing: Briefing; readonly findings: readonly Finding[] },
  sources: readonly EvidenceSource[],
): Pick<EvidencePack, 'findings' | 'waivers'> {
  const told = new Set(sources.filter((it) => it.facts !== null).map((it) => it.id));
  const byId = new Map(findings.map((it) => [it.id, it]));
  const waived = new Set(briefing.waivers.map((it) => it.finding));
  const isSigned = factsOfKind(briefing.kind).titleBlock.author;
  const say = ({
    check,
    weight,
    rule,
    blockId,
    quote,
    message,
    sources: about,
  }: Finding): EvidenceFinding => ({
    ...{ check, weight, rule, blockId, quote },
    message: about.every((it) => told.has(it)) ? message : null,
  });
  return {
    findings: findings.filter((it) => !waived.has(it.id)).map(say),
    waivers: briefing.waivers.flatMap(({ finding, reason, by, at }) => {
      const found = byId.get(finding);
      return found === undefined ? [] : [{ ...say(found), reason, by: isSigned ? by : null, at }];
    }),
  };
}

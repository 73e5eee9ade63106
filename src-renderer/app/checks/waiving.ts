import type { Finding } from '#core/checks/finding.ts';
import type { Waiver } from '#core/model/waiver.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';

const LONGEST_QUOTE = 1000;
const LONGEST_MESSAGE = 2000;

/** As they are at this moment, not as they were when something was drawn: the one before would be lost. */
export function waiversNow(session: Pick<BriefingSession, 'state'>): readonly Waiver[] {
  return session.state.get().facts?.waivers ?? [];
}

/** The waivers of a briefing with those of some findings. */
export function waived(
  before: readonly Waiver[],
  findings: readonly Finding[],
  reason: string,
  by: string | null,
  at: string,
): Waiver[] {
  const again = new Set(findings.map((it) => it.id));
  return [
    ...before.filter((it) => !again.has(it.finding)),
    ...findings.map(({ id, check, quote, message }) => ({
      ...{ finding: id, check, quote: quote.slice(0, LONGEST_QUOTE) },
      ...{ message: message.slice(0, LONGEST_MESSAGE), reason, by, at },
    })),
  ];
}

export function unwaived(before: readonly Waiver[], waiver: Waiver): Waiver[] {
  return before.filter((it) => it.finding !== waiver.finding);
}

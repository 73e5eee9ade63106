import { useMemo } from 'react';
import type { Finding } from '#core/checks/finding.ts';
import { countByWeight, openFindings } from '#core/checks/open-findings.ts';
import { call } from '#renderer/api.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import type { ChecksState } from '#renderer/app/checks/check-feed.ts';
import { countsLine } from '#renderer/app/checks/check-words.ts';
import { useCheckFeed } from '#renderer/app/checks/use-check-feed.ts';
import { waived, waiversNow } from '#renderer/app/checks/waiving.ts';
import { usePart } from '#renderer/ui/store.ts';

export interface CheckedExport {
  readonly state: ChecksState;
  /** What is open and wrong. */
  readonly wrong: readonly Finding[];
  /** How much else is open or let stand, in words; empty for nothing. */
  readonly others: string;
  /** Whether nothing of it stands in the way of an export. What could not be checked does not. */
  readonly mayExport: boolean;
  /** A picture has no description, and nobody lets that stand. It is asked for by itself, with a field to write it in. */
  readonly isPictureMute: boolean;
  readonly waiveAll: (reason: string) => void;
}

/** The findings of a briefing that is about to be exported or printed. */
export function useCheckedExport(session: BriefingSession): CheckedExport {
  const { state } = useCheckFeed(session);
  const waivers = usePart(session.state, (it) => it.facts?.waivers ?? null);
  const open = useMemo(
    () => openFindings(state.findings, { waivers: [...(waivers ?? [])] }),
    [state.findings, waivers],
  );
  const isMute = (it: Finding) => it.rule === 'alt-text';
  const wrong = open.filter((it) => it.weight === 'wrong' && !isMute(it));
  const line = countsLine({ ...countByWeight(open), wrong: 0 }, waivers?.length ?? 0);
  return {
    state,
    wrong,
    others: open.length > wrong.length || (waivers?.length ?? 0) > 0 ? line : '',
    mayExport: state.error !== null || (state.checkedAt !== null && wrong.length === 0),
    isPictureMute: open.some((it) => it.weight === 'wrong' && isMute(it)),
    waiveAll: (reason) =>
      void call('preferences.get', {}).then((answer) => {
        const by = answer.ok ? (answer.value.reviewer?.name ?? null) : null;
        session.changeFacts({
          waivers: waived(waiversNow(session), wrong, reason, by, new Date().toISOString()),
        });
      }),
  };
}

import { useEffect, useMemo, useState } from 'react';
import { blockStates } from '#core/checks/block-states.ts';
import type { Finding, Mend } from '#core/checks/finding.ts';
import { knownThings } from '#core/checks/known-things.ts';
import { countByWeight, openFindings, type FindingCounts } from '#core/checks/open-findings.ts';
import { BRIEFING_MODEL, type Briefing } from '#core/model/briefing.ts';
import type { BlockId, SourceId } from '#core/model/ids.ts';
import type { Waiver } from '#core/model/waiver.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { usePart } from '#renderer/ui/store.ts';
import type { ChecksState } from './check-feed.ts';
import {
  afterwards,
  findingRows,
  neighbour,
  waivedRows,
  worstIn,
  type CheckFilter,
  type FindingRow,
  type WaivedRow,
} from './check-list.ts';
import { doMend } from './do-mend.ts';
import { passageFor } from './passage-for.ts';
import { useCheckFeed } from './use-check-feed.ts';
import { unwaived, waived, waiversNow } from './waiving.ts';

export interface CheckDesk {
  readonly state: ChecksState;
  readonly rows: readonly FindingRow[];
  readonly waived: readonly WaivedRow[];
  /** How much is open, filtered or not. */
  readonly counts: FindingCounts;
  readonly filter: CheckFilter;
  readonly setFilter: (filter: CheckFilter) => void;
  /** The finding that is looked at. */
  readonly selected: string | null;
  /** Goes up when the list is to take the keyboard to what is selected. */
  readonly focusRound: number;
  /** Looks at a finding: its words are marked in the text. Null looks away. */
  readonly select: (finding: Finding | null) => void;
  /** Goes to a neighbour; from the text the caret goes to its words, else the keyboard stays in the list. */
  readonly walk: (by: 1 | -1) => void;
  /** Opens the list; at the worst of a block where one is given. */
  readonly showBlock: (block: BlockId | null) => void;
  readonly mend: (finding: Finding, mend: Mend) => Promise<void>;
  readonly waive: (finding: Finding, reason: string) => void;
  readonly unwaive: (waiver: Waiver) => void;
  readonly openSource: (finding: Finding, source: SourceId) => void;
  readonly recheck: () => void;
  /** How many blocks and citations the text has: what was looked at. */
  readonly size: { readonly blocks: number; readonly citations: number };
}

interface Wanted {
  readonly filter: CheckFilter;
  readonly setFilter: (filter: CheckFilter) => void;
  /** Opens the list. */
  readonly open: () => void;
  /** Who lets something stand, as they call themselves. */
  readonly by: string | null;
}

/** The checks of a briefing: what they found, what is looked at, and what is done about it. */
export function useChecks(
  session: BriefingSession,
  handle: BriefingEditorHandle | null,
  { filter, setFilter, open, by }: Wanted,
): CheckDesk {
  const desk = useDesk();
  const { state, recheck } = useCheckFeed(session);
  const waivers = usePart(session.state, (it) => it.facts?.waivers ?? NONE);
  const citations = usePart(session.state, (it) => it.citations);
  const [selected, setSelected] = useState<string | null>(null);
  const [focusRound, setFocusRound] = useState(0);
  const { findings } = state;

  const blocks = useMemo(() => (findings === null ? [] : session.blocks()), [session, findings]);
  const rows = useMemo(
    () => findingRows(findings, waivers, filter, blocks),
    [findings, waivers, filter, blocks],
  );
  const stillOpen = useMemo(() => openFindings(findings, { waivers: [...waivers] }), [findings, waivers]);
  useStates(session, handle, state, stillOpen);
  useEffect(() => {
    // What was looked at is mended, or its words are gone.
    if (selected !== null && !findings.some((it) => it.id === selected)) handle?.findings.look(null);
  }, [handle, findings, selected]);

  const lookAt = (finding: Finding | null, takesKeyboard: boolean) => {
    const blockId = finding?.blockId ?? null;
    if (finding === null || blockId === null) handle?.findings.look(null);
    else handle?.findings.look({ blockId, place: finding.place, quote: finding.quote }, takesKeyboard);
  };
  const select = (finding: Finding | null) => {
    setSelected(finding?.id ?? null);
    lookAt(finding, false);
  };
  /** Looks at the next one, with the keyboard in the list. */
  const goOn = (done: Finding) => {
    const next = afterwards(rows, done.id);
    select(rows.find((it) => it.finding.id === next)?.finding ?? null);
    setFocusRound((round) => round + 1);
  };
  const step = (by_: 1 | -1) => {
    open();
    const isInText = document.activeElement?.closest('.editor-text') != null;
    const caret = session.caret.get();
    // Who writes on somewhere else goes on from there.
    const at = rows.find((it) => it.finding.id === selected)?.finding;
    const from = isInText && at?.blockId !== caret ? null : selected;
    const next = neighbour(rows, from, by_, caret, session.blocks());
    if (next === null) {
      desk.tell(state.checkedAt === null ? 'The briefing is still being checked.' : 'Nothing is open.');
      return;
    }
    setSelected(next.id);
    lookAt(next, isInText);
    if (!isInText) setFocusRound((round) => round + 1);
  };
  return {
    ...{ state, rows, filter, setFilter, selected, focusRound, select, recheck },
    waived: useMemo(() => waivedRows(findings, waivers, filter.check), [findings, waivers, filter.check]),
    counts: useMemo(() => countByWeight(stillOpen), [stillOpen]),
    walk: step,
    showBlock(block) {
      open();
      if (block === null) {
        setFocusRound((round) => round + 1);
        return;
      }
      const listed = worstIn(
        rows.map((it) => it.finding),
        block,
      );
      if (listed === null) setFilter({ show: 'open', check: null });
      const first = listed ?? worstIn(stillOpen, block);
      if (first === null) {
        handle?.findings.look({ blockId: block, place: null, quote: '' });
        return;
      }
      select(first);
      setFocusRound((round) => round + 1);
    },
    async mend(finding, mend) {
      const done = await doMend(session, handle, finding, mend);
      if (done.tell !== null) desk.tell(done.tell, done.undo ?? undefined);
      if (done.error !== null) desk.fail(done.error);
      recheck();
      if (done.isDone) goOn(finding);
    },
    waive(finding, reason) {
      session.changeFacts({
        waivers: waived(waiversNow(session), [finding], reason, by, new Date().toISOString()),
      });
      goOn(finding);
    },
    unwaive: (waiver) => session.changeFacts({ waivers: unwaived(waiversNow(session), waiver) }),
    openSource(finding, source) {
      const block = session.blocks().find((it) => it.id === finding.blockId) ?? null;
      desk.read(source, passageFor(finding, block, source, session.references()));
      desk.select({ kind: 'source', id: source });
    },
    size: { blocks: blocks.length, citations },
  };
}

const NONE: readonly Waiver[] = [];

/** Says beside the text what was found in it, and what each block rests on; after each answer, not for each key. */
function useStates(
  session: BriefingSession,
  handle: BriefingEditorHandle | null,
  { checkedAt }: ChecksState,
  open: readonly Finding[],
): void {
  useEffect(() => {
    const { facts } = session.state.get();
    if (handle === null || facts === null || checkedAt === null) return;
    const briefing: Briefing = {
      ...facts,
      model: BRIEFING_MODEL,
      id: session.id,
      blocks: [...session.blocks()],
    };
    handle.findings.show(blockStates(briefing, knownThings(session.references()), open));
  }, [session, handle, checkedAt, open]);
}

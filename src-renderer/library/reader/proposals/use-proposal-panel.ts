import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { SourceId } from '#core/model/ids.ts';
import { firstInSight } from '#renderer/library/reader/first-in-sight.ts';
import { useHighlights } from '#renderer/library/reader/use-highlights.ts';
import type { Reveal } from '#renderer/library/reader/use-reveal.ts';
import { onlySelected } from '#renderer/ui/list-selection.ts';
import { useKeptSelection } from '#renderer/ui/use-kept-selection.ts';
import type { Entry, ProposalKind } from './entries.ts';
import { useProposals } from './use-proposals.ts';

interface ProposalPanelParts {
  sourceId: SourceId;
  /** Whether the panel is shown. */
  isShown: boolean;
  scroller: RefObject<HTMLElement | null>;
  reveal: Reveal;
}

const NONE: readonly Entry[] = [];
/** What is longer is marked while it is selected: a transcript underlined from end to end cannot be read. UTF-16 units. */
const LONG = 160;

/** The proposals of a source with the panel's own state; while it is shown they are marked in the text. */
export function useProposalPanel({ sourceId, isShown, scroller, reveal }: ProposalPanelParts) {
  const proposals = useProposals(sourceId);
  const [kind, onKind] = useState<ProposalKind | null>(null);
  const all = proposals.state === 'ready' ? proposals.value.entries : null;
  const entries = useMemo(
    () => (kind === null ? (all ?? NONE) : (all ?? NONE).filter((it) => it.kind === kind)),
    [all, kind],
  );
  const keys = useMemo(() => (all === null ? null : entries.map((it) => it.key)), [all, entries]);
  const [selection, onSelection] = useKeptSelection(keys, () => undefined);
  const active = isShown ? (entries.find((it) => it.key === selection.active) ?? null) : null;
  const activeKey = active?.key ?? null;

  // Begins where one reads, not at the top.
  useEffect(() => {
    if (!isShown || activeKey !== null || entries.length === 0 || scroller.current === null) return;
    const place = firstInSight(scroller.current);
    const first = entries.find((it) => it.start >= place) ?? entries.at(-1);
    if (first !== undefined) onSelection(onlySelected(first.key));
  }, [isShown, activeKey, entries, scroller, onSelection]);
  useEffect(() => {
    if (active !== null) reveal(active, 'if-hidden');
    // The same proposal read anew is no reason to scroll back to it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [activeKey, reveal]);

  const marked = useMemo(() => entries.filter((it) => it.end - it.start <= LONG), [entries]);
  const here = useMemo(() => (active === null ? NONE : [active]), [active]);
  useHighlights(scroller, 'proposed', isShown ? marked : NONE);
  useHighlights(scroller, 'proposed-here', here);
  return { proposals, kind, onKind, entries, active, selection, onSelection };
}

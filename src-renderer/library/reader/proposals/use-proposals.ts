import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CallOutput } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { Result } from '#core/model/result.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import type { Loaded } from '#renderer/library/use-call.ts';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';
import { entriesOf, excerptFactsOf, figureFactsOf, refOf, type Entry } from './entries.ts';

/** The text is read first; what it states is looked for when it stands there. Milliseconds. */
const AFTER = 300;

export interface ProposalList {
  readonly entries: readonly Entry[];
  /** Where reading stopped, in UTF-16 units of the text. */
  readonly readTo: number;
}

export interface ProposalDeeds {
  /** Keeps what can be kept: quotations as excerpts, figures as figures. */
  readonly accept: (entries: readonly Entry[]) => void;
  readonly dismiss: (entries: readonly Entry[]) => void;
  /** Takes the last dismissal back. */
  readonly undo: () => void;
  readonly again: () => void;
}

type Answer = Result<CallOutput<'proposals.list'>, CallError>;

/** What a source states and nobody has decided on, and the decisions. What is decided on leaves the list at once. */
export function useProposals(sourceId: SourceId): Loaded<ProposalList> & ProposalDeeds {
  const desk = useDesk();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const asked = useRef(0);
  const shown = useRef(0);
  const dismissed = useRef<(readonly Entry[])[]>([]);

  const load = useCallback(async () => {
    const number = (asked.current += 1);
    const result = await call('proposals.list', { sourceId });
    if (number < shown.current) return;
    shown.current = number;
    setAnswer(result);
  }, [sourceId]);
  useEffect(() => {
    const timer = setTimeout(() => void load(), AFTER);
    return () => clearTimeout(timer);
  }, [load]);
  useLibraryChange(['sources', 'excerpts', 'figures'], () => void load());

  const hide = (entries: readonly Entry[], isHidden: boolean) =>
    setGone((before) => {
      const after = new Set(before);
      for (const { key } of entries) {
        if (isHidden) after.add(key);
        else after.delete(key);
      }
      return after;
    });
  /** What fails comes back into the list; what succeeds is no longer in the list that is read then. */
  const decide = async (entries: readonly Entry[], work: () => Promise<boolean>) => {
    hide(entries, true);
    const done = await work();
    await load();
    hide(entries, false);
    return done;
  };

  const keep = async (entry: Entry): Promise<boolean> => {
    const { start, end } = entry;
    if (entry.kind === 'quotation') {
      const answer = await call('excerpts.add', { sourceId, start, end, facts: excerptFactsOf(entry.it) });
      if (answer.ok) desk.select({ kind: 'excerpt', id: answer.value.id });
      else desk.fail(answer.error);
      return answer.ok;
    }
    if (entry.kind !== 'figure') return false;
    const answer = await call('figures.add', { sourceId, start, end, facts: figureFactsOf(entry.it) });
    if (answer.ok) desk.select({ kind: 'figure', id: answer.value.id });
    else desk.fail(answer.error);
    return answer.ok;
  };
  const accept = (entries: readonly Entry[]) => {
    void decide(entries, async () => {
      for (const entry of entries) if (!(await keep(entry))) return false;
      return true;
    });
  };
  const restore = async (entries: readonly Entry[]) => {
    const answer = await call('proposals.restore', { sourceId, proposals: entries.map(refOf) });
    if (answer.ok) await load();
    else desk.fail(answer.error);
  };
  const undo = () => {
    const last = dismissed.current.pop();
    if (last !== undefined) void restore(last);
  };
  const dismiss = (entries: readonly Entry[]) => {
    void decide(entries, async () => {
      const answer = await call('proposals.dismiss', { sourceId, proposals: entries.map(refOf) });
      if (!answer.ok) {
        desk.fail(answer.error);
        return false;
      }
      dismissed.current.push(entries);
      const told = entries.length === 1 ? 'Dismissed a proposal.' : `Dismissed ${entries.length} proposals.`;
      desk.tell(told, {
        label: 'Undo',
        run: () => {
          dismissed.current = dismissed.current.filter((it) => it !== entries);
          void restore(entries);
        },
      });
      return true;
    });
  };

  const all = useMemo(() => (answer?.ok === true ? entriesOf(answer.value) : []), [answer]);
  const entries = useMemo(() => all.filter((it) => !gone.has(it.key)), [all, gone]);
  const deeds = { accept, dismiss, undo, again: () => void load() };
  if (answer === null) return { state: 'loading', ...deeds };
  if (!answer.ok) return { state: 'failed', error: answer.error, ...deeds };
  return { state: 'ready', value: { entries, readTo: answer.value.readTo }, ...deeds };
}

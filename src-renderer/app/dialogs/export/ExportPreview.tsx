import { useMemo } from 'react';
import { bannerOf } from '#core/briefing/banner.ts';
import { computeNotes } from '#core/citing/notes.ts';
import type { PrintChoice } from '#core/contract/print-views.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useStore } from '#renderer/ui/store.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { BRIEFING_KINDS, counted, originWords, shownDate } from '#renderer/library/words.ts';
import { exportRemarks } from './export-remarks.ts';
import { WorkingCopyChoice } from './WorkingCopyChoice.tsx';

/** What will be exported, and what somebody should look at before. */
export function ExportPreview({
  session,
  workingCopy,
  onWorkingCopy,
}: {
  session: BriefingSession;
  workingCopy: PrintChoice;
  onWorkingCopy: (wanted: PrintChoice) => void;
}) {
  const { facts, words } = useStore(session.state);
  const { blocks, citing } = useMemo(() => {
    const now = [...session.blocks()];
    const whole = {
      language: facts?.language ?? 'en',
      citationStyle: facts?.citationStyle ?? null,
      blocks: now,
    };
    return { blocks: now, citing: computeNotes(whole, session.references()) };
  }, [session, facts]);
  const carriers = citing.sources.map((it) => it.sourceId);
  const origins = useCall('origins.count', carriers.length > 1 ? { sources: carriers } : null, [
    'origins',
    'sources',
  ]);
  if (facts === null) return null;
  const { dangling } = citing;
  const remarks = exportRemarks(facts.title, blocks, dangling.length, session.references(), workingCopy);
  const { markings } = bannerOf({ ...facts, blocks }, session.references());
  return (
    <>
      <dl className="dialogs-facts">
        <dt>Title</dt>
        <dd>{facts.title || 'Untitled briefing'}</dd>
        <dt>Kind</dt>
        <dd>{BRIEFING_KINDS[facts.kind]}</dd>
        {facts.date !== null && (
          <>
            <dt>Date</dt>
            <dd>{shownDate(facts.date)}</dd>
          </>
        )}
        <dt>Marking</dt>
        <dd>
          {markings.length === 0
            ? 'None'
            : markings.map((it) => <MarkingChip key={`${it.scheme} ${it.label}`} marking={it} />)}
        </dd>
        <dt>Holds</dt>
        <dd>
          {counted(words, 'word')}, {counted(citing.notes.length, 'note')},{' '}
          {counted(citing.sources.length, 'source')}
        </dd>
        {origins.state === 'ready' && (
          <>
            <dt>Rests on</dt>
            <dd>{originWords(origins.value)}</dd>
          </>
        )}
      </dl>
      <WorkingCopyChoice wanted={workingCopy} onWanted={onWorkingCopy} />
      {remarks.length > 0 && (
        <ul className="dialogs-list" aria-label="Before you export">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </>
  );
}

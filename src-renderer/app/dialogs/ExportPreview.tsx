import { useMemo } from 'react';
import { computeNotes } from '#core/citing/notes.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useStore } from '#renderer/app/store.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { BRIEFING_KINDS, counted, originWords, shownDate } from '#renderer/library/words.ts';
import { exportRemarks } from './export-remarks.ts';

/** What will be exported, and what somebody should look at before. */
export function ExportPreview({ session }: { session: BriefingSession }) {
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
  const remarks = exportRemarks(facts.title, blocks, citing.dangling.length, session.references());
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
        <dd>{facts.marking === null ? 'None' : <MarkingChip marking={facts.marking} />}</dd>
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

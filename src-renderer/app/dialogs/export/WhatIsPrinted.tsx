import { afterTheText, pageLine } from '#renderer/app/dialogs/page-setup/page-words.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { BRIEFING_KINDS, counted, originWords, shownDate } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import './export.css';
import type { Preparation } from './use-preparation.ts';

interface WhatIsPrintedProps {
  of: Preparation;
  /** Null where the form has no pages. */
  onPageSetup: (() => void) | null;
}

/** What will leave the house: which paper, how marked, how much, on what it rests, and how it is set. */
export function WhatIsPrinted({ of, onPageSetup }: WhatIsPrintedProps) {
  const { facts, markings, found } = of;
  const sources = found?.sources ?? [];
  const origins = useCall('origins.count', sources.length > 1 ? { sources: [...sources] } : null, [
    'origins',
    'sources',
  ]);
  const after = afterTheText(facts);
  return (
    <dl className="dialogs-facts export-facts">
      <dt>Title</dt>
      <dd>
        {facts.title || 'Untitled briefing'}
        <span className="export-kind">
          {BRIEFING_KINDS[facts.kind]}
          {facts.date === null ? '' : `, ${shownDate(facts.date)}`}
        </span>
      </dd>
      <dt>Marking</dt>
      <dd>
        {markings.length === 0
          ? 'None'
          : markings.map((it) => <MarkingChip key={`${it.scheme} ${it.label}`} marking={it} />)}
      </dd>
      <dt>Holds</dt>
      <dd>
        {counted(of.words, 'word')}
        {found !== null && `, ${counted(found.notes, 'note')}, ${counted(sources.length, 'source')}`}
        {origins.state === 'ready' && ` (${originWords(origins.value)})`}
      </dd>
      {onPageSetup !== null && (
        <>
          <dt>Pages</dt>
          <dd className="export-pages">
            <span>
              {pageLine(facts)}
              {after.length > 0 && `; after the text: ${after.join(', ')}`}
            </span>
            <Button tone="quiet" onClick={onPageSetup}>
              Page Setup…
            </Button>
          </dd>
        </>
      )}
    </dl>
  );
}

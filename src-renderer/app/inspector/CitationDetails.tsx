import { memo, useMemo } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import { citationsOf } from '#core/model/block.ts';
import type { Citation, CitedTarget } from '#core/model/citation.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { SessionDesk } from '#renderer/app/SessionDesk.tsx';
import { usePart, useStore } from '#renderer/ui/store.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { counted } from '#renderer/library/words.ts';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { CitedDetails } from './CitedDetails.tsx';
import { OriginCount } from './OriginCount.tsx';

interface CitationDetailsProps {
  /** As it was when it was selected; what counts is what the briefing holds now. */
  citation: Citation;
  session: BriefingSession | null;
}

const GONE = (
  <EmptyPlace title="This citation is no longer in the briefing">
    Undo brings it back while the briefing is open.
  </EmptyPlace>
);

/** A citation: the note it leads to, and each thing it points at with how it is cited. */
export function CitationDetails({ citation, session }: CitationDetailsProps) {
  if (session === null) return GONE;
  return (
    <SessionDesk session={session}>
      <OpenCitation id={citation.id} session={session} />
    </SessionDesk>
  );
}

interface OpenParts {
  citation: Citation;
  session: BriefingSession;
}

function OpenCitation({ id, session }: { id: Citation['id']; session: BriefingSession }) {
  // Its blocks are asked again whenever the session says something new, undo and redo among it.
  useStore(session.state);
  const citation = citationsOf(session.blocks()).find((it) => it.id === id);
  return citation === undefined ? GONE : <CitationParts citation={citation} session={session} />;
}

/** Drawn again when it is another citation or the text was counted: its note depends on those before it. */
const CitationParts = memo(function CitationParts({ citation, session }: OpenParts) {
  const desk = useDesk();
  usePart(session.state, (it) => it.outline);
  const key = JSON.stringify(citation.targets.map((it) => it.target));
  const targets = useMemo(() => JSON.parse(key) as CitedTarget['target'][], [key]);
  const resolved = useCall('briefings.resolve', { targets }, ['sources', 'excerpts', 'figures', 'pictures']);
  const note = session.describe(citation);
  if (resolved.state === 'loading') return null;
  if (resolved.state === 'failed') return <p>{sentenceFor(resolved.error)}</p>;
  const put = (changed: CitedTarget[]) => {
    if (session.handle()?.updateCitation({ ...citation, targets: changed }) !== true)
      desk.tell('This citation is no longer in the briefing.');
  };
  return (
    <div className="inspector-fields">
      {note !== '' && <p className="inspector-quote">{note}</p>}
      <h3 className="inspector-heading">Points at {counted(targets.length, 'thing')}</h3>
      <OriginCount sources={resolved.value.sources.map((it) => it.id)} />
      {citation.targets.map((it, index) => (
        <CitedDetails
          key={`${it.target.kind} ${it.target.id} ${index}`}
          cited={it}
          references={resolved.value}
          onChange={(next) => put(citation.targets.with(index, next))}
          onRemove={citation.targets.length === 1 ? null : () => put(citation.targets.toSpliced(index, 1))}
        />
      ))}
    </div>
  );
});

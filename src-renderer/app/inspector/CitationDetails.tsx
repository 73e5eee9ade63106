import { useMemo } from 'react';
import { sentenceFor } from '#core/contract/messages.ts';
import type { Citation, CitedTarget } from '#core/model/citation.ts';
import type { References } from '#core/model/references.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SourceJump } from './SourceJump.tsx';

interface CitationDetailsProps {
  citation: Citation;
  session: BriefingSession | null;
}

/** A citation: the note it leads to, and each thing it points at. */
export function CitationDetails({ citation, session }: CitationDetailsProps) {
  const targets = useMemo(() => citation.targets.map((it) => it.target), [citation]);
  const resolved = useCall('briefings.resolve', { targets }, ['sources', 'excerpts', 'figures', 'pictures']);
  const note = session?.describe(citation) ?? '';
  if (resolved.state === 'loading') return null;
  if (resolved.state === 'failed') return <p>{sentenceFor(resolved.error)}</p>;
  return (
    <div className="inspector-fields">
      {note !== '' && <p className="inspector-quote">{note}</p>}
      <section className="inspector-part" aria-label="Points at">
        <h3>Points at {counted(targets.length, 'thing')}</h3>
        {citation.targets.map((it, index) => (
          <TargetDetails key={index} cited={it} references={resolved.value} />
        ))}
      </section>
    </div>
  );
}

function TargetDetails({ cited, references }: { cited: CitedTarget; references: References }) {
  const desk = useDesk();
  const { target, locator } = cited;
  const anchored =
    references.excerpts.find((it) => it.id === target.id) ??
    references.figures.find((it) => it.id === target.id);
  const picture = references.pictures.find((it) => it.id === target.id);
  const sourceId = target.kind === 'source' ? target.id : (anchored?.sourceId ?? picture?.sourceId);
  const source = references.sources.find((it) => it.id === sourceId);
  const known = anchored ?? picture ?? source;
  if (known === undefined) {
    return (
      <p className="ui-field-problem">This {target.kind} is not in the library. The export will stop here.</p>
    );
  }
  return (
    <div className="inspector-part">
      {anchored !== undefined && <p className="inspector-quote">{anchored.anchor.exact}</p>}
      {picture !== undefined && <p>{picture.caption ?? picture.fileName}</p>}
      {source !== undefined && (
        <SourceJump
          source={source}
          passage={anchored?.anchor ?? null}
          paragraphs={anchored?.paragraphs ?? null}
        />
      )}
      {locator !== null && (
        <p>
          At {locator.kind} {locator.value}
        </p>
      )}
      <div className="inspector-actions">
        <Button tone="quiet" onClick={() => desk.select(target)}>
          Details of the {target.kind}
        </Button>
      </div>
    </div>
  );
}

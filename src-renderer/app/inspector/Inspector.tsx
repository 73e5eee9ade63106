import type { ReactNode } from 'react';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import type { Sessions } from '#renderer/app/use-sessions.ts';
import type { Selected } from '#renderer/library/desk.ts';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { BriefingDetails } from './BriefingDetails.tsx';
import { CitationDetails } from './CitationDetails.tsx';
import { ExcerptDetails } from './ExcerptDetails.tsx';
import { FigureDetails } from './FigureDetails.tsx';
import './inspector.css';
import { PictureDetails } from './PictureDetails.tsx';
import { SourceDetails } from './SourceDetails.tsx';

interface InspectorProps {
  selected: Selected | null;
  sessions: Sessions;
  /** The briefing in front. */
  active: BriefingSession | null;
}

const NAMES: Record<Selected['kind'], string> = {
  source: 'Source',
  excerpt: 'Excerpt',
  figure: 'Figure',
  picture: 'Picture',
  briefing: 'Briefing',
  citation: 'Citation',
};

function details({ selected, sessions, active }: InspectorProps): ReactNode {
  if (selected === null) return null;
  switch (selected.kind) {
    case 'source':
      return <SourceDetails key={selected.id} id={selected.id} />;
    case 'excerpt':
      return <ExcerptDetails key={selected.id} id={selected.id} />;
    case 'figure':
      return <FigureDetails key={selected.id} id={selected.id} />;
    case 'picture':
      return <PictureDetails key={selected.id} id={selected.id} />;
    case 'briefing': {
      const open = sessions.all().find((it) => it.id === selected.id) ?? null;
      return <BriefingDetails key={selected.id} id={selected.id} session={open} />;
    }
    case 'citation':
      return <CitationDetails key={selected.citation.id} citation={selected.citation} session={active} />;
  }
}

/** Everything known about the selected thing, and the place to correct it. */
export function Inspector(props: InspectorProps) {
  const { selected } = props;
  return (
    <div className="inspector">
      <h2 className="inspector-title">{selected === null ? 'Inspector' : NAMES[selected.kind]}</h2>
      {selected === null ? (
        <EmptyPlace title="Nothing is selected">
          Select a source, an excerpt, a figure or a citation to see and correct what is known about it.
        </EmptyPlace>
      ) : (
        <div className="inspector-scroll">{details(props)}</div>
      )}
    </div>
  );
}

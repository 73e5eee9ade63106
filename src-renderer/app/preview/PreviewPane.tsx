import { useState } from 'react';
import { PLAIN_CHOICE } from '#core/contract/print-views.ts';
import type { BlockId } from '#core/model/ids.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { usePart } from '#renderer/ui/store.ts';
import { PageScroller } from './PageScroller.tsx';
import { PreviewBar } from './PreviewBar.tsx';
import { PreviewFindings } from './PreviewFindings.tsx';
import type { Zoom } from './page-places.ts';
import { usePreview } from './use-preview.ts';
import './preview.css';

interface PreviewPaneProps {
  /** The briefing in front; null where none is open. */
  session: BriefingSession | null;
  onClose: () => void;
}

/** The pages beside the text, as they would be printed now. */
export function PreviewPane({ session, onClose }: PreviewPaneProps) {
  if (session === null)
    return (
      <EmptyPlace title="No pages to show">
        Open a briefing: its pages stand here as they will be printed.
      </EmptyPlace>
    );
  return <Pages key={session.id} session={session} onClose={onClose} />;
}

function Pages({ session, onClose }: { session: BriefingSession; onClose: () => void }) {
  const [choice, setChoice] = useState(PLAIN_CHOICE);
  const [zoom, setZoom] = useState<Zoom>('width');
  const [scale, setScale] = useState(1);
  const [inFront, setInFront] = useState(0);
  const [listed, setListed] = useState(false);
  const { state, look } = usePreview(session, choice);
  const language = usePart(session.state, (it) => it.facts?.language ?? 'en');
  const caret = usePart(session.caret, (it) => it);
  const reveal = (block: BlockId) => void session.handle()?.revealBlock(block);
  return (
    <>
      <PreviewBar
        page={inFront}
        pages={state.keys.length}
        zoom={zoom}
        scale={scale}
        onZoom={setZoom}
        findings={state.problems.length + (state.error === null ? 0 : 1)}
        listed={listed}
        onList={() => setListed(!listed)}
        choice={choice}
        onChoice={setChoice}
        onClose={onClose}
      />
      {(listed || state.error !== null) && (
        <PreviewFindings error={state.error} problems={listed ? state.problems : []} onShow={reveal} />
      )}
      <PageScroller
        state={state}
        caret={caret}
        language={language}
        zoom={zoom}
        onZoom={setZoom}
        onScale={setScale}
        onInFront={setInFront}
        look={look}
        onBlock={reveal}
      />
    </>
  );
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { PrintChoice } from '#core/contract/print-views.ts';
import { call } from '#renderer/api.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { newId } from '#renderer/app/citing.ts';
import { useLibraryChange } from '#renderer/library/use-library-change.ts';
import { makePreviewFeed, NO_PREVIEW, type PreviewFeed, type PreviewState } from './preview-feed.ts';

/** The pages of a briefing as it is now, for as long as they are shown. */
export function usePreview(
  session: BriefingSession,
  choice: PrintChoice,
): { state: PreviewState; look: PreviewFeed['look'] } {
  const [state, setState] = useState(NO_PREVIEW);
  const feed = useRef<PreviewFeed | null>(null);
  useEffect(() => {
    const made = makePreviewFeed({
      id: session.id,
      facts: () => session.state.get().facts,
      blocks: session.blocks,
      caret: session.caret.get,
      ask: (input) => call('preview.pages', input),
      close: (preview) => void call('preview.close', { preview }),
      newId,
      onState: setState,
    });
    feed.current = made;
    // Keys come in bursts: the last one of a frame is enough.
    let frame: number | null = null;
    const changed = () => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        made.changed();
      });
    };
    const stops = [session.edits.subscribe(changed), session.caret.subscribe(changed)];
    made.changed();
    return () => {
      for (const stop of stops) stop();
      if (frame !== null) cancelAnimationFrame(frame);
      made.end();
      feed.current = null;
      setState(NO_PREVIEW);
    };
  }, [session]);
  const { comments, suggestions, copy } = choice;
  useEffect(
    () => feed.current?.choose({ comments, suggestions, copy }),
    [session, comments, suggestions, copy],
  );
  useLibraryChange(['sources', 'excerpts', 'figures', 'pictures', 'comments', 'styles'], () =>
    feed.current?.changed(),
  );
  const look = useCallback((from: number, to: number) => feed.current?.look(from, to), []);
  return { state, look };
}

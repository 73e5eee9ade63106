import { useEffect, useRef } from 'react';
import { call } from '#renderer/api.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { faceOf } from './faces.ts';

/** After so long nobody waits for anything else, in milliseconds. */
const AT_REST = 4000;

/** So many blocks of the beginning are laid out: enough for what lays them out to be at its full speed. */
const BLOCKS = 60;

/**
 * Gets the pages of the briefing in front ready, once, while they are not shown: they are asked for in the middle of
 * writing.
 */
export function useWarmPreview(session: BriefingSession | null): void {
  const warmed = useRef(new WeakSet<BriefingSession>());
  useEffect(() => {
    if (session === null || warmed.current.has(session)) return;
    const timer = setTimeout(() => {
      const { briefing } = session.state.get();
      if (briefing === null) return;
      warmed.current.add(session);
      void call('preview.warm', { briefing: { ...briefing, blocks: briefing.blocks.slice(0, BLOCKS) } }).then(
        (answer) => {
          if (answer.ok) for (const face of answer.value.faces) loadFace(face);
        },
      );
    }, AT_REST);
    return () => clearTimeout(timer);
  }, [session]);
}

/** Reads a face that the pages will be drawn in, which else stay white until it is read. One that fails now is read then. */
function loadFace(face: string): void {
  const { fontStyle, fontWeight, fontFamily } = faceOf(face);
  document.fonts.load(`${fontStyle} ${fontWeight} 12px ${fontFamily}`).catch(() => undefined);
}

import { useEffect, useMemo, useState } from 'react';
import { bannerOf } from '#core/briefing/banner.ts';
import { computeNotes } from '#core/citing/notes.ts';
import type { CitationStyle } from '#core/citing/style.ts';
import { BRIEFING_MODEL, type Briefing, type BriefingFacts } from '#core/model/briefing.ts';
import type { Marking } from '#core/model/marking.ts';
import type { References } from '#core/model/references.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { usePart, useStore } from '#renderer/ui/store.ts';
import type { SourceId } from '#core/model/ids.ts';
import { findingsOf, mutePictures, type Finding, type MutePicture } from './findings.ts';

/** A briefing as it stands in the window, and what is to be known before it leaves it. */
export interface Preparation {
  readonly facts: BriefingFacts;
  readonly words: number;
  /** About how many printed pages. */
  readonly pages: number;
  readonly markings: readonly Marking[];
  /** It is looked through after it is shown: what is found gets a place that does not grow. */
  readonly isLong: boolean;
  /** Null while it is being looked through. */
  readonly found: Found | null;
  /** Pictures that had no description when the dialog opened: their fields stay while they are written. */
  readonly mute: readonly MutePicture[];
}

/** What takes a while to say of a long briefing. */
export interface Found {
  readonly notes: number;
  readonly sources: readonly SourceId[];
  readonly findings: readonly Finding[];
}

/** A briefing of more blocks is shown first and looked through after that. */
const AT_ONCE = 300;
const isLongOne = (blocks: Briefing['blocks']): boolean => blocks.length > AT_ONCE;

/** Null while the briefing is being read. */
export function usePreparation(session: BriefingSession, suggestions: boolean): Preparation | null {
  const { facts, words, pages } = useStore(session.state);
  const style = usePart(session.state, () => session.style());
  // The text cannot be changed while a dialog stands before it.
  const blocks = useMemo(() => [...session.blocks()], [session]);
  const mute = useMemo(() => mutePictures(blocks, session.references()), [blocks, session]);
  const briefing = useMemo<Briefing | null>(
    () => (facts === null ? null : { ...facts, blocks, id: session.id, model: BRIEFING_MODEL }),
    [facts, blocks, session],
  );
  const found = useFound(briefing, session, suggestions, style);
  const markings = useMemo(
    () => (facts === null ? [] : bannerOf({ ...facts, blocks }, session.references()).markings),
    [facts, blocks, session],
  );
  if (facts === null) return null;
  return { facts, words, pages, markings, isLong: isLongOne(blocks), found, mute };
}

/** What was found stays until what is found next is there. */
function useFound(
  briefing: Briefing | null,
  session: BriefingSession,
  suggestions: boolean,
  style: CitationStyle,
): Found | null {
  const isLong = briefing !== null && isLongOne(briefing.blocks);
  const now = useMemo(
    () =>
      briefing === null || isLong ? null : lookThrough(briefing, session.references(), suggestions, style),
    [briefing, isLong, session, suggestions, style],
  );
  const [later, setLater] = useState<Found | null>(null);
  useEffect(() => {
    if (briefing === null || !isLong) return undefined;
    let timer: ReturnType<typeof setTimeout> | null = null;
    // A timer from within a frame comes after that frame is on the screen.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        setLater(lookThrough(briefing, session.references(), suggestions, style));
      }, 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      if (timer !== null) clearTimeout(timer);
    };
  }, [briefing, isLong, session, suggestions, style]);
  return isLong ? later : now;
}

function lookThrough(
  briefing: Briefing,
  references: References,
  suggestions: boolean,
  style: CitationStyle,
): Found {
  const citing = computeNotes(briefing, references, style);
  return {
    notes: citing.notes.length,
    sources: citing.sources.map((it) => it.sourceId),
    findings: findingsOf(briefing, references, { suggestions, style }),
  };
}

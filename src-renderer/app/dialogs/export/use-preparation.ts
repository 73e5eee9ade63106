import { useMemo } from 'react';
import { bannerOf } from '#core/briefing/banner.ts';
import { computeNotes } from '#core/citing/notes.ts';
import { BRIEFING_MODEL, type BriefingFacts } from '#core/model/briefing.ts';
import type { Marking } from '#core/model/marking.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useStore } from '#renderer/ui/store.ts';
import type { SourceId } from '#core/model/ids.ts';
import { findingsOf, mutePictures, type Finding, type MutePicture } from './findings.ts';

/** A briefing as it stands in the window, and what is to be known before it leaves it. */
export interface Preparation {
  readonly facts: BriefingFacts;
  readonly words: number;
  /** About how many printed pages. */
  readonly pages: number;
  readonly notes: number;
  readonly sources: readonly SourceId[];
  readonly markings: readonly Marking[];
  readonly findings: readonly Finding[];
  /** Pictures that had no description when the dialog opened: their fields stay while they are written. */
  readonly mute: readonly MutePicture[];
}

interface Counted {
  readonly notes: number;
  readonly sources: readonly SourceId[];
}

/** Null while the briefing is being read. */
export function usePreparation(session: BriefingSession, suggestions: boolean): Preparation | null {
  const { facts, words, pages } = useStore(session.state);
  // The text cannot be changed while a dialog stands before it.
  const blocks = useMemo(() => [...session.blocks()], [session]);
  const mute = useMemo(() => mutePictures(blocks, session.references()), [blocks, session]);
  const language = facts?.language ?? 'en';
  const citationStyle = facts?.citationStyle ?? null;
  const { notes, sources } = useMemo<Counted>(() => {
    const citing = computeNotes({ blocks, language, citationStyle }, session.references());
    return { notes: citing.notes.length, sources: citing.sources.map((it) => it.sourceId) };
  }, [blocks, language, citationStyle, session]);
  const findings = useMemo(() => {
    if (facts === null) return [];
    const briefing = { ...facts, blocks, id: session.id, model: BRIEFING_MODEL } as const;
    return findingsOf(briefing, session.references(), { suggestions });
  }, [facts, blocks, session, suggestions]);
  const markings = useMemo(
    () => (facts === null ? [] : bannerOf({ ...facts, blocks }, session.references()).markings),
    [facts, blocks, session],
  );
  if (facts === null) return null;
  return { facts, words, pages, notes, sources, markings, findings, mute };
}

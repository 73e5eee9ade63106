import { useEffect, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { SearchFilter, SearchHit } from '#core/contract/search-views.ts';
import { call } from '#renderer/api.ts';
import { groupedHits, type HitGroup } from './group-hits.ts';

/** Typing is let settle for this long before the library is asked. Milliseconds. */
const SETTLE = 60;
const MOST_HITS = 100;

export type SearchMode = 'typing' | 'ranked';

interface Question {
  readonly text: string;
  readonly mode: SearchMode;
  readonly filter: SearchFilter;
}

interface Found {
  readonly question: Question | null;
  readonly groups: readonly HitGroup[];
  readonly more: boolean;
  readonly error: CallError | null;
}

export interface Search {
  /** The words in the field, without white space around them. */
  readonly text: string;
  /** The words that the hits belong to. */
  readonly foundFor: string;
  readonly mode: SearchMode;
  readonly groups: readonly HitGroup[];
  readonly more: boolean;
  readonly error: CallError | null;
  /** The hits in the order they are shown. */
  readonly hits: readonly SearchHit[];
  /** The hit that the arrow keys have reached, or -1: what Enter opens. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Whether the hits belong to what is asked now, not to what was asked before. */
  readonly current: boolean;
  /** Asks for all matches, the best first; typing on asks for the newest again. */
  readonly rank: () => void;
}

const nothing: Found = { question: null, groups: [], more: false, error: null };

/**
 * Finds while somebody types. The latest question wins; hits stay until the next ones are there. While typing no hit is
 * chosen, so that Enter ranks; the best match of a ranked search is.
 */
export function useSearch(typed: string, filter: SearchFilter): Search {
  const text = typed.trim();
  const [found, setFound] = useState<Found>(nothing);
  const [active, setActive] = useState(-1);
  /** The words that were ranked: other words are being typed. */
  const [ranked, setRanked] = useState<string | null>(null);
  const mode = text !== '' && ranked === text ? 'ranked' : 'typing';
  const asked = useRef(0);
  useEffect(() => {
    const number = (asked.current += 1);
    setActive(-1);
    setRanked((before) => (before === text ? before : null));
    if (text === '') {
      setFound(nothing);
      return;
    }
    const question = { text, mode, filter } as const;
    const ask = async () => {
      const answer = await call('search.find', { ...question, limit: MOST_HITS });
      if (number !== asked.current) return;
      setActive(mode === 'ranked' ? 0 : -1);
      setFound(
        answer.ok
          ? { question, groups: groupedHits(answer.value.hits), more: answer.value.more, error: null }
          : { question, groups: [], more: false, error: answer.error },
      );
    };
    const timer = setTimeout(() => void ask(), mode === 'ranked' ? 0 : SETTLE);
    return () => clearTimeout(timer);
  }, [text, mode, filter]);
  const { question } = found;
  const hits = found.groups.flatMap((group) => group.hits);
  return {
    text,
    foundFor: question?.text ?? text,
    mode,
    groups: found.groups,
    more: found.more,
    error: found.error,
    hits,
    active: Math.min(active, hits.length - 1),
    onActive: setActive,
    current: question?.text === text && question.mode === mode && question.filter === filter,
    rank: () => setRanked(text),
  };
}

import { useEffect, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { SearchHit } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import { groupedHits, type HitGroup } from './group-hits.ts';

/** Typing is let settle for this long before the library is asked. Milliseconds. */
const SETTLE = 60;

interface Found {
  readonly text: string;
  readonly groups: readonly HitGroup[];
  readonly more: boolean;
  readonly error: CallError | null;
}

export interface Search extends Found {
  /** The hits in the order they are shown. */
  readonly hits: readonly SearchHit[];
  /** The hit that Enter opens, or -1. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Whether the hits belong to the words in the field, not to the ones before. */
  readonly current: boolean;
}

const nothing: Found = { text: '', groups: [], more: false, error: null };

/** Finds while somebody types. The latest question wins; hits stay until the next ones are there. */
export function useSearch(typed: string): Search {
  const text = typed.trim();
  const [found, setFound] = useState<Found>(nothing);
  const [active, setActive] = useState(0);
  const asked = useRef(0);
  useEffect(() => {
    const number = (asked.current += 1);
    if (text === '') {
      setFound(nothing);
      return;
    }
    const timer = setTimeout(() => {
      void call('search.find', { text, limit: 100, mode: 'typing' }).then((answer) => {
        if (number !== asked.current) return;
        setActive(0);
        setFound(
          answer.ok
            ? { text, groups: groupedHits(answer.value.hits), more: answer.value.more, error: null }
            : { text, groups: [], more: false, error: answer.error },
        );
      });
    }, SETTLE);
    return () => clearTimeout(timer);
  }, [text]);
  const hits = found.groups.flatMap((group) => group.hits);
  return {
    ...found,
    text: text === '' ? '' : found.text || text,
    hits,
    active: active < hits.length ? active : hits.length - 1,
    onActive: setActive,
    current: found.text === text,
  };
}

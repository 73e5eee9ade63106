import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallError } from '#core/contract/errors.ts';
import type { Result } from '#core/model/result.ts';
import { loadedFrom, type Loaded } from './use-call.ts';
import { useLibraryChange, type Area } from './use-library-change.ts';

export type RowsAnswer<Row> = Result<{ total: number; rows: Row[] }, CallError>;
export type AskRows<Row> = (page: { offset: number; limit: number }) => Promise<RowsAnswer<Row>>;

const FIRST_PAGE = 200;
const PAGE = 1000;

/** Reads all pages, telling after each one, until there are no more or `wanted` says stop. */
export async function readRows<Row>(
  ask: AskRows<Row>,
  tell: (answer: RowsAnswer<Row>) => void,
  wanted: () => boolean,
): Promise<void> {
  const rows: Row[] = [];
  for (let limit = FIRST_PAGE; wanted(); limit = PAGE) {
    const answer = await ask({ offset: rows.length, limit });
    if (!wanted()) return;
    if (!answer.ok) {
      tell(answer);
      return;
    }
    rows.push(...answer.value.rows);
    tell({ ok: true, value: { total: answer.value.total, rows: [...rows] } });
    if (answer.value.rows.length === 0 || rows.length >= answer.value.total) return;
  }
}

interface RowsOfKey<Row> {
  readonly key: string;
  readonly result: RowsAnswer<Row>;
}

/** A list that is being read again keeps its rows until as many of the new ones are there. */
export function fuller<Row>(before: RowsOfKey<Row> | null, now: RowsOfKey<Row>): RowsOfKey<Row> {
  if (before?.key !== now.key || !before.result.ok || !now.result.ok) return now;
  const { rows, total } = now.result.value;
  return rows.length >= total || rows.length >= before.result.value.rows.length ? now : before;
}

/**
 * All rows of a list, the first page at once and the rest after it: "select all" and dragging mean every row, not
 * those that happen to be in sight. `key` names the question (kind, sort, filter).
 */
export function useRows<Row>(
  key: string,
  ask: AskRows<Row>,
  areas: readonly Area[],
): Loaded<{ total: number; rows: Row[] }> & { readonly again: () => void } {
  const [answer, setAnswer] = useState<RowsOfKey<Row> | null>(null);
  const round = useRef(0);
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const again = useCallback(() => {
    const mine = (round.current += 1);
    void readRows(
      (page) => latest.current(page),
      (result) => setAnswer((before) => fuller(before, { key, result })),
      () => round.current === mine,
    );
  }, [key]);
  useEffect(() => {
    again();
    return () => {
      round.current += 1;
    };
  }, [again]);
  useLibraryChange(areas, again);
  return { ...loadedFrom(answer, key), again };
}

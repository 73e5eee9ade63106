import { useCallback, useEffect, useRef } from 'react';
import type { SourceDetail } from '#core/contract/views.ts';
import type { Paragraph } from '#core/model/source-text.ts';
import { call } from '#renderer/api.ts';
import { useDesk, type Passage } from '#renderer/library/desk.ts';
import { residueAfter } from './residue-edit.ts';

/** What is done to a text besides keeping words of it. The functions stay the same from one drawing to the next. */
export function useTextDeeds(detail: SourceDetail, paragraphs: readonly Paragraph[], onChanged: () => void) {
  const desk = useDesk();
  const latest = useRef({ desk, detail, paragraphs, onChanged });
  useEffect(() => {
    latest.current = { desk, detail, paragraphs, onChanged };
  });
  const setResidue = useCallback(async (ids: readonly string[], aside: boolean) => {
    const now = latest.current;
    const wanted = residueAfter(now.paragraphs, now.detail.residue, new Set(ids), aside);
    const answer = await call('sources.setResidue', { id: now.detail.source.id, residue: wanted });
    if (answer.ok) now.onChanged();
    else now.desk.fail(answer.error);
  }, []);
  const setAside = useCallback((ids: readonly string[]) => void setResidue(ids, true), [setResidue]);
  const restore = useCallback((ids: readonly string[]) => void setResidue(ids, false), [setResidue]);
  const copy = useCallback(async (words: string) => {
    const answer = await call('shell.copyText', { text: words });
    if (!answer.ok) latest.current.desk.fail(answer.error);
  }, []);
  const cite = useCallback(async ({ start, end }: Passage) => {
    const { desk: window, detail: now, onChanged: changed } = latest.current;
    const kept = now.excerpts.find(
      (it) => it.trashedAt === null && it.anchor.start === start && it.anchor.end === end,
    );
    if (kept !== undefined) return window.cite([{ kind: 'excerpt', id: kept.id }]);
    const answer = await call('excerpts.add', { sourceId: now.source.id, start, end, facts: {} });
    if (!answer.ok) return window.fail(answer.error);
    changed();
    window.cite([{ kind: 'excerpt', id: answer.value.id }]);
  }, []);
  return { setAside, restore, copy, cite };
}

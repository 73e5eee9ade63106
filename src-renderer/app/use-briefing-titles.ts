import { useMemo } from 'react';
import type { BriefingId } from '#core/model/ids.ts';
import { useCall } from '#renderer/library/use-call.ts';

/** The titles of all briefings, as they are saved. */
export function useBriefingTitles(): ReadonlyMap<BriefingId, string> {
  const list = useCall('briefings.list', {}, ['briefings']);
  const rows = list.state === 'ready' ? list.value.rows : null;
  return useMemo(() => new Map(rows?.map((row) => [row.id, row.title])), [rows]);
}

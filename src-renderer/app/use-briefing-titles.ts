import { useMemo, useState } from 'react';
import type { BriefingId } from '#core/model/ids.ts';
import { useCall } from '#renderer/library/use-call.ts';

/** The titles of all briefings, as they are saved. */
export function useBriefingTitles(): ReadonlyMap<BriefingId, string> {
  const list = useCall('briefings.list', {}, ['briefings']);
  const read = list.state === 'ready' ? list.value.rows : null;
  // While the library is out of reach, what was read last still names what is open.
  const [rows, setRows] = useState(read);
  if (read !== null && read !== rows) setRows(read);
  return useMemo(() => new Map(rows?.map((row) => [row.id, row.title])), [rows]);
}

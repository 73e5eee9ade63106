import { fail, ok, type Result } from '#core/model/result.ts';
import type { BriefingId } from '#core/model/ids.ts';
import type { Bench } from './bench.ts';

/** The briefing of the sample with the most citations. */
export async function sampleBriefing(bench: Bench): Promise<Result<BriefingId, string>> {
  const listed = await bench.call('briefings.list', {});
  if (!listed.ok) return listed;
  const [most] = listed.value.rows.toSorted((a, b) => b.citations - a.citations);
  return most === undefined ? fail('There is no briefing.') : ok(most.id);
}

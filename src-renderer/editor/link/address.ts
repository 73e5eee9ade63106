import { linkAddress } from '#core/model/inline.ts';

/**
 * The address somebody means: as typed where it is one, a bare mail address or the name of a site with what it lacks. Null
 * where it is none that a briefing may hold.
 */
export function asAddress(typed: string): string | null {
  const bare = typed.trim();
  const candidates = [bare];
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]{2,}$/u.test(bare)) candidates.push(`mailto:${bare}`);
  else if (/^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/?#:]\S*)?$/u.test(bare)) candidates.push(`https://${bare}`);
  return candidates.map((it) => linkAddress.safeParse(it).data).find((it) => it !== undefined) ?? null;
}

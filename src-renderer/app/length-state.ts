import { factsOfKind } from '#core/briefing/kinds.ts';
import type { BriefingKind } from '#core/model/briefing.ts';

export interface LengthState {
  /** `412 of 600 words`, `412 words`. */
  readonly words: string;
  /** `about 1.8 pages`. */
  readonly pages: string;
  /** What its kind asks for, where this is more. */
  readonly over: string | null;
}

/** How long a briefing is beside what its kind is meant to be. */
export function lengthState(kind: BriefingKind, words: number, pages: number): LengthState {
  const { length } = factsOfKind(kind);
  const most = length.words?.most ?? null;
  const noun = words === 1 && most === null ? 'word' : 'words';
  const shown = pages < 0.95 ? 'under a page' : `about ${pages.toFixed(1)} pages`;
  const isOver = most !== null && words > most;
  return {
    words:
      most === null
        ? `${words.toLocaleString()} ${noun}`
        : `${words.toLocaleString()} of ${most.toLocaleString()} ${noun}`,
    pages: shown,
    over: isOver
      ? `Longer than documents of this kind are meant to be: at most ${most.toLocaleString()} words.`
      : null,
  };
}

import type { BriefingId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';

/** The right of this window to write a briefing, which one window has at a time. */
export interface WritingRight {
  isHeld(): boolean;
  /** Asks for it; `insist` asks the window that has it to give it up. */
  claim(insist: boolean): Promise<boolean>;
  release(): Promise<void>;
  /** Gives it up for good, also where it is granted only later. */
  end(): void;
}

export function makeWritingRight(id: BriefingId): WritingRight {
  let held = false;
  let ended = false;
  const release = async () => {
    held = false;
    await call('window.release', { id });
  };
  return {
    isHeld: () => held,
    async claim(insist) {
      const answer = await call('window.claim', { id, insist });
      held = answer.ok && answer.value.granted;
      if (held && ended) await release();
      return held;
    },
    release,
    end() {
      ended = true;
      if (held) void release();
    },
  };
}

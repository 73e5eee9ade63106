import type { BlockId } from '#core/model/ids.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';

/** Goes to a block of the text once the dialog in front is gone, which gives the keyboard back to where it was first. */
export function showBlock(session: BriefingSession, block: BlockId): void {
  requestAnimationFrame(() => session.handle()?.revealBlock(block));
}

import type { BlockId } from '#core/model/ids.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import type { BriefingEditorHandle } from '#renderer/editor/props.ts';
import type { Desk } from '#renderer/library/desk.ts';

/** An editor that is not there after so many frames will not come. */
const PATIENCE = 180;

/**
 * Goes to a block of the text once the dialog in front is gone, which gives the keyboard back to where it was first. A briefing
 * that is not in front comes there before.
 */
export function showBlock(desk: Desk, session: BriefingSession, block: BlockId): void {
  withText(desk, session, (handle) => void handle.revealBlock(block));
}

/** Opens the list of what the checks found, at a block where one is given; the same way. */
export function showFindings(desk: Desk, session: BriefingSession, block: BlockId | null): void {
  withText(desk, session, (handle) => handle.findings.choose(block));
}

function withText(desk: Desk, session: BriefingSession, run: (handle: BriefingEditorHandle) => void): void {
  if (session.handle() === null) desk.openBriefing(session.id);
  const show = (left: number) => {
    const handle = session.handle();
    if (handle !== null) run(handle);
    else if (left > 0) requestAnimationFrame(() => show(left - 1));
  };
  requestAnimationFrame(() => show(PATIENCE));
}

import { useState } from 'react';
import type { VersionRow } from '#core/contract/views.ts';
import type { BriefingSession } from '#renderer/app/briefing-session.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { versionTitle } from './version-words.ts';

interface GoBackDialogProps {
  session: BriefingSession;
  version: VersionRow;
  onClose: () => void;
}

/** Asks once more before the whole text becomes an earlier one, and says that nothing is lost by it. */
export function GoBackDialog({ session, version, onClose }: GoBackDialogProps) {
  const desk = useDesk();
  const [going, setGoing] = useState(false);
  const goBack = async () => {
    setGoing(true);
    const answer = await session.restoreVersion(version.id);
    setGoing(false);
    if (!answer.ok) {
      desk.fail(answer.error);
      return;
    }
    onClose();
    desk.tell(
      `The briefing is again what it was in ${versionTitle(version)}. What it was before is kept as a version.`,
    );
  };
  return (
    <Dialog
      title="Go back to this version?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" disabled={going} onClick={() => void goBack()}>
            Go Back to This Version
          </Button>
        </>
      }
    >
      <p>
        {`Text and facts become what they were in ${versionTitle(version)}, with ${counted(version.words, 'word')}.`}
      </p>
      <p>The text as it is now is kept as a version first, so you can come back to it the same way.</p>
    </Dialog>
  );
}

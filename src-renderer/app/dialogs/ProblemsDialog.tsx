import { sentenceForProblem } from '#core/contract/messages.ts';
import type { Problem } from '#core/contract/problems.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

/** What went less than well while a briefing was imported. */
export function ProblemsDialog({ problems, onClose }: { problems: readonly Problem[]; onClose: () => void }) {
  return (
    <Dialog
      title="The briefing was imported"
      wide
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p>{counted(problems.length, 'remark')} on what was read:</p>
      <ul className="dialogs-list">
        {problems.map((it, index) => (
          <li key={index}>{sentenceForProblem(it)}</li>
        ))}
      </ul>
    </Dialog>
  );
}

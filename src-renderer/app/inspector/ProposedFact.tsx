import { Check, X } from 'lucide-react';
import type { FactEvidence } from '#core/model/source.ts';
import { useDesk } from '#renderer/library/desk.ts';
import type { SourceId } from '#core/model/ids.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface ProposedFactProps {
  sourceId: SourceId;
  evidence: FactEvidence;
  onDecide: (decision: 'accept' | 'dismiss') => void;
}

/** Below a fact that was read off the document: the words it rests on, to accept or to dismiss. */
export function ProposedFact({ sourceId, evidence, onDecide }: ProposedFactProps) {
  const desk = useDesk();
  const { words, start, end } = evidence;
  return (
    <div className="inspector-proposed">
      <span className="inspector-proposed-words">
        {start === null || end === null ? (
          <>From the file: “{words}”</>
        ) : (
          <Button tone="quiet" className="inspector-jump" onClick={() => desk.read(sourceId, { start, end })}>
            From the text: “{words}”
          </Button>
        )}
      </span>
      <IconButton label="Accept" disabled={desk.readOnly} onClick={() => onDecide('accept')}>
        <Check size={14} />
      </IconButton>
      <IconButton label="Dismiss and Empty" disabled={desk.readOnly} onClick={() => onDecide('dismiss')}>
        <X size={14} />
      </IconButton>
    </div>
  );
}

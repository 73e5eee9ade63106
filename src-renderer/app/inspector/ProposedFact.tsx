import { Check, X } from 'lucide-react';
import type { FactEvidence } from '#core/model/source.ts';
import { useDesk } from '#renderer/library/desk.ts';
import type { SourceId } from '#core/model/ids.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';

interface ProposedFactProps {
  sourceId: SourceId;
  /** The value as it is shown above. */
  value: string;
  evidence: FactEvidence;
  onDecide: (decision: 'accept' | 'dismiss') => void;
}

/** Below a fact that was read off the document: the words it rests on, to accept or to dismiss. */
export function ProposedFact({ sourceId, value, evidence, onDecide }: ProposedFactProps) {
  const desk = useDesk();
  const { words, start, end } = evidence;
  const place = start === null || end === null ? 'file' : 'text';
  const shown = words === value ? `As the ${place} says` : `From the ${place}: “${shortened(words)}”`;
  return (
    <div className="inspector-proposed">
      <span className="inspector-proposed-words">
        {start === null || end === null ? (
          <span title={words}>{shown}</span>
        ) : (
          <Button
            tone="quiet"
            className="inspector-jump"
            title={words}
            onClick={() => desk.read(sourceId, { start, end })}
          >
            {shown}
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

const SHOWN = 70;

/** The beginning of some words, up to a whole one. */
function shortened(words: string): string {
  if (words.length <= SHOWN) return words;
  const space = words.lastIndexOf(' ', SHOWN);
  return `${words.slice(0, space > 0 ? space : SHOWN)} …`;
}

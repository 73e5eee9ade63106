import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, type RefObject } from 'react';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import './find.css';
import type { Finding } from './use-find.ts';

interface FindBarProps {
  finding: Finding;
  field: RefObject<HTMLInputElement | null>;
  onLook: (wanted: string) => void;
  onWalk: (step: 1 | -1) => void;
  onClose: () => void;
}

function countWords({ wanted, hits, at }: Finding): string {
  if (wanted.trim() === '') return '';
  return hits.length === 0 ? 'Not found' : `${(at + 1).toLocaleString()} of ${hits.length.toLocaleString()}`;
}

/** Looks for words in the text that is open. */
export function FindBar({ finding, field, onLook, onWalk, onClose }: FindBarProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) onWalk(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const none = finding.hits.length === 0;
  return (
    <div className="find" role="search" aria-label="Find in the source">
      <input
        ref={field}
        className="ui-input"
        aria-label="Find in the source"
        placeholder="Find in the source"
        spellCheck={false}
        maxLength={500}
        value={finding.wanted}
        aria-invalid={(none && finding.wanted.trim() !== '') || undefined}
        onChange={(event) => onLook(event.target.value)}
        onKeyDown={press}
      />
      <span className="find-count" role="status">
        {countWords(finding)}
      </span>
      <IconButton label="Previous Hit" shortcut="Shift+F3" disabled={none} onClick={() => onWalk(-1)}>
        <ChevronUp size={16} />
      </IconButton>
      <IconButton label="Next Hit" shortcut="F3" disabled={none} onClick={() => onWalk(1)}>
        <ChevronDown size={16} />
      </IconButton>
      <IconButton label="Close" shortcut="Esc" onClick={onClose}>
        <X size={15} />
      </IconButton>
    </div>
  );
}

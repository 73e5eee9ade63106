import { Copy, Hash, Quote } from 'lucide-react';
import { commandKey } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Floating } from '#renderer/ui/Floating.tsx';
import type { SelectedWords } from './use-passage-selection.ts';

interface SelectionBarProps {
  selected: SelectedWords;
  onExcerpt: () => void;
  onFigure: () => void;
  onCopy: () => void;
}

/** What can be done with the words just selected. Pressing it leaves the selection as it is. */
export function SelectionBar({ selected, onExcerpt, onFigure, onCopy }: SelectionBarProps) {
  const { readOnly } = useDesk();
  const keep = (event: { preventDefault: () => void }) => event.preventDefault();
  return (
    <Floating beside={selected.box} side="above" role="toolbar" label="Selected words">
      <Button
        tone="quiet"
        icon={<Quote size={14} />}
        disabled={readOnly}
        onMouseDown={keep}
        onClick={onExcerpt}
      >
        Excerpt <kbd className="reader-key">{commandKey('reader.excerpt')}</kbd>
      </Button>
      <Button
        tone="quiet"
        icon={<Hash size={14} />}
        disabled={readOnly}
        onMouseDown={keep}
        onClick={onFigure}
      >
        Figure
      </Button>
      <Button tone="quiet" icon={<Copy size={14} />} onMouseDown={keep} onClick={onCopy}>
        Copy
      </Button>
    </Floating>
  );
}

import type { PrintChoice } from '#core/contract/print-views.ts';
import { Check } from '#renderer/ui/Check.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import './export.css';

const PLACES: readonly { value: PrintChoice['comments']; label: string }[] = [
  { value: 'none', label: 'Not printed' },
  { value: 'margin', label: 'In the margin' },
  { value: 'annex', label: 'On pages of their own, after the sources' },
];

interface WorkingCopyChoiceProps {
  wanted: PrintChoice;
  onWanted: (wanted: PrintChoice) => void;
}

/** What a working copy shows beside the text; a finished paper shows nothing. And which copy it is. */
export function WorkingCopyChoice({ wanted, onWanted }: WorkingCopyChoiceProps) {
  return (
    <div className="export-copy">
      <Select
        label="Comments"
        value={wanted.comments}
        choices={PLACES}
        onValue={(value) =>
          onWanted({ ...wanted, comments: PLACES.find((it) => it.value === value)?.value ?? 'none' })
        }
      />
      <TextField
        label="Copy number"
        placeholder="such as 3 of 12; none if left empty"
        maxLength={40}
        value={wanted.copy ?? ''}
        onValue={(copy) => onWanted({ ...wanted, copy: copy === '' ? null : copy })}
      />
      <Check
        label="Show suggestions, underlined and struck through"
        checked={wanted.suggestions}
        onChecked={(suggestions) => onWanted({ ...wanted, suggestions })}
      />
    </div>
  );
}

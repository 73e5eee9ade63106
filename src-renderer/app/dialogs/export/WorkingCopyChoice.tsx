import type { PrintChoice } from '#core/contract/print-views.ts';
import { Check } from '#renderer/ui/Check.tsx';
import { Select } from '#renderer/ui/Select.tsx';

const PLACES: readonly { value: PrintChoice['comments']; label: string }[] = [
  { value: 'none', label: 'Not printed' },
  { value: 'margin', label: 'In the margin' },
  { value: 'annex', label: 'On pages of their own, after the sources' },
];

/** What a working copy shows beside the text; a finished paper shows nothing. */
export function WorkingCopyChoice({
  wanted,
  onWanted,
}: {
  wanted: PrintChoice;
  onWanted: (wanted: PrintChoice) => void;
}) {
  return (
    <>
      <Select
        label="Comments"
        value={wanted.comments}
        choices={PLACES}
        onValue={(value) =>
          onWanted({ ...wanted, comments: PLACES.find((it) => it.value === value)?.value ?? 'none' })
        }
      />
      <Check
        label="Show suggestions, underlined and struck through"
        checked={wanted.suggestions}
        onChecked={(suggestions) => onWanted({ ...wanted, suggestions })}
      />
    </>
  );
}

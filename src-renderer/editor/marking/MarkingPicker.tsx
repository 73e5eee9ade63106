import { useState } from 'react';
import { markingSchemes, type Marking } from '#core/model/marking.ts';
import { ChoiceList } from '#renderer/editor/floats/ChoiceList.tsx';
import { Select } from '#renderer/ui/Select.tsx';

interface MarkingPickerProps {
  present: Marking | null;
  /** The scheme that is offered first. */
  scheme: string | null;
  onChoose: (marking: Marking | null) => void;
}

const SCHEMES = markingSchemes.map((it) => ({ value: it.id, label: it.name }));

/** The labels of a scheme, lowest first; the digit before a label chooses it. */
export function MarkingPicker({ present, scheme, onChoose }: MarkingPickerProps) {
  const [shown, setShown] = useState(scheme ?? markingSchemes[0]?.id ?? '');
  const levels = markingSchemes.find((it) => it.id === shown)?.levels ?? [];
  const choices = [
    { value: null, label: 'No mark', detail: '' },
    ...levels.map(({ label, banner }) => ({
      value: { scheme: shown, label },
      label: banner,
      detail: banner === label ? '' : label,
    })),
  ];
  return (
    <ChoiceList<Marking | null>
      label="Portion mark"
      listed={shown}
      choices={choices}
      isChosen={(it) => it?.scheme === present?.scheme && it?.label === present?.label}
      onChoose={onChoose}
    >
      <Select label="Scheme" value={shown} choices={SCHEMES} onValue={setShown} />
    </ChoiceList>
  );
}

import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { markingSchemes, type Marking } from '#core/model/marking.ts';
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
  const list = useRef<HTMLDivElement>(null);
  const levels = markingSchemes.find((it) => it.id === shown)?.levels ?? [];
  const choices: (Marking | null)[] = [null, ...levels.map(({ label }) => ({ scheme: shown, label }))];
  useEffect(() => {
    const pressed = list.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (pressed ?? list.current?.querySelector('button'))?.focus();
  }, [shown]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const chosen = /^\d$/.test(event.key) ? choices[Number(event.key)] : undefined;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (chosen !== undefined) onChoose(chosen);
    else if (step !== 0) {
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
      const at = buttons.findIndex((it) => it === document.activeElement);
      buttons.at((at + step) % buttons.length)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="marking-picker">
      <div
        ref={list}
        role="radiogroup"
        aria-label="Labels"
        tabIndex={-1}
        className="marking-picker-list"
        onKeyDown={onKeyDown}
      >
        {choices.map((it, index) => {
          const level = levels[index - 1];
          const isPresent = it?.scheme === present?.scheme && it?.label === present?.label;
          return (
            <button
              key={it?.label ?? ''}
              type="button"
              className="marking-picker-choice"
              role="radio"
              aria-checked={isPresent}
              onClick={() => onChoose(it)}
            >
              <kbd>{index < 10 ? index : ''}</kbd>
              <span>{level?.banner ?? 'No mark'}</span>
              {level !== undefined && level.banner !== level.label && (
                <span className="marking-picker-label">{level.label}</span>
              )}
            </button>
          );
        })}
      </div>
      <Select label="Scheme" value={shown} choices={SCHEMES} onValue={setShown} />
    </div>
  );
}

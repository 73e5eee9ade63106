import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Said after the label: what a term stands for. */
  readonly detail: string;
}

interface ChoiceListProps<T> {
  label: string;
  choices: readonly Choice<T>[];
  isChosen: (value: T) => boolean;
  onChoose: (value: T) => void;
  /** Below the list. */
  children?: ReactNode;
}

/** A few choices, one of them chosen. Up and down walk, Enter or a digit chooses. */
export function ChoiceList<T>({ label, choices, isChosen, onChoose, children }: ChoiceListProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    (chosen ?? list.current?.querySelector('button'))?.focus();
  }, [label]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const digit = /^\d$/.test(event.key) ? choices[Number(event.key)] : undefined;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (digit !== undefined) onChoose(digit.value);
    else if (step !== 0) {
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
      const at = buttons.findIndex((it) => it === document.activeElement);
      buttons.at((at + step) % buttons.length)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="choice-list">
      <p className="choice-list-name">{label}</p>
      <div
        ref={list}
        role="toolbar"
        aria-orientation="vertical"
        aria-label={label}
        tabIndex={-1}
        className="choice-list-choices"
        onKeyDown={onKeyDown}
      >
        {choices.map((it, index) => (
          <button
            key={it.label}
            type="button"
            className="choice-list-choice"
            aria-pressed={isChosen(it.value)}
            onClick={() => onChoose(it.value)}
          >
            <kbd>{index}</kbd>
            <span>{it.label}</span>
            <span className="choice-list-detail">{it.detail}</span>
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import './choice-list.css';
import { useArrowList } from './use-arrow-list.ts';

export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  /** Said after the label, such as what a term stands for. */
  readonly detail: string;
}

interface ChoiceListProps<T> {
  label: string;
  /** The chosen one has the keyboard; again when `listed` is another. */
  listed?: unknown;
  choices: readonly Choice<T>[];
  isChosen: (value: T) => boolean;
  onChoose: (value: T) => void;
  /** Below the list. */
  children?: ReactNode;
}

/** A few choices, one of them chosen. Up and down walk, Enter or a digit chooses. */
export function ChoiceList<T>(props: ChoiceListProps<T>) {
  const { label, listed = label, choices, isChosen, onChoose, children } = props;
  const chooseAt = (index: number) => {
    const it = choices[index];
    if (it !== undefined) onChoose(it.value);
  };
  const list = useArrowList(listed, chooseAt);
  return (
    <div className="choice-list">
      <p className="choice-list-name">{label}</p>
      <div role="radiogroup" aria-label={label} {...list}>
        {choices.map((it, index) => (
          <button
            key={`${it.label} ${it.detail}`}
            type="button"
            role="radio"
            className="choice-list-choice"
            aria-checked={isChosen(it.value)}
            onClick={() => onChoose(it.value)}
          >
            <kbd>{index < 10 ? index : ''}</kbd>
            <span>{it.label}</span>
            <span className="choice-list-detail">{it.detail}</span>
          </button>
        ))}
      </div>
      {children}
    </div>
  );
}

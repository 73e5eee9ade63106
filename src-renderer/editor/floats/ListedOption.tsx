import type { PointerEvent } from 'react';
import './listed-option.css';

/** One of the things to choose from. */
export interface ListedChoice {
  readonly key: string;
  /** Where it stands among its kind, such as "Table 2". */
  readonly kind?: string;
  readonly label: string;
  readonly detail?: string;
  readonly snippet?: string;
  /** 0 is flush left. */
  readonly depth?: number;
}

interface ListedOptionProps {
  id: string;
  it: ListedChoice;
  isActive: boolean;
  onChoose: (event: PointerEvent) => void;
}

/** One line of a list that a field filters. */
export function ListedOption({ id, it, isActive, onChoose }: ListedOptionProps) {
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="listed-option"
      style={it.depth === undefined ? undefined : { paddingLeft: `${8 + 14 * it.depth}px` }}
      onPointerDown={(event) => event.preventDefault()}
      onPointerUp={onChoose}
    >
      {it.kind !== undefined && <span className="listed-kind">{it.kind}</span>}
      <span className="listed-label">{it.label}</span>
      {it.detail !== undefined && <span className="listed-detail">{it.detail}</span>}
      {it.snippet !== undefined && it.snippet !== '' && <span className="listed-snippet">{it.snippet}</span>}
    </div>
  );
}

import { useMemo, useState } from 'react';
import type { MergeChoice } from '#core/bundle/compare.ts';
import type { BundleItem } from '#core/contract/bundle-views.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx';
import {
  briefingComes,
  choiceFor,
  chooseFor,
  groupsOf,
  keyOf,
  shownItems,
  type Chosen,
  type Shown,
} from './bundle-choices.ts';
import { choiceWords, KINDS, STATES } from './bundle-words.ts';
import './bundles.css';

interface ItemTableProps {
  items: readonly BundleItem[];
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
}

const COLUMNS = [
  { id: 'state', title: 'State', width: '112px' },
  { id: 'name', title: 'What', width: 'minmax(0, 1fr)' },
  { id: 'choice', title: 'Do', width: '176px' },
] as const;

/** Everything in a bundle by how it stands to the library, with what is done with it: for one, or for a whole group. */
export function ItemTable({ items, chosen, onChosen }: ItemTableProps) {
  const groups = useMemo(() => groupsOf(items), [items]);
  const [shown, setShown] = useState<Shown>('all');
  const rows = useMemo(() => shownItems(items, shown), [items, shown]);
  const comes = briefingComes(items, chosen);
  const forAll = (['ours', 'theirs', 'both'] as const).filter(
    (choice) => shown !== 'all' && shown !== 'same' && rows.some((it) => it.may.includes(choice)),
  );
  const cell = (it: BundleItem, column: string) => {
    if (column === 'state') return <State item={it} />;
    if (column === 'name') return <Name item={it} />;
    if (comes && it.isNeeded) return <span className="bundles-muted">Comes with the briefing</span>;
    return (
      <Choice
        item={it}
        choice={choiceFor(it, chosen)}
        onChoice={(choice) => onChosen(chooseFor([it], choice, chosen))}
      />
    );
  };
  return (
    <>
      <div className="bundles-bar">
        <div className="bundles-groups" role="group" aria-label="Which items">
          {groups.map(({ state, count }) => (
            <button key={state} type="button" aria-pressed={state === shown} onClick={() => setShown(state)}>
              {state === 'all' ? 'All' : STATES[state]} {count.toLocaleString()}
            </button>
          ))}
        </div>
        <div className="bundles-all" role="group" aria-label="For all of these" hidden={forAll.length === 0}>
          <span className="bundles-muted">For all of these:</span>
          {forAll.map((choice) => (
            <Button key={choice} tone="quiet" onClick={() => onChosen(chooseFor(rows, choice, chosen))}>
              {choiceWords(choice, { kind: 'excerpt', state: shown === 'all' ? 'differs' : shown })}
            </Button>
          ))}
        </div>
      </div>
      <div className="bundles-items">
        <VirtualTable
          label="What is in the bundle"
          columns={COLUMNS}
          rows={rows}
          keyOf={keyOf}
          cell={cell}
          rowHeight={52}
        />
      </div>
    </>
  );
}

function State({ item: { state, isInTrash } }: { item: BundleItem }) {
  return (
    <>
      <span className="bundles-state" data-state={state}>
        {STATES[state]}
      </span>
      {isInTrash && <span className="bundles-below">In the trash here</span>}
    </>
  );
}

function Name({ item: { kind, name, from, here, differs, marking } }: { item: BundleItem }) {
  const below = [
    KINDS[kind],
    ...(marking === null ? [] : [marking.label]),
    ...(from === '' ? [] : [`from “${from}”`]),
    ...(here === '' ? [] : [`here “${here}”`]),
    ...(differs.length === 0 ? [] : [`differs in ${differs.join(', ')}`]),
  ];
  return (
    <>
      <span className="bundles-item">{name}</span>
      <span className="bundles-below">{below.join(' · ')}</span>
    </>
  );
}

interface ChoiceProps {
  item: BundleItem;
  choice: MergeChoice;
  onChoice: (choice: MergeChoice) => void;
}

function Choice({ item, choice, onChoice }: ChoiceProps) {
  if (item.may.length < 2)
    return <span className="bundles-muted">{item.state === 'same' ? 'Nothing' : 'Keep mine'}</span>;
  return (
    <select
      className="ui-input bundles-choice"
      aria-label={`What to do with ${item.name}`}
      value={choice}
      onChange={(event) => onChoice(event.target.value as MergeChoice)}
    >
      {item.may.map((it) => (
        <option key={it} value={it}>
          {choiceWords(it, item)}
        </option>
      ))}
    </select>
  );
}

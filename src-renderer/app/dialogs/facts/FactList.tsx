import { Equal, EqualNot } from 'lucide-react';
import { onlySelected } from '#renderer/ui/list-selection.ts';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import type { FactRow } from './fact-filter.ts';
import { countWords, verdictWords, type SourcesById } from './fact-words.ts';

interface FactListProps {
  rows: readonly FactRow[];
  sources: SourcesById;
  chosen: string;
  onChosen: (key: string) => void;
  /** Goes on to what is stated about the chosen fact. */
  onOpen: () => void;
}

const keyOf = (row: FactRow) => row.key;
const nameOf = (row: FactRow) => row.fact.about;

/** What the sources speak of, one of which is looked at. */
export function FactList({ rows, sources, chosen, onChosen, onOpen }: FactListProps) {
  return (
    <div className="facts-list">
      <VirtualList
        label="Facts"
        rows={rows}
        keyOf={keyOf}
        nameOf={nameOf}
        rowHeight={64}
        renderRow={(row) => <Row row={row} sources={sources} />}
        selection={onlySelected(chosen)}
        onSelection={({ active }) => {
          if (active !== null) onChosen(active);
        }}
        onOpen={onOpen}
        onPreview={onOpen}
        menu={() => [{ label: 'Go to Its Statements', shortcut: 'Enter', run: onOpen }]}
      />
    </div>
  );
}

function Row({ row: { fact }, sources }: { row: FactRow; sources: SourcesById }) {
  const Sign = fact.verdict === 'disagree' ? EqualNot : Equal;
  return (
    <div className="facts-row">
      <Sign size={15} aria-hidden className={`facts-sign facts-sign-${fact.verdict}`} />
      <div className="facts-row-words">
        <div className="facts-about">{fact.about}</div>
        <div className="facts-verdict" data-verdict={fact.verdict}>
          {verdictWords(fact)}
        </div>
        <div className="facts-below">
          {[countWords(fact, sources), fact.unit].filter((it) => it !== null).join(' · ')}
        </div>
      </div>
    </div>
  );
}

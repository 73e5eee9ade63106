import { useEffect, useMemo, useRef, useState } from 'react';
import type { SourceId } from '#core/model/ids.ts';
import { useDesk, type Passage } from '#renderer/library/desk.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import './facts.css';
import { factRows, type FactFilter } from './fact-filter.ts';
import { FactBar } from './FactBar.tsx';
import { FactDetail } from './FactDetail.tsx';
import { FactList } from './FactList.tsx';
import { NoFacts } from './NoFacts.tsx';
import { useFacts } from './use-facts.ts';

interface FactsDialogProps {
  /** Only what one of these states; null for all. */
  sources: readonly SourceId[] | null;
  onClose: () => void;
}

/** What was looked at last, for as long as the window is open: one comes back to it from a passage. */
let lastPlace: { readonly filter: FactFilter; readonly chosen: string | null } = {
  filter: { show: 'disagree', words: '' },
  chosen: null,
};

/** Where the sources agree and disagree about the same thing, side by side. */
export function FactsDialog({ sources: only, onClose }: FactsDialogProps) {
  const desk = useDesk();
  const [sources, setSources] = useState(only);
  const facts = useFacts(sources);
  const [filter, setFilter] = useState(lastPlace.filter);
  const [chosen, setChosen] = useState(lastPlace.chosen);
  const detail = useRef<HTMLElement>(null);
  useEffect(() => {
    lastPlace = { filter, chosen };
  }, [filter, chosen]);
  const { compared } = facts;
  const byId = useMemo(() => new Map(compared?.sources.map((it) => [it.id as string, it])), [compared]);
  const rows = useMemo(
    () => factRows(compared?.facts ?? [], filter, byId, chosen),
    [compared, filter, byId, chosen],
  );
  const row = rows.find((it) => it.key === chosen) ?? rows[0] ?? null;
  const open = (source: SourceId, passage: Passage) => {
    onClose();
    desk.read(source, passage);
    desk.tell('This is the passage that was compared.', {
      label: 'Back to the Comparison',
      run: () => desk.compareFacts(sources),
    });
  };
  return (
    <Dialog
      title="Compare sources"
      wide
      onClose={onClose}
      actions={
        <Button tone="primary" onClick={onClose}>
          {facts.state === 'reading' ? 'Cancel' : 'Done'}
        </Button>
      }
    >
      <div className="facts">
        <FactBar
          facts={facts}
          filter={filter}
          onFilter={setFilter}
          sources={sources}
          onAll={() => setSources(null)}
          shown={rows.length}
        />
        {row === null ? (
          <NoFacts facts={facts} filter={filter} onFilter={setFilter} isOfSome={sources !== null} />
        ) : (
          <div className="facts-sides">
            <FactList
              rows={rows}
              sources={byId}
              chosen={row.key}
              onChosen={setChosen}
              onOpen={() => detail.current?.focus()}
            />
            <FactDetail
              key={row.key}
              ref={detail}
              fact={row.fact}
              sources={byId}
              onMark={() => setChosen(row.key)}
              onOpen={open}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}

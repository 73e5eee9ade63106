import type { FigureView } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useRows } from '#renderer/library/use-rows.ts';
import { shownDate, sourceLine, sourceName } from '#renderer/library/words.ts';
import { EmptyList } from './EmptyList.tsx';
import { ItemList } from './ItemList.tsx';
import { filterOf, type ListProps } from './view.ts';

const belowOf = (it: FigureView) =>
  [it.claimant, it.asOf === null ? null : shownDate(it.asOf), sourceLine(it.source) || sourceName(it.source)]
    .filter((part) => part !== null)
    .join(' · ');

function Row({ row }: { row: FigureView }) {
  return (
    <div className="lists-row">
      <div className="lists-main">
        <span className="lists-number">{row.anchor.exact}</span>
        {row.measures === null ? '' : ` ${row.measures}`}
      </div>
      <div className="lists-below">{belowOf(row)}</div>
    </div>
  );
}

export function FigureList({ view }: ListProps) {
  const desk = useDesk();
  const rows = useRows<FigureView>(
    JSON.stringify(view),
    (page) => call('figures.list', { ...page, ...filterOf(view) }),
    ['figures', 'sources'],
  );
  return (
    <ItemList
      label={view.trashed ? 'Figures in the trash' : 'Figures'}
      loaded={rows}
      onAgain={rows.again}
      trashed={view.trashed}
      nameOf={(row) => row.anchor.exact}
      rowHeight={46}
      renderRow={(row) => <Row row={row} />}
      selectedOf={(row) => ({ kind: 'figure', id: row.id })}
      itemsOf={(some) => ({ kind: 'figure', ids: some.map((row) => row.id) })}
      targetOf={(row) => ({ kind: 'figure', id: row.id })}
      onOpen={(row) => desk.read(row.sourceId, row.anchor)}
      openWord="Show in the Source"
      empty={<EmptyList view={view} />}
    />
  );
}

import type { SourceRow } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useRows } from '#renderer/library/use-rows.ts';
import { counted, sourceLine, sourceName } from '#renderer/library/words.ts';
import { EmptyList } from './EmptyList.tsx';
import { ItemList } from './ItemList.tsx';
import { filterOf, type ListProps } from './view.ts';

const belowOf = (it: SourceRow) =>
  [
    sourceLine(it) || it.fileName,
    it.excerpts > 0 ? counted(it.excerpts, 'excerpt') : null,
    it.marking?.label ?? null,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');

function Row({ row }: { row: SourceRow }) {
  return (
    <div className="lists-row">
      <div className="lists-main">{sourceName(row)}</div>
      <div className="lists-below">{belowOf(row)}</div>
    </div>
  );
}

export function SourceList({ view }: ListProps) {
  const desk = useDesk();
  const rows = useRows<SourceRow>(
    JSON.stringify(view),
    (page) => call('sources.list', { ...page, ...filterOf(view), sort: view.sort }),
    ['sources', 'excerpts', 'figures'],
  );
  return (
    <ItemList
      label={view.trashed ? 'Sources in the trash' : 'Sources'}
      loaded={rows}
      onAgain={rows.again}
      trashed={view.trashed}
      nameOf={sourceName}
      rowHeight={46}
      renderRow={(row) => <Row row={row} />}
      selectedOf={(row) => ({ kind: 'source', id: row.id })}
      itemsOf={(some) => ({ kind: 'source', ids: some.map((row) => row.id) })}
      targetOf={(row) => ({ kind: 'source', id: row.id })}
      onOpen={(row) => desk.read(row.id, null)}
      openWord="Open"
      empty={<EmptyList view={view} />}
    />
  );
}

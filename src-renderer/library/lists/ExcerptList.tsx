import type { ExcerptView } from '#core/contract/views.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useRows } from '#renderer/library/use-rows.ts';
import { sourceLine, sourceName } from '#renderer/library/words.ts';
import { EmptyList } from './EmptyList.tsx';
import { ItemList } from './ItemList.tsx';
import { filterOf, type ListProps } from './view.ts';

const belowOf = (it: ExcerptView) =>
  [it.speaker, sourceLine(it.source) || sourceName(it.source), ...it.tags.map((tag) => `#${tag}`)]
    .filter((part) => part !== null)
    .join(' · ');

function Row({ row }: { row: ExcerptView }) {
  return (
    <div className="lists-row">
      <div className="lists-quote">{row.anchor.exact}</div>
      <div className="lists-below">{belowOf(row)}</div>
    </div>
  );
}

export function ExcerptList({ view }: ListProps) {
  const desk = useDesk();
  const rows = useRows<ExcerptView>(
    JSON.stringify(view),
    (page) => call('excerpts.list', { ...page, ...filterOf(view) }),
    ['excerpts', 'sources'],
  );
  return (
    <ItemList
      label={view.trashed ? 'Excerpts in the trash' : 'Excerpts'}
      loaded={rows}
      onAgain={rows.again}
      trashed={view.trashed}
      nameOf={(row) => row.anchor.exact}
      rowHeight={66}
      renderRow={(row) => <Row row={row} />}
      selectedOf={(row) => ({ kind: 'excerpt', id: row.id })}
      itemsOf={(some) => ({ kind: 'excerpt', ids: some.map((row) => row.id) })}
      targetOf={(row) => ({ kind: 'excerpt', id: row.id })}
      onOpen={(row) => desk.read(row.sourceId, row.anchor)}
      openWord="Show in the Source"
      empty={<EmptyList view={view} />}
    />
  );
}

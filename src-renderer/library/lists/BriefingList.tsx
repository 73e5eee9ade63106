import type { BriefingRow } from '#core/contract/views.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { BRIEFING_KINDS, counted, shownDate } from '#renderer/library/words.ts';
import { EmptyList } from './EmptyList.tsx';
import { ItemList } from './ItemList.tsx';
import type { ListProps } from './view.ts';

const briefingName = (it: { readonly title: string }) => it.title || 'Untitled briefing';

const belowOf = (it: BriefingRow) =>
  [
    BRIEFING_KINDS[it.kind],
    it.date === null ? null : shownDate(it.date),
    counted(it.words, 'word'),
    counted(it.citations, 'citation'),
  ]
    .filter((part) => part !== null)
    .join(' · ');

function Row({ row }: { row: BriefingRow }) {
  return (
    <div className="lists-row">
      <div className="lists-main">{briefingName(row)}</div>
      <div className="lists-below">{belowOf(row)}</div>
    </div>
  );
}

export function BriefingList({ view }: ListProps) {
  const desk = useDesk();
  const rows = useCall('briefings.list', { trashed: view.trashed }, ['briefings']);
  return (
    <ItemList
      label={view.trashed ? 'Briefings in the trash' : 'Briefings'}
      loaded={rows}
      onAgain={rows.again}
      trashed={view.trashed}
      nameOf={briefingName}
      rowHeight={46}
      renderRow={(row) => <Row row={row} />}
      selectedOf={(row) => ({ kind: 'briefing', id: row.id })}
      itemsOf={(some) => ({ kind: 'briefing', ids: some.map((row) => row.id) })}
      targetOf={null}
      onOpen={(row) => desk.openBriefing(row.id)}
      openWord="Open"
      moreEntries={(picked) => [
        {
          label: 'Open in a New Window',
          disabled: picked.length > 1,
          run: () => picked.slice(0, 1).forEach((row) => desk.openWindow(row.id)),
        },
      ]}
      empty={<EmptyList view={view} />}
    />
  );
}

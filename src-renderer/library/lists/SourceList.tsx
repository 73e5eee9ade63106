import { useState } from 'react';
import type { SourceRow } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import { call } from '#renderer/api.ts';
import { addToCollection, removeFromCollection } from '#renderer/library/collections/add-to-collection.ts';
import { NewCollectionDialog } from '#renderer/library/collections/NewCollectionDialog.tsx';
import { useDesk } from '#renderer/library/desk.ts';
import { MarkingChip } from '#renderer/library/MarkingChip.tsx';
import { useCall } from '#renderer/library/use-call.ts';
import { useRows } from '#renderer/library/use-rows.ts';
import { counted, SOURCE_STATUSES, sourceLine, sourceName } from '#renderer/library/words.ts';
import type { ContextEntry } from '#renderer/ui/menu-entry.ts';
import { EmptyList } from './EmptyList.tsx';
import { ItemList } from './ItemList.tsx';
import { MediaIcon } from './MediaIcon.tsx';
import { OriginLine } from './OriginLine.tsx';
import { filterOf, type ListProps } from './view.ts';

const belowOf = (it: SourceRow) =>
  [sourceLine(it) || it.fileName, it.excerpts > 0 ? counted(it.excerpts, 'excerpt') : null]
    .filter((part) => part !== null && part !== '')
    .join(' · ');

const STATUS_WORDS = { corrected: 'Corrected', withdrawn: 'Withdrawn' };

function Row({ row }: { row: SourceRow }) {
  return (
    <div className="lists-row lists-row-source">
      <MediaIcon mediaType={row.mediaType} />
      <div className="lists-words">
        <div className="lists-main">{sourceName(row)}</div>
        <div className="lists-line">
          {row.status !== 'current' && (
            <span className={`lists-status lists-status-${row.status}`} title={SOURCE_STATUSES[row.status]}>
              {STATUS_WORDS[row.status]}
            </span>
          )}
          <span className="lists-below">{belowOf(row)}</span>
          {row.marking !== null && <MarkingChip marking={row.marking} />}
        </div>
      </div>
    </div>
  );
}

const idsOf = (rows: readonly SourceRow[]): SourceId[] => rows.map((row) => row.id);

export function SourceList({ view }: ListProps) {
  const desk = useDesk();
  const [gathering, setGathering] = useState<SourceId[] | null>(null);
  const collections = useCall('collections.list', {}, ['collections']);
  const all = collections.state === 'ready' ? collections.value.rows : [];
  const shown = all.find((it) => it.id === view.collectionId);
  const rows = useRows<SourceRow>(
    JSON.stringify(view),
    (page) => call('sources.list', { ...page, ...filterOf(view), sort: view.sort }),
    ['sources', 'excerpts', 'figures', ...(view.collectionId === null ? [] : (['collections'] as const))],
  );
  const collecting = (picked: readonly SourceRow[]): ContextEntry[] => {
    const ids = idsOf(picked);
    const add = all.map((it) => ({
      label: it.name,
      disabled: it.id === view.collectionId,
      run: () => void addToCollection(desk, it, ids),
    }));
    return [
      { label: 'Compare What They State…', run: () => desk.compareFacts(ids) },
      {
        label: 'Add to Collection',
        disabled: desk.readOnly,
        entries: [
          ...add,
          ...(add.length > 0 ? (['---'] as const) : []),
          { label: 'New Collection…', run: () => setGathering(ids) },
        ],
      },
      ...(shown === undefined
        ? []
        : [
            {
              label: `Take out of “${shown.name}”`,
              disabled: desk.readOnly,
              run: () => void removeFromCollection(desk, shown, ids),
            },
          ]),
    ];
  };
  return (
    <>
      {shown !== undefined && rows.state === 'ready' && rows.value.rows.length > 0 && (
        <OriginLine sources={idsOf(rows.value.rows)} />
      )}
      <ItemList
        label={view.trashed ? 'Sources in the trash' : 'Sources'}
        loaded={rows}
        onAgain={rows.again}
        trashed={view.trashed}
        nameOf={sourceName}
        rowHeight={46}
        renderRow={(row) => <Row row={row} />}
        selectedOf={(row) => ({ kind: 'source', id: row.id })}
        itemsOf={(some) => ({ kind: 'source', ids: idsOf(some) })}
        targetOf={(row) => ({ kind: 'source', id: row.id })}
        onOpen={(row) => desk.read(row.id, null)}
        openWord="Open"
        moreEntries={collecting}
        foot={(picked) =>
          picked.length > 1 &&
          !view.trashed && (
            <OriginLine name={`${picked.length.toLocaleString()} selected`} sources={idsOf(picked)} />
          )
        }
        empty={<EmptyList view={view} />}
      />
      {gathering !== null && <NewCollectionDialog sources={gathering} onClose={() => setGathering(null)} />}
    </>
  );
}

import type { Picture } from '#core/model/picture.ts';
import { call } from '#renderer/api.ts';
import { useDesk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { useRows } from '#renderer/library/use-rows.ts';
import { pictureName, shownSize } from '#renderer/library/words.ts';
import { EmptyList } from './EmptyList.tsx';
import { ItemList } from './ItemList.tsx';
import { filterOf, type ListProps } from './view.ts';

function Row({ row }: { row: Picture }) {
  const picture = useCall('pictures.get', { id: row.id }, []);
  const size = `${row.width} × ${row.height}, ${shownSize(row.byteLength)}`;
  return (
    <div className="lists-row lists-row-wide">
      {picture.state === 'ready' ? (
        <img className="lists-thumbnail" src={picture.value.dataUrl} alt="" draggable={false} />
      ) : (
        <span className="lists-thumbnail" />
      )}
      <div className="lists-main">
        <div className="lists-main">{pictureName(row)}</div>
        <div className="lists-below">{row.credit === null ? size : `${row.credit} · ${size}`}</div>
      </div>
    </div>
  );
}

export function PictureList({ view }: ListProps) {
  const desk = useDesk();
  const rows = useRows<Picture>(
    JSON.stringify(view),
    (page) => call('pictures.list', { ...page, ...filterOf(view) }),
    ['pictures'],
  );
  return (
    <ItemList
      label={view.trashed ? 'Pictures in the trash' : 'Pictures'}
      loaded={rows}
      onAgain={rows.again}
      trashed={view.trashed}
      nameOf={pictureName}
      rowHeight={60}
      renderRow={(row) => <Row row={row} />}
      selectedOf={(row) => ({ kind: 'picture', id: row.id })}
      itemsOf={(some) => ({ kind: 'picture', ids: some.map((row) => row.id) })}
      targetOf={(row) => ({ kind: 'picture', id: row.id })}
      onOpen={(row) => desk.showPicture(row.id)}
      openWord="Open"
      empty={<EmptyList view={view} />}
    />
  );
}

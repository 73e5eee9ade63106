import { useMemo, useState, type DragEvent, type ReactNode } from 'react';
import { DRAG_TYPE, writeTargets } from '#core/contract/drag.ts';
import type { Target } from '#core/model/citation.ts';
import { useDesk, type Selected } from '#renderer/library/desk.ts';
import { Failed } from '#renderer/library/Failed.tsx';
import { inTrash, restoreItems, trashItems, type Items } from '#renderer/library/items.ts';
import { PurgeDialog } from '#renderer/library/trash/PurgeDialog.tsx';
import type { Loaded } from '#renderer/library/use-call.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { showDragged } from '#renderer/ui/drag-image.ts';
import type { ListSelection } from '#renderer/ui/list-selection.ts';
import type { ContextEntry, MenuEntry } from '#renderer/ui/menu-entry.ts';
import { useKeptSelection } from '#renderer/ui/use-kept-selection.ts';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import './lists.css';

interface ItemListProps<Row extends { readonly id: string }> {
  label: string;
  loaded: Loaded<{ rows: Row[] }>;
  onAgain: () => void;
  trashed: boolean;
  nameOf: (row: Row) => string;
  rowHeight: number;
  renderRow: (row: Row) => ReactNode;
  selectedOf: (row: Row) => Selected;
  itemsOf: (rows: readonly Row[]) => Items;
  /** What dragging or citing a row means; null for what cannot be cited. */
  targetOf: ((row: Row) => Target) | null;
  onOpen: (row: Row) => void;
  openWord: string;
  /** More that can be done with what is selected, outside the trash. */
  moreEntries?: (picked: readonly Row[]) => ContextEntry[];
  /** A line below the list that speaks of what is selected. */
  foot?: (picked: readonly Row[]) => ReactNode;
  empty: ReactNode;
}

const keyOf = (row: { readonly id: string }) => row.id;

/** A list of things of the library: selecting, opening, citing, dragging, moving to the trash and back. */
export function ItemList<Row extends { readonly id: string }>(props: ItemListProps<Row>) {
  const desk = useDesk();
  const { loaded, targetOf, itemsOf, trashed } = props;
  const rows = useMemo(() => (loaded.state === 'ready' ? loaded.value.rows : []), [loaded]);
  const keys = useMemo(() => (loaded.state === 'ready' ? rows.map(keyOf) : null), [loaded.state, rows]);
  const [selection, setSelection] = useKeptSelection(keys, (kept) => {
    const heir = rows.find((row) => row.id === kept.active);
    desk.select(heir === undefined ? null : props.selectedOf(heir));
  });

  const [purging, setPurging] = useState<Items | null>(null);

  const choose = (next: ListSelection) => {
    setSelection(next);
    const active = rows.find((row) => row.id === next.active);
    if (active !== undefined && next.active !== selection.active) desk.select(props.selectedOf(active));
  };
  const chosen = () => rows.filter((row) => selection.selected.has(row.id));
  const trash = () => {
    const items = itemsOf(chosen());
    if (items.ids.length > 0) void (trashed ? restoreItems(desk, items) : trashItems(desk, items));
  };
  const menu = (): ContextEntry[] => {
    const picked = chosen();
    const [first] = picked;
    if (first === undefined) return [{ label: 'Nothing is selected', disabled: true, run: () => undefined }];
    const cites: MenuEntry[] =
      targetOf === null || trashed
        ? []
        : [
            {
              label: 'Cite in Briefing',
              disabled: desk.readOnly,
              run: () => desk.cite(picked.map(targetOf)),
            },
            ...quoteEntry(first),
          ];
    return [
      {
        label: props.openWord,
        shortcut: 'Enter',
        disabled: picked.length > 1,
        run: () => props.onOpen(first),
      },
      ...cites,
      ...(trashed ? [] : (props.moreEntries?.(picked) ?? [])),
      '---',
      {
        label: trashed ? 'Restore' : 'Move to the Trash',
        shortcut: trashed ? null : 'Delete',
        disabled: desk.readOnly,
        run: trash,
      },
      ...(trashed
        ? [{ label: 'Delete for Good…', disabled: desk.readOnly, run: () => setPurging(itemsOf(picked)) }]
        : []),
    ];
  };
  const quoteEntry = (row: Row): MenuEntry[] => {
    const target = targetOf?.(row);
    if (target?.kind === 'excerpt')
      return [{ label: 'Quote in Briefing', disabled: desk.readOnly, run: () => desk.insert(target) }];
    if (target?.kind === 'picture')
      return [{ label: 'Place in Briefing', disabled: desk.readOnly, run: () => desk.insert(target) }];
    return [];
  };
  const drag = (event: DragEvent, dragged: ReadonlySet<string>) => {
    if (targetOf === null) return;
    const picked = rows.filter((row) => dragged.has(row.id));
    event.dataTransfer.setData(DRAG_TYPE, writeTargets(picked.map(targetOf)));
    event.dataTransfer.setData('text/plain', picked.map(props.nameOf).join('\n'));
    event.dataTransfer.effectAllowed = 'copy';
    if (picked.length > 1) showDragged(event.dataTransfer, counted(picked.length, itemsOf(picked).kind));
  };

  if (loaded.state === 'failed') return <Failed error={loaded.error} onAgain={props.onAgain} />;
  if (loaded.state === 'ready' && rows.length === 0) return props.empty;
  const list = (
    <VirtualList
      label={props.label}
      rows={rows}
      keyOf={keyOf}
      nameOf={props.nameOf}
      rowHeight={props.rowHeight}
      renderRow={props.renderRow}
      selection={selection}
      onSelection={choose}
      onOpen={props.onOpen}
      onPreview={(row) => desk.select(props.selectedOf(row))}
      {...(trashed || desk.readOnly ? {} : { onDelete: trash })}
      menu={menu}
      {...(targetOf === null || trashed || desk.readOnly ? {} : { onDrag: drag })}
    />
  );
  if (!trashed) {
    return (
      <>
        {list}
        {props.foot?.(chosen())}
      </>
    );
  }
  const count = selection.selected.size;
  const withCount = (word: string) => (count > 1 ? `${word} ${count.toLocaleString()}` : word);
  return (
    <>
      <div className="lists-restore">
        <Button disabled={count === 0 || desk.readOnly} onClick={trash}>
          {withCount('Restore')}
        </Button>
        <Button
          tone="danger"
          disabled={count === 0 || desk.readOnly}
          onClick={() => setPurging(itemsOf(chosen()))}
        >
          {withCount('Delete')} for Good…
        </Button>
      </div>
      {list}
      {purging !== null && <PurgeDialog items={inTrash(purging)} onClose={() => setPurging(null)} />}
    </>
  );
}

import {
  ArrowDownNarrowWide,
  ArrowUpNarrowWide,
  ChevronDown,
  FilePlus2,
  ImagePlus,
  Import,
  X,
} from 'lucide-react';
import { call } from '#renderer/api.ts';
import { commandKey, commandLabel } from '#renderer/library/command-words.ts';
import { useDesk, type Desk } from '#renderer/library/desk.ts';
import { useCall } from '#renderer/library/use-call.ts';
import { counted } from '#renderer/library/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';
import { MenuButton } from '#renderer/ui/MenuButton.tsx';
import { KIND_NAMES, type SourceSort, type View } from './view.ts';

const SORTS: Record<SourceSort, string> = {
  added: 'Added',
  title: 'Title',
  outlet: 'Outlet',
  published: 'Published',
};
const SORT_KEYS: readonly SourceSort[] = ['added', 'title', 'outlet', 'published'];

async function importPictures(desk: Desk): Promise<void> {
  const answer = await call('pictures.importChosen', {});
  if (answer.ok) desk.tell(`Imported ${counted(answer.value.pictures.length, 'picture')}.`);
  else desk.fail(answer.error);
}

interface ListHeadProps {
  view: View;
  onView: (view: View) => void;
}

/** The name of the list, what narrows it, its order, and the way to fill it. */
export function ListHead({ view, onView }: ListHeadProps) {
  return (
    <>
      <Head view={view} onView={onView} />
      {(view.tag !== null || view.collectionId !== null) && <Narrowed view={view} onView={onView} />}
    </>
  );
}

/** What narrows the list; each can be taken off. */
function Narrowed({ view, onView }: ListHeadProps) {
  const all = useCall('collections.list', view.collectionId === null ? null : {}, ['collections']);
  const collection =
    all.state === 'ready' ? all.value.rows.find((it) => it.id === view.collectionId) : undefined;
  return (
    <div className="lists-chips">
      {collection !== undefined && (
        <span className="lists-tag">
          <span>{collection.name}</span>
          <IconButton label="Show all collections" onClick={() => onView({ ...view, collectionId: null })}>
            <X size={12} />
          </IconButton>
        </span>
      )}
      {view.tag !== null && (
        <span className="lists-tag">
          <span>#{view.tag}</span>
          <IconButton label="Show all tags" onClick={() => onView({ ...view, tag: null })}>
            <X size={12} />
          </IconButton>
        </span>
      )}
    </div>
  );
}

function Head({ view, onView }: ListHeadProps) {
  const desk = useDesk();
  return (
    <div className="lists-head">
      <h2>{view.trashed ? `Trash: ${KIND_NAMES[view.kind].toLowerCase()}` : KIND_NAMES[view.kind]}</h2>
      <Order view={view} onView={onView} />
      {view.kind === 'source' && !view.trashed && (
        <IconButton
          label={commandLabel('importing.importChosen')}
          disabled={desk.readOnly}
          shortcut={commandKey('importing.importChosen')}
          onClick={() => desk.run('importing.importChosen')}
        >
          <Import size={15} />
        </IconButton>
      )}
      {view.kind === 'picture' && !view.trashed && (
        <IconButton
          label="Import Pictures…"
          disabled={desk.readOnly}
          onClick={() => void importPictures(desk)}
        >
          <ImagePlus size={15} />
        </IconButton>
      )}
      {view.kind === 'briefing' && !view.trashed && (
        <IconButton
          label={commandLabel('briefings.create')}
          disabled={desk.readOnly}
          shortcut={commandKey('briefings.create')}
          onClick={() => desk.run('briefings.create')}
        >
          <FilePlus2 size={15} />
        </IconButton>
      )}
    </div>
  );
}

/** How the list is ordered, in words, and the way to change it. */
function Order({ view, onView }: { view: View; onView: (view: View) => void }) {
  if (view.kind === 'briefing') return null;
  const sorts: MenuEntry[] = SORT_KEYS.map((sort) => ({
    label: sort === 'added' || sort === 'published' ? `Date ${SORTS[sort].toLowerCase()}` : SORTS[sort],
    checked: view.sort === sort,
    run: () => onView({ ...view, sort, descending: sort === 'added' || sort === 'published' }),
  }));
  const Arrow = view.descending ? ArrowDownNarrowWide : ArrowUpNarrowWide;
  return (
    <>
      {view.kind === 'source' && (
        <MenuButton entries={sorts}>
          <Button
            tone="quiet"
            className="lists-sort"
            aria-label={`Sorted by ${SORTS[view.sort].toLowerCase()}`}
          >
            {SORTS[view.sort]}
            <ChevronDown size={13} aria-hidden />
          </Button>
        </MenuButton>
      )}
      <IconButton
        label={`${orderWords(view)}: turn the order round`}
        onClick={() => onView({ ...view, descending: !view.descending })}
      >
        <Arrow size={15} />
      </IconButton>
    </>
  );
}

/** Lists other than that of the sources are in the order in which things were added. */
function orderWords({ kind, sort, descending }: View): string {
  const isOfTime = kind !== 'source' || sort === 'added' || sort === 'published';
  if (isOfTime) return descending ? 'Newest first' : 'Oldest first';
  return descending ? 'Z to A' : 'A to Z';
}

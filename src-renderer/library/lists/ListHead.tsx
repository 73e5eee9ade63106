import {
  ArrowDownNarrowWide,
  ArrowUpNarrowWide,
  FilePlus2,
  ImagePlus,
  Import,
  ListFilter,
  X,
} from 'lucide-react';
import { call } from '#renderer/api.ts';
import { commandKey } from '#renderer/library/command-words.ts';
import { useDesk, type Desk } from '#renderer/library/desk.ts';
import { counted } from '#renderer/library/words.ts';
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

/** The name of the list, what narrows it, its order, and the way to fill it. */
export function ListHead({ view, onView }: { view: View; onView: (view: View) => void }) {
  const desk = useDesk();
  const sorts: MenuEntry[] = SORT_KEYS.map((sort) => ({
    label: `By ${SORTS[sort].toLowerCase()}`,
    checked: view.sort === sort,
    run: () => onView({ ...view, sort, descending: sort === 'added' || sort === 'published' }),
  }));
  return (
    <div className="lists-head">
      <h2>{view.trashed ? `Trash: ${KIND_NAMES[view.kind].toLowerCase()}` : KIND_NAMES[view.kind]}</h2>
      {view.tag !== null && (
        <span className="lists-tag">
          <span>#{view.tag}</span>
          <IconButton label="Show all tags" onClick={() => onView({ ...view, tag: null })}>
            <X size={12} />
          </IconButton>
        </span>
      )}
      {view.kind === 'source' && (
        <MenuButton entries={sorts}>
          <IconButton label={`Sort: ${SORTS[view.sort].toLowerCase()}`}>
            <ListFilter size={15} />
          </IconButton>
        </MenuButton>
      )}
      {view.kind !== 'briefing' && (
        <IconButton
          label={view.descending ? 'Descending: turn the order round' : 'Ascending: turn the order round'}
          onClick={() => onView({ ...view, descending: !view.descending })}
        >
          {view.descending ? <ArrowDownNarrowWide size={15} /> : <ArrowUpNarrowWide size={15} />}
        </IconButton>
      )}
      {view.kind === 'source' && !view.trashed && (
        <IconButton
          label="Import Files"
          disabled={desk.readOnly}
          shortcut={commandKey('importing.importChosen')}
          onClick={() => desk.run('importing.importChosen')}
        >
          <Import size={15} />
        </IconButton>
      )}
      {view.kind === 'picture' && !view.trashed && (
        <IconButton
          label="Import Pictures"
          disabled={desk.readOnly}
          onClick={() => void importPictures(desk)}
        >
          <ImagePlus size={15} />
        </IconButton>
      )}
      {view.kind === 'briefing' && !view.trashed && (
        <IconButton
          label="New Briefing"
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

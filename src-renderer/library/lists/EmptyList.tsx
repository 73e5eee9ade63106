import type { ReactNode } from 'react';
import { commandLabel } from '#renderer/library/command-words.ts';
import { useDesk } from '#renderer/library/desk.ts';
import type { ItemKind } from '#renderer/library/items.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyPlace } from '#renderer/ui/EmptyPlace.tsx';
import { KIND_NAMES, type View } from './view.ts';

const WHAT: Record<ItemKind, string> = {
  source:
    'Articles, reports and transcripts come here. Import files, drop them on the window, or paste a text.',
  excerpt: 'Passages kept word for word come here. Open a source, select words and press Ctrl+E.',
  figure: 'Numbers with their owner come here. Open a source, select a number and press Ctrl+Shift+F.',
  picture: 'Images for your briefings come here.',
  briefing: 'The documents you write come here.',
};

export function EmptyList({ view }: { view: View }) {
  const desk = useDesk();
  const name = KIND_NAMES[view.kind].toLowerCase();
  if (view.trashed) {
    return (
      <EmptyPlace title={`No ${name} in the trash`}>
        What you move to the trash can be restored here.
      </EmptyPlace>
    );
  }
  if (view.tag !== null) return <EmptyPlace title={`No ${name} with the tag “${view.tag}”`} />;
  if (view.collectionId !== null) {
    return (
      <EmptyPlace title={`No ${name} in this collection`}>
        Drag sources from the list to its name, or use Add to Collection in their menu.
      </EmptyPlace>
    );
  }
  const actions: Partial<Record<ItemKind, ReactNode>> = {
    source: (
      <>
        <Button tone="primary" disabled={desk.readOnly} onClick={() => desk.run('importing.importChosen')}>
          {commandLabel('importing.importChosen')}
        </Button>
        <Button disabled={desk.readOnly} onClick={() => desk.run('importing.importFolders')}>
          {commandLabel('importing.importFolders')}
        </Button>
        <Button onClick={() => desk.run('library.openSample')}>{commandLabel('library.openSample')}</Button>
      </>
    ),
    briefing: (
      <Button tone="primary" disabled={desk.readOnly} onClick={() => desk.run('briefings.create')}>
        {commandLabel('briefings.create')}
      </Button>
    ),
  };
  return (
    <EmptyPlace title={`No ${name} yet`} actions={actions[view.kind]}>
      {WHAT[view.kind]}
    </EmptyPlace>
  );
}

import type { LocatedExcerpt, LocatedFigure } from '#core/model/references.ts';
import type { Paragraph } from '#core/model/source-text.ts';
import { commandKey, commandLabel } from '#renderer/library/command-words.ts';
import type { Desk } from '#renderer/library/desk.ts';
import { trashItems } from '#renderer/library/items.ts';
import type { MenuEntry } from '#renderer/ui/menu-entry.ts';

interface Pointed {
  desk: Desk;
  /** Whether words are selected. */
  selected: boolean;
  /** What is under the pointer. */
  excerpt: LocatedExcerpt | null;
  figure: LocatedFigure | null;
  paragraph: Paragraph | null;
  open: (kind: 'excerpt' | 'figure') => void;
  copySelected: () => void;
  setAside: (paragraphId: string) => void;
  restore: (paragraphId: string) => void;
}

function selectionEntries(it: Pointed): MenuEntry[] {
  const excerpt = { label: commandLabel('reader.excerpt'), shortcut: commandKey('reader.excerpt') };
  const figure = { label: commandLabel('reader.figure'), shortcut: commandKey('reader.figure') };
  return [
    { ...excerpt, disabled: !it.selected || it.desk.readOnly, run: () => it.open('excerpt') },
    { ...figure, disabled: !it.selected || it.desk.readOnly, run: () => it.open('figure') },
    { label: 'Copy', disabled: !it.selected, run: it.copySelected },
  ];
}

function markEntries({ desk, excerpt, figure }: Pointed): MenuEntry[] {
  const disabled = desk.readOnly;
  if (excerpt !== null) {
    const target = { kind: 'excerpt' as const, id: excerpt.id };
    return [
      '---',
      { label: 'Cite Excerpt in Briefing', disabled, run: () => desk.cite([target]) },
      { label: 'Quote Excerpt in Briefing', disabled, run: () => desk.insert(target) },
      {
        label: 'Move Excerpt to the Trash',
        disabled,
        run: () => void trashItems(desk, { kind: 'excerpt', ids: [excerpt.id] }),
      },
    ];
  }
  if (figure === null) return [];
  return [
    '---',
    { label: 'Cite Figure in Briefing', disabled, run: () => desk.cite([{ kind: 'figure', id: figure.id }]) },
    {
      label: 'Move Figure to the Trash',
      disabled,
      run: () => void trashItems(desk, { kind: 'figure', ids: [figure.id] }),
    },
  ];
}

function paragraphEntries({ desk, paragraph, setAside, restore }: Pointed): MenuEntry[] {
  if (paragraph === null) return [];
  const entry =
    paragraph.number === null
      ? { label: 'Restore Paragraph', run: () => restore(paragraph.id) }
      : { label: 'Set Aside as Page Furniture', run: () => setAside(paragraph.id) };
  return ['---', { ...entry, disabled: desk.readOnly }];
}

/** What can be done at a place of a source's text. */
export function readerMenu(it: Pointed): MenuEntry[] {
  return [...selectionEntries(it), ...markEntries(it), ...paragraphEntries(it)];
}

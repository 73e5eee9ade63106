import type { MenuCommand } from '#core/contract/menu.ts';

export interface Action {
  readonly enabled: boolean;
  readonly run: () => void;
}
/** Every command of the menu, as buttons, keys and the palette run it. */
export type Actions = Record<MenuCommand, Action>;

/** What the actions need from the window. */
export interface ActionDeps {
  readonly hasLibrary: boolean;
  readonly hasBriefing: boolean;
  readonly hasSource: boolean;
  readonly openLibrary: (how: 'open' | 'create' | 'openSample') => void;
  readonly importChosen: () => void;
  readonly importBriefing: () => void;
  readonly createBriefing: () => void;
  readonly show: (dialog: 'paste' | 'export' | 'keys' | 'about') => void;
  readonly find: () => void;
  readonly keep: (kind: 'excerpt' | 'figure') => void;
  readonly cite: () => void;
  readonly focusPane: (pane: PaneId | 'next') => void;
  readonly toggleFold: (pane: 'library' | 'inspector') => void;
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void;
}

export const PANES = ['library', 'reader', 'editor', 'inspector'] as const;
export type PaneId = (typeof PANES)[number];

export function actionsOf(it: ActionDeps): Actions {
  const always = (run: () => void): Action => ({ enabled: true, run });
  const inLibrary = (run: () => void): Action => ({ enabled: it.hasLibrary, run });
  const inBriefing = (run: () => void): Action => ({ enabled: it.hasLibrary && it.hasBriefing, run });
  const inSource = (run: () => void): Action => ({ enabled: it.hasLibrary && it.hasSource, run });
  return {
    'library.open': always(() => it.openLibrary('open')),
    'library.create': always(() => it.openLibrary('create')),
    'library.openSample': always(() => it.openLibrary('openSample')),
    'importing.importChosen': inLibrary(it.importChosen),
    'importing.paste': inLibrary(() => it.show('paste')),
    'briefings.create': inLibrary(it.createBriefing),
    'briefings.importChosen': inLibrary(it.importBriefing),
    'exporting.exportPdf': inBriefing(() => it.show('export')),
    'library.find': inLibrary(it.find),
    'reader.excerpt': inSource(() => it.keep('excerpt')),
    'reader.figure': inSource(() => it.keep('figure')),
    'editor.cite': inBriefing(it.cite),
    'view.library': inLibrary(() => it.focusPane('library')),
    'view.reader': inLibrary(() => it.focusPane('reader')),
    'view.editor': inLibrary(() => it.focusPane('editor')),
    'view.inspector': inLibrary(() => it.focusPane('inspector')),
    'view.nextPane': inLibrary(() => it.focusPane('next')),
    'view.toggleLibrary': inLibrary(() => it.toggleFold('library')),
    'view.toggleInspector': inLibrary(() => it.toggleFold('inspector')),
    'view.themeSystem': always(() => it.setTheme('system')),
    'view.themeLight': always(() => it.setTheme('light')),
    'view.themeDark': always(() => it.setTheme('dark')),
    'help.keys': always(() => it.show('keys')),
    'help.about': always(() => it.show('about')),
  };
}

import type { ExportFormat } from '#core/contract/print-views.ts';
import { isEditorCommand, onlyReads, type EditorCommand, type MenuCommand } from '#core/contract/menu.ts';
import type { Preferences } from '#core/contract/views.ts';
import type { SourceId } from '#core/model/ids.ts';
import type { ReaderHandle } from '#renderer/library/reader/Reader.tsx';

export const PANES = ['library', 'reader', 'editor', 'inspector'] as const;
export type PaneId = (typeof PANES)[number];

/** What there has to be for a command to make sense. */
type Need =
  'nothing' | 'library' | 'writable' | 'plain' | 'locking' | 'reading' | 'source' | 'briefing' | 'inFront';

const NEEDS: Record<Exclude<MenuCommand, EditorCommand>, Need> = {
  'library.open': 'nothing',
  'library.create': 'nothing',
  'library.openSample': 'nothing',
  'library.protect': 'plain',
  'library.backups': 'library',
  'library.check': 'library',
  'library.changePassphrase': 'locking',
  'library.lock': 'locking',
  'importing.importChosen': 'writable',
  'importing.importFolders': 'writable',
  'importing.paste': 'writable',
  'briefings.create': 'writable',
  'briefings.importChosen': 'writable',
  'briefings.pageSetup': 'briefing',
  'exporting.print': 'inFront',
  'exporting.exportPdf': 'briefing',
  'exporting.exportWord': 'briefing',
  'exporting.exportHtml': 'briefing',
  'exporting.list': 'inFront',
  'comparing.facts': 'library',
  'verifying.verify': 'library',
  'bundles.export': 'library',
  'bundles.import': 'writable',
  'signing.key': 'nothing',
  'library.find': 'library',
  'reader.excerpt': 'source',
  'reader.cite': 'briefing',
  'reader.figure': 'source',
  'reader.find': 'reading',
  'reader.next': 'reading',
  'reader.previous': 'reading',
  'reader.proposals': 'reading',
  'reader.original': 'reading',
  'briefings.save': 'briefing',
  'briefings.keepVersion': 'briefing',
  'exporting.exportMarkdown': 'briefing',
  'window.new': 'library',
  'window.pastePlain': 'nothing',
  'view.library': 'library',
  'view.reader': 'library',
  'view.editor': 'library',
  'view.inspector': 'library',
  'view.nextPane': 'library',
  'view.toggleLibrary': 'library',
  'view.toggleInspector': 'library',
  'view.outline': 'library',
  'view.comments': 'library',
  'view.versions': 'library',
  'view.checks': 'library',
  'view.strip': 'library',
  'view.pages': 'library',
  'view.focusMode': 'library',
  'view.spelling': 'nothing',
  'view.palette': 'nothing',
  'view.themeSystem': 'nothing',
  'view.themeLight': 'nothing',
  'view.themeDark': 'nothing',
  'help.keys': 'nothing',
  'help.about': 'nothing',
};

/** What is open now. */
export interface Openness {
  readonly library: boolean;
  /** A library that can be written. */
  readonly writable: boolean;
  /** A library that can be written and is not encrypted. */
  readonly plain: boolean;
  /** An encrypted library. */
  readonly locking: boolean;
  /** A source in the reader. */
  readonly reading: boolean;
  /** A source to keep words of. */
  readonly source: boolean;
  /** A briefing to write in; an export is noted beside it. */
  readonly briefing: boolean;
  /** A briefing in front, whether it can be written or not. */
  readonly inFront: boolean;
}

export function isEnabled(command: MenuCommand, open: Openness): boolean {
  const need = isEditorCommand(command) ? (onlyReads(command) ? 'library' : 'briefing') : NEEDS[command];
  return need === 'nothing' || (open.library && open[need]);
}

/** Dialogs that a command opens. */
export type AskedDialog =
  | 'paste'
  | 'keys'
  | 'about'
  | 'new-briefing'
  | 'keep-version'
  | 'palette'
  | 'page-setup'
  | 'print'
  | 'exported-files'
  | 'verify'
  | 'check-library'
  | { readonly backups: 'open' | 'damaged' }
  | 'new-library'
  | 'protect'
  | 'passphrase'
  /** Only what these sources state, or all. */
  | { readonly facts: readonly SourceId[] | null }
  | 'export-bundle'
  | 'signing-key'
  /** A dropped file by its token, or null for one that is chosen. */
  | { readonly importBundle: string | null }
  | { readonly export: ExportFormat };

/** What the window can do, by itself or with others. */
export interface Deeds {
  readonly openLibrary: (how: 'open' | 'openSample') => void;
  readonly lock: () => void;
  readonly importChosen: (what: 'files' | 'folders') => void;
  readonly importBriefing: () => void;
  readonly show: (dialog: AskedDialog) => void;
  readonly saveNow: () => void;
  readonly newWindow: () => void;
  readonly pastePlain: () => void;
  readonly find: () => void;
  readonly keep: (kind: 'excerpt' | 'figure') => void;
  /** Does something in the source that is open. */
  readonly inReader: (run: (reader: ReaderHandle) => void) => void;
  /** Does something in the text of the briefing in front. */
  readonly inEditor: (command: EditorCommand) => void;
  readonly toggleSidePanel: (panel: NonNullable<Preferences['sidePanel']>) => void;
  readonly toggleStrip: () => void;
  readonly togglePages: () => void;
  readonly toggleFocusMode: () => void;
  readonly toggleSpelling: () => void;
  readonly focusPane: (pane: PaneId | 'next') => void;
  readonly toggleFold: (pane: 'library' | 'inspector') => void;
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void;
}

/** What each command does: one table for the menu, its keys, buttons and the list of commands. */
const OWN_ACTIONS: Record<Exclude<MenuCommand, EditorCommand>, (deeds: Deeds) => void> = {
  'library.open': (it) => it.openLibrary('open'),
  'library.create': (it) => it.show('new-library'),
  'library.openSample': (it) => it.openLibrary('openSample'),
  'library.protect': (it) => it.show('protect'),
  'library.backups': (it) => it.show({ backups: 'open' }),
  'library.check': (it) => it.show('check-library'),
  'library.changePassphrase': (it) => it.show('passphrase'),
  'library.lock': (it) => it.lock(),
  'importing.importChosen': (it) => it.importChosen('files'),
  'importing.importFolders': (it) => it.importChosen('folders'),
  'importing.paste': (it) => it.show('paste'),
  'briefings.create': (it) => it.show('new-briefing'),
  'briefings.save': (it) => it.saveNow(),
  'briefings.keepVersion': (it) => it.show('keep-version'),
  'exporting.exportMarkdown': (it) => it.show({ export: 'markdown' }),
  'window.new': (it) => it.newWindow(),
  'window.pastePlain': (it) => it.pastePlain(),
  'briefings.importChosen': (it) => it.importBriefing(),
  'briefings.pageSetup': (it) => it.show('page-setup'),
  'exporting.print': (it) => it.show('print'),
  'exporting.exportPdf': (it) => it.show({ export: 'pdf' }),
  'exporting.exportWord': (it) => it.show({ export: 'docx' }),
  'exporting.exportHtml': (it) => it.show({ export: 'html' }),
  'exporting.list': (it) => it.show('exported-files'),
  'comparing.facts': (it) => it.show({ facts: null }),
  'verifying.verify': (it) => it.show('verify'),
  'bundles.export': (it) => it.show('export-bundle'),
  'bundles.import': (it) => it.show({ importBundle: null }),
  'signing.key': (it) => it.show('signing-key'),
  'library.find': (it) => it.find(),
  'reader.excerpt': (it) => it.keep('excerpt'),
  'reader.cite': (it) => it.inReader((reader) => reader.cite()),
  'reader.figure': (it) => it.keep('figure'),
  'reader.find': (it) => it.inReader((reader) => reader.find()),
  'reader.next': (it) => it.inReader((reader) => reader.walk(1)),
  'reader.previous': (it) => it.inReader((reader) => reader.walk(-1)),
  'reader.proposals': (it) => it.inReader((reader) => reader.toggle('proposals')),
  'reader.original': (it) => it.inReader((reader) => reader.toggle('original')),
  'view.library': (it) => it.focusPane('library'),
  'view.reader': (it) => it.focusPane('reader'),
  'view.editor': (it) => it.focusPane('editor'),
  'view.inspector': (it) => it.focusPane('inspector'),
  'view.nextPane': (it) => it.focusPane('next'),
  'view.toggleLibrary': (it) => it.toggleFold('library'),
  'view.toggleInspector': (it) => it.toggleFold('inspector'),
  'view.outline': (it) => it.toggleSidePanel('outline'),
  'view.comments': (it) => it.toggleSidePanel('comments'),
  'view.versions': (it) => it.toggleSidePanel('versions'),
  'view.checks': (it) => it.toggleSidePanel('checks'),
  'view.strip': (it) => it.toggleStrip(),
  'view.pages': (it) => it.togglePages(),
  'view.focusMode': (it) => it.toggleFocusMode(),
  'view.spelling': (it) => it.toggleSpelling(),
  'view.palette': (it) => it.show('palette'),
  'view.themeSystem': (it) => it.setTheme('system'),
  'view.themeLight': (it) => it.setTheme('light'),
  'view.themeDark': (it) => it.setTheme('dark'),
  'help.keys': (it) => it.show('keys'),
  'help.about': (it) => it.show('about'),
};

/** What a command does. */
export function runCommand(command: MenuCommand, deeds: Deeds): void {
  if (isEditorCommand(command)) deeds.inEditor(command);
  else OWN_ACTIONS[command](deeds);
}

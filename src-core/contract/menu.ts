/**
 * The commands of the window: one list for the native menu, its accelerators, tooltips and the page. `key` is an
 * Electron accelerator; commands the page handles itself while typing (bold, undo) are roles of the menu, not listed.
 */
export const menuCommands = {
  'library.open': { label: 'Open Library…', key: 'CmdOrCtrl+Shift+O' },
  'library.create': { label: 'New Library…', key: null },
  'library.openSample': { label: 'Open the Sample Library', key: null },
  'importing.importChosen': { label: 'Import Files…', key: 'CmdOrCtrl+Shift+I' },
  'importing.importFolders': { label: 'Import Folder…', key: null },
  'importing.paste': { label: 'Import from the Clipboard', key: null },
  'briefings.create': { label: 'New Briefing', key: 'CmdOrCtrl+N' },
  'briefings.importChosen': { label: 'Import Briefing from Markdown…', key: null },
  'exporting.exportPdf': { label: 'Export PDF…', key: 'CmdOrCtrl+Shift+E' },
  'library.find': { label: 'Search the Library', key: 'CmdOrCtrl+K' },
  'reader.excerpt': { label: 'Excerpt the Selection', key: 'CmdOrCtrl+E' },
  'reader.figure': { label: 'Figure from the Selection', key: 'CmdOrCtrl+Shift+F' },
  'reader.find': { label: 'Find in the Source…', key: 'CmdOrCtrl+F' },
  'reader.next': { label: 'Next Excerpt or Figure', key: 'F8' },
  'reader.previous': { label: 'Previous Excerpt or Figure', key: 'Shift+F8' },
  'reader.proposals': { label: 'Proposals of the Source', key: 'CmdOrCtrl+J' },
  'reader.original': { label: 'Original beside the Text', key: 'CmdOrCtrl+Shift+J' },
  'editor.cite': { label: 'Cite…', key: 'CmdOrCtrl+Shift+C' },
  'view.library': { label: 'Library Pane', key: 'CmdOrCtrl+1' },
  'view.reader': { label: 'Reader', key: 'CmdOrCtrl+2' },
  'view.editor': { label: 'Editor', key: 'CmdOrCtrl+3' },
  'view.inspector': { label: 'Inspector', key: 'CmdOrCtrl+4' },
  'view.nextPane': { label: 'Next Pane', key: 'F6' },
  'view.toggleLibrary': { label: 'Fold the Library Pane', key: 'CmdOrCtrl+Shift+1' },
  'view.toggleInspector': { label: 'Fold the Inspector', key: 'CmdOrCtrl+Shift+4' },
  'view.themeSystem': { label: 'Colours of the System', key: null },
  'view.themeLight': { label: 'Light', key: null },
  'view.themeDark': { label: 'Dark', key: null },
  'help.keys': { label: 'Keyboard Shortcuts', key: 'F1' },
  'help.about': { label: 'About Chancery', key: null },
} as const satisfies Record<string, { label: string; key: string | null }>;

export type MenuCommand = keyof typeof menuCommands;

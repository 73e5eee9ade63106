import { dialog, type BrowserWindow } from 'electron';
import { sentenceFor } from '#core/contract/messages.ts';
import type { HeldElsewhere } from './take-over.ts';

/** The questions about files and folders. Each answers null where the person changed their mind. */
export interface Dialogs {
  chooseLibrary(): Promise<string | null>;
  /** A folder that is to be made; `suggested` is its whole path. */
  chooseNewLibrary(suggested: string): Promise<string | null>;
  chooseFiles(kind: FileKind): Promise<string[] | null>;
  /** Folders that are there already, to bring in what they hold. */
  chooseFolders(): Promise<string[] | null>;
  /** A folder for second copies of the library. */
  chooseBackupFolder(): Promise<string | null>;
  chooseExport(suggested: string, kind: ExportKind): Promise<string | null>;
}

export type FileKind = 'sources' | 'pictures' | 'briefing' | 'evidence' | 'style' | 'bundle' | 'key';
export type ExportKind = 'pdf' | 'docx' | 'html' | 'markdown' | 'bundle' | 'key';

const EXPORTS = {
  pdf: { title: 'Export PDF', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  docx: { title: 'Export Word Document', filters: [{ name: 'Word document', extensions: ['docx'] }] },
  html: { title: 'Export Web Page', filters: [{ name: 'Web page', extensions: ['html', 'htm'] }] },
  markdown: { title: 'Export Markdown', filters: [{ name: 'Markdown', extensions: ['md', 'markdown'] }] },
  bundle: { title: 'Export Bundle', filters: [{ name: 'Chancery bundle', extensions: ['chancery'] }] },
  key: { title: 'Save a Copy of the Signing Key', filters: [{ name: 'Signing key', extensions: ['json'] }] },
};

const DOCUMENTS = [
  ...['pdf', 'docx', 'xlsx', 'csv', 'tsv', 'txt', 'md', 'markdown'],
  ...['html', 'htm', 'xhtml', 'mhtml', 'mht', 'eml', 'zip'],
];
const PICTURES = ['png', 'jpg', 'jpeg', 'webp', 'svg'];

const FILTERS = {
  sources: {
    title: 'Import Files',
    filters: [
      { name: 'Documents and pictures', extensions: [...DOCUMENTS, ...PICTURES] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
  pictures: {
    title: 'Import Pictures',
    filters: [{ name: 'Pictures', extensions: PICTURES }],
  },
  briefing: {
    title: 'Import Briefing from Markdown',
    filters: [{ name: 'Markdown', extensions: ['md', 'markdown', 'txt'] }],
  },
  evidence: {
    title: 'Verify PDF',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  },
  bundle: {
    title: 'Import Bundle',
    filters: [
      { name: 'Chancery bundle', extensions: ['chancery'] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
  key: {
    title: 'Use a Copy of a Signing Key',
    filters: [{ name: 'Signing key', extensions: ['json'] }],
  },
  style: {
    title: 'Add Citation Style',
    filters: [{ name: 'Citation style', extensions: ['csl', 'xml'] }],
  },
};

/** What is brought in many at once. */
const SEVERAL: ReadonlySet<FileKind> = new Set(['sources', 'pictures']);

/** Asks whether to open a library past the lock of another machine; leaving it is what Enter and Escape do. */
export async function askTakeOver(held: HeldElsewhere): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: sentenceFor(held),
    detail:
      `Open it anyway only if you know that it is closed on ${held.host}, or that this computer will not come back. ` +
      'If Chancery still runs there, it stops writing as soon as it notices, and what is typed there is not saved.',
    buttons: ['Leave It Closed', 'Open Anyway'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

/** The system's own dialogs, in front of the window. */
export function systemDialogs(window: BrowserWindow): Dialogs {
  return {
    chooseLibrary: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open Library',
        properties: ['openDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseNewLibrary: async (suggested) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'New Library',
        buttonLabel: 'Create',
        nameFieldLabel: 'Name of the folder',
        defaultPath: suggested,
      });
      return canceled || filePath === '' ? null : filePath;
    },
    chooseFiles: async (kind) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        ...FILTERS[kind],
        properties: SEVERAL.has(kind) ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    chooseFolders: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Import Folder',
        buttonLabel: 'Import',
        properties: ['openDirectory', 'multiSelections'],
      });
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
    chooseBackupFolder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Folder for Backups',
        buttonLabel: 'Use This Folder',
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    chooseExport: async (suggested, kind) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        ...EXPORTS[kind],
        buttonLabel: 'Export',
        defaultPath: suggested,
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

import {
  app,
  clipboard,
  dialog,
  ipcMain,
  nativeTheme,
  shell,
  type BrowserWindow,
  type IpcMainInvokeEvent,
} from 'electron';
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { calls } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import type { Preferences } from '#core/contract/views.ts';
import { fail } from '#core/model/result.ts';
import { isOurPage } from './addresses.ts';
import { exportingCalls } from './calls/exporting-calls.ts';
import { importingCalls } from './calls/importing-calls.ts';
import { defaultLibraryFolder, libraryCalls, openAndRemember } from './calls/library-calls.ts';
import type { ShellCalls } from './calls/shell-calls.ts';
import { windowCalls } from './calls/window-calls.ts';
import { changedAreas } from './changed-areas.ts';
import { systemDialogs } from './dialogs.ts';
import { makeDoor, type CallAnswer, type Route } from './door.ts';
import { makeDrops } from './drops.ts';
import type { LibrarySession } from './library-session.ts';
import type { Log } from './log.ts';
import { showMenu } from './menu.ts';
import type { Places } from './places.ts';
import { readStartWish } from './start-arguments.ts';
import type { StateFile } from './state-file.ts';
import { openWindow } from './window.ts';
import { framesOf } from './workers/port.ts';

export interface PageParts {
  readonly places: Places;
  readonly userData: string;
  readonly log: Log;
  readonly stateFile: StateFile;
  readonly session: LibrarySession;
}
export interface Page {
  readonly window: BrowserWindow;
}

const newToken = () => randomBytes(16).toString('hex');
/** Short enough to be read out on the telephone. */
const newNumber = () => randomBytes(3).toString('hex');

/** Opens the window and gives its page the one door. */
export function connectPage(parts: PageParts): Page {
  const { places, userData, log, stateFile, session } = parts;
  const opening = openAtStart(parts);
  const main = openWindow({ places, stateFile, log });
  void opening.then((error) => {
    if (error !== null)
      void dialog.showMessageBox(main.window, { type: 'warning', message: sentenceFor(error) });
  });
  const dialogs = systemDialogs(main.window);
  const drops = makeDrops(newToken);
  const documents = app.getPath('documents');
  const putUpMenu = ({ theme }: Preferences) =>
    showMenu(theme, !app.isPackaged, (command) => main.send('menu.command', { command }));
  putUpMenu(stateFile.state.preferences);

  const shellCalls: ShellCalls = {
    ...libraryCalls({
      session,
      stateFile,
      dialogs,
      newToken,
      defaultFolder: defaultLibraryFolder(documents),
      defaultPlace: `${basename(documents)}/Chancery/Library`,
      sampleFolder: sampleFolder(userData),
    }),
    ...importingCalls({ session, dialogs, drops, onProgress: (it) => main.send('import.progress', it) }),
    ...exportingCalls({
      session,
      dialogs,
      documents,
      showInFolder: (path) => shell.showItemInFolder(path),
      onProgress: (it) => main.send('export.progress', it),
    }),
    ...windowCalls({
      stateFile,
      copyText: (text) => clipboard.writeText(text),
      readyToClose: main.readyToClose,
      onPreferences: (preferences) => {
        nativeTheme.themeSource = preferences.theme;
        putUpMenu(preferences);
      },
    }),
  };
  const route: Route = async (name, input) => {
    if (!/^(preferences|shell)\./.test(name)) await opening;
    const place = calls[name].on;
    if (place !== 'shell') return (await session.call(place, name, input)) as CallAnswer<typeof name>;
    const answer = shellCalls[name as keyof ShellCalls] as (
      input: unknown,
    ) => Promise<CallAnswer<typeof name>>;
    return answer(input);
  };
  const door = makeDoor({
    route,
    log,
    newNumber,
    onSuccess: (name) => {
      const areas = changedAreas(name);
      if (areas.length > 0) main.send('library.changed', { areas });
    },
    checkAnswers: !app.isPackaged,
  });

  const isFromPage = ({ senderFrame }: IpcMainInvokeEvent) =>
    senderFrame !== null &&
    senderFrame === main.window.webContents.mainFrame &&
    isOurPage(senderFrame.url, places.devServer);
  ipcMain.handle('chancery:call', (event, name: unknown, input: unknown) => {
    if (!isFromPage(event)) {
      log({ code: 'stranger-refused' });
      return fail({ code: 'bad-input', call: 'unknown' });
    }
    main.pageIsAlive();
    return door(name, input);
  });
  ipcMain.handle('chancery:drop', (event, paths: unknown) => {
    const tokens = isFromPage(event) ? drops.accept(paths) : null;
    if (tokens === null) throw new Error('not a list of dropped files');
    return tokens;
  });
  return main;
}

function sampleFolder(userData: string): string {
  return join(userData, 'Sample library');
}

/**
 * Opens the library asked for on the command line, else the one used last, else none: the page then offers some.
 * Answers why that could not be done.
 */
async function openAtStart({ userData, log, stateFile, session }: PageParts): Promise<CallError | null> {
  const wish = readStartWish(process.argv.slice(1), process.cwd());
  const { last } = stateFile.state;
  const sample = sampleFolder(userData);
  const folder = wish.open === 'sample' ? sample : wish.open === 'folder' ? wish.folder : last;
  if (folder === null) return null;
  const parts = { session, stateFile, newToken };
  try {
    const opened = await openAndRemember(parts, { folder, how: folder === sample ? 'sample' : 'open' });
    return opened.ok ? null : opened.error;
  } catch (error) {
    const number = newNumber();
    log({ code: 'not-opened-at-start', number, frames: framesOf(error) });
    return { code: 'unexpected', number };
  }
}

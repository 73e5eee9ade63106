import {
  app,
  clipboard,
  dialog,
  ipcMain,
  shell,
  type BrowserWindow,
  type IpcMainInvokeEvent,
} from 'electron';
import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { calls, type CallName, type CallOutput, type CallParsed } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import type { EventData } from '#core/contract/events.ts';
import { sentenceFor } from '#core/contract/messages.ts';
import { fail } from '#core/model/result.ts';
import { isOurPage } from './addresses.ts';
import { bundleCalls } from './calls/bundle-calls.ts';
import { backupCalls } from './calls/backup-calls.ts';
import { exportingCalls } from './calls/exporting-calls.ts';
import { importingCalls } from './calls/importing-calls.ts';
import {
  defaultLibraryFolder,
  libraryCalls,
  libraryOpening,
  openAndRemember,
  type LibraryCallParts,
} from './calls/library-calls.ts';
import { protectionCalls } from './calls/protection-calls.ts';
import type { ShellCalls } from './calls/shell-calls.ts';
import { signingCalls } from './calls/signing-calls.ts';
import { styleCalls } from './calls/style-calls.ts';
import { verifyingCalls } from './calls/verifying-calls.ts';
import { windowCalls, type WindowCallParts } from './calls/window-calls.ts';
import { changedAreas } from './changed-areas.ts';
import { askTakeOver, type Dialogs } from './dialogs.ts';
import { makeDoor, type CallAnswer, type Route } from './door.ts';
import { makeDrops, type Drops } from './drops.ts';
import type { LibrarySession } from './library-session.ts';
import { lockLibrary } from './lock-library.ts';
import type { LockedLibrary } from './locked-library.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';
import { printBriefing } from './printing.ts';
import { readStartWish } from './start-arguments.ts';
import type { SpellingSession } from './spelling-session.ts';
import { switchLibrary } from './switch-library.ts';
import type { OpenWindow } from './windows.ts';
import { framesOf } from './workers/port.ts';

export interface PageParts extends Pick<
  WindowCallParts,
  'windows' | 'claims' | 'undo' | 'stateFile' | 'openWindow' | 'onPreferences'
> {
  readonly places: Places;
  readonly userData: string;
  readonly log: Log;
  readonly session: LibrarySession;
  readonly spelling: SpellingSession;
  readonly locked: LockedLibrary;
  /** The questions about files and folders, in front of a window. */
  readonly dialogs: (window: BrowserWindow) => Dialogs;
}

const newToken = () => randomBytes(16).toString('hex');
/** Short enough to be read out on the telephone. */
const newNumber = () => randomBytes(3).toString('hex');

type Door = ReturnType<typeof makeDoor>;
interface Entrance {
  readonly door: Door;
  readonly drops: Drops;
}

/**
 * Gives the page of every window a door of its own: what it asks for opens dialogs in front of it and tells it of
 * progress. A call is taken from the main frame of one of the windows and from nowhere else. Opens the library asked for;
 * `answering` begins when that is done.
 */
export function connectPages(parts: PageParts): void {
  const { windows, places, log } = parts;
  const opening = openAtStart(parts);
  void opening.then((error) => {
    const first = windows.first();
    if (error !== null && error.code !== 'cancelled' && first !== null)
      void dialog.showMessageBox(first.window, { type: 'warning', message: sentenceFor(error) });
  });
  const entrances = new WeakMap<OpenWindow, Entrance>();
  const entranceOf = (it: OpenWindow): Entrance => {
    const found = entrances.get(it) ?? makeEntrance(parts, it, opening);
    entrances.set(it, found);
    return found;
  };
  const windowOf = ({ sender, senderFrame }: IpcMainInvokeEvent): OpenWindow | null => {
    const it = windows.byId(sender.id);
    const isPage =
      it !== null &&
      senderFrame !== null &&
      senderFrame === it.window.webContents.mainFrame &&
      isOurPage(senderFrame.url, places.devServer);
    return isPage ? it : null;
  };
  ipcMain.handle('chancery:call', (event, name: unknown, input: unknown) => {
    const it = windowOf(event);
    if (it === null) {
      log({ code: 'stranger-refused' });
      return fail({ code: 'bad-input', call: 'unknown' });
    }
    it.pageIsAlive();
    return entranceOf(it).door(name, input);
  });
  ipcMain.handle('chancery:drop', (event, paths: unknown) => {
    const it = windowOf(event);
    const tokens = it === null ? null : entranceOf(it).drops.accept(paths);
    if (tokens === null) throw new Error('not a list of dropped files');
    return tokens;
  });
}

/** What one window may ask, and what the others hear of it. */
function makeEntrance(parts: PageParts, self: OpenWindow, opening: Promise<unknown>): Entrance {
  const { windows, session, spelling, log } = parts;
  const drops = makeDrops(newToken);
  const shellCalls = makeShellCalls(parts, self, drops);
  const route: Route = async (name, input) => {
    if (!/^(preferences|shell|window|spelling)\./.test(name)) await opening;
    const place = calls[name].on;
    if (place === 'spelling') return (await spelling.call(name, input)) as CallAnswer<typeof name>;
    if (place !== 'shell') return (await session.call(place, name, input)) as CallAnswer<typeof name>;
    const answer = shellCalls[name as keyof ShellCalls] as (
      input: unknown,
    ) => Promise<CallAnswer<typeof name>>;
    return answer(input);
  };
  const onSuccess = (name: CallName, input: unknown, output: unknown) => {
    const areas = changedAreas(name);
    if (areas.length > 0) windows.tell('library.changed', { areas });
    const saved = savedBriefing(name, input, output);
    if (saved !== null) windows.tell('briefing.saved', saved, self);
  };
  return { drops, door: makeDoor({ route, log, newNumber, onSuccess, checkAnswers: !app.isPackaged }) };
}

/** The briefing that a successful call has written, for the windows that read it. */
function savedBriefing(name: CallName, input: unknown, output: unknown): EventData<'briefing.saved'> | null {
  if (name === 'versions.restore') {
    const { briefingId, revision } = output as CallOutput<'versions.restore'>;
    return { id: briefingId, revision };
  }
  if (name !== 'briefings.save') return null;
  const { id } = input as CallParsed<'briefings.save'>;
  return { id, revision: (output as CallOutput<'briefings.save'>).revision };
}

function makeShellCalls(parts: PageParts, self: OpenWindow, drops: Drops): ShellCalls {
  const { windows, session, places, stateFile, userData, undo, locked } = parts;
  const dialogs = parts.dialogs(self.window);
  const documents = app.getPath('documents');
  const others = () => windows.all().filter((it) => it !== self);
  const library: LibraryCallParts = {
    session,
    stateFile,
    locked,
    dialogs,
    switching: async (open) => {
      const opened = await switchLibrary(others(), open);
      if (opened.ok) undo.clear();
      return opened;
    },
    newToken,
    askTakeOver,
    defaultFolder: defaultLibraryFolder(documents),
    defaultPlace: `${basename(documents)}/Chancery/Library`,
    sampleFolder: sampleFolder(userData),
  };
  const { open, answer } = libraryOpening(library);
  return {
    ...libraryCalls(library),
    ...protectionCalls({
      session,
      locked,
      open,
      state: answer,
      switching: library.switching,
      lock: () => lockLibrary(parts),
      onProgress: (it) => self.send('protection.progress', it),
    }),
    ...backupCalls({ ...library, onProgress: (it) => self.send('care.progress', it) }),
    ...verifyingCalls({ session, dialogs }),
    ...styleCalls({ session, dialogs }),
    ...importingCalls({ session, dialogs, drops, onProgress: (it) => self.send('import.progress', it) }),
    ...exportingCalls({
      session,
      dialogs,
      documents,
      showInFolder: (path) => shell.showItemInFolder(path),
      onProgress: (it) => self.send('export.progress', it),
      print: (job) => printBriefing({ session, places, from: self.window }, job),
    }),
    ...bundleCalls({
      ...{ session, dialogs, drops, documents, userData, newToken, version: app.getVersion() },
      isWritten: (id) => parts.claims.writerOf(id) !== null,
      onProgress: (it) => self.send('bundle.progress', it),
    }),
    ...signingCalls({ dialogs, documents, userData, now: () => new Date().toISOString() }),
    ...windowCalls({ ...parts, self, copyText: (text) => clipboard.writeText(text) }),
  };
}

/** The page asks for the passphrase, and says what can be done with a damaged library. */
const ASKED_BY_PAGE: readonly CallError['code'][] = ['library-locked', 'library-damaged'];

function sampleFolder(userData: string): string {
  return join(userData, 'Sample library');
}

/**
 * Opens the library asked for on the command line, else the one used last, else none: the page then offers some.
 * Answers why that could not be done.
 */
async function openAtStart({
  userData,
  log,
  stateFile,
  session,
  locked,
}: PageParts): Promise<CallError | null> {
  const wish = readStartWish(process.argv.slice(1), process.cwd());
  const { last } = stateFile.state;
  const sample = sampleFolder(userData);
  const folder = wish.open === 'sample' ? sample : wish.open === 'folder' ? wish.folder : last;
  if (folder === null) return null;
  const parts = { session, stateFile, newToken, askTakeOver, locked };
  try {
    const opened = await openAndRemember(parts, { folder, how: folder === sample ? 'sample' : 'open' });
    return opened.ok || ASKED_BY_PAGE.includes(opened.error.code) ? null : opened.error;
  } catch (error) {
    const number = newNumber();
    log({ code: 'not-opened-at-start', number, frames: framesOf(error) });
    return { code: 'unexpected', number };
  }
}

import { app, powerMonitor } from 'electron';
import { join } from 'node:path';
import { onRefusal } from '#main/refuse-network.ts';
import { closeNetwork } from './air-gap.ts';
import { scheduleBackups } from './backup-schedule.ts';
import { connectPages } from './connect-pages.ts';
import { systemDialogs } from './dialogs.ts';
import { startLibrarySession, type LibrarySession } from './library-session.ts';
import { lockWhenLeft } from './lock-when-left.ts';
import { makeLockedLibrary } from './locked-library.ts';
import { openLog, type Log } from './log.ts';
import { applyTheme, keepWindows } from './open-windows.ts';
import { placesFrom, type Places } from './places.ts';
import { selfTestAsked, type SelfTest } from './self-test/self-test.ts';
import { openStateFile, type StateFile } from './state-file.ts';
import { startSpellingSession } from './spelling-session.ts';
import { makeUndoShelf } from './undo-shelf.ts';
import { announceUiScheme, serveUi } from './ui-scheme.ts';
import { utilityParser } from './utility-parser.ts';
import { framesOf } from './workers/port.ts';

/**
 * Starts the app. `main` is the folder of the entry that was started. What must come before Electron is ready happens
 * before this returns; nothing here waits for it, because a packaged entry that waits never gets a window.
 */
export function startShell(main: string): void {
  const places = placesFrom(main, process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
  const selfTest = selfTestAsked(process.argv);
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'logs'), () => new Date());
  onRefusal((door) => log({ code: 'network-refused', subject: door }));
  logFaults(log);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  closeNetwork(places.devServer, log);
  announceUiScheme();
  app
    .whenReady()
    .then(() => run(places, userData, log, selfTest))
    .catch((error: unknown) => {
      log({ code: 'not-started', frames: framesOf(error) });
      app.exit(1);
    });
}

/** A bug outside every call: the person keeps working, the log keeps the place. */
function logFaults(log: Log): void {
  process.on('uncaughtException', (error) => log({ code: 'uncaught', frames: framesOf(error) }));
  process.on('unhandledRejection', (error) => log({ code: 'unhandled', frames: framesOf(error) }));
}

function run(places: Places, userData: string, log: Log, selfTest: SelfTest | null): void {
  serveUi(places);
  const stateFile = openStateFile(userData, (error) =>
    log({ code: 'state-not-kept', frames: framesOf(error) }),
  );
  applyTheme(stateFile);
  const session = startLibrarySession(places, log, utilityParser(join(places.main, 'import-process.js')));
  const onEnd = endOnce(session, stateFile, log, () => selfTest?.end() ?? 0);
  const { windows, claims, openWindow, putUpMenu } = keepWindows({ places, log, stateFile, onEnd });
  const onPreferences = () => {
    applyTheme(stateFile);
    putUpMenu();
  };
  putUpMenu();
  openWindow(null);
  const undo = makeUndoShelf();
  const spelling = startSpellingSession(places, userData, log);
  const locked = makeLockedLibrary();
  lockWhenLeft({ session, windows, undo, locked, stateFile, log });
  connectPages({
    ...{ places, userData, log, stateFile, session, spelling, locked },
    ...{ windows, claims, undo, openWindow, onPreferences },
    dialogs: selfTest?.dialogs ?? systemDialogs,
  });
  scheduleBackups({
    ...{ session, stateFile, log, idleSeconds: () => powerMonitor.getSystemIdleTime() },
    onFailed: (error) => windows.tell('backup.failed', { error }),
  });
  selfTest?.begin(windows);
  app.on('second-instance', () => windows.focused()?.show());
}

/** The app ends with its last window, on every system. The library is closed before the process ends. */
function endOnce(
  session: LibrarySession,
  stateFile: StateFile,
  log: Log,
  exitCode: () => number,
): () => void {
  // Without a listener Electron would quit by itself, before the library is closed.
  app.on('window-all-closed', () => undefined);
  app.on('will-quit', (event) => event.preventDefault());
  return () => {
    session
      .close()
      .catch((error: unknown) => log({ code: 'library-not-closed', frames: framesOf(error) }))
      .finally(() => {
        stateFile.flush();
        app.exit(exitCode());
      });
  };
}

import { app, nativeTheme } from 'electron';
import { join } from 'node:path';
import { onRefusal } from '#main/refuse-network.ts';
import { closeNetwork } from './air-gap.ts';
import { connectPage, type Page } from './connect-page.ts';
import { startLibrarySession, type LibrarySession } from './library-session.ts';
import { openLog, type Log } from './log.ts';
import { placesFrom, type Places } from './places.ts';
import { openStateFile, type StateFile } from './state-file.ts';
import { announceUiScheme, serveUi } from './ui-scheme.ts';
import { utilityParser } from './utility-parser.ts';
import { framesOf } from './workers/port.ts';

/**
 * Starts the app. `main` is the folder of the entry that was started. What must come before Electron is ready happens
 * before this returns; nothing here waits for it, because a packaged entry that waits never gets a window.
 */
export function startShell(main: string): void {
  const places = placesFrom(main, process.env['ELECTRON_RENDERER_URL'], app.isPackaged);
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
    .then(() => run(places, userData, log))
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

function run(places: Places, userData: string, log: Log): void {
  serveUi(places);
  const stateFile = openStateFile(userData, (error) =>
    log({ code: 'state-not-kept', frames: framesOf(error) }),
  );
  nativeTheme.themeSource = stateFile.state.preferences.theme;
  const session = startLibrarySession(places, log, utilityParser(join(places.main, 'import-process.js')));
  const page = connectPage({ places, userData, log, stateFile, session });
  app.on('second-instance', () => {
    focus(page);
  });
  endWithWindow(page, session, stateFile, log);
}

function focus({ window }: Page): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** One window is the whole app, on every system. The library is closed before the process ends. */
function endWithWindow({ window }: Page, session: LibrarySession, stateFile: StateFile, log: Log): void {
  // Without a listener Electron would quit by itself, before the library is closed.
  app.on('window-all-closed', () => undefined);
  window.once('closed', () => {
    session
      .close()
      .catch((error: unknown) => log({ code: 'library-not-closed', frames: framesOf(error) }))
      .finally(() => {
        stateFile.flush();
        app.exit(0);
      });
  });
}

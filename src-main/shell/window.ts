import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { EventData, EventName } from '#core/contract/events.ts';
import { UI_ORIGIN } from './addresses.ts';
import { offerTextMenu } from './context-menu.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';
import type { StateFile } from './state-file.ts';
import { placeWindow, SMALLEST } from './window-bounds.ts';
import { framesOf } from './workers/port.ts';

/** How long the page may take to save before the person is asked, in milliseconds. */
const PATIENCE = 5000;
/** So many crashes of the page in a minute are answered by loading it again; more would be a loop. */
const RELOADS = 3;
/** The page's own background, so that nothing flashes before its first paint. */
const BACKGROUND = { light: '#ffffff', dark: '#1c1e21' };

export interface MainWindow {
  readonly window: BrowserWindow;
  send<N extends EventName>(name: N, data: EventData<N>): void;
  /** The page answers: from now on it may have something to save. */
  pageIsAlive(): void;
  readyToClose(): void;
}

interface Parts {
  readonly places: Places;
  readonly stateFile: StateFile;
  readonly log: Log;
}

/** Opens the one window and loads the page into it. */
export function openWindow(parts: Parts): MainWindow {
  const { places, stateFile } = parts;
  const left = stateFile.state.window;
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((it) => it.id !== primary.id);
  const window = new BrowserWindow({
    ...placeWindow(
      left?.bounds ?? null,
      [primary, ...others].map((it) => it.workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.name,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      ...(places.devServer === null ? {} : { additionalArguments: ['--chancery-development'] }),
    },
  });
  if (left?.maximized === true) window.maximize();
  showWhenReady(window);
  offerTextMenu(window.webContents);
  rememberPlace(window, stateFile);
  reloadAfterCrash(window, parts);
  const closing = closeWhenSaved(window);
  const send = <N extends EventName>(name: N, data: EventData<N>) => {
    if (!window.isDestroyed()) window.webContents.send('chancery:event', name, data);
  };
  window.on('close', (event) => {
    closing.begin(event, () => send('window.closing', {}));
  });
  load(window, places, parts.log);
  return { window, send, pageIsAlive: closing.pageIsAlive, readyToClose: closing.ready };
}

function load(window: BrowserWindow, places: Places, log: Log): void {
  window.loadURL(places.devServer ?? `${UI_ORIGIN}/index.html`).catch((error: unknown) => {
    // Loaded anew before it had finished: the second load speaks for itself.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED') return;
    log({ code: 'page-not-loaded', frames: framesOf(error) });
  });
}

/** Longest a loaded page waits for its first frame before the window is shown all the same, in milliseconds. */
const FIRST_FRAME = 500;

/** A page that is loaded anew before its first frame never says that it is ready; its window must not stay away. */
function showWhenReady(window: BrowserWindow): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, FIRST_FRAME));
}

function rememberPlace(window: BrowserWindow, stateFile: StateFile): void {
  window.webContents.on('did-finish-load', () => {
    window.webContents.setZoomLevel(stateFile.state.window?.zoom ?? 0);
  });
  const remember = () => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const zoom = window.webContents.getZoomLevel();
    stateFile.change({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized(), zoom } });
  };
  window.on('resized', remember);
  window.on('moved', remember);
  window.on('maximize', remember);
  window.on('unmaximize', remember);
  window.on('close', remember);
}

function reloadAfterCrash(window: BrowserWindow, { places, log }: Parts): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log({ code: 'page-gone', subject: reason });
    if (reason === 'clean-exit') return;
    crashes = [...crashes.filter((it) => it > Date.now() - 60_000), Date.now()];
    if (crashes.length <= RELOADS) return load(window, places, log);
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'The window has stopped several times in a row.',
      detail: 'What was saved is safe in the library. Try once more, or close Chancery and start it again.',
      buttons: ['Try Again', 'Close'],
      cancelId: 0,
    });
    if (choice === 0) load(window, places, log);
    else window.destroy();
  });
}

function closeWhenSaved(window: BrowserWindow) {
  let alive = false;
  let mayClose = false;
  let timer: NodeJS.Timeout | null = null;
  const close = () => {
    mayClose = true;
    if (timer !== null) clearTimeout(timer);
    if (!window.isDestroyed()) window.close();
  };
  const ask = async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Saving has not finished.',
      detail:
        'If you close now, what you wrote in the last moments may be lost. What was saved before is safe.',
      buttons: ['Keep Open', 'Close Anyway'],
      defaultId: 0,
      cancelId: 0,
    });
    timer = null;
    if (response === 1) close();
  };
  return {
    pageIsAlive: () => {
      alive = true;
    },
    ready: close,
    begin: (event: { preventDefault(): void }, tellPage: () => void) => {
      if (mayClose || !alive || window.webContents.isCrashed()) return;
      event.preventDefault();
      if (timer !== null) return;
      timer = setTimeout(() => void ask(), PATIENCE);
      tellPage();
    },
  };
}

import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { EventData, EventName } from '#core/contract/events.ts';
import { UI_ORIGIN } from './addresses.ts';
import { offerTextMenu } from './context-menu.ts';
import type { Log } from './log.ts';
import type { Places } from './places.ts';
import type { StateFile } from './state-file.ts';
import { placeBeside, placeWindow, SMALLEST, type Bounds } from './window-bounds.ts';
import { framesOf } from './workers/port.ts';

/** How long the page may take to save before the person is asked, in milliseconds. */
const PATIENCE = 5000;
/** So many crashes of the page in a minute are answered by loading it again; more would be a loop. */
const RELOADS = 3;
/** The page's own background, so that nothing flashes before its first paint. */
const BACKGROUND = { light: '#ffffff', dark: '#1c1e21' };

export interface ShellWindow {
  /** The id of its contents: what the other parts of the shell know it by. */
  readonly id: number;
  readonly window: BrowserWindow;
  send<N extends EventName>(name: N, data: EventData<N>): void;
  /** The page answers: from now on it may have something to save. */
  pageIsAlive(): void;
  readyToClose(): void;
  /** Asks the page to save, because another library is about to be opened; answers whether everything is saved. */
  saveForSwitch(): Promise<boolean>;
  readyToSwitch(saved: boolean): void;
  /** Loads the page again, as if the window had just been opened. */
  startAnew(): void;
  /** Brings the window to the front. */
  show(): void;
}

interface Parts {
  readonly places: Places;
  readonly stateFile: StateFile;
  readonly log: Log;
  /** The window it is opened from; null for the first one, which opens where it was left. */
  readonly from: BrowserWindow | null;
  /** Whether its place is the one to remember. */
  readonly isFirst: () => boolean;
  /** The page is loaded anew, crashed, or gone with its window. */
  readonly onPageGone: () => void;
}

/** Opens a window and loads the page into it. Every window is closed to the outside alike. */
export function openWindow(parts: Parts): ShellWindow {
  const { places, from, log } = parts;
  const window = new BrowserWindow({
    ...placeOf(parts),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.name,
    // Where no desktop entry says it, as from the .tar.gz.
    icon: join(places.resources, 'icons/chancery-256.png'),
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
  const { id } = window.webContents;
  if (from === null && parts.stateFile.state.window?.maximized === true) window.maximize();
  showWhenReady(window);
  offerTextMenu(window.webContents);
  rememberPlace(window, parts);
  reloadAfterCrash(window, parts);
  tellOfNewPage(window, parts.onPageGone);
  const send = <N extends EventName>(name: N, data: EventData<N>) => {
    if (!window.isDestroyed()) window.webContents.send('chancery:event', name, data);
  };
  const closing = closeWhenSaved(window);
  const switching = saveBeforeSwitch(window, () => send('library.closing', {}));
  window.on('close', (event) => {
    closing.begin(event, () => send('window.closing', {}));
  });
  load(window, places, log);
  return {
    id,
    window,
    send,
    pageIsAlive: closing.pageIsAlive,
    readyToClose: closing.ready,
    saveForSwitch: switching.ask,
    readyToSwitch: switching.answer,
    startAnew: () => load(window, places, log),
    show: () => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}

function placeOf({ from, stateFile }: Parts): Bounds {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((it) => it.id !== primary.id);
  const screens = [primary, ...others].map((it) => it.workArea);
  return from === null
    ? placeWindow(stateFile.state.window?.bounds ?? null, screens)
    : placeBeside(from.getNormalBounds(), screens);
}

/** What a page had is void as soon as another one takes its place. */
function tellOfNewPage(window: BrowserWindow, onPageGone: () => void): void {
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) onPageGone();
  });
  window.webContents.on('render-process-gone', onPageGone);
  window.once('closed', onPageGone);
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

function rememberPlace(window: BrowserWindow, { from, stateFile, isFirst }: Parts): void {
  window.webContents.on('did-finish-load', () => {
    // Every window shows the same origin, which has one zoom: another window has it already.
    if (from === null) window.webContents.setZoomLevel(stateFile.state.window?.zoom ?? 0);
  });
  const remember = () => {
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen() || !isFirst()) return;
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
      detail: 'What was saved is safe in the library. Try once more, or close the window and open it again.',
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

/** The longest a page may take to save before another library opens, in milliseconds. */
const SWITCH_PATIENCE = 8000;

function saveBeforeSwitch(window: BrowserWindow, tellPage: () => void) {
  let asked: { readonly answer: Promise<boolean>; readonly give: (saved: boolean) => void } | null = null;
  const ask = (): Promise<boolean> => {
    // A window without a living page has nothing to save.
    if (window.isDestroyed() || window.webContents.isCrashed()) return Promise.resolve(true);
    if (asked !== null) return asked.answer;
    let give: (saved: boolean) => void = () => undefined;
    const answer = new Promise<boolean>((resolve) => {
      const closed = () => give(true);
      const timer = setTimeout(() => give(false), SWITCH_PATIENCE);
      give = (saved) => {
        asked = null;
        clearTimeout(timer);
        window.off('closed', closed);
        resolve(saved);
      };
      window.once('closed', closed);
    });
    asked = { answer, give };
    tellPage();
    return answer;
  };
  return { ask, answer: (saved: boolean) => asked?.give(saved) };
}

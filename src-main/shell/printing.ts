import { BrowserWindow, type WebContents } from 'electron';
import type { CallName } from '#core/contract/calls.ts';
import type { CallError } from '#core/contract/errors.ts';
import { PRINT_PAGE, readPrintState, type PrintJob } from '#core/contract/print-page.ts';
import { fail, ok, type Result } from '#core/model/result.ts';
import { UI_ORIGIN } from './addresses.ts';
import { readInput } from './door.ts';
import type { LibrarySession } from './library-session.ts';
import type { Places } from './places.ts';

export interface PrintingParts {
  readonly session: LibrarySession;
  readonly places: Places;
  /** Whose dialog asks for the printer. */
  readonly from: BrowserWindow;
}

/** What the page that is printed may ask: it shows one briefing and changes nothing. */
const ASKED: Readonly<Partial<Record<CallName, 'library' | 'analysis' | 'search'>>> = {
  'briefings.get': 'library',
  'preview.pages': 'analysis',
  'preview.close': 'analysis',
  'pictures.get': 'search',
};

/** Longest the pages of a briefing may take to be there, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Draws all pages of a briefing in a window that nobody sees and prints it through the system's dialog. Answers how many
 * pages there are. Fails with `no-printer` where the system has none, `cancelled` where the person changed their mind, and
 * with what stands in the way of an export.
 */
export async function printBriefing(
  { session, places, from }: PrintingParts,
  job: PrintJob,
): Promise<Result<{ pages: number }, CallError>> {
  if ((await from.webContents.getPrintersAsync()).length === 0) return fail({ code: 'no-printer' });
  const passed = await session.call('library', 'checks.gate', { id: job.id });
  if (!passed.ok) return passed;
  const window = hiddenWindow(places);
  try {
    const { webContents } = window;
    answerOnly(webContents, session);
    const drawn = whenDrawn(webContents);
    await window.loadURL(`${places.devServer ?? `${UI_ORIGIN}/index.html`}${PRINT_PAGE.address(job)}`);
    const pages = await drawn;
    return pages.ok ? await print(webContents, pages.value) : pages;
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

function hiddenWindow(places: Places): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
      // It is drawn though nobody sees it.
      backgroundThrottling: false,
      ...(places.devServer === null ? {} : { additionalArguments: ['--chancery-development'] }),
    },
  });
}

/** The page has no door of its own: these few questions are answered, all others refused. */
function answerOnly({ ipc, mainFrame }: WebContents, session: LibrarySession): void {
  ipc.handle('chancery:call', ({ senderFrame }, name: unknown, input: unknown) => {
    const known = Object.entries(ASKED).find(([it]) => it === name);
    if (known === undefined || senderFrame !== mainFrame) return fail({ code: 'bad-input', call: 'unknown' });
    const [asked, place] = known as [CallName, (typeof known)[1]];
    const read = readInput(asked, input);
    return read === null ? fail({ code: 'bad-input', call: asked }) : session.call(place, asked, read);
  });
}

/** The page says by its title when everything is drawn, or why it is not. */
function whenDrawn(contents: WebContents): Promise<Result<number, CallError>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(fail({ code: 'unexpected', number: 'printing' })), PATIENCE);
    const end = (answer: Result<number, CallError>): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    contents.on('page-title-updated', (_event, title) => {
      const state = readPrintState(title);
      if (state !== null) end(state);
    });
    contents.once('render-process-gone', () => end(fail({ code: 'unexpected', number: 'printing' })));
  });
}

function print(contents: WebContents, pages: number): Promise<Result<{ pages: number }, CallError>> {
  return new Promise((resolve) => {
    // The pages bring their own margins, and boxes behind markings are part of them.
    const options = { silent: false, printBackground: true, margins: { marginType: 'none' } } as const;
    contents.print(options, (done, reason) => {
      if (done) resolve(ok({ pages }));
      else resolve(fail({ code: /printer/i.test(reason) ? 'no-printer' : 'cancelled' }));
    });
  });
}

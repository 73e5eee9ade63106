import { app, type BrowserWindow } from 'electron';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '#core/model/result.ts';
import { systemDialogs, type Dialogs } from '#main/shell/dialogs.ts';
import { DATABASE_NAME } from '#main/store/library.ts';
import type { Windows } from '#main/shell/windows.ts';
import { makeBench, type Chosen } from './bench.ts';
import { runSteps } from './run-steps.ts';
import type { Step } from './step.ts';
import { STEPS } from './steps.ts';

/** The app looking whether it works where it is installed (`--self-test`). */
export interface SelfTest {
  /** Dialogs that answer by themselves. */
  dialogs(window: BrowserWindow): Dialogs;
  /** Works through the steps in the first window and closes it, which ends the app. */
  begin(windows: Windows): void;
  /** 0 where everything passed; call at the very end, it takes the folder away. */
  end(): number;
}

/**
 * Begins a self-test where the command line asks for one, else answers null. Everything of it lies in a temporary folder,
 * user data included: no library of a person's, no preference and no running window is touched. Must run before the
 * app is ready.
 */
export function selfTestAsked(argv: readonly string[]): SelfTest | null {
  if (!argv.includes('--self-test')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'chancery-self-test-'));
  const userData = join(folder, 'user-data');
  const documents = join(folder, 'documents');
  for (const it of [userData, documents]) mkdirSync(it);
  app.setPath('userData', userData);
  app.setPath('sessionData', userData);
  app.setPath('crashDumps', join(userData, 'Crashpad'));
  app.setPath('documents', documents);
  let chosen: Chosen = {};
  let passed = false;
  return {
    dialogs: (window) => ({
      ...systemDialogs(window),
      chooseFiles: () => Promise.resolve(chosen.files === undefined ? null : [...chosen.files]),
      chooseExport: () => Promise.resolve(chosen.exportTo ?? null),
    }),
    begin: (windows) => {
      const window = windows.first()?.window;
      if (window === undefined) return;
      const { webContents } = window;
      const bench = makeBench({
        folder: documents,
        // Where the shell puts the sample library.
        database: join(userData, 'Sample library', DATABASE_NAME),
        isPackaged: app.isPackaged,
        inPage: (code) => webContents.executeJavaScript(code),
        pageProcess: () => webContents.getOSProcessId(),
        opensTools: () => toolsOpen(window),
        choose: (answers) => {
          chosen = answers;
        },
      });
      const loaded = new Promise<void>((resolve) => {
        webContents.once('did-finish-load', () => resolve());
      });
      const first: Step = { name: 'the page loads', run: () => loaded.then(() => ok('it did')) };
      void runSteps([first, ...STEPS], bench, tell)
        .then((good) => {
          passed = good;
        })
        .finally(() => window.destroy());
    },
    end: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      return passed ? 0 : 1;
    },
  };
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Longest a panel that is allowed takes to open, in milliseconds. */
const TOOLS_PATIENCE = 500;

async function toolsOpen(window: BrowserWindow): Promise<boolean> {
  window.webContents.openDevTools({ mode: 'detach' });
  await new Promise((resolve) => setTimeout(resolve, TOOLS_PATIENCE));
  return window.webContents.isDevToolsOpened();
}

import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heldBack } from './held-back.ts';
import { arrived, between, isInWorld, quiet } from './world.ts';
import type { Bridge } from '#core/contract/bridge.ts';

declare global {
  interface Window {
    readonly chancery: Bridge;
  }
}

const ROOT = join(import.meta.dirname, '..');

export interface LaunchOptions {
  /** What a person would add on the command line, such as `--sample`. */
  readonly startArguments?: readonly string[];
  /** A program to start Electron through, such as a tracer. */
  readonly through?: string;
  /**
   * Starts it as a person does, without Playwright's own switches, some of which keep Chromium off the network. The
   * rare start that Playwright fails to attach to is repeated.
   */
  readonly asIs?: boolean;
}

/** Starts the built app with `folder` as its home: user data, documents and all else it may write. */
export async function launchApp(folder: string, options: LaunchOptions = {}): Promise<ElectronApplication> {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (executable === undefined)
    throw new Error('ELECTRON_EXEC_PATH is not set: start with tools/electron.mjs e2e');
  const launch = (timeout: number) =>
    _electron.launch({
      executablePath: options.through ?? executable,
      cwd: ROOT,
      timeout,
      args: [
        ...(options.asIs ? [] : heldBack),
        ...(process.env['CHANCERY_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean),
        '--force-device-scale-factor=1',
        '--font-render-hinting=none',
        `--user-data-dir=${join(folder, 'user-data')}`,
        ROOT,
        ...(options.startArguments ?? []),
      ],
      env: { ...definedEnvironment(), HOME: folder, LANG: 'en_GB.UTF-8' },
    });
  return options.asIs ? launch(20_000).catch(() => launch(20_000)) : launch(60_000);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((it): it is [string, string] => it[1] !== undefined),
  );
}

/** A folder of its own for `use`, gone afterwards. */
export function newFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'chancery-e2e-'));
  return {
    path,
    remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

/** What the system's dialogs answer from now on. Absent ones are cancelled; `button` is the place of the one pressed. */
export interface DialogAnswers {
  readonly open?: readonly string[];
  readonly save?: string;
  readonly button?: number;
}

export async function answerDialogs(app: ElectronApplication, answers: DialogAnswers): Promise<void> {
  await app.evaluate(({ dialog }, { open, save, button }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: open === undefined, filePaths: [...(open ?? [])] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
    dialog.showMessageBox = () => Promise.resolve({ response: button ?? 0, checkboxChecked: false });
  }, answers);
}

/** Ends the app as a person would, and past a page that does not let go. */
export async function closeApp(app: ElectronApplication): Promise<void> {
  await answerDialogs(app, { button: 1 });
  await app.close();
}

/** The app of the test file that is running: one app serves all tests of a file, the next file gets a new one. */
class RunningApp {
  private key = '';
  private app: ElectronApplication | null = null;
  private folder: ReturnType<typeof newFolder> | null = null;

  async for(file: string, options: LaunchOptions): Promise<ElectronApplication> {
    const key = JSON.stringify([file, options]);
    if (this.app !== null && this.key === key) return this.app;
    await this.close();
    this.folder = newFolder();
    this.app = await launchApp(this.folder.path, options);
    this.app.on('close', () => {
      this.app = null;
    });
    this.key = key;
    return this.app;
  }

  /** Where the running app keeps everything. */
  get home(): string {
    return this.folder?.path ?? '';
  }

  async close(): Promise<void> {
    if (this.app !== null) await closeApp(this.app);
    this.folder?.remove();
    this.folder = null;
  }
}

interface TestFixtures {
  /** What the app is started with: `test.use({ startArguments: ['--sample'] })`. */
  startArguments: readonly string[];
  /** See `LaunchOptions`. */
  asIs: boolean;
  /** Programs without any guard are started on purpose: what they send is not held against the test. */
  knocks: boolean;
  /** In a network that looks online (tools/online-world.mjs), every test fails during which anything left the machine. */
  nothingLeaves: void;
  app: ElectronApplication;
  /** The window's page, loaded anew for each test. */
  page: Page;
  /** The folder that stands for the person's home. */
  home: string;
}

export const test = base.extend<TestFixtures, { running: RunningApp }>({
  startArguments: [[], { option: true }],
  asIs: [false, { option: true }],
  knocks: [false, { option: true }],
  nothingLeaves: [
    async ({ knocks }, use) => {
      if (!isInWorld) return use();
      const before = arrived();
      await use();
      if (knocks) await quiet();
      else expect(between(before, arrived())).toEqual({ packets: 0, lines: [] });
    },
    { auto: true },
  ],
  running: [
    // Playwright reads the names of the fixtures off the pattern.
    async ({}, use) => {
      const running = new RunningApp();
      await use(running);
      await running.close();
    },
    { scope: 'worker' },
  ],
  app: async ({ running, startArguments, asIs }, use, info) => {
    await use(await running.for(info.file, { startArguments, asIs }));
  },
  home: async ({ app, running }, use) => {
    await use(app === undefined ? '' : running.home);
  },
  page: async ({ app }, use, info) => {
    const page = await app.firstWindow();
    // A page that is still on its way to its first address cannot be loaded anew.
    await page.waitForLoadState();
    const tracing = page.context().tracing;
    await tracing.start({ screenshots: true, snapshots: true });
    await page.reload();
    await use(page);
    const failed = info.status !== info.expectedStatus;
    if (failed && !page.isClosed())
      await info.attach('screenshot', { body: await page.screenshot(), contentType: 'image/png' });
    await tracing.stop(failed ? { path: info.outputPath('trace.zip') } : {}).catch(() => undefined);
  },
});

export { expect };

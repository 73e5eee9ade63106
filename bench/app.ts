import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heldBack } from '../e2e/held-back.ts';

const root = join(import.meta.dirname, '..');

/** A running Electron with its window, and how to end it and what it left behind. */
export interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The process that started the window, for measuring. */
  readonly pid: number;
  end(): Promise<void>;
}

/** Starts Electron on `target` (the product when left out) with a fresh profile. */
export async function startElectron(target: string = root, more: readonly string[] = []): Promise<Running> {
  const profile = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  const app = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH'] ?? '',
    args: [
      ...heldBack,
      ...(process.env['CHANCERY_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean),
      '--force-device-scale-factor=1',
      `--user-data-dir=${profile}`,
      target,
      ...more,
    ],
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    pid: app.process().pid ?? 0,
    end: async () => {
      await app.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

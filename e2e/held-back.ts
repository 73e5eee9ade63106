import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));

/**
 * Arguments that hold the app's `ready` back until Playwright listens. Playwright adds them only where it finds Electron
 * by itself; without them it may attach in the middle of the window's first navigation and wait for it for ever.
 */
export const heldBack: readonly string[] = ['-r', join(playwright, 'lib/server/electron/loader.js')];

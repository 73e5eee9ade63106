// Makes a machine ready to run the app and its tests, and answers with the Electron to use.
import { hasDisplay } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { ensureSqlite, needsCompiling } from './sqlite.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** @param {{ tracer?: boolean }} [wanted] `tracer`: also what the end-to-end tests watch the app with */
export async function prepare({ tracer = false } = {}) {
  const electron = await resolveElectron();
  const loaders = { electronMajor: electron.major };
  // All that is missing is named at once, and before anything of Electron runs: it would only crash.
  ensureSystemPackages(
    [
      'libraries',
      ...(hasDisplay() ? [] : /** @type {const} */ (['display'])),
      ...(needsCompiling(loaders) ? /** @type {const} */ (['compiler']) : []),
      ...(tracer ? /** @type {const} */ (['tracer']) : []),
    ],
    electron.executable,
  );
  ensureSqlite(loaders);
  return electron;
}

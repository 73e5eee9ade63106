// Starts the app, or what drives it, on the Electron in use. usage: node tools/electron.mjs where | prepare | start | dev | e2e [arguments]
import { ensureBuilt } from './build.mjs';
import { hasDisplay, onDisplay } from './display.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { nodeCommand, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { foreground } from './run.mjs';
import { runTool, say, Stop } from './stop.mjs';

/** Chromium refuses to run as root with its sandbox on, and containers do run as root. */
function sandboxArguments() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('Running as root: starting Electron with --no-sandbox. Use an ordinary account for real work.');
  return ['--no-sandbox'];
}

/** @param {string[]} command */
async function run(command) {
  const { executable } = await prepare();
  process.exitCode = await foreground(onDisplay(command), { ELECTRON_EXEC_PATH: executable });
}

function sayIfVirtual() {
  if (!hasDisplay())
    say('There is no display: running on a virtual one (xvfb-run). Nothing will be visible.');
}

/** @type {Record<string, (args: string[]) => Promise<void>>} */
const MODES = {
  where: async () => {
    process.stdout.write(`${(await resolveElectron()).executable}\n`);
  },
  prepare: async () => {
    await prepare();
  },
  start: async (args) => {
    const { executable } = await prepare();
    ensureBuilt({ for: 'app', quiet: true });
    sayIfVirtual();
    await run([executable, ...sandboxArguments(), root, ...args]);
  },
  dev: async (args) => {
    sayIfVirtual();
    await run([
      ...nodeCommand('electron-vite', 'bin/electron-vite.js'),
      'dev',
      '--',
      ...sandboxArguments(),
      ...args,
    ]);
  },
  e2e: async (args) => {
    ensureBuilt({ for: 'app', quiet: true });
    await run([...nodeCommand('@playwright/test', 'cli.js'), 'test', ...args]);
  },
};

await runTool(async () => {
  const [mode = 'start', ...args] = process.argv.slice(2);
  const start = MODES[mode];
  if (start === undefined) throw new Stop(`Unknown: ${mode}. One of ${Object.keys(MODES).join(', ')}.`);
  await start(args);
});

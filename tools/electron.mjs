// Starts the app, or what drives it, on the Electron in use. usage: node tools/electron.mjs where | prepare | start | dev | e2e [arguments]
import { ensureBuilt } from './build.mjs';
import { hasDisplay, onDisplay } from './display.mjs';
import { lookingOnline } from './online-place.mjs';
import { resolveElectron } from './electron-runtime.mjs';
import { nodeCommand, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { foreground } from './run.mjs';
import { drivingEnvironment, sandboxArguments } from './sandbox.mjs';
import { runTool, say, Stop } from './stop.mjs';

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
    process.exitCode = await foreground(
      onDisplay([executable, ...sandboxArguments(executable), root, ...args]),
    );
  },
  dev: async (args) => {
    const { executable } = await prepare();
    sayIfVirtual();
    const electronVite = nodeCommand('electron-vite', 'bin/electron-vite.js');
    process.exitCode = await foreground(
      onDisplay([...electronVite, 'dev', '--', ...sandboxArguments(executable), ...args]),
      { ELECTRON_EXEC_PATH: executable },
    );
  },
  e2e: async (args) => {
    const { executable } = await prepare({ tracer: true });
    ensureBuilt({ for: 'app', quiet: true });
    process.exitCode = await foreground(
      onDisplay(lookingOnline([...nodeCommand('@playwright/test', 'cli.js'), 'test', ...args])),
      drivingEnvironment(executable),
    );
  },
};

await runTool(async () => {
  const [mode = 'start', ...args] = process.argv.slice(2);
  const start = MODES[mode];
  if (start === undefined) throw new Stop(`Unknown: ${mode}. One of ${Object.keys(MODES).join(', ')}.`);
  await start(args);
});

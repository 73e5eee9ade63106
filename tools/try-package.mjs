// Unpacks the .deb of dist into a folder that goes away and lets the app in it test itself, as an ordinary account and with the sandbox
// on. usage: node tools/try-package.mjs (as root it runs as nobody, as whom Chromium does not refuse its sandbox)
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDisplay } from './display.mjs';
import { wrongFuses } from './package-fuses.mjs';
import { root } from './paths.mjs';
import { output } from './run.mjs';
import { runTool, say, Stop } from './stop.mjs';
import { verifyInstalled } from './verify-release.mjs';

const isRoot = process.getuid?.() === 0;
const NOBODY = 'nobody';

/** What must do nothing, because the fuses see to it: make a Node of the app, and load a file into it. */
const HOSTILE = { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nonexistent.cjs' };

/** @param {string} home @param {string} executable */
function commandFor(home, executable) {
  const command = [executable, '--self-test'];
  if (!isRoot) return onDisplay(command);
  const uid = Number(output('id', ['-u', NOBODY]));
  chownSync(home, uid, Number(output('id', ['-g', NOBODY])));
  // The display inside: its key is for the account that starts it.
  const display = ['xvfb-run', '-a', '-s', '-screen 0 1280x800x24'];
  return ['runuser', '-u', NOBODY, '--', 'env', `HOME=${home}`, `TMPDIR=${home}`, ...display, ...command];
}

/** @param {string} place */
async function tryIn(place) {
  const deb = readdirSync(join(root, 'dist')).find((it) => it.endsWith('.deb'));
  if (deb === undefined) throw new Stop('There is no .deb in dist: npm run package.');
  output('dpkg-deb', ['-x', join(root, 'dist', deb), join(place, 'installed')]);
  const app = join(place, 'installed/usr/lib/chancery');
  const executable = join(app, 'chancery');
  const wrong = await wrongFuses(executable);
  if (wrong.length > 0) throw new Stop(`Fuses that are not as they should be: ${wrong.join(', ')}.`);
  say('Fuses are set.');
  const { isGood, lines } = verifyInstalled(app, join(app, 'SHA256SUMS'));
  if (!isGood) throw new Stop(lines.join('\n'));
  say(lines.join('\n'));
  const home = join(place, 'home');
  mkdirSync(home);
  const [program = '', ...args] = commandFor(home, executable);
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'ignore'],
    env: { ...process.env, ...HOSTILE, HOME: home, TMPDIR: home },
  });
  if (status !== 0) throw new Stop(`The self-test ended with ${status ?? 'a signal'}.`);
  const left = readdirSync(home).filter((it) => it.startsWith('chancery-self-test-'));
  if (left.length > 0) throw new Stop(`The self-test left ${left.join(', ')} behind.`);
  if (existsSync(join(home, '.config')))
    throw new Stop('The self-test wrote into the settings of the account.');
}

await runTool(async () => {
  const place = mkdtempSync(join(tmpdir(), 'chancery-package-'));
  try {
    // Another account must get at it.
    chmodSync(place, 0o755);
    await tryIn(place);
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
});

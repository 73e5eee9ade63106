import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, newFolder, test } from './fixtures.ts';
import { hostileFiles } from './hostile-files.ts';
import { keepNumbers } from './numbers.ts';
import { runStockApp } from './stock-app.ts';
import { watchLeaving } from './watch-leaving.ts';
import { isInWorld } from './world.ts';

// That nothing is seen to leave means something only where what does leave is seen. Everything here is started without a guard.

test.use({ asIs: true, knocks: true });
test.skip(process.platform !== 'linux', 'only Linux has the network namespaces and tables that are watched');

const UNGUARDED = `
const to = 'unguarded.way-out.example';
require('dns').resolve4(to, () => {});
require('http').get('http://' + to + '/').on('error', () => {});
require('net').connect(4444, '203.0.113.1').on('error', () => {});
require('dgram').createSocket('udp4').send('x', 9, '203.0.113.1');
setTimeout(() => process.exit(), 1500);`;

test('an unguarded program is seen', async () => {
  const child = spawn(process.execPath, ['-e', UNGUARDED]);
  const watch = watchLeaving(child.pid ?? 0);
  await new Promise((resolve) => child.once('exit', resolve));
  const seen = await watch.stop();
  keepNumbers('an unguarded program of four lines', seen);
  expect(seen.contacts).toBeGreaterThan(0);
  // Who watches sockets alone sees no names.
  if (seen.by === 'sink') expect(seen.names).toBeGreaterThan(0);
});

// Elsewhere Chromium may be offline, and quiet for that reason alone. tools/online-place.mjs has said why there is no such network.
if (isInWorld) {
  for (const [name, isHostile] of [
    ['a stock Electron, one window somebody writes in', false],
    ['a stock Electron, the hostile page of these tests', true],
  ] as const) {
    test(`${name}, is seen`, async () => {
      const folder = newFolder();
      try {
        await hostileFiles(folder.path);
        const watch = watchLeaving(process.pid);
        await runStockApp(folder.path, isHostile ? join(folder.path, 'page.html') : null);
        const seen = await watch.stop();
        keepNumbers(name, seen);
        expect(seen.names).toBeGreaterThan(0);
        expect(seen.contacts).toBeGreaterThan(0);
      } finally {
        folder.remove();
      }
    });
  }

  test.describe('the app', () => {
    test.use({ knocks: false });
    test('believes that it is online', async ({ page }) => {
      expect(await page.evaluate(() => navigator.onLine)).toBe(true);
    });
  });
}

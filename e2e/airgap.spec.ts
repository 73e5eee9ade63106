import type { ElectronApplication } from '@playwright/test';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';
import { type Contact, contactsInTrace, sentInTrace, STRACE, watchSockets } from './watch-network.ts';
import { askForNamesAhead, callFromFrame, tryEveryWayOut } from './ways-out.ts';

// Playwright's switches would keep Chromium quieter than it is for people.
test.use({ asIs: true });
test.skip(process.platform !== 'linux', 'the watcher reads the tables of the Linux kernel');

/** Programs without any guard that knock at an address beyond this machine. */
const KNOCKS = {
  tcp: `require('net').connect(9, '203.0.113.1').on('error', () => {})`,
  udp: `require('dgram').createSocket('udp4').send('x', 9, '203.0.113.1')`,
};
/** Asks for a name. The answer may come within a millisecond, too soon for a look at the tables: only a trace sees it. */
const LOOKUP = `require('dns').resolve4('way-out.example', () => {})`;
const program = (knock: string) =>
  `setTimeout(() => { ${knock} }, 200); setTimeout(() => process.exit(), 1200)`;
const patience = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const pidOf = (app: ElectronApplication) => app.process().pid ?? 0;

test.describe('unguarded', () => {
  test.use({ knocks: true });
  for (const [name, knock] of Object.entries(KNOCKS)) {
    test(`the watcher sees a program that knocks (${name})`, async () => {
      const child = spawn(process.execPath, ['-e', program(knock)]);
      const watch = watchSockets(child.pid ?? 0);
      await new Promise((resolve) => child.once('exit', resolve));
      expect(watch.stop().length).toBeGreaterThan(0);
    });
  }
});

test('a day of work opens no connection', async () => {
  const folder = newFolder();
  const app = await launchApp(folder.path, { startArguments: ['--sample'], asIs: true });
  const watch = watchSockets(pidOf(app));
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState();
    const [note, pdf] = [join(folder.path, 'note.html'), join(folder.path, 'brief.pdf')];
    writeFileSync(
      note,
      '<p>Cargo rose.</p><img src="https://way-out.example/x"><link rel="preconnect" href="https://way-out.example">',
    );
    await answerDialogs(app, { open: [note], save: pdf });
    const done = await page.evaluate(async () => {
      const imported = await window.chancery.call('importing.importChosen', {});
      const listed = await window.chancery.call('briefings.list', {});
      const id = listed.ok ? listed.value.rows[0]?.id : undefined;
      const exported = id === undefined ? null : await window.chancery.call('exporting.exportPdf', { id });
      return { imported: imported.ok, exported: exported?.ok };
    });
    expect(done).toEqual({ imported: true, exported: true });
    expect(readFileSync(pdf, 'latin1')).toMatch(/^%PDF-/);
    await page.reload();
    await patience(2000);
    expect(watch.stop()).toEqual([]);
    expect(readLog(folder.path)).not.toContain('network-refused');
  } finally {
    watch.stop();
    await closeApp(app);
    folder.remove();
  }
});

test('a hostile page finds no way out', async ({ app, page, home }) => {
  const watch = watchSockets(pidOf(app));
  await page.evaluate(tryEveryWayOut);
  expect(watch.stop()).toEqual([]);
  expect(page.url()).toMatch(/^app:\/\/ui\//);
  expect(readLog(home)).toContain('network-refused');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

// The other layers would hide that this one is gone.
test('the policy of the page alone refuses what is not its own', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const directives = new Set<string>();
    addEventListener('securitypolicyviolation', (event) => directives.add(event.effectiveDirective));
    const to = 'https://way-out.example/';
    const add = (tag: string, attributes: Record<string, string>) =>
      document.body.append(Object.assign(document.createElement(tag), attributes));
    add('script', { textContent: 'globalThis.scriptRan = true' });
    add('script', { src: to });
    add('link', { rel: 'stylesheet', href: to });
    add('img', { src: to });
    add('iframe', { src: to });
    add('object', { data: to });
    await fetch('app://ui/index.html').catch(() => undefined);
    try {
      new Worker(new URL(`${location.origin}/worker.js`));
    } catch {
      // Refused at once; the event tells.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { directives: [...directives].toSorted(), ran: Reflect.has(globalThis, 'scriptRan') };
  });
  expect(refused.ran).toBe(false);
  expect(refused.directives).toEqual([
    'connect-src',
    'frame-src',
    'img-src',
    'object-src',
    'script-src-elem',
    'style-src-elem',
    'worker-src',
  ]);
});

test('the main process finds no way out', async ({ app }) => {
  const watch = watchSockets(pidOf(app));
  const outcomes = await app.evaluate(async ({ net, session, shell }) => {
    const to = 'http://203.0.113.1:9/';
    const tried = async (work: () => unknown) => {
      try {
        await work();
        return 'went out';
      } catch (error) {
        return error instanceof Error ? error.message : 'refused';
      }
    };
    const dns = process.getBuiltinModule('node:dns');
    return Promise.all([
      tried(() => fetch(to)),
      tried(() => process.getBuiltinModule('node:http').get(to)),
      tried(() => process.getBuiltinModule('node:net').connect(9, '203.0.113.1')),
      tried(() => dns.promises.lookup('way-out.example')),
      tried(() => net.fetch(to)),
      tried(() => net.resolveHost('way-out.example')),
      tried(() => session.fromPartition('other').fetch(to)),
      tried(() => shell.openExternal(to)),
    ]);
  });
  expect(outcomes).not.toContain('went out');
  expect(outcomes.join('\n')).toMatch(/fetch was refused[^]*BLOCKED_BY_CLIENT/);
  // Asked for a name, Chromium asks the kernel whether there is a way to this address, over a socket on which nothing is sent.
  const isRouteProbe = ({ protocol, peer }: Contact): boolean =>
    protocol === 'udp6' && peer === '2001:4860:4860:0000:0000:0000:0000:8888:443';
  expect(watch.stop().filter((it) => !isRouteProbe(it))).toEqual([]);
});

test('the process that reads files finds no way out', async ({ app, home }) => {
  // The process as it is built, and behind it a file that has taken it over.
  const takenOver = join(home, 'taken-over.mjs');
  const built = pathToFileURL(join(import.meta.dirname, '../out/main/import-process.js')).href;
  writeFileSync(
    takenOver,
    `import ${JSON.stringify(built)};
     import dgram from 'node:dgram'; import dns from 'node:dns'; import http from 'node:http'; import net from 'node:net';
     const outcomes = [];
     for (const attempt of [
       () => net.connect(9, '203.0.113.1'), () => new net.Socket().connect(9, '203.0.113.1'),
       () => http.get('http://203.0.113.1:9/'), () => fetch('http://203.0.113.1:9/'),
       () => dgram.createSocket('udp4'), () => dns.lookup('way-out.example', () => {}),
     ]) {
       try { attempt(); outcomes.push('went out'); } catch (error) { outcomes.push(error.message); }
     }
     process.parentPort.postMessage({ outcomes });`,
  );
  const watch = watchSockets(pidOf(app));
  const outcomes = await app.evaluate(
    ({ utilityProcess }, path) =>
      new Promise<string[]>((resolve) => {
        const limits = { deadline: 1000, heapMegabytes: 64, growthBytes: 1e9 };
        const child = utilityProcess.fork(path, [JSON.stringify(limits)]);
        child.on('message', (message: { outcomes?: string[] }) => {
          if (message.outcomes === undefined) return;
          child.kill();
          resolve(message.outcomes);
        });
      }),
    takenOver,
  );
  expect(outcomes).toHaveLength(6);
  for (const it of outcomes) expect(it).toContain('was refused');
  expect(watch.stop()).toEqual([]);
});

test.describe('traced', () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const trace = join(folder.path, 'trace');
  const traced = (...command: string[]) => ['exec', STRACE, '-o', trace, ...command].join(' ');
  test.afterAll(() => folder.remove());

  /** Starts the app through the tracer, has the page do some work, and answers the trace from start to end. */
  async function traceOf(...works: readonly (() => Promise<unknown>)[]): Promise<string> {
    const tracer = join(folder.path, 'electron-traced');
    writeFileSync(tracer, `#!/bin/sh\n${traced(`"${process.env['ELECTRON_EXEC_PATH']}"`, '"$@"')}\n`);
    chmodSync(tracer, 0o755);
    const app = await launchApp(folder.path, { through: tracer, asIs: true });
    const page = await app.firstWindow();
    await page.waitForLoadState();
    for (const work of works) await page.evaluate(work);
    await closeApp(app);
    return readFileSync(trace, 'utf8');
  }

  test.describe('unguarded', () => {
    test.use({ knocks: true });
    for (const knock of [...Object.values(KNOCKS), LOOKUP]) {
      test(`the trace shows ${knock}`, () => {
        spawnSync('sh', ['-c', traced(`"${process.execPath}"`, '-e', `"${program(knock)}"`)]);
        expect(contactsInTrace(readFileSync(trace, 'utf8')).length).toBeGreaterThan(0);
      });
    }
  });

  test('no system call leads away, from the first moment to the last', async () => {
    expect(contactsInTrace(await traceOf(pasteSource, tryEveryWayOut))).toEqual([]);
  });

  // Chromium asks the kernel which way it would go (a UDP socket is connected, nothing is sent) before it finds the way
  // closed. Our own page does neither of the two.
  test('names asked for ahead and calls from a frame send nothing', async () => {
    expect(sentInTrace(await traceOf(askForNamesAhead, callFromFrame))).toEqual([]);
  });
});

/** Has a page read, by a process of its own. Runs in the window. */
async function pasteSource(): Promise<void> {
  await window.chancery.call('library.create', { place: 'default' });
  const html = '<h1>Cargo</h1><p>Cargo rose.</p><img src="https://way-out.example/x">';
  const pasted = await window.chancery.call('importing.importPasted', { text: 'Cargo\n\nCargo rose.', html });
  if (!pasted.ok || pasted.value.files[0]?.outcome !== 'added') throw new Error('nothing was read');
}

function readLog(home: string): string {
  const file = join(home, 'user-data/logs/chancery.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

import type { ElectronApplication } from '@playwright/test';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';

test.describe('the page', () => {
  test('sees the bridge and nothing behind it', async ({ page }) => {
    const found = await page.evaluate(() => ({
      bridge: Object.keys(window.chancery).toSorted(),
      reachable: [
        'require',
        'process',
        'ipcRenderer',
        'module',
        'WebSocket',
        'RTCPeerConnection',
        'EventSource',
      ].filter((name) => name in globalThis),
    }));
    expect(found).toEqual({ bridge: ['acceptDrop', 'call', 'onEvent', 'platform'], reachable: [] });
  });

  for (const [name, input] of [
    ['sources.steal', {}],
    ['__proto__', {}],
    ['constructor', {}],
    [null, {}],
    ['sources.get', { id: 7 }],
    ['sources.get', null],
    ['search.find', { text: 'x'.repeat(1000) }],
    ['importing.importDropped', { tokens: ['/etc/passwd'], paths: ['/etc/passwd'] }],
    ['library.openRecent', { token: '../../etc' }],
  ] as const) {
    test(`gets no further with ${String(name)} ${JSON.stringify(input).slice(0, 40)}`, async ({ page }) => {
      const answer = await page.evaluate(
        ([name, input]) => Reflect.apply(window.chancery.call, window.chancery, [name, input]),
        [name, input] as const,
      );
      expect(answer).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^(bad-input|no-library-open)$/) },
      });
    });
  }

  test('gets no further with more than a call may carry', async ({ page }) => {
    const answer = await page.evaluate(() =>
      window.chancery.call('importing.importPasted', { text: 'x'.repeat(65_000_000), html: null }),
    );
    expect(answer).toEqual({ ok: false, error: { code: 'bad-input', call: 'importing.importPasted' } });
  });

  test('cannot make code from text, and an inline script does not run', async ({ page }) => {
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.inline = "ran"';
      document.body.append(script);
      const attribute = document.createElement('img');
      attribute.setAttribute('onerror', 'document.body.dataset.inline = "ran"');
      attribute.src = 'data:image/png;base64,AAAA';
      document.body.append(attribute);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return document.body.dataset['inline'] ?? 'nothing';
    });
    expect(ran).toBe('nothing');
  });
});

test('a frame gets no bridge', async ({ page }) => {
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>inside</p>';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return 'chancery' in (frame.contentWindow ?? {});
  });
  expect(inFrame).toBe(false);
});

test('a stranger with the preload is refused at the door', async ({ app, page }) => {
  await page.waitForLoadState();
  const answer = await app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const stranger = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
    try {
      await stranger.loadURL('app://ui/index.html');
      return await stranger.webContents.executeJavaScript(
        `window.chancery.call('preferences.get', {}).then((call) => window.chancery.acceptDrop([]).then(
          (tokens) => ({ call, tokens }), () => ({ call, tokens: 'refused' })))`,
      );
    } finally {
      stranger.destroy();
    }
  });
  expect(answer).toEqual({
    call: { ok: false, error: { code: 'bad-input', call: 'unknown' } },
    tokens: 'refused',
  });
});

test('dropped files become tokens, never paths', async ({ page, home }) => {
  const file = join(home, 'note.txt');
  writeFileSync(file, 'The harbour stays open.');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'probe';
    document.body.append(input);
  });
  await page.locator('#probe').setInputFiles(file);
  const tokens = await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#probe');
    const onNoDisk = new File(['x'], 'made-here.txt');
    return window.chancery.acceptDrop([...(input?.files ?? []), onNoDisk]);
  });
  expect(tokens).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
});

test('a menu command reaches the page', async ({ app, page }) => {
  await page.evaluate(() => {
    window.chancery.onEvent('menu.command', ({ command }) => {
      document.body.dataset['heard'] = command;
    });
  });
  await app.evaluate(({ Menu }) => {
    const help = Menu.getApplicationMenu()?.items.find((it) => it.label === 'Help');
    const about = help?.submenu?.items.find((it) => it.label.startsWith('About'));
    about?.click();
  });
  await expect(page.locator('body')).toHaveAttribute('data-heard', 'help.about');
});

test('a page that crashed is loaded again', async ({ app, page }) => {
  await page.waitForLoadState();
  const title = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return '';
    const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(null)));
    contents.forcefullyCrashRenderer();
    await loaded;
    return contents.executeJavaScript('document.title');
  });
  expect(title).toContain('Chancery');
  // Playwright does not follow a page over a crash: the next test gets an app of its own.
  await closeApp(app);
});

const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());

test('the window opens where it was left, and preferences stay', async () => {
  const folder = newFolder();
  try {
    const left = { x: 60, y: 50, width: 1111, height: 701 };
    const first = await launchApp(folder.path);
    const page = await first.firstWindow();
    await page.evaluate(() => window.chancery.call('preferences.set', { theme: 'dark' }));
    await first.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), left);
    await closeApp(first);

    const second = await launchApp(folder.path);
    await second.firstWindow();
    expect(await boundsOf(second)).toEqual(left);
    // Not asked of the page: Playwright tells every page that the system is light.
    expect(await second.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    await closeApp(second);
  } finally {
    folder.remove();
  }
});

test('a second start brings the first window to the front and ends', async () => {
  const folder = newFolder();
  const first = await launchApp(folder.path);
  try {
    await first.firstWindow();
    await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    const second = spawn(first.process().spawnfile, first.process().spawnargs.slice(1).filter(isOurs), {
      env: { ...process.env, HOME: folder.path },
      stdio: 'ignore',
    });
    const code = await new Promise((resolve) => second.once('exit', resolve));
    expect(code).toBe(0);
    const windows = await first.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((it) => it.isVisible() && !it.isMinimized()),
    );
    expect(windows).toEqual([true]);
  } finally {
    await closeApp(first);
    folder.remove();
  }
});

/** Not the arguments by which Playwright takes hold of an app. */
function isOurs(argument: string): boolean {
  return !/^--(inspect|remote-debugging-port)/.test(argument);
}

test('a page that does not let go is asked about after five seconds', async () => {
  const folder = newFolder();
  const app = await launchApp(folder.path);
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState();
    // Without its listeners the page never says that it is ready; the call says that there is a page to wait for.
    await page.evaluate(() => window.chancery.call('preferences.get', {}));
    await app.evaluate(({ BrowserWindow, dialog }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents !== undefined) contents.send = () => undefined;
      dialog.showMessageBox = (...given: unknown[]) => {
        Reflect.set(globalThis, 'asked', given.at(-1));
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
      BrowserWindow.getAllWindows()[0]?.close();
    });
    const asked = () => app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'asked') ?? null));
    await expect.poll(asked, { timeout: 10_000 }).toContain('Saving has not finished');
    expect(page.isClosed()).toBe(false);
  } finally {
    await answerDialogs(app, { button: 1 });
    await closeApp(app);
    folder.remove();
  }
});

test('the log holds no words of the person', async () => {
  const folder = newFolder();
  const canary = 'the-envoy-said-so';
  const app = await launchApp(folder.path);
  try {
    const page = await app.firstWindow();
    await page.evaluate(
      (canary) => Reflect.apply(window.chancery.call, window.chancery, [canary, { [canary]: canary }]),
      canary,
    );
    const logged = readFileSync(join(folder.path, 'user-data/logs/chancery.log'), 'utf8');
    expect(logged).toContain('bad-input unknown');
    expect(logged).not.toContain(canary);
  } finally {
    await closeApp(app);
    folder.remove();
  }
});

import type { ElectronApplication, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as editor from './editor-pages.ts';
import { expect, test } from './fixtures.ts';
import { printInto } from './print-into.ts';

test.use({ startArguments: ['--sample'] });

/** Keeps what every page is made with from now on, in a global of the app: the page that is printed is gone in a moment. */
async function keepPreferences(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron, webContents }) => {
    const kept: unknown[] = [];
    const keep = (contents: Electron.WebContents) => {
      // Electron has it and does not name it.
      const read = Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>;
      kept.push(Reflect.apply(read, contents, []));
    };
    Object.assign(globalThis, { kept });
    webContents.getAllWebContents().forEach(keep);
    electron.on('web-contents-created', (_event, contents) =>
      contents.once('did-finish-load', () => keep(contents)),
    );
  });
}

const kept = (app: ElectronApplication) =>
  app.evaluate(() => Reflect.get(globalThis, 'kept') as Record<string, unknown>[]);

/** What must be on; and what must be off, which stands in the list only where somebody has said so. */
const ON = ['sandbox', 'contextIsolation'];
const OFF = [
  ...['nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames', 'webviewTag', 'plugins'],
  ...['spellcheck', 'navigateOnDragDrop', 'allowRunningInsecureContent', 'experimentalFeatures'],
  ...['enableBlinkFeatures', 'partition', 'session'],
];

test('every page is made alike: windows, further windows, and what is printed', async ({ app, page }) => {
  await editor.openFromLibrary(page, 'Briefings', /^Halm talks/);
  await keepPreferences(app);
  await printInto(app);
  await editor.runCommand(page, 'print');
  await editor
    .dialog(page, /^Print/)
    .getByRole('button', { name: /^Print/ })
    .click();
  await expect(page.getByText(/went to the printer/)).toBeVisible({ timeout: 30_000 });
  const opened = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+n');
  const second = await opened;
  await second.waitForLoadState();
  const all = await kept(app);
  expect(all.length).toBeGreaterThanOrEqual(3);
  for (const it of all) {
    expect(ON.filter((name) => it[name] !== true)).toEqual([]);
    expect(OFF.filter((name) => Boolean(it[name]))).toEqual([]);
    expect(it['webSecurity'] ?? true).toBe(true);
  }
  const sessions = await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  expect(sessions).toBe(false);
  await second.close();
});

test('a packaged app has no developer tools', async ({ app, page }) => {
  await app.evaluate(({ app: electron }) =>
    Object.defineProperty(electron, 'isPackaged', { value: true, configurable: true }),
  );
  const opened = app.waitForEvent('window');
  await page.evaluate(() => window.chancery.call('window.open', { briefing: null }));
  const second = await opened;
  await second.waitForLoadState();
  const shown = await app.browserWindow(second);
  const isOpen = await shown.evaluate(async ({ webContents }) => {
    webContents.openDevTools();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return webContents.isDevToolsOpened();
  });
  await app.evaluate(({ app: electron }) => Reflect.deleteProperty(electron, 'isPackaged'));
  expect(isOpen).toBe(false);
  await second.close();
});

test('permissions are denied', async ({ page }) => {
  const asked = await page.evaluate(async () => {
    const outcome = (work: () => Promise<unknown>): Promise<string> =>
      Promise.race([
        Promise.resolve()
          .then(work)
          .then(
            (it) =>
              it === false || it === 'denied' || it === null ? 'denied' : `given: ${JSON.stringify(it)}`,
            () => 'denied',
          ),
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 3000)),
      ]);
    const state = (name: string) => async () => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state;
    };
    const of = (name: string) =>
      Reflect.get(navigator, name) as Record<string, (given?: object) => Promise<unknown>>;
    const tried: Record<string, () => Promise<unknown>> = {
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      place: () =>
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      'reading the clipboard': () => navigator.clipboard.readText(),
      notifications: () => Notification.requestPermission(),
      usb: async () => of('usb')['requestDevice']?.({ filters: [] }),
      hid: async () => JSON.stringify(await of('hid')['requestDevice']?.({ filters: [] })) !== '[]',
      serial: async () => of('serial')['requestPort']?.(),
      bluetooth: async () => of('bluetooth')['requestDevice']?.({ acceptAllDevices: true }),
      midi: async () =>
        Reflect.apply(Reflect.get(navigator, 'requestMIDIAccess') as () => Promise<unknown>, navigator, []),
      'keeping the screen on': () => navigator.wakeLock.request(),
      'state of geolocation': state('geolocation'),
      'state of notifications': state('notifications'),
      'state of camera': state('camera'),
    };
    const answers = Object.entries(tried).map(async ([name, work]) => [name, await outcome(work)] as const);
    return Object.fromEntries(await Promise.all(answers));
  });
  expect(Object.entries(asked).filter(([, it]) => it !== 'denied')).toEqual([]);
});

test('nothing is downloaded, and no link leads the window away', async ({ app, page }) => {
  const before = page.url();
  await app.evaluate(({ session }) => {
    Object.assign(globalThis, { downloads: [] });
    session.defaultSession.on('will-download', (event, item) =>
      (Reflect.get(globalThis, 'downloads') as unknown[]).push([event.defaultPrevented, item.getSavePath()]),
    );
  });
  await page.evaluate(async () => {
    const follow = (attributes: Record<string, string>) => {
      const link = document.createElement('a');
      for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
      link.textContent = 'toll';
      document.body.append(link);
      link.click();
      link.remove();
    };
    const blob = URL.createObjectURL(new Blob(['<script>alert(1)</script>'], { type: 'text/html' }));
    follow({ href: blob, download: 'tolls.html' });
    follow({ href: 'data:text/html,tolls', download: 'tolls.html' });
    follow({ href: 'data:text/html,tolls' });
    follow({ href: blob });
    follow({ href: blob, target: '_blank' });
    follow({ href: 'file:///etc/passwd' });
    follow({ href: 'app://ui/index.html?other', target: '_blank' });
    follow({ href: 'mailto:ida@port.halm.example' });
    window.open('about:blank');
    window.open('app://ui/index.html');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  });
  expect(await app.evaluate(() => Reflect.get(globalThis, 'downloads') as unknown[])).toEqual(
    expect.arrayContaining([[true, '']]),
  );
  const saved = await app.evaluate(() => Reflect.get(globalThis, 'downloads') as [boolean, string][]);
  expect(saved.every(([prevented, path]) => prevented && path === '')).toBe(true);
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

/** Drags a link of another page over the window and lets go of it, as the system tells of it. */
async function dropLink(page: Page, url: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = {
    items: [
      { mimeType: 'text/uri-list', data: url },
      { mimeType: 'text/html', data: `<a href="${url}">toll</a>` },
    ],
    dragOperationsMask: 1,
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, x: 700, y: 30, data });
  await client.detach();
}

test('a link dropped on the window stays text', async ({ app, page }) => {
  const before = page.url();
  for (const url of ['https://way-out.example/x', 'file:///etc/passwd', 'data:text/html,x'])
    await dropLink(page, url);
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  expect(page.url()).toBe(before);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the page makes no code from text', async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const tried = (work: () => unknown): string => {
      try {
        work();
        return 'made';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    const works = [
      () => Reflect.construct(Function, ['return 1']) as unknown,
      () => Reflect.apply(Reflect.get(window, 'eval') as (code: string) => unknown, window, ['1']),
      () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    ];
    // Later: while Playwright evaluates, its own page may do what others may not.
    return new Promise<string[]>((resolve) => setTimeout(() => resolve(works.map(tried)), 50));
  });
  expect(outcomes).toEqual(['EvalError', 'EvalError', 'CompileError']);
});

test('the bridge cannot be changed from within the page', async ({ page }) => {
  const changed = await page.evaluate(async () => {
    const forged = () => Promise.resolve('forged');
    Reflect.set(window.chancery, 'call', forged);
    Reflect.set(window, 'chancery', { call: forged });
    Reflect.deleteProperty(window, 'chancery');
    return JSON.stringify(await window.chancery.call('preferences.get', {}));
  });
  expect(changed).toContain('"ok":true');
});

test('what no call holds is refused at once, and the app works on', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    let deep: unknown = {};
    for (let it = 0; it < 500; it += 1) deep = { deep };
    const sent: unknown[] = [
      ...[circle, { deep }, new Map([['id', 'x']]), new Date(), 7n, /x/, new Error('x'), new Uint8Array(9)],
      ...[new Blob(['x']), () => 1, Symbol('x'), document.body, [], '', null, undefined, Number.NaN],
    ];
    const ask = async (input: unknown): Promise<string> => {
      try {
        const asked: unknown = Reflect.apply(window.chancery.call, window.chancery, ['sources.get', input]);
        return JSON.stringify(await asked);
      } catch (error) {
        // What cannot be copied does not leave the page.
        return /cloned|recursion depth/.test(String(error)) ? 'stayed' : String(error);
      }
    };
    return {
      answers: await Promise.all(sent.map(ask)),
      still: await window.chancery.call('sources.list', {}),
    };
  });
  const refused = JSON.stringify({ ok: false, error: { code: 'bad-input', call: 'sources.get' } });
  expect(answers.answers.filter((it) => it !== refused && it !== 'stayed')).toEqual([]);
  expect(answers.still).toMatchObject({ ok: true });
});

test('a call is taken from the top frame of our own windows alone', async ({ app, page }) => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>inside</p>';
    document.body.append(frame);
  });
  await expect(page.locator('iframe')).toBeAttached();
  const answers = await app.evaluate(async ({ app: electron, BrowserWindow, ipcMain }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) return {};
    const { webContents } = window;
    // A frame has no bridge to call by: what would arrive from one is handed to the listener as Electron hands it.
    const listeners = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (...given: unknown[]) => Promise<unknown>
    >;
    const from = async (senderFrame: unknown) => {
      try {
        return JSON.stringify(
          await listeners.get('chancery:call')?.({ sender: webContents, senderFrame }, 'preferences.get', {}),
        );
      } catch {
        return 'thrown';
      }
    };
    /** A page of somebody else that got hold of our preload, in itself and in its frames. */
    const stranger = async (address: string) => {
      const preload = `${electron.getAppPath()}/out/preload/preload.cjs`;
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, nodeIntegrationInSubFrames: true },
      });
      try {
        await other.loadURL(address);
        return JSON.stringify(
          await other.webContents.executeJavaScript(`window.chancery.call('preferences.get', {})`),
        );
      } finally {
        other.destroy();
      }
    };
    return {
      own: (await from(webContents.mainFrame))?.includes('"ok":true'),
      frame: await from(webContents.mainFrame.frames[0]),
      gone: await from(null),
      blank: await stranger('about:blank'),
      data: await stranger('data:text/html,x'),
      ours: await stranger('app://ui/index.html'),
    };
  });
  const refused = JSON.stringify({ ok: false, error: { code: 'bad-input', call: 'unknown' } });
  expect(answers).toEqual({
    ...{ own: true, frame: refused, gone: refused },
    ...{ blank: refused, data: refused, ours: refused },
  });
});

test('a window that goes while its call is answered takes nothing with it', async ({ app, page }) => {
  const opened = app.waitForEvent('window');
  await page.evaluate(() => window.chancery.call('window.open', { briefing: null }));
  const second = await opened;
  await second.waitForLoadState();
  await second.evaluate(() => {
    for (let it = 0; it < 50; it += 1) void window.chancery.call('comparing.facts', {});
  });
  const shown = await app.browserWindow(second);
  await shown.evaluate((it) => it.destroy()).catch(() => undefined);
  expect(await page.evaluate(() => window.chancery.call('sources.list', {}))).toMatchObject({ ok: true });
});

const NOT_PROTECTED = JSON.parse(
  readFileSync(join(import.meta.dirname, '../resources/not-protected.json'), 'utf8'),
) as readonly { against: string; because: string }[];

test('what the app does not protect against is said under Help, and can be read by keyboard', async ({
  page,
}) => {
  await editor.runCommand(page, 'about');
  const about = editor.dialog(page, 'Chancery');
  const limits = about.getByRole('region', { name: 'What Chancery does not protect against' });
  for (const { against, because } of NOT_PROTECTED)
    await expect(limits).toContainText(`${against}${because}`);
  await limits.focus();
  await page.keyboard.press('End');
  await expect(limits.getByText(NOT_PROTECTED.at(-1)?.because ?? 'nothing')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
});

import type { ElectronApplication, Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';

const ROOT = join(import.meta.dirname, '..');

const body = (page: Page) => page.getByRole('textbox', { name: 'Briefing text' });
const saved = (page: Page) => page.getByRole('status', { name: 'Saving' });
const elsewhere = (page: Page) => page.getByText('This briefing is being written in another window.');

async function firstWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}

/** Another window, with a briefing where one is given. */
async function openWindow(app: ElectronApplication, from: Page, briefing: string | null): Promise<Page> {
  const opened = app.waitForEvent('window');
  if (briefing === null) await from.keyboard.press('Control+Shift+n');
  else await from.evaluate((id) => window.chancery.call('window.open', { briefing: id as never }), briefing);
  const page = await opened;
  await page.waitForLoadState();
  return page;
}

/** Closes a window as a person does, and waits until its page has saved and gone. */
async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const gone = page.waitForEvent('close');
  const window = await app.browserWindow(page);
  await window.evaluate((it) => it.close());
  await gone;
}

/** A new briefing with a paragraph in it, saved; answers its id. */
async function write(page: Page, words: string): Promise<string> {
  const id = await page.evaluate(async () => {
    const made = await window.chancery.call('briefings.create', {
      title: 'Two desks',
      kind: 'meeting-brief',
    });
    return made.ok ? made.value.id : '';
  });
  await page.getByRole('navigation', { name: 'Library' }).getByText('Briefings').click();
  await page.getByRole('listbox', { name: 'Briefings' }).getByText('Two desks').dblclick();
  await body(page).click();
  await page.keyboard.type(words);
  await expect(saved(page)).toHaveText(/^Saved/);
  return id;
}

const textOf = (page: Page, id: string) =>
  page.evaluate(async (briefing) => {
    const read = await window.chancery.call('briefings.get', { id: briefing as never });
    return read.ok ? JSON.stringify(read.value.briefing.blocks) : '';
  }, id);

test.describe('windows', () => {
  let app: ElectronApplication;
  let page: Page;
  let folder: ReturnType<typeof newFolder>;

  test.beforeEach(async () => {
    folder = newFolder();
    app = await launchApp(folder.path, { startArguments: ['--sample'] });
    page = await firstWindow(app);
    await expect(body(page)).toBeVisible();
  });
  test.afterEach(async () => {
    await closeApp(app).catch(() => undefined);
    folder.remove();
  });

  test('two of them cannot overwrite each other: one writes, the other follows and takes over', async () => {
    const id = await write(page, 'Alpha from the first.');
    const second = await openWindow(app, page, id);
    await expect(body(second)).toContainText('Alpha from the first.');
    await expect(elsewhere(second)).toBeVisible();
    await expect(body(second)).toHaveAttribute('contenteditable', 'false');

    await body(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Beta from the first.');
    await expect(body(second)).toContainText('Beta from the first.');

    await second.getByRole('button', { name: 'Write Here' }).click();
    await expect(elsewhere(second)).toBeHidden();
    await expect(elsewhere(page)).toBeVisible();
    await expect(body(page)).toHaveAttribute('contenteditable', 'false');
    await body(second).click();
    await second.keyboard.press('Control+End');
    await second.keyboard.type(' Gamma from the second.');
    await expect(saved(second)).toHaveText(/^Saved/);
    const text = await textOf(second, id);
    for (const words of ['Alpha from the first.', 'Beta from the first.', 'Gamma from the second.'])
      expect(text).toContain(words);
    await expect(body(page)).toContainText('Gamma from the second.');

    // The second goes: the first may write again without asking.
    await closeWindow(app, second);
    await expect(elsewhere(page)).toBeHidden();
    await expect(body(page)).toHaveAttribute('contenteditable', 'true');
  });

  test('what was typed over a change from elsewhere becomes a briefing of its own', async () => {
    const id = await write(page, 'Alpha.');
    const second = await openWindow(app, page, null);
    // Past the right to write, as nothing in the app does: the revision is the last guard.
    await second.evaluate(async (briefing) => {
      const read = await window.chancery.call('briefings.get', { id: briefing as never });
      if (!read.ok) return;
      const { revision, briefing: it } = read.value;
      const order = it.blocks.map((block) => block.id);
      const facts = { title: 'Saved elsewhere' };
      await window.chancery.call('briefings.save', { id: it.id, revision, order, changed: [], facts });
    }, id);
    await body(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Typed meanwhile.');
    await page.getByRole('button', { name: 'Keep my text as a new briefing' }).click();
    await expect(page.getByRole('tab', { name: 'Two desks (my text)' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(body(page)).toContainText('Alpha. Typed meanwhile.');
    await page.getByRole('tab', { name: 'Saved elsewhere' }).click();
    await expect(body(page)).toHaveText('Alpha.');
  });

  test('a window sends somebody to the one that writes', async () => {
    const id = await write(page, 'Alpha.');
    const second = await openWindow(app, page, id);
    await expect(elsewhere(second)).toBeVisible();
    await second.getByRole('button', { name: 'Go There' }).click();
    await expect
      .poll(() => app.browserWindow(page).then((it) => it.evaluate((one) => one.isFocused())))
      .toBe(true);
  });

  test('undo outlives the window it was typed in', async () => {
    const id = await write(page, 'Alpha.');
    await page.getByRole('tab', { name: 'Two desks' }).press('Delete');
    await expect(page.getByRole('tab', { name: 'Two desks' })).toBeHidden();

    const second = await openWindow(app, page, id);
    await body(second).click();
    await second.keyboard.press('Control+End');
    await second.keyboard.type(' Beta.');
    await expect(saved(second)).toHaveText(/^Saved/);
    await closeWindow(app, second);

    const third = await openWindow(app, page, id);
    await expect(body(third)).toContainText('Alpha. Beta.');
    await body(third).click();
    for (let step = 0; step < 6; step += 1) await third.keyboard.press('Control+z');
    await expect(body(third)).not.toContainText('Alpha');
    for (let step = 0; step < 6; step += 1) await third.keyboard.press('Control+Shift+z');
    await expect(body(third)).toContainText('Alpha. Beta.');
    await expect.poll(() => textOf(third, id)).toContain('Alpha. Beta.');
  });

  test('what was saved is there after the app was killed while somebody types', async () => {
    const id = await write(page, 'Alpha.');
    await body(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Beta was saved.');
    await expect(saved(page)).toHaveText(/^Saved/);
    await page.keyboard.type(' Gamma');
    const gone = app.waitForEvent('close');
    app.process().kill('SIGKILL');
    await gone;
    app = await launchApp(folder.path, { startArguments: ['--sample'] });
    page = await firstWindow(app);
    await expect(body(page)).toContainText('Alpha. Beta was saved.');
    expect(await textOf(page, id)).toContain('Beta was saved.');
  });

  test('each is hardened alike, and the app ends with the last of them', async () => {
    const second = await openWindow(app, page, null);
    await expect(second.getByText('No briefing is open')).toBeVisible();
    const seen = await second.evaluate(() => ({
      bridge: Object.keys(window.chancery).toSorted(),
      reachable: ['require', 'process', 'WebSocket', 'RTCPeerConnection'].filter((it) => it in globalThis),
    }));
    expect(seen).toEqual({ bridge: ['acceptDrop', 'call', 'onEvent', 'platform'], reachable: [] });
    const alike = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        // Electron has it and does not name it.
        const preferences = Reflect.apply(
          Reflect.get(webContents, 'getLastWebPreferences') as () => Record<string, unknown>,
          webContents,
          [],
        );
        return ['sandbox', 'contextIsolation', 'nodeIntegration', 'webviewTag'].map((it) => preferences[it]);
      }),
    );
    const hardened = [true, true, false, false];
    expect(alike).toEqual([hardened, hardened]);
    const places = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((it) => it.getBounds().x),
    );
    expect(new Set(places).size).toBe(2);

    await closeWindow(app, page);
    expect(await second.evaluate(() => window.chancery.call('library.state', {}))).toMatchObject({
      ok: true,
    });
    const ended = app.waitForEvent('close');
    await closeWindow(app, second).catch(() => undefined);
    await ended;
  });

  test('another library opens under all of them, and what was typed is saved first', async () => {
    const id = await write(page, 'Alpha.');
    const second = await openWindow(app, page, id);
    await second.getByRole('button', { name: 'Write Here' }).click();
    await expect(body(second)).toHaveAttribute('contenteditable', 'true');
    await body(second).click();
    await second.keyboard.press('Control+End');
    await second.keyboard.type(' Typed last.');
    await answerDialogs(app, { save: join(folder.path, 'Other library') });
    const made = await page.evaluate(() => window.chancery.call('library.create', { place: 'choose' }));
    expect(made).toMatchObject({ ok: true });
    await expect(second.getByRole('heading', { name: 'Other library' })).toBeAttached();
    await expect(body(second)).toHaveCount(0);

    await page.evaluate(() => window.chancery.call('library.openSample', {}));
    expect(await textOf(page, id)).toContain('Alpha. Typed last.');
  });

  test('a library stays open while another window has something that cannot be saved', async () => {
    const second = await openWindow(app, page, null);
    await expect(second.getByText('No briefing is open')).toBeVisible();
    // Says so before the page has looked.
    await second.evaluate(() => {
      window.chancery.onEvent('library.closing', () => {
        void window.chancery.call('shell.readyToSwitch', { saved: false });
      });
    });
    await answerDialogs(app, { save: join(folder.path, 'Other library') });
    const made = await page.evaluate(() => window.chancery.call('library.create', { place: 'choose' }));
    expect(made).toEqual({ ok: false, error: { code: 'other-window-unsaved' } });
    await expect(second.locator('main')).not.toHaveAttribute('inert');
  });

  test('a version is kept, compared with and gone back to', async () => {
    const id = await write(page, 'The port shipped less.');
    await page.keyboard.press('Control+Shift+s');
    const keep = page.getByRole('dialog', { name: 'Keep a version' });
    await keep.getByLabel('Name').fill('For the minister');
    await page.keyboard.press('Enter');
    await expect(keep).toBeHidden();

    await body(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Much less.');
    await expect(saved(page)).toHaveText(/^Saved/);
    await page.keyboard.press('Control+Shift+h');
    const versions = page.getByRole('tree', { name: 'Versions' });
    await versions.getByText('For the minister').click();
    await page.getByRole('button', { name: 'Compare…' }).click();
    const compare = page.getByRole('dialog', { name: 'Compare versions' });
    await expect(compare.getByText('2 words added')).toBeVisible();
    await expect(compare.locator('ins')).toHaveText(/Much less/);
    await page.keyboard.press('F8');
    await expect(compare.getByText('Change 1 of 1')).toBeVisible();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Go Back…' }).click();
    await page
      .getByRole('dialog', { name: 'Go back to this version?' })
      .getByRole('button', { name: 'Go Back to This Version' })
      .click();
    await expect(body(page)).toHaveText('The port shipped less.');
    expect(await textOf(page, id)).not.toContain('Much less');
    // What it was before is a version too.
    await expect(versions.getByRole('treeitem')).toHaveCount(2);
  });
});

/** Runs statements on a closed library; answers what the last one reads. */
function onDatabase(file: string, ...statements: string[]): unknown {
  const code = `const db = new (require('better-sqlite3'))(process.argv[1]);
    const [last, ...rest] = JSON.parse(process.argv[2]).reverse();
    for (const it of rest.reverse()) db.exec(it);
    console.log(JSON.stringify(db.prepare(last).all()));`;
  const done = spawnSync(process.execPath, ['-e', code, file, JSON.stringify(statements)], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
  // What was changed on purpose is not to be taken for damage.
  rmSync(join(file, '../library.sums'), { force: true });
  return JSON.parse(done.stdout);
}

test('a briefing of a later version is shown, is not written, and stays as it was stored', async () => {
  const folder = newFolder();
  const file = join(folder.path, 'user-data/Sample library/library.db');
  const READ = `SELECT b.model, b.revision, b.title, b.saved_at, k.id, k.position, k.content FROM briefings b
    JOIN blocks k ON k.briefing = b.seq WHERE b.model = 99 ORDER BY k.position`;
  const start = () => launchApp(folder.path, { startArguments: ['--sample'] });
  let app = await start();
  try {
    let page = await firstWindow(app);
    await write(page, 'The port shipped less.');
    await closeApp(app);
    const before = onDatabase(
      file,
      `UPDATE briefings SET model = 99 WHERE title = 'Two desks'`,
      `UPDATE blocks SET content = json_set(content, '$.type', 'hologram') WHERE briefing =
        (SELECT seq FROM briefings WHERE title = 'Two desks')`,
      READ,
    );
    app = await start();
    page = await firstWindow(app);
    await expect(page.getByText('made by a later version. It can be read here')).toBeVisible();
    await expect(body(page)).toHaveAttribute('contenteditable', 'false');
    await expect(body(page)).toContainText('The port shipped less.');
    await expect(page.locator('[data-unreadable="hologram"]')).toHaveAttribute('title', /later version/);
    await body(page).click();
    await page.keyboard.type('Nothing of this.');
    await page.getByRole('textbox', { name: 'Title' }).first().press('x');
    await closeApp(app);
    expect(onDatabase(file, READ)).toEqual(before);
  } finally {
    await closeApp(app).catch(() => undefined);
    folder.remove();
  }
});

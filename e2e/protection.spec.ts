import type { ElectronApplication, Page } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CANARY, fillEverything, tellers, writeInbox } from './canary-words.ts';
import * as editor from './editor-pages.ts';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';
import { makeBriefing } from './make-briefing.ts';

const PASSPHRASE = `${CANARY} heron ledger`;
/** Checking a passphrase takes a second or two, and more where others use the machine. */
const PATIENCE = { timeout: 30_000 };

const field = (page: Page) => page.getByLabel('Passphrase', { exact: true });
const locked = (page: Page) => page.getByRole('heading', { name: /is locked/ });
const panes = (page: Page) => page.getByRole('navigation', { name: 'Library' });

async function choosePassphrase(page: Page, passphrase: string): Promise<void> {
  await field(page).fill(passphrase);
  await page.getByLabel('The same again').fill(passphrase);
}

async function unlock(page: Page, passphrase: string): Promise<void> {
  await field(page).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** Ends the app as a crash does, in the middle of what it was doing. */
async function kill(app: ElectronApplication): Promise<void> {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  app.process().kill('SIGKILL');
  await ended;
}

test('a protected library tells nothing: not while it is written, killed, locked or closed', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const temporary = join(folder.path, 'tmp');
  mkdirSync(temporary);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  const outside = (path: string) => !path.startsWith('inbox');
  try {
    const open = writeInbox(join(folder.path, 'inbox'));
    let app = await launchApp(folder.path);
    let page = await editor.firstWindow(app);

    await test.step('make it, and do a day of work', async () => {
      await answerDialogs(app, { save: join(folder.path, 'Harbour notes') });
      await page.getByRole('button', { name: 'With a passphrase…' }).click();
      const made = page.getByRole('dialog', { name: 'New Library' });
      await choosePassphrase(page, 'too short');
      await expect(made.getByRole('button', { name: 'Choose a place…' })).toBeDisabled();
      await choosePassphrase(page, PASSPHRASE);
      await made.getByRole('button', { name: 'Choose a place…' }).click();
      await expect(panes(page)).toBeVisible(PATIENCE);
      await answerDialogs(app, { open });
      const report = await page.evaluate(() => window.chancery.call('importing.importChosen', {}));
      expect(report).toMatchObject({ ok: true });
      expect(await page.evaluate(fillEverything, CANARY)).toEqual([]);
      await makeBriefing(page, `${CANARY}-tab`);
      await editor.body(page).click();
      await page.keyboard.type(`${CANARY} typed this.`);
      await expect(editor.saved(page)).toHaveText(/^Saved/);
    });

    await test.step('killed while it is written, its files tell nothing', async () => {
      await page.keyboard.type(`${CANARY} and went on typing, word after word, until the end.`, {
        delay: 10,
      });
      await kill(app);
      expect(existsSync(join(folder.path, 'Harbour notes/library.db-wal'))).toBe(true);
      expect(tellers(folder.path, outside)).toEqual([]);
    });

    await test.step('it opens with its passphrase and no other, and nothing is lost', async () => {
      app = await launchApp(folder.path);
      page = await editor.firstWindow(app);
      await expect(locked(page)).toHaveText('“Harbour notes” is locked');
      await unlock(page, 'another passphrase');
      await expect(page.getByText(/This is not the passphrase of “Harbour notes”/).first()).toBeVisible(
        PATIENCE,
      );
      // The keyboard is where it is needed.
      await page.keyboard.type(PASSPHRASE);
      await page.keyboard.press('Enter');
      await expect(panes(page)).toBeVisible(PATIENCE);
      await expect(editor.body(page)).toContainText(`${CANARY} typed this.`);
    });

    await test.step('locked, the window shows nothing of it and the files tell nothing', async () => {
      await page.keyboard.press('Control+Shift+Y');
      await expect(locked(page)).toBeVisible(PATIENCE);
      expect(await page.content()).not.toMatch(new RegExp(CANARY, 'i'));
      const asked = await page.evaluate(() => window.chancery.call('sources.list', {}));
      expect(asked).toMatchObject({ ok: false, error: { code: 'no-library-open' } });
      expect(tellers(folder.path, outside)).toEqual([]);
      await unlock(page, PASSPHRASE);
      await expect(editor.body(page)).toContainText(`${CANARY} typed this.`, PATIENCE);
    });

    await closeApp(app);
    expect(tellers(folder.path, outside)).toEqual([]);
    expect(tellers(folder.path, (path) => path.startsWith('inbox')).length).toBeGreaterThan(0);
    // What a killed Chromium leaves there is empty of words too: it lies in the folder that was searched.
    expect(readdirSync(temporary).filter((it) => it.startsWith('chancery'))).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    folder.remove();
  }
});

test('a library is protected where it lies, and locks under every window', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const place = join(folder.path, 'user-data/Sample library');
  /** Files of the library, but for its pictures of nothing, that hold a word of the sample. */
  const tell = (): number =>
    tellers(folder.path, (path) => path.startsWith('user-data/Sample library'), 'Port Marrow').length;
  try {
    const app = await launchApp(folder.path, { startArguments: ['--sample'] });
    const page = await editor.firstWindow(app);
    await expect(panes(page)).toBeVisible(PATIENCE);
    expect(tell()).toBeGreaterThan(0);

    await editor.runCommand(page, 'protect library');
    await choosePassphrase(page, 'seven quiet barges');
    await page.getByRole('button', { name: 'Protect', exact: true }).click();
    await expect(page.getByText('The library is protected.').first()).toBeVisible(PATIENCE);
    await expect(editor.body(page)).toContainText('72 hours');
    expect(readdirSync(place)).toContain('library.key');
    expect(tell()).toBe(0);

    const other = app.waitForEvent('window');
    await page.keyboard.press('Control+Shift+N');
    const second = await other;
    await expect(panes(second)).toBeVisible(PATIENCE);
    await page.bringToFront();
    await page.keyboard.press('Control+Shift+Y');
    await expect(locked(page)).toBeVisible(PATIENCE);
    await expect(locked(second)).toBeVisible(PATIENCE);

    await unlock(second, 'seven quiet barges');
    await expect(panes(second)).toBeVisible(PATIENCE);
    await expect(panes(page)).toBeVisible(PATIENCE);
    await expect(page.getByRole('listbox', { name: 'Sources' }).getByRole('option')).toHaveCount(7);

    // Nobody has touched anything for a quarter of an hour, as far as the app can tell.
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 15 * 60;
    });
    await expect(locked(page)).toBeVisible(PATIENCE);
    await app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0;
    });
    await unlock(page, 'seven quiet barges');
    await expect(panes(page)).toBeVisible(PATIENCE);
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await expect(locked(second)).toBeVisible(PATIENCE);
    await unlock(page, 'seven quiet barges');
    await expect(panes(page)).toBeVisible(PATIENCE);

    await editor.runCommand(page, 'passphrase and locking');
    await page.getByLabel('Passphrase now').fill('seven quiet barges');
    await page.getByLabel('New passphrase').fill('nine loud ferries');
    await page.getByLabel('The same again').fill('nine loud ferries');
    await page.getByRole('button', { name: 'Change passphrase' }).click();
    await expect(page.getByText('The passphrase is changed.').first()).toBeVisible(PATIENCE);
    await closeApp(app);

    const again = await launchApp(folder.path);
    const opened = await editor.firstWindow(again);
    await unlock(opened, 'nine loud ferries');
    await expect(editor.body(opened)).toContainText('72 hours', PATIENCE);
    await closeApp(again);
    expect(tell()).toBe(0);
  } finally {
    folder.remove();
  }
});

import type { ElectronApplication, Page } from '@playwright/test';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuCommand } from '#core/contract/menu.ts';
import { violationsInBoth } from './axe.ts';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';

const TITLE = /Idle cranes: grain through Port Marrow/;

async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}

function choose(app: ElectronApplication, command: MenuCommand): Promise<void> {
  return app.evaluate(({ BrowserWindow }, it) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('chancery:event', 'menu.command', { command: it });
  }, command);
}

const source = (page: Page) =>
  page.getByRole('listbox', { name: 'Sources' }).getByRole('option', { name: TITLE });

test('what was deleted for good is found again in a library restored from a backup', async () => {
  test.setTimeout(120_000);
  const folder = newFolder();
  const app = await launchApp(folder.path, { startArguments: ['--sample'] });
  try {
    const page = await firstPage(app);
    await expect(source(page)).toBeVisible();
    await choose(app, 'library.backups');
    const dialog = page.getByRole('dialog', { name: 'Backups' });
    await dialog.getByRole('button', { name: 'Back Up Now' }).click();
    const copy = dialog.getByRole('radio').first();
    await expect(dialog.getByText('Sound')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    await page.evaluate(async () => {
      const listed = await window.chancery.call('sources.list', { offset: 0, limit: 200, sort: 'added' });
      const ids = listed.ok
        ? listed.value.rows.filter((it) => it.title?.startsWith('Idle')).map((it) => it.id)
        : [];
      await window.chancery.call('sources.trash', { ids });
      await window.chancery.call('trash.purge', { items: null });
    });
    await expect(source(page)).toHaveCount(0);

    await choose(app, 'library.backups');
    await copy.check();
    await expect(dialog.getByText('would come back')).toBeVisible();
    await expect(dialog.getByText(TITLE)).toBeVisible();
    await answerDialogs(app, { save: join(folder.path, 'Restored') });
    await dialog.getByRole('button', { name: 'Restore as a New Library…' }).click();
    // Its original file was deleted for good with it, and no second folder had it.
    await expect(dialog.getByText('was restored as “Restored”')).toBeVisible();
    await expect(dialog.getByRole('list')).toContainText('Idle cranes');
    await dialog.getByRole('button', { name: 'Open It' }).click();
    await expect(source(page)).toBeVisible();
    await expect(page.getByTitle('Restored')).toBeVisible();

    await choose(app, 'library.check');
    await expect(page.getByRole('dialog', { name: 'Check the Library' })).toContainText('Idle cranes');
  } finally {
    await closeApp(app);
    folder.remove();
  }
});

test('a damaged library offers both ways out', async () => {
  test.setTimeout(120_000);
  const folder = newFolder();
  let app = await launchApp(folder.path, { startArguments: ['--sample'] });
  try {
    let page = await firstPage(app);
    await expect(source(page)).toBeVisible();
    await closeApp(app);
    const library = join(folder.path, 'user-data/Sample library');
    const file = join(library, 'library.db');
    const bytes = readFileSync(file);
    const at = bytes.lastIndexOf('Port Marrow');
    expect(at).toBeGreaterThan(0);
    bytes[at] = 0x70;
    writeFileSync(file, bytes);

    app = await launchApp(folder.path);
    page = await firstPage(app);
    const dialog = page.getByRole('dialog', { name: 'The Library Is Damaged' });
    await expect(dialog.getByRole('button', { name: 'Restore a Backup…' })).toBeVisible();
    expect(await violationsInBoth(page, page.locator('html'))).toEqual([]);
    await answerDialogs(app, { save: join(folder.path, 'Saved') });
    await dialog.getByRole('button', { name: 'Salvage into a New Library…' }).click();
    await expect(dialog.getByText('What was saved of the damaged library')).toBeVisible();
    expect(await violationsInBoth(page, page.locator('html'))).toEqual([]);
    await dialog.getByRole('button', { name: 'Open It' }).click();
    await expect(source(page)).toBeVisible();
    expect(readFileSync(file), 'a damaged library is never written to').toEqual(bytes);
    expect(readdirSync(join(folder.path, 'Saved'))).toContain('salvage-report.txt');
  } finally {
    await closeApp(app);
    folder.remove();
  }
});

import type { ElectronApplication, Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as editor from './editor-pages.ts';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';

const root = join(import.meta.dirname, '..');
const TITLE = 'Halm talks: grain inspections and Port Marrow';
const SOURCE = 'Idle cranes: grain through Port Marrow, 2024 to 2026';

test.use({ startArguments: ['--sample'] });

const importing = (page: Page) => editor.dialog(page, 'Import Bundle');
const items = (page: Page) => importing(page).getByRole('table', { name: 'What is in the bundle' });

/** Clicks an item of the native menu. */
async function choose(app: ElectronApplication, label: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const leaves = (all: Electron.MenuItem[]): Electron.MenuItem[] =>
      all.flatMap((it) => (it.submenu ? leaves(it.submenu.items) : [it]));
    leaves(Menu.getApplicationMenu()?.items ?? [])
      .find((it) => it.label === wanted)
      ?.click();
  }, label);
}

async function send(app: ElectronApplication, page: Page, to: string): Promise<void> {
  await answerDialogs(app, { save: to });
  await choose(app, 'Export Bundle…');
  const dialog = editor.dialog(page, 'Export Bundle');
  await expect(dialog.getByRole('status').first()).toContainText(/Goes: 1 briefing, 5 sources/);
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(dialog.getByText('was read back to its end')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
}

async function look(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await answerDialogs(app, { open: [file] });
  await choose(app, 'Import Bundle…');
  await expect(items(page)).toBeVisible();
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  const answer = await page.evaluate(
    async ([before, after]) => {
      const list = await window.chancery.call('sources.list', { limit: 50 });
      const found = list.ok ? list.value.rows.find((it) => it.title === before) : undefined;
      if (found === undefined) return 'not there';
      const done = await window.chancery.call('sources.update', {
        id: found.id,
        patch: { title: after ?? '' },
      });
      return done.ok ? 'renamed' : done.error.code;
    },
    [from, to],
  );
  expect(answer).toBe('renamed');
}

test('two people send each other a briefing, change it on both sides, and see and choose what differs', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(240_000);
  const there = newFolder();
  const first = join(home, 'first.chancery');
  const second = join(home, 'second.chancery');
  let other: ElectronApplication | null = null;
  try {
    await test.step('a key is made, and a bundle written with it', async () => {
      await editor.openFromLibrary(page, 'Briefings', TITLE);
      await choose(app, 'Signing Key…');
      const keys = editor.dialog(page, 'Signing Key');
      await keys.getByLabel('Your name').fill('Ada Quill');
      await keys.getByRole('button', { name: 'Make a Key' }).click();
      await expect(keys.getByRole('group', { name: 'Fingerprint of your key' })).toHaveText(
        /^(?:\d{5} ?){8}$/,
      );
      await keys.getByRole('button', { name: 'Done' }).click();
      await send(app, page, first);
    });

    await test.step('the other one compares the digits, and takes all of it', async () => {
      const notes = join(there.path, 'notes.txt');
      writeFileSync(notes, 'Notes of the harbour office.\n\nNothing else was said.');
      const library = join(there.path, 'Library');
      const made = spawnSync(process.execPath, [
        join(root, 'tools/cli.mjs'),
        'import',
        notes,
        '--library',
        library,
      ]);
      expect(made.status).toBe(0);
      other = await launchApp(there.path, { startArguments: [`--library=${library}`] });
      const far = await other.firstWindow();
      await expect(far.getByRole('navigation', { name: 'Library' })).toBeVisible();
      await look(other, far, first);
      await expect(importing(far).getByText('calls itself “Ada Quill”')).toBeVisible();
      await importing(far).getByRole('button', { name: 'I Have Compared the Digits…' }).click();
      await importing(far).getByRole('button', { name: 'They Are the Same: Remember' }).click();
      await expect(importing(far).getByText('Signed by Ada Quill')).toBeVisible();
      await importing(far)
        .getByRole('button', { name: /^Bring In 9 Items$/ })
        .press('Enter');
      await expect(importing(far).getByText(/^Brought in: 1 briefing, 5 sources/)).toBeVisible();
      await importing(far).getByRole('button', { name: 'Open the Briefing' }).click();
      await expect(editor.body(far)).toContainText('72 hours');
    });

    await test.step('both change one source; what comes back says so', async () => {
      const far = await (other as ElectronApplication).firstWindow();
      await rename(far, SOURCE, 'Idle cranes, as Ben calls it');
      await rename(page, SOURCE, 'Idle cranes, as Ada calls it');
      await send(other as ElectronApplication, far, second);
      await look(app, page, second);
      const row = items(page).getByRole('row', { name: /^Changed on both sides .*as Ben calls it/ });
      await expect(row).toContainText('Changed on both sides');
      await expect(row).toContainText('here “Idle cranes, as Ada calls it”');
      await expect(importing(page).getByRole('button', { name: 'Nothing to Bring In' })).toBeDisabled();
    });

    await test.step('theirs is taken by choice, and the library shows it', async () => {
      await items(page).getByLabel('What to do with Idle cranes, as Ben calls it').selectOption('theirs');
      await importing(page).getByRole('button', { name: 'Bring In 1 Item' }).click();
      await expect(importing(page).getByText('Changed to what the sender has: 1 source.')).toBeVisible();
      await importing(page).getByRole('button', { name: 'Done' }).click();
      await look(app, page, second);
      await expect(importing(page).getByRole('button', { name: 'Same 9' })).toBeVisible();
      await importing(page).getByRole('button', { name: 'Cancel' }).click();
    });

    await test.step('one byte changed on the way, and it is refused with a sentence', async () => {
      const bytes = readFileSync(second);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      writeFileSync(second, bytes);
      await answerDialogs(app, { open: [second] });
      await choose(app, 'Import Bundle…');
      await expect(importing(page).getByRole('alert')).toContainText('was refused');
      await expect(importing(page).getByRole('alert')).toContainText('the library is unchanged');
      await importing(page).getByRole('button', { name: 'Cancel' }).click();
    });
  } finally {
    if (other !== null) await closeApp(other);
    there.remove();
  }
});

import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { makeBriefing } from './make-briefing.ts';

const sample = join(import.meta.dirname, '../resources/sample');

test.beforeEach(async ({ page }) => {
  const create = page.getByRole('button', { name: 'Create a library', exact: true });
  const library = page.getByRole('navigation', { name: 'Library' });
  await expect(create.or(library)).toBeVisible();
  if (await create.isVisible()) await create.click();
  await expect(library).toBeVisible();
});

/** Drops files of the disk on the window as a file manager does: real files, for which the app finds the paths. */
async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, id: 'dropped' });
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles([...paths]);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const data = new DataTransfer();
    for (const file of input?.files ?? []) data.items.add(file);
    input?.remove();
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
  });
}

test('files dropped on the window come in, one that cannot be read is explained', async ({ page, home }) => {
  const files = ['vessar-daily.txt', 'note-corridor.html', 'waiting-ships.png'].map((it) => join(sample, it));
  const broken = join(home, 'broken.dat');
  writeFileSync(broken, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 255, 254, 0, 0]));
  await dropFiles(page, [...files, broken]);
  const report = page.getByRole('dialog', { name: 'Import' });
  await expect(report).toContainText('broken.dat');
  await report.getByRole('button', { name: 'Done' }).click();
  const sources = page.getByRole('listbox', { name: 'Sources' });
  await expect(sources.getByRole('option', { name: /Neighbour's port/ })).toBeVisible();
  await expect(sources.getByRole('option', { name: /Céréales/ })).toBeVisible();
});

test('what was copied on a page comes in by pasting', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Library' }).getByText('Sources').click();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Ferry resumes\n\nThe ferry to Sund sails again.');
    clipboardData.setData(
      'text/html',
      '<h1>Ferry resumes</h1><p>The ferry to Sund sails again on <b>Monday</b>.</p>',
    );
    (document.activeElement ?? document.body).dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const sources = page.getByRole('listbox', { name: 'Sources' });
  await expect(sources.getByRole('option', { name: /Ferry resumes/ })).toBeVisible();
  await sources.getByRole('option', { name: /Ferry resumes/ }).dblclick();
  await expect(page.getByRole('document', { name: 'Text of the source' })).toContainText(
    'sails again on Monday.',
  );
});

test('an excerpt dragged into a briefing becomes a quotation bound to it', async ({ page }) => {
  const open = await page.evaluate(() => window.chancery.call('library.openSample', {}));
  expect(open.ok).toBe(true);
  await page.reload();
  await makeBriefing(page, 'From the library');
  await page.getByRole('navigation', { name: 'Library' }).getByText('Excerpts').click();
  const excerpt = page
    .getByRole('listbox', { name: 'Excerpts' })
    .getByRole('option', { name: /We did not ask for this/ });
  const body = page.getByRole('textbox', { name: 'Briefing text' });
  await excerpt.dragTo(body.locator('[data-block-id]').first());
  await expect(body.locator('blockquote, [data-block-type=quotation]').first()).toContainText(
    'We did not ask for this traffic',
  );
  await expect(body.locator('[data-cite]')).toHaveText(['1']);
  await page.keyboard.press('Control+z');
  await expect(body.locator('[data-cite]')).toHaveCount(0);
});

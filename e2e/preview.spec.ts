import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import * as editor from './editor-pages.ts';
import { expect, test } from './fixtures.ts';
import { readPages } from './pdf-pages.ts';
import { printInto } from './print-into.ts';

test.use({ startArguments: ['--sample'] });

const preview = (page: Page): Locator => page.getByRole('region', { name: 'Pages', exact: true });
const sheets = (page: Page): Locator => preview(page).getByRole('img');

async function openTalks(page: Page): Promise<void> {
  // What the test before left open would be remembered, or not, if it was left in that moment.
  await page.evaluate(() => window.chancery.call('preferences.set', { pages: false, folded: [] }));
  await page.reload();
  await page.getByRole('navigation', { name: 'Library' }).getByText('Briefings').click();
  const list = page.getByRole('listbox', { name: 'Briefings' });
  await list.getByRole('option', { name: /^Halm talks/ }).dblclick();
  await expect(page.locator('[data-cite]').first()).toBeVisible();
}

/** What the pages take of the width, once that is stored. */
const storedShare = (page: Page): Promise<number | undefined> =>
  page.evaluate(async () => {
    const stored = await window.chancery.call('preferences.get', {});
    return stored.ok ? stored.value.panes['pages']?.[0] : undefined;
  });

test('the pages stand beside the text, follow it, and lead to its words and back', async ({ page }) => {
  await openTalks(page);
  await editor.runCommand(page, 'page preview');
  await expect(sheets(page).first()).toBeVisible();
  await expect(
    preview(page)
      .getByText(/^Page 1 of \d+$/)
      .first(),
  ).toBeVisible();
  await expect(preview(page).locator('text', { hasText: 'Halm' }).first()).toBeAttached();

  await test.step('what is typed appears on the page', async () => {
    const paragraph = editor.body(page).locator('p[data-block-id]').first();
    await paragraph.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Lanterns on the quay.');
    await expect(preview(page).locator('text', { hasText: 'Lanterns' })).toBeAttached();
  });

  await test.step('a click on a page goes to its words', async () => {
    const heading = editor.body(page).locator('h1, h2, h3').first();
    const words = (await heading.innerText()).trim().split(/\s+/).slice(-1).join(' ');
    const printed = sheets(page).first().locator('text', { hasText: words }).first();
    await printed.scrollIntoViewIfNeeded();
    await printed.click();
    await expect
      .poll(() =>
        page.evaluate(
          () =>
            getSelection()?.anchorNode?.parentElement?.closest('[data-block-id]')?.textContent ??
            (getSelection()?.anchorNode as Element | null)?.textContent ??
            '',
        ),
      )
      .toContain(words);
  });

  const pages = preview(page).getByRole('listbox', { name: 'Pages as printed' });
  await test.step('the size is changed by keys', async () => {
    await pages.focus();
    await page.keyboard.press('1');
    await expect(preview(page).getByText('100 %')).toBeVisible();
    await page.keyboard.press('-');
    await expect(preview(page).getByText('90 %')).toBeVisible();
    await page.keyboard.press('0');
    await expect(preview(page).getByText('90 %')).toBeHidden();
  });

  await test.step('keys scroll, and Enter goes to the words in view', async () => {
    await page.keyboard.press('End');
    await expect(pages.getByRole('option', { selected: true })).toHaveAccessibleName('Page 2');
    await expect(pages).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(editor.body(page)).toBeFocused();
    const written = await page.evaluate(
      () => getSelection()?.anchorNode?.parentElement?.closest('[data-block-id]')?.textContent ?? '',
    );
    await expect(sheets(page).last()).toContainText(written.trim().split(/\s+/).slice(0, 2).join(' '));
  });

  await test.step('pages come and go while somebody writes', async () => {
    const before = await editor.body(page).elementHandle();
    await page.keyboard.press('Control+5');
    await expect(preview(page)).toBeHidden();
    await page.keyboard.press('Control+5');
    await expect(sheets(page).first()).toBeVisible();
    expect(await before?.evaluate((it) => it.isConnected)).toBe(true);
    await expect(editor.body(page)).toBeFocused();
  });

  await test.step('the border moves by the arrow keys, and stays there', async () => {
    const width = async () => Math.round((await preview(page).boundingBox())?.width ?? 0);
    const before = await width();
    await page.getByRole('separator', { name: 'Border of Editor and Pages' }).press('ArrowRight');
    await expect.poll(width).toBeLessThan(before);
    const moved = await width();
    await expect.poll(() => storedShare(page)).not.toBeUndefined();
    await page.reload();
    await expect.poll(width).toBe(moved);
  });

  await editor.runCommand(page, 'page preview');
  await expect(preview(page)).toBeHidden();
});

test('what goes to the printer is what the pages show', async ({ app, page, home }) => {
  await openTalks(page);
  await editor.runCommand(page, 'page preview');
  const counted = preview(page)
    .getByText(/^Page 1 of \d+$/)
    .first();
  await expect(counted).toBeVisible();
  const pages = Number(/\d+$/.exec(await counted.innerText())?.[0]);
  const first = (await sheets(page).first().locator('text').allTextContents()).join(' ');
  await test.step('where the system has no printer, that is said', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      if (first) first.webContents.getPrintersAsync = () => Promise.resolve([]);
    });
    await editor.runCommand(page, 'print');
    const dialog = editor.dialog(page, /^Print/);
    await dialog.getByRole('button', { name: /^Print/ }).click();
    await expect(dialog.getByText(/no printer/i)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await printInto(app);
  await editor.runCommand(page, 'print');
  await editor
    .dialog(page, /^Print/)
    .getByRole('button', { name: /^Print/ })
    .click();
  await expect(page.getByText(/went to the printer/)).toBeVisible({ timeout: 30_000 });
  const printed = await app.evaluate(() => String(Reflect.get(globalThis, 'printed')));
  const file = join(home, 'printed.pdf');
  writeFileSync(file, Buffer.from(printed, 'base64'));
  const read = await readPages(file);
  expect(read).toHaveLength(pages);
  const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('');
  expect(letters(read[0]?.text ?? '')).toBe(letters(first));
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

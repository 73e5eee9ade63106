import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import * as editor from './editor-pages.ts';
import { answerDialogs, expect, test } from './fixtures.ts';
import { readPages } from './pdf-pages.ts';

test.use({ startArguments: ['--sample'] });

const TITLE = /^Halm talks/;

async function openTalks(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Library' }).getByText('Briefings').click();
  await page.getByRole('listbox', { name: 'Briefings' }).getByRole('option', { name: TITLE }).dblclick();
  await expect(page.locator('[data-cite]').first()).toBeVisible();
}

test('a briefing is set on its page, exported with what was missing, listed, and verified', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(120_000);
  const file = join(home, 'talks.pdf');
  await openTalks(page);
  const inspector = editor.inspector(page);

  await test.step('what stands on the first page is said in the inspector', async () => {
    await inspector.getByLabel('As of').fill('2026-03-20');
    await inspector.getByLabel('As of').press('Enter');
    await inspector.getByLabel('Distribution').fill('The Minister\nEmbassy in Halm');
    await inspector.getByLabel('Distribution').press('Control+Enter');
    await inspector.getByRole('button', { name: 'Draft from the Sources' }).click();
    const statement = inspector.getByRole('textbox', { name: 'Source summary statement' });
    await expect(statement).not.toHaveValue('');
    await statement.fill('Two sources are good; the others re-tell them.');
    await inspector.getByRole('button', { name: 'Draft from the Sources' }).click();
    const asked = editor.dialog(page, 'Replace the statement?');
    await asked.getByRole('button', { name: 'Keep What Is Written' }).click();
    await expect(statement).toHaveValue('Two sources are good; the others re-tell them.');
  });

  await test.step('the page setup is taken, and taken back', async () => {
    const setup = editor.dialog(page, 'Page setup');
    await editor.runCommand(page, 'page setup');
    await setup.getByLabel('Paper').selectOption({ label: 'Letter (8.5 × 11 in)' });
    await setup.getByLabel('Sources').selectOption({ label: 'References with their assessment' });
    await setup.getByRole('button', { name: 'Use This Setup' }).click();
    const notice = page.getByText('The page setup is changed.');
    await expect(notice).toBeVisible();
    await editor.runCommand(page, 'page setup');
    await expect(setup.getByLabel('Paper')).toHaveValue('letter');
    await page.keyboard.press('Escape');
    await expect(setup).toBeHidden();
  });

  const exporting = editor.dialog(page, 'Export PDF');
  await test.step('a picture is described where the export asks for it', async () => {
    await page.evaluate(async () => {
      const pictures = await window.chancery.call('pictures.list', {});
      for (const { id } of pictures.ok ? pictures.value.rows : [])
        await window.chancery.call('pictures.update', { id, patch: { altText: null } });
    });
    await answerDialogs(app, { save: file });
    // The window hears of the change a moment later.
    await expect(async () => {
      await page.keyboard.press('Control+Shift+e');
      await expect(exporting).toBeVisible();
      const asks = await exporting.getByText('1 picture has no description').isVisible();
      if (!asks) await page.keyboard.press('Escape');
      expect(asks).toBe(true);
    }).toPass();
    await exporting.getByRole('button', { name: 'Export…' }).click();
    const field = exporting.getByLabel(/^Description of/);
    await expect(field).toBeFocused();
    await page.keyboard.type('Bars that grow from March to September.');
    await exporting.getByRole('button', { name: 'Export…' }).click();
    await expect(exporting).toContainText('Exported talks.pdf.', { timeout: 30_000 });
  });

  await test.step('what is said of the file is so', async () => {
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    await expect(exporting).toContainText(sha256);
    await expect(exporting).toContainText('No outside validator was run.');
    await exporting.getByRole('button', { name: 'Done' }).click();
    const words = (await readPages(file)).map((it) => it.text.replace(/\s+/g, ' ')).join(' ');
    for (const printed of ['20 March 2026', 'The Minister', 'Embassy in Halm', 'Two sources are good'])
      expect(words).toContain(printed);
    await editor.runCommand(page, 'exported files');
    const files = editor.dialog(page, 'Exported files').getByRole('table', { name: 'Exported files' });
    await expect(files).toContainText('talks.pdf');
    await expect(files).toContainText(sha256.slice(0, 8));
    await page.keyboard.press('Escape');
  });

  await test.step('the file is held against the library', async () => {
    await answerDialogs(app, { open: [file] });
    await editor.runCommand(page, 'verify a pdf');
    const verified = editor.dialog(page, 'Verify a PDF');
    await expect(verified).toContainText(/All \d+ claims of the file hold\./, { timeout: 30_000 });
    await expect(verified).toContainText('This library exported this very file today');
    const foreign = join(home, 'minutes.pdf');
    writeFileSync(foreign, '%PDF-1.4\n%%EOF\n');
    await answerDialogs(app, { open: [foreign] });
    await verified.getByRole('button', { name: 'Verify Another…' }).click();
    await expect(verified.getByRole('alert')).toContainText('“minutes.pdf”');
    await verified.getByRole('button', { name: 'Done' }).click();
  });
});

test('a finding leads to its place in the text', async ({ page }) => {
  await openTalks(page);
  const quotation = editor.body(page).locator('blockquote').first();
  await editor.writeBehind(quotation, ' and more');
  await page.keyboard.press('Control+Shift+e');
  const exporting = editor.dialog(page, 'Export PDF');
  const finding = exporting.getByRole('listitem').filter({ hasText: 'and more' });
  await finding.getByRole('button', { name: /^Show/ }).click();
  await expect(exporting).toBeHidden();
  await expect(quotation).toBeInViewport();
  await expect(editor.beside(page).getByRole('tab', { name: /^Checks/ })).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

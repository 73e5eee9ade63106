import type { ElectronApplication, Page } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as editor from './editor-pages.ts';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';
import { hostileFiles, PASTED } from './hostile-files.ts';
import { linesThatTell } from './log-lines.ts';
import { makeBriefing } from './make-briefing.ts';
import { keepNumbers } from './numbers.ts';
import { printInto } from './print-into.ts';
import { watchLeaving } from './watch-leaving.ts';

// Playwright's switches would keep Chromium quieter than it is for people.
test.use({ asIs: true });
test.skip(process.platform !== 'linux', 'only Linux has the network namespaces and tables that are watched');

const reader = (page: Page) => page.getByRole('document', { name: 'Text of the source' });

/** Looks at every source as a person does: its text, its original beside it, what is proposed. */
async function readSources(page: Page, titles: readonly RegExp[]): Promise<void> {
  for (const title of titles) {
    await editor.openFromLibrary(page, 'Sources', title);
    await expect(reader(page)).toContainText(/tolls|harbour board/i);
    await page.keyboard.press('Control+Shift+j');
    await page.keyboard.press('Control+j');
    await page.keyboard.press('Control+Shift+j');
  }
}

/** Exports and prints the briefing in front in every form there is; answers the files. */
async function exportEveryForm(app: ElectronApplication, page: Page, folder: string): Promise<string[]> {
  const files = ['tolls.pdf', 'tolls.docx', 'tolls.html', 'tolls.md'].map((it) => join(folder, it));
  for (const save of files) {
    await answerDialogs(app, { save });
    const done = await page.evaluate(async (format) => {
      const listed = await window.chancery.call('briefings.list', {});
      const id = listed.ok ? listed.value.rows[0]?.id : undefined;
      if (id === undefined) return 'no briefing';
      const answer =
        format === 'md'
          ? await window.chancery.call('exporting.exportMarkdown', { id })
          : format === 'pdf'
            ? await window.chancery.call('exporting.exportPdf', { id })
            : await window.chancery.call('exporting.exportAs', { id, format: format as 'docx' | 'html' });
      return answer.ok ? 'done' : JSON.stringify(answer.error);
    }, save.split('.').at(-1));
    expect(done).toBe('done');
  }
  await printInto(app);
  await editor.runCommand(page, 'print');
  await editor
    .dialog(page, /^Print/)
    .getByRole('button', { name: /^Print/ })
    .click();
  await expect(page.getByText(/went to the printer/)).toBeVisible({ timeout: 30_000 });
  return files;
}

/** What a PDF leads to outside itself: addresses of links, programs, attached files that are pages. */
async function waysOutOf(pdf: string): Promise<unknown[]> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 }).promise;
  const found: unknown[] = [await document.getJSActions(), await document.getOpenAction()].filter(Boolean);
  for (let number = 1; number <= document.numPages; number += 1) {
    const annotations = await (await document.getPage(number)).getAnnotations();
    for (const it of annotations) if (it.url || it.unsafeUrl || it.action) found.push(it.url ?? it.unsafeUrl);
  }
  await document.destroy();
  return found;
}

test('a day of work on hostile sources sends nothing', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const watch = watchLeaving(process.pid);
  const app = await launchApp(folder.path, { asIs: true });
  try {
    const page = await editor.firstWindow(app);
    await page.getByRole('button', { name: 'Create a library', exact: true }).click();
    const inbox = join(folder.path, 'inbox');
    mkdirSync(inbox);
    const { paths, titles } = await hostileFiles(inbox);

    await test.step('bring them in, by a dialog and by pasting', async () => {
      await answerDialogs(app, { open: paths });
      await page.getByRole('button', { name: 'Import Files' }).first().click();
      const report = editor.dialog(page, 'Import');
      await expect(report).toContainText('report.pdf', { timeout: 30_000 });
      await report.getByRole('button', { name: 'Done' }).click();
      const pasted = await page.evaluate(
        (html) => window.chancery.call('importing.importPasted', { text: 'Pasted tolls', html }),
        PASTED,
      );
      expect(pasted).toMatchObject({ ok: true });
    });

    await test.step('read them, with the original beside the text', async () => {
      await readSources(page, titles);
      await page.getByRole('navigation', { name: 'Library' }).getByText('Pictures', { exact: true }).click();
      await page.getByRole('listbox', { name: 'Pictures' }).getByRole('option').first().dblclick();
    });

    await test.step('write, paste, link and cite', async () => {
      await makeBriefing(page, 'Tolls');
      await editor.body(page).click();
      await page.keyboard.type('The board counted grain.');
      await editor.cite(page, 'Tolls of Port Marrow');
      await page.keyboard.press('Enter');
      await editor.paste(page, { html: PASTED, text: 'Tolls' });
      await expect(editor.body(page)).toContainText('Nobody pays the toll twice');
      // A link is words with an address: a press leads nowhere; the address can be copied.
      const link = editor.body(page).locator('[data-link]').first();
      await link.click({ modifiers: ['Control'] });
      await link.click();
      await page.keyboard.press('Control+Alt+k');
      await page.getByRole('button', { name: 'Copy the address' }).click();
      await expect.poll(() => editor.clipboardText(app)).toContain('way-out.example');
      await page.keyboard.press('Escape');
      expect(await page.locator('a[href], iframe, object, embed, form[action], link[rel*=pre]').count()).toBe(
        0,
      );
      await expect(editor.saved(page)).toHaveText(/^Saved/);
    });

    await test.step('check it, look at its pages, search, spell', async () => {
      await page.keyboard.press('Control+Shift+k');
      await page.keyboard.press('Control+5');
      await expect(page.getByText(/^Page 1 of \d+$/).first()).toBeVisible({ timeout: 30_000 });
      await page.keyboard.press('Control+k');
      await page.keyboard.type('toll');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.press('Escape');
    });

    await test.step('export in every form, print, verify', async () => {
      await page.evaluate(async () => {
        const listed = await window.chancery.call('pictures.list', {});
        for (const { id } of listed.ok ? listed.value.rows : [])
          await window.chancery.call('pictures.update', { id, patch: { altText: 'A drawing of a crane.' } });
      });
      const files = await exportEveryForm(app, page, folder.path);
      const [pdf = '', docx = '', html = ''] = files;
      expect(await waysOutOf(pdf)).toEqual([]);
      expect(readFileSync(docx, 'latin1')).not.toContain('TargetMode="External"');
      // Addresses may stand in it as words; nothing loads or leads there.
      expect(readFileSync(html, 'utf8')).not.toMatch(
        /(?:href|src|srcset|action|data|poster)\s*=\s*["']?\s*https?:/i,
      );
      expect(readFileSync(html, 'utf8')).not.toMatch(
        /<script|<link|<iframe|<meta[^>]*refresh|@import|url\(\s*['"]?https?:/i,
      );
      await answerDialogs(app, { open: [pdf] });
      const verified = await page.evaluate(() => window.chancery.call('verifying.verifyChosen', {}));
      expect(verified).toMatchObject({ ok: true });
    });

    await test.step('a second window, and the page loaded again', async () => {
      const opened = app.waitForEvent('window');
      await page.keyboard.press('Control+Shift+n');
      const second = await opened;
      await second.waitForLoadState();
      await editor.openFromLibrary(second, 'Sources', titles[0] ?? /./);
      await expect(reader(second)).toBeVisible();
      await page.reload();
      await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    });
  } finally {
    await closeApp(app);
    const left = await watch.stop();
    keepNumbers('Chancery, a day on hostile sources', left);
    expect(left).toMatchObject({ names: 0, contacts: 0, lines: [] });
    const log = join(folder.path, 'user-data/logs/chancery.log');
    // Nothing even tried: what is hostile was taken out when it was read, and no layer had to refuse it.
    if (existsSync(log)) expect(linesThatTell(readFileSync(log, 'utf8'), 'network-refused')).toEqual([]);
    folder.remove();
  }
});

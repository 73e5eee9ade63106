import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CANARY, crash, fillEverything, tellers, writeInbox } from './canary-words.ts';
import * as editor from './editor-pages.ts';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';
import { strangeLines } from './log-lines.ts';
import { makeBriefing } from './make-briefing.ts';

/** The folder that the new library was made in. */
function libraryBelow(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files.find((it) => it.name === 'library.db')?.parentPath ?? folder;
}

test('what somebody writes stands in the library and nowhere else', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const temporary = join(folder.path, 'tmp');
  mkdirSync(temporary);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    const inbox = join(folder.path, 'inbox');
    const open = writeInbox(inbox);
    let app = await launchApp(folder.path);
    const page = await editor.firstWindow(app);
    await page.getByRole('button', { name: 'Create a library', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    const place = await page.evaluate(() => window.chancery.call('library.state', {}));
    expect(place).toMatchObject({ ok: true });

    await test.step('a day of work', async () => {
      await answerDialogs(app, { open });
      const report = await page.evaluate(() => window.chancery.call('importing.importChosen', {}));
      expect(report).toMatchObject({ ok: true });
      expect(await page.evaluate(fillEverything, CANARY)).toEqual([]);
      await makeBriefing(page, `${CANARY}-tab`);
      await editor.body(page).click();
      await page.keyboard.type(`${CANARY} typed this.`);
      await expect(editor.saved(page)).toHaveText(/^Saved/);
      await editor.openFromLibrary(page, 'Sources', new RegExp(`${CANARY}-title`));
      await page.keyboard.press('Control+k');
      await page.keyboard.type(CANARY);
      await page.keyboard.press('Escape');
      for (const save of ['out.pdf', 'out.docx'].map((it) => join(folder.path, it))) {
        await answerDialogs(app, { save });
        await page.evaluate(async (isPdf) => {
          const listed = await window.chancery.call('briefings.list', {});
          const id = listed.ok ? listed.value.rows[0]?.id : undefined;
          if (id === undefined) throw new Error('no briefing');
          await (isPdf
            ? window.chancery.call('exporting.exportPdf', { id })
            : window.chancery.call('exporting.exportAs', { id, format: 'docx' }));
        }, save.endsWith('.pdf'));
        expect(existsSync(save)).toBe(true);
      }
    });

    await test.step('crashes, and another start', async () => {
      await crash(app, page, inbox);
      await closeApp(app);
      app = await launchApp(folder.path);
      await editor.firstWindow(app);
      await closeApp(app);
    });

    const library = relative(folder.path, libraryBelow(folder.path));
    const elsewhere = (path: string) => !path.startsWith(library) && !/^(?:inbox|out\.)/.test(path);
    // It looks where it should, and would find what is there.
    expect(tellers(folder.path, (path) => path.startsWith(library)).length).toBeGreaterThan(0);
    expect(tellers(folder.path, elsewhere)).toEqual([]);
    const log = readFileSync(join(folder.path, 'user-data/logs/chancery.log'), 'utf8');
    expect(strangeLines(log)).toEqual([]);
    expect(log).toContain('page-gone');
    expect(log).toContain('bad-input unknown');
    const dumps = readdirSync(folder.path, { recursive: true }).filter((it) =>
      /\.dmp$|(^|\/)core(\.\d+)?$/.test(String(it)),
    );
    expect(dumps).toEqual([]);
    // Nothing is left where other programs look.
    expect(readdirSync(temporary).filter((it) => !it.startsWith('.org.chromium'))).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    folder.remove();
  }
});

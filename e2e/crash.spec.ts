import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';
import * as editor from './editor-pages.ts';

const { body } = editor;
const TITLE = 'Written in a storm';

/** Ends the app as a power cut would. Answers when. */
async function kill(app: ElectronApplication): Promise<number> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the app does not run');
  const gone = app.waitForEvent('close');
  process.kill(pid, 'SIGKILL');
  const at = Date.now();
  await gone;
  return at;
}

/** A word that was typed, and when its last key was. */
interface Typed {
  readonly word: string;
  readonly at: number;
}

/** Types words that tell which they are, until the page is gone or `until` says so. */
async function typeWords(
  page: Page,
  prefix: string,
  until: (typed: readonly Typed[]) => boolean,
): Promise<Typed[]> {
  const typed: Typed[] = [];
  while (!until(typed)) {
    const word = `${prefix}${typed.length}`;
    const isThere = await page.keyboard.type(`${word} `, { delay: 10 }).then(
      () => true,
      () => false,
    );
    if (!isThere) break;
    typed.push({ word, at: Date.now() });
  }
  return typed;
}

/** How long a save takes here beyond the pause that it waits for, in milliseconds: a busy machine is not the app's fault. */
async function slowness(page: Page): Promise<number> {
  await expect(editor.saved(page)).toHaveText(/^Saved/);
  const start = Date.now();
  await page.keyboard.type('. ');
  await expect(editor.saved(page)).toHaveText('Saving');
  await page.waitForFunction(() =>
    document.querySelector('[role="status"][aria-label="Saving"]')?.textContent?.startsWith('Saved'),
  );
  return Math.max(0, Date.now() - start - 300);
}

/** What of the typed words stands in the text: all of them up to one, and nothing of them is missing before it. */
async function expectNoMoreThanASecondLost(
  text: Locator,
  { typed, killedAt, slow }: { typed: readonly Typed[]; killedAt: number; slow: number },
): Promise<void> {
  const shown = (await text.innerText()).split(/\s+/);
  const kept = typed.filter(({ word }) => shown.includes(word));
  expect(kept.map((it) => it.word)).toEqual(typed.slice(0, kept.length).map((it) => it.word));
  const lost = typed[kept.length];
  expect(killedAt - (lost?.at ?? killedAt), `${typed.length - kept.length} words lost`).toBeLessThan(
    1000 + slow,
  );
}

/** What SQLite says of the library while nobody has it open. */
function integrityOf(home: string): string {
  const file = join(home, 'user-data/Sample library/library.db');
  const code = `console.log(new (require('better-sqlite3'))(process.argv[1], { readonly: true }).pragma('integrity_check', { simple: true }))`;
  const done = spawnSync(process.execPath, ['-e', code, file], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
  });
  return done.status === 0 ? done.stdout.trim() : done.stderr;
}

test('killed while typing, dragging and pasting, the app comes back with the text', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const start = async () => {
    const app = await launchApp(folder.path, { startArguments: ['--sample'] });
    return { app, page: await editor.firstWindow(app) };
  };
  let { app, page } = await start();
  /** Starts again, and finds the briefing as it was left, in a library that is whole. */
  const again = async () => {
    expect(integrityOf(folder.path)).toBe('ok');
    ({ app, page } = await start());
    await expect(page.getByRole('tab', { name: TITLE, selected: true })).toBeVisible();
    await expect(body(page)).toContainText('Objectives');
    await expect(body(page)).toHaveAttribute('contenteditable', 'true');
    await expect(page.getByRole('alert')).toHaveCount(0);
  };
  try {
    await expect(body(page)).toBeVisible();
    await editor.newBriefing(page, TITLE);

    await test.step('while typing', async () => {
      await editor.writeBehind(body(page).locator('> p').last(), 'Begun');
      const slow = await slowness(page);
      const typing = typeWords(page, 'a', () => false);
      await page.waitForFunction(() => document.body.innerText.includes('a25'));
      const killedAt = await kill(app);
      const typed = await typing;
      await again();
      await expectNoMoreThanASecondLost(body(page), { typed, killedAt, slow });
    });

    await test.step('while a section is dragged', async () => {
      await page.keyboard.press('Control+Shift+L');
      const sections = page.getByRole('list', { name: 'Sections' }).getByRole('button');
      await expect(sections).toHaveCount(5);
      await editor.writeBehind(body(page).locator('> p').last(), ' ');
      const slow = await slowness(page);
      const typed = await typeWords(page, 'b', (it) => it.length === 15);
      const blocks = await body(page).locator('> *').count();
      await sections.first().hover();
      await page.mouse.down();
      await sections.nth(3).hover();
      const killedAt = await kill(app);
      await again();
      await expectNoMoreThanASecondLost(body(page), { typed, killedAt, slow });
      await expect(body(page).locator('> *')).toHaveCount(blocks);
    });

    await test.step('right after a paste, and a section that moved', async () => {
      await editor.writeBehind(body(page).locator('> p').last(), ' ');
      const slow = await slowness(page);
      const typed = await typeWords(page, 'c', (it) => it.length === 15);
      await page.keyboard.press('Enter');
      const pasted = Array.from({ length: 120 }, (_, at) => `Line ${at} of what was pasted`);
      await editor.paste(page, { html: pasted.map((it) => `<p>${it}</p>`).join(''), text: '' });
      await expect(body(page).getByText('Line 119 of')).toBeAttached();
      const killedAt = await kill(app);
      await again();
      await expectNoMoreThanASecondLost(body(page), { typed, killedAt, slow });
      // All of what was pasted, or nothing of it.
      const lines = body(page).locator('> p', { hasText: 'of what was pasted' });
      await expect(async () => expect([[], pasted]).toContainEqual(await lines.allInnerTexts())).toPass({
        timeout: 15_000,
      });
    });
  } finally {
    await closeApp(app).catch(() => undefined);
    folder.remove();
  }
});

import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { makeCarelessBrief, TITLE, writeSources } from './careless-brief.ts';
import * as editor from './editor-pages.ts';
import { answerDialogs, expect, test } from './fixtures.ts';
import { readPages } from './pdf-pages.ts';

const list = (page: Page) => editor.beside(page).getByRole('list', { name: 'Findings' });
const summary = (page: Page) => editor.beside(page).getByRole('status');
/** The finding that is looked at: the one that has the keyboard. */
const looked = (page: Page) => list(page).getByRole('button', { expanded: true });

/** Walks to a finding by its words, as the arrows do. */
async function walkTo(page: Page, words: RegExp): Promise<void> {
  await page.keyboard.press('Home');
  for (let step = 0; step < 30; step += 1) {
    await expect(looked(page)).toBeFocused();
    if (words.test(await looked(page).innerText())) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no finding ${String(words)}`);
}

test('a careless brief is mended finding by finding, by keyboard, until nothing is wrong', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(180_000);
  const text = editor.body(page);
  const press = (key: string) => page.keyboard.press(key);

  await test.step('the sources come in, and the brief is opened', async () => {
    await page.getByRole('button', { name: 'Create a library', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    await answerDialogs(app, { open: writeSources(home) });
    await press('Control+Shift+I');
    await page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: 'Done' }).click();
    await makeCarelessBrief(page);
    await editor.openFromLibrary(page, 'Briefings', TITLE);
    await expect(text).toContainText('Outlook');
  });

  await test.step('the pane says what is wrong, and the strip where', async () => {
    await text.click();
    await press('Control+Shift+K');
    await expect(summary(page)).toHaveText(/^5 wrong · \d+ to look at/);
    const strip = page.getByRole('group', { name: 'State of the paragraphs' });
    await expect(
      strip.getByRole('button', {
        name: /1 citation of 3 sources with 1 independent origin; something is wrong/,
      }),
    ).toBeVisible();
  });

  await test.step('an export waits', async () => {
    await press('Control+Shift+E');
    const exporting = editor.dialog(page, 'Export PDF');
    await expect(exporting.getByText('5 findings must be mended or let stand')).toBeVisible();
    await expect(exporting.getByRole('button', { name: 'Export…' })).toBeDisabled();
    await exporting.getByRole('button', { name: /^Show: .*never/ }).press('Enter');
    await expect(exporting).toBeHidden();
    await expect(looked(page)).toBeFocused();
    await expect(looked(page)).toContainText('We will never close');
  });

  await test.step('the exact words of the quotation, in one step of undo', async () => {
    await press('Control+Enter');
    await expect(text).toContainText('“We will not close the eastern basin before May');
    await expect(summary(page)).toHaveText(/^4 wrong/);
    await text.focus();
    await press('Control+z');
    await expect(text).toContainText('We will never close');
    await expect(summary(page)).toHaveText(/^5 wrong/);
    await press('Control+Shift+z');
    await expect(summary(page)).toHaveText(/^4 wrong/);
  });

  await test.step('F8 in the text goes from finding to finding; Tab leads to what can be done', async () => {
    await text.getByText('Situation').click();
    await press('F8');
    await expect(text).toBeFocused();
    await expect(looked(page)).toContainText('The quay of Port Marrow');
    await press('F8');
    await expect(looked(page)).toContainText('45,000 tonnes');
    await expect(text).toBeFocused();
    await looked(page).focus();
    for (const name of [/^Basin stays open/, /^Write “up to 45,000 tonnes”/]) {
      await press('Tab');
      await expect(list(page).getByRole('button', { name })).toBeFocused();
    }
    await press('Enter');
    await expect(text).toContainText('can store up to 45,000 tonnes of grain.');
    await expect(summary(page)).toHaveText(/^3 wrong/);
    // The next one has the keyboard.
    await expect(looked(page)).toBeFocused();
  });

  await test.step('one origin, a banner too low, a confidence', async () => {
    await walkTo(page, /According to several sources”/);
    await press('Control+Enter');
    await expect(text).toContainText('According to Northern Wire, twelve ships');
    await walkTo(page, /The banner was set to NU/);
    await press('Control+Enter');
    await expect(page.getByText('A lower one was chosen')).toBeHidden();
    await expect(summary(page)).toHaveText(/^1 wrong/);
  });

  await test.step('what rests on a withdrawn source is let stand, with a reason, and that can be taken back', async () => {
    const letStand = async () => {
      await walkTo(page, /has been withdrawn/);
      const button = list(page).getByRole('button', { name: 'Let Stand…' });
      await button.press('Enter');
      await expect(list(page).getByLabel('Why it may stand')).toBeFocused();
      await page.keyboard.type('The agents confirmed it by telephone.');
      await press('Control+Enter');
      await expect(summary(page)).toHaveText(/^\d+ to look at.* · 1 waived$/);
    };
    await letStand();
    const filter = editor.beside(page).getByLabel('Which findings');
    await filter.selectOption('Waived');
    const waived = editor.beside(page).getByRole('list', { name: 'Waived' });
    await expect(waived).toContainText('The agents confirmed it by telephone.');
    await waived.getByRole('button', { name: /^Take back/ }).press('Enter');
    await expect(summary(page)).toHaveText(/^1 wrong/);
    await filter.selectOption('All open');
    await list(page).getByRole('button').first().focus();
    await letStand();
  });

  await test.step('what remains may be looked at; nothing is wrong', async () => {
    await editor.beside(page).getByLabel('Which findings').selectOption('Wrong');
    await expect(editor.beside(page).getByText('Nothing of this kind')).toBeVisible();
    await editor.beside(page).getByLabel('Which findings').selectOption('All open');
  });

  await test.step('the rest is mended where it can be, else let stand, until nothing is open', async () => {
    await list(page).getByRole('button').first().focus();
    await press('Home');
    for (let steps = 0; steps < 20; steps += 1) {
      const before = await summary(page).innerText();
      if (/^\d+ waived$/.test(before)) break;
      // The next one has the keyboard, a moment after the last was dealt with.
      await expect(looked(page)).toBeFocused();
      // Beside what mends it, it can be let stand.
      const mends = (await list(page).locator('.checks-mends button').count()) - 1;
      if (mends > 0) await press('Control+Enter');
      else {
        await list(page).getByRole('button', { name: 'Let Stand…' }).press('Enter');
        await expect(list(page).getByLabel('Why it may stand')).toBeFocused();
        await page.keyboard.type('Seen, and meant so.');
        await press('Control+Enter');
      }
      await expect(summary(page)).not.toHaveText(before);
    }
    await expect(summary(page)).toHaveText(/^\d+ waived$/);
  });

  await test.step('the PDF is exported, with what was let stand where that is wanted', async () => {
    const file = join(home, 'careless.pdf');
    await answerDialogs(app, { save: file });
    await press('Control+Shift+E');
    const exporting = editor.dialog(page, 'Export PDF');
    await expect(exporting.getByText('must be mended')).toBeHidden();
    await expect(exporting.getByText(/^\d+ waived/)).toBeVisible();
    await exporting.getByRole('button', { name: 'Export…' }).click();
    await expect(exporting.getByRole('button', { name: 'Done' })).toBeVisible({ timeout: 60_000 });
    await exporting.getByRole('button', { name: 'Done' }).click();
    const printed = (await readPages(file)).map((it) => it.text.replaceAll('\n', ' ')).join(' ');
    expect(printed).toContain('We will not close the eastern basin');
    expect(printed).toContain('up to 45,000 tonnes');
  });
});

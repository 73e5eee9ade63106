import type { Page } from '@playwright/test';
import { writeBehind } from './editor-pages.ts';
import { expect, test } from './fixtures.ts';

test.use({ startArguments: ['--sample'] });

const text = (page: Page) => page.getByRole('textbox', { name: 'Briefing text' });
const float = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Writes behind the first paragraph of the sample briefing; answers that paragraph. */
async function writeOn(page: Page, words: string) {
  const paragraph = text(page).locator('> p').first();
  // A text that is only read yet takes no keys.
  await expect(text(page)).toHaveAttribute('contenteditable', 'true');
  // A press of the mouse may be one on a piece that a test before set in.
  await writeBehind(paragraph, words);
  return paragraph;
}

test('a live figure is set in with its owner, said in another form, and asked about when it changes', async ({
  page,
}) => {
  const paragraph = await writeOn(page, ' Output was ');
  await page.keyboard.press('Control+Alt+g');
  await page.getByRole('combobox', { name: 'Find a figure' }).fill('480');
  await expect(float(page, 'Live figure').getByRole('option').first()).toContainText('480,000');
  await page.keyboard.press('Enter');
  await expect(paragraph.locator('.live-figure')).toHaveText('at least 480,000 tonnes');
  await page.keyboard.type('.');
  await expect(paragraph).toContainText(/Output was at least 480,000 tonnes\.\d+$/);

  await paragraph.locator('.live-figure').click();
  await float(page, 'Live figure').getByLabel('Date').check();
  await page.keyboard.press('Enter');
  await expect(paragraph.locator('.live-figure')).toHaveText('at least 480,000 tonnes (2026)');

  await page.evaluate(async () => {
    const listed = await window.chancery.call('figures.list', { offset: 0, limit: 50 });
    const figure = listed.ok ? listed.value.rows.find((it) => it.anchor.exact === '480,000') : undefined;
    if (figure)
      await window.chancery.call('figures.update', { id: figure.id, patch: { qualifier: 'nearly' } });
  });
  await expect(page.getByText('1 figure changed in the library.')).toBeVisible();
  await expect(paragraph.locator('.live-figure')).toHaveText('at least 480,000 tonnes (2026)');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Use the new value' }).click();
  await expect(paragraph.locator('.live-figure')).toHaveText('nearly 480,000 tonnes (2026)');
  await expect(page.getByText('1 figure changed in the library.')).toBeHidden();
});

test('a note by hand is numbered with the citations, and goes when it is empty', async ({ page }) => {
  const paragraph = await writeOn(page, ' A claim');
  const marks = text(page).locator('[data-cite]');
  const before = await marks.count();
  await page.keyboard.press('Control+Alt+f');
  await page.keyboard.type('See *there*');
  await page.keyboard.press('Enter');
  await expect(marks).toHaveCount(before + 1);
  const numbers = await marks.allInnerTexts();
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)));

  await paragraph.locator('.note-mark').click();
  await expect(float(page, 'Note').getByRole('textbox')).toHaveValue('See *there*');
  await float(page, 'Note').getByRole('textbox').fill('');
  await page.keyboard.press('Escape');
  await expect(marks).toHaveCount(before);
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveCount(before + 1);
  await page.keyboard.press('Control+z');
  await expect(marks).toHaveCount(before);
});

test('a reference follows what it refers to', async ({ page }) => {
  const paragraph = await writeOn(page, ' See ');
  await page.keyboard.press('Control+Alt+r');
  await page.getByRole('combobox', { name: 'Refer to' }).fill('pitfalls');
  await page.keyboard.press('Enter');
  const reference = paragraph.locator('.cross-reference');
  await expect(reference).toHaveText('“Pitfalls”');
  const heading = text(page).getByRole('heading', { name: 'Pitfalls' });
  await heading.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' ahead');
  await expect(reference).toHaveText('“Pitfalls ahead”');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await expect(reference).toHaveText('[missing reference]');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(reference).toHaveText('“Pitfalls ahead”');
});

test('words are linked and highlighted; an address that is none is refused', async ({ page }) => {
  const paragraph = await writeOn(page, ' Read the quota');
  for (let at = 0; at < 'quota'.length; at += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Alt+k');
  await float(page, 'Link').getByLabel('Address').fill('no address');
  await page.keyboard.press('Enter');
  await expect(float(page, 'Link')).toContainText('Nothing was changed');
  await float(page, 'Link').getByLabel('Address').fill('post.example/quota');
  await page.keyboard.press('Enter');
  await expect(paragraph.locator('[data-link="https://post.example/quota"]')).toHaveText('quota');
  await page.keyboard.press('End');
  await page.keyboard.type('s');
  await expect(paragraph.locator('[data-link]')).toHaveText('quota');
  for (let at = 0; at < 'the quotas'.length; at += 1) await page.keyboard.press('Shift+ArrowLeft');
  const selected = () => page.evaluate(() => String(getSelection()));
  await expect.poll(selected).toBe('the quotas');
  await page.keyboard.press('Control+Alt+h');
  await expect(paragraph.locator('mark')).toHaveText(['the ', 'quota', 's']);
  await expect.poll(selected).toBe('the quotas');
  await page.keyboard.press('Control+Space');
  await expect(paragraph.locator('mark')).toHaveCount(0);
  await expect(paragraph.locator('[data-link]')).toHaveCount(0);
});

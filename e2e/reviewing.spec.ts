import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import * as editor from './editor-pages.ts';
import { readPages } from './pdf-pages.ts';

const { beside, body, dialog } = editor;

test.use({ startArguments: ['--sample'] });

const FIRST = 'The port ships less than before, and nobody says why.';
const SECOND = 'Two berths are closed until May.';

const list = (page: Page) => beside(page).getByRole('list', { name: 'Comments and suggestions' });
const card = (page: Page, words: string) => list(page).getByRole('listitem').filter({ hasText: words });

const quote = (page: Page, words: string) => card(page, words).getByTitle('Go to the words');

/** Says who comments from now on, in the dialog that asks for it. */
async function introduce(page: Page, name: string): Promise<void> {
  const asked = dialog(page, 'Who comments here?');
  await asked.getByLabel('Name').fill(name);
  await asked.getByLabel('Initials').fill(name.slice(0, 2).toUpperCase());
  await asked.getByRole('button', { name: 'Use this name' }).click();
  await expect(asked).toBeHidden();
}

/** Somebody else sits down at the desk. */
async function changeReviewer(page: Page, name: string): Promise<void> {
  await beside(page).getByRole('button', { name: 'More about comments' }).click();
  await page.getByRole('menuitem', { name: /^You are/ }).click();
  await introduce(page, name);
}

/** Writes a comment on some words and sends it. */
async function comment(page: Page, on: string, words: string): Promise<void> {
  await body(page).focus();
  await editor.selectWords(body(page), on);
  await page.keyboard.press('Control+Alt+m');
  await beside(page).getByRole('textbox', { name: 'New comment' }).fill(words);
  await page.keyboard.press('Control+Enter');
}

test('two reviewers comment and suggest, one decides, and a version is gone back to', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(120_000);
  const press = (key: string) => page.keyboard.press(key);
  const type = (words: string) => page.keyboard.type(words);
  const text = body(page);

  await test.step('the first reviewer comments', async () => {
    await editor.newBriefing(page, 'Two readers', 'An empty page');
    await editor.writeBehind(text.locator('p').last(), FIRST);
    await press('Enter');
    await type(SECOND);
    await comment(page, 'less than before', 'By how much?');
    await introduce(page, 'Ana Brook');
    await expect(card(page, 'By how much?')).toContainText('Ana Brook');
    await expect(quote(page, 'By how much?')).toHaveText('less than before');
  });

  await test.step('the second answers, comments and suggests', async () => {
    await changeReviewer(page, 'Cem Dale');
    await quote(page, 'By how much?').click();
    await card(page, 'By how much?').getByRole('button', { name: 'Reply' }).click();
    await beside(page).getByRole('textbox', { name: 'Reply' }).fill('About a third.');
    await press('Control+Enter');
    await expect(card(page, 'About a third.')).toContainText('Cem Dale');
    await comment(page, 'until May', 'Of which year?');
    await expect(card(page, 'Of which year?')).toContainText('Cem Dale');

    await text.focus();
    await press('Control+Alt+s');
    await expect(page.getByText('Suggesting as Cem Dale.')).toBeVisible();
    await editor.selectWords(text, 'nobody');
    await type('the Ministry');
    await editor.writeBehind(text.locator('p').last(), ' It may be June.');
    await expect(text.locator('[data-suggestion="delete"]')).toHaveText('nobody');
    await expect(text.locator('[data-suggestion="insert"]')).toHaveText(['the Ministry', ' It may be June.']);
    await expect(list(page).getByRole('listitem')).toHaveCount(4);
    // Undecided, the text stands as it was.
    await expect(page.getByText('16 of 1,300 words')).toBeVisible();
  });

  await test.step('the first jumps through them, decides and resolves', async () => {
    await press('Control+Alt+s');
    await changeReviewer(page, 'Ana Brook');
    await press('Control+Alt+.');
    await expect(quote(page, 'By how much?')).toHaveAttribute('aria-current', 'true');
    await press('Control+Alt+.');
    await expect(quote(page, 'Of which year?')).toHaveAttribute('aria-current', 'true');
    await press('Control+Alt+,');
    await expect(quote(page, 'By how much?')).toHaveAttribute('aria-current', 'true');

    await card(page, 'Insert the Ministry').getByRole('button', { name: 'Accept' }).click();
    await card(page, 'It may be June.').getByRole('button', { name: 'Refuse' }).click();
    await expect(text).toHaveText(`${FIRST.replace('nobody', 'the Ministry')}${SECOND}`);
    await press('Control+z');
    await expect(text.locator('[data-suggestion="insert"]')).toHaveText(' It may be June.');
    await press('Control+Shift+z');
    await expect(text.locator('[data-suggestion]')).toHaveCount(0);

    await quote(page, 'By how much?').click();
    await card(page, 'By how much?').getByRole('button', { name: 'Resolve' }).click();
    await expect(card(page, 'By how much?')).toHaveCount(0);
    await beside(page).getByLabel('Which comments').selectOption('Resolved');
    await expect(card(page, 'By how much?')).toContainText('Resolved by Ana Brook');
    await beside(page).getByLabel('Which comments').selectOption('Open');
  });

  await test.step('comments are printed only when somebody asks', async () => {
    const plain = join(home, 'plain.pdf');
    await editor.exportPdf(app, page, plain);
    const printed = async (file: string) => (await readPages(file)).map((it) => it.text).join('\n');
    expect(await printed(plain)).not.toMatch(/Of which year|By how much|Cem Dale/);
    const annexed = join(home, 'annexed.pdf');
    await editor.exportPdf(app, page, annexed, (it) =>
      it.getByLabel('Comments').selectOption('On pages of their own, after the sources'),
    );
    const pages = await readPages(annexed);
    expect(pages[0]?.text).not.toContain('Of which year?');
    expect(pages.at(-1)?.text).toMatch(/CE, [^]*Of which year\?/);
  });

  await test.step('a version is kept, compared with and gone back to', async () => {
    await press('Control+Shift+s');
    await dialog(page, 'Keep a version').getByLabel('Name').fill('After the review');
    await press('Enter');
    await expect(dialog(page, 'Keep a version')).toBeHidden();
    await editor.writeBehind(text.locator('p').last(), ' Nobody asked.');
    await expect(editor.saved(page)).toHaveText(/^Saved/);
    await press('Control+Shift+h');
    await page.getByRole('tree', { name: 'Versions' }).getByText('After the review').click();
    await beside(page).getByRole('button', { name: 'Compare…' }).click();
    const compare = dialog(page, 'Compare versions');
    await expect(compare.getByText('2 words added')).toBeVisible();
    await expect(compare.locator('ins')).toHaveText(/Nobody asked/);
    await press('Escape');
    await page.getByRole('button', { name: 'Go Back…' }).click();
    await page.getByRole('button', { name: 'Go Back to This Version' }).click();
    await expect(text).not.toContainText('Nobody asked.');
    // Comments hold on to their words through it.
    await press('Control+Shift+r');
    await expect(quote(page, 'Of which year?')).toHaveText('until May');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import * as editor from './editor-pages.ts';
import { answerDialogs, expect, test } from './fixtures.ts';

test.use({ startArguments: ['--sample'] });

/** Two articles about one thing, as they would be saved. All of it is invented. */
const ARTICLES = {
  'Yards of Halm build more': {
    outlet: 'Lock Gazette',
    publishedOn: '2026-03-04',
    lines: [
      'The yards of Halm built about 2,900 river barges a year, the ministry said.',
      'Output of the yards at Tarn rose by 12 % last spring.',
      'The lock at Osk can hold up to 40 river barges at once.',
    ],
  },
  'What the yards can do': {
    outlet: 'River Courier',
    publishedOn: '2026-03-09',
    lines: [
      'The yards of Halm built 2,900 river barges a year, the ministry said.',
      'Output of the yards at Tarn fell by 12 % last spring.',
      'The lock at Osk can hold 40 river barges at once.',
    ],
  },
} as const;

async function importArticles(app: ElectronApplication, page: Page, home: string): Promise<void> {
  const files = Object.entries(ARTICLES).map(([title, { lines }], at) => {
    const file = join(home, `yards-${at}.txt`);
    writeFileSync(file, `${[title, ...lines].join('\n\n')}\n`);
    return file;
  });
  await answerDialogs(app, { open: files });
  await page.keyboard.press('Control+Shift+i');
  const report = page.getByRole('dialog', { name: /import/i });
  await expect(report).toContainText('2');
  await page.keyboard.press('Escape');
  await page.evaluate(async (articles) => {
    const { call } = window.chancery;
    const sources = await call('sources.list', { offset: 0, limit: 50 });
    if (!sources.ok) throw new Error(sources.error.code);
    for (const { id, title } of sources.value.rows) {
      const known = Object.entries(articles).find(([name]) => name === title)?.[1];
      if (known === undefined) continue;
      const { outlet, publishedOn } = known;
      await call('sources.update', { id, patch: { outlet, publishedOn, language: 'en' } });
    }
  }, ARTICLES);
}

test('two sources that state the same thing otherwise, side by side', async ({ page, app, home }) => {
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  await importArticles(app, page, home);
  await editor.runCommand(page, 'compare sources');
  const compared = editor.dialog(page, 'Compare sources');
  await expect(compared.getByText(/texts read/)).toContainText(/differ/);

  // One is found, and looked at by the keyboard.
  const facts = compared.getByRole('listbox', { name: 'Facts' });
  await compared.getByRole('searchbox', { name: 'Words to find' }).fill('gazette barges a year');
  await expect(facts.getByRole('option')).toHaveCount(1);
  await expect(facts.getByRole('option')).toContainText('Differs: limit');
  await expect(facts.getByRole('option')).toContainText('2 sources, 2 origins');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const detail = compared.getByRole('region', { name: /barges/ });
  await expect(detail).toBeFocused();

  // The statements stand in the order of their dates, with what differs marked.
  const statements = detail.getByRole('listitem').filter({ has: page.getByRole('blockquote') });
  await expect(statements).toHaveCount(2);
  await expect(statements.first()).toContainText('Lock Gazette, 4 Mar 2026');
  await expect(statements.first().locator('mark')).toHaveText(['about 2,900']);
  await expect(statements.last()).toContainText('River Courier, 9 Mar 2026');
  await expect(statements.last().locator('mark')).toHaveText(['2,900']);

  // What follows one another is no contradiction, until that is taken back.
  const sequence = detail.getByRole('button', { name: /^This is a sequence/ });
  await sequence.click();
  await expect(facts.getByRole('option')).toContainText('Agrees; a sequence');
  await expect(detail.getByRole('button', { name: /^Not a sequence/ })).toBeVisible();
  await detail.getByRole('button', { name: /^Not a sequence/ }).click();
  await expect(facts.getByRole('option')).toContainText('Differs: limit');
  await sequence.click();
  await expect(facts.getByRole('option')).toContainText('Agrees; a sequence');

  // Other limits and other trends.
  const words = compared.getByRole('searchbox', { name: 'Words to find' });
  await words.fill('lock at osk');
  await expect(facts.getByRole('option')).toContainText('Differs: limit');
  await expect(compared.locator('blockquote mark')).toHaveText(['up to 40', '40']);
  await words.fill('tarn');
  await expect(facts.getByRole('option')).toContainText('trend');
  await expect(compared.locator('blockquote mark').filter({ hasText: /rose|fell/ })).toHaveText([
    'rose',
    'fell',
  ]);

  // The passage opens in the reader, and the way back leads to the same place.
  await compared.getByRole('button', { name: 'Read the passage in River Courier, 9 Mar 2026' }).click();
  await expect(compared).toBeHidden();
  const text = page.getByRole('document', { name: 'Text of the source' });
  await expect(text).toContainText('Output of the yards at Tarn fell by 12 %');
  await page.getByRole('button', { name: 'Back to the Comparison' }).click();
  await expect(words).toHaveValue('tarn');
  await words.fill('');
  await compared.getByRole('combobox', { name: 'Which facts are listed' }).selectOption('All facts');
  await page.keyboard.press('Escape');
  await expect(compared).toBeHidden();
});

test('what only some sources state', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Library' }).getByText('Sources').click();
  const sources = page.getByRole('listbox', { name: 'Sources' });
  await sources.getByRole('option', { name: /What the yards can do/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Compare What They State…' }).click();
  const compared = editor.dialog(page, 'Compare sources');
  await expect(compared).toContainText('Of 1 selected source');
  await expect(compared.getByText(/texts read/)).toContainText('3 facts');
  await compared.getByRole('button', { name: 'Compare All' }).click();
  await expect(compared).not.toContainText('Of 1 selected source');
});

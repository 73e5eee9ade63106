import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';
import { makeBriefing } from './make-briefing.ts';
import { readPages } from './pdf-pages.ts';

const sample = join(import.meta.dirname, '../resources/sample');
const filler = Array.from(
  { length: 40 },
  (_, at) => `Paragraph ${at + 1} says what the delegations said, at the length at which they said it. `,
).map((it) => it.repeat(4));

/** Selects words in the reader as a drag of the mouse would. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.getByRole('document', { name: 'Text of the source' }).evaluate((reader, wanted) => {
    const walker = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      node.parentElement?.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      return;
    }
    throw new Error(`"${wanted}" is not in the reader`);
  }, words);
}

async function openSource(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Library' }).getByText('Sources').click();
  await page.getByRole('listbox', { name: 'Sources' }).getByRole('option', { name: title }).dblclick();
  await expect(page.getByRole('document', { name: 'Text of the source' })).toBeVisible();
}

/** Types `@` and words, waits for what is offered, and cites the first of it. */
async function citeByTyping(page: Page, words: string): Promise<void> {
  await page.keyboard.type(` @${words}`);
  await expect(page.getByRole('option').filter({ hasText: words }).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

const marks = (within: Locator): Promise<string[]> => within.locator('[data-cite]').allInnerTexts();

async function firstWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}

test('from a new library to a cited PDF, with a restart between', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  let app = await launchApp(folder.path);
  try {
    let page = await firstWindow(app);
    await page.getByRole('button', { name: 'Create a library', exact: true }).click();

    await test.step('import a run-together text and a page with residue', async () => {
      const open = [join(sample, 'northern-wire.txt'), join(sample, 'marrow-courier.html')];
      await answerDialogs(app, { open });
      await page.getByRole('button', { name: 'Import Files' }).first().click();
      const sources = page.getByRole('listbox', { name: 'Sources' });
      await expect(sources.getByRole('option')).toHaveCount(2);
      const report = page.getByRole('dialog', { name: 'Import' });
      if (await report.isVisible()) await report.getByRole('button', { name: 'Done' }).click();
    });

    await test.step('read the text in paragraphs, keep an excerpt and a figure', async () => {
      await openSource(page, /Orlund port paperwork/);
      const text = page.getByRole('document', { name: 'Text of the source' });
      await expect(text.getByText('Ships bound for Orlund')).toBeVisible();
      await expect(text.getByText('set aside as page furniture').first()).toBeVisible();

      await selectWords(page, "The queue isn't the weather and it isn't the war, it's the forms");
      await page.keyboard.press('Control+e');
      const excerpt = page.getByRole('dialog', { name: 'New excerpt' });
      await excerpt.getByLabel('Speaker').fill('Jory Amblin');
      await excerpt.getByRole('button', { name: 'Save Excerpt' }).click();
      await expect(excerpt).toBeHidden();

      await selectWords(page, '4.1 million');
      await page.keyboard.press('Control+Shift+f');
      const figure = page.getByRole('dialog', { name: 'New figure' });
      await expect(figure.getByLabel('Value')).toHaveValue(/^4,?100,?000$/);
      await expect(figure.getByLabel('Unit')).toHaveValue('tonnes');
      await figure.getByRole('button', { name: 'Save Figure' }).click();
      await expect(figure).toBeHidden();

      await openSource(page, /Grain piles up/);
      await selectWords(page, 'Ships waited a median of 11 days at the anchorage.');
      await page.keyboard.press('Control+e');
      await page
        .getByRole('dialog', { name: 'New excerpt' })
        .getByRole('button', { name: 'Save Excerpt' })
        .click();
    });

    const body = () => page.getByRole('textbox', { name: 'Briefing text' });
    await test.step('write, and cite three times from two sources', async () => {
      await makeBriefing(page, 'Queue at Marrow');
      await body().click();
      await page.keyboard.type('Alpha: the port shipped less');
      await citeByTyping(page, '4.1 million');
      // In English the mark stands behind the full stop, whichever is typed first.
      await page.keyboard.type('.');
      await expect(body().getByText('Alpha:')).toHaveText('Alpha: the port shipped less.');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Beta: ships wait');
      await citeByTyping(page, 'Ships waited');
      await page.keyboard.press('Enter');
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, filler.join('\n'));
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Gamma: the pilot blames paper');
      await citeByTyping(page, 'The queue');
      await expect.poll(() => marks(body())).toEqual(['1', '2', '3']);
    });

    await test.step('move a paragraph: the numbers follow, and undo brings them back', async () => {
      const [alpha, beta] = [body().getByText('Alpha:'), body().getByText('Beta:')];
      const block = (it: Locator) => it.locator('xpath=ancestor-or-self::*[@data-block-id][1]');
      const order = async () => [await marks(block(alpha)), await marks(block(beta))];
      expect(await order()).toEqual([['1'], ['2']]);
      await beta.click();
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(order).toEqual([['2'], ['1']]);
      await page.keyboard.press('Control+z');
      await expect.poll(order).toEqual([['1'], ['2']]);
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(order).toEqual([['2'], ['1']]);
    });

    await test.step('a click on a mark opens the source at the passage', async () => {
      await body()
        .getByText('Alpha:')
        .locator('xpath=ancestor-or-self::*[@data-block-id][1]')
        .locator('[data-cite]')
        .click();
      const reader = page.getByRole('document', { name: 'Text of the source' });
      await expect(reader.getByText('4.1 million')).toBeInViewport();
    });

    await test.step('quit and reopen: the library, the briefing and its numbers are there', async () => {
      await expect(page.getByRole('status', { name: 'Saving' })).toHaveText(/^Saved/);
      await app.close();
      app = await launchApp(folder.path);
      page = await firstWindow(app);
      await expect(body()).toContainText('Gamma: the pilot blames paper');
      await expect.poll(() => marks(body())).toEqual(['1', '2', '3']);
    });

    await test.step('export: each note on the page of its mark, the short form on the second citation', async () => {
      const save = join(folder.path, 'queue.pdf');
      await answerDialogs(app, { save });
      await page.keyboard.press('Control+Shift+e');
      const dialog = page.getByRole('dialog', { name: 'Export PDF' });
      await dialog.getByRole('button', { name: 'Export…' }).click();
      await expect(dialog).toContainText('queue.pdf', { timeout: 30_000 });

      const pages = await readPages(save);
      expect(pages.length).toBeGreaterThan(2);
      const pageOf = (words: string) => pages.findIndex((it) => it.text.includes(words)) + 1;
      for (const [paragraph, note, text] of [
        [
          'Beta:',
          1,
          /Dela Ostrow, “Grain piles up as berths stand idle, institute says”, The Marrow Courier, 13 March 2026, para\. 2/,
        ],
        [
          'Alpha:',
          2,
          /“Orlund port paperwork keeps millions of tonnes of grain waiting, report says”, wire\.northern\.example, 13 March 2026, para\. 3/,
        ],
        ['Gamma:', 3, /wire\.northern\.example, “Orlund port paperwork[^”]*”, para\. 4 \(note 2\)/],
      ] as const) {
        const at = pageOf(paragraph);
        const there = pages[at - 1];
        expect(there?.links.find((it) => it.text === String(note))?.toPage, `note ${note}`).toBe(at);
        expect(there?.text.replace(/\s+/g, ' '), `note ${note}`).toMatch(text);
      }
      expect(pageOf('Alpha:')).toBe(pageOf('Beta:'));
      expect(pageOf('Gamma:')).toBeGreaterThan(pageOf('Alpha:'));
    });
  } finally {
    await closeApp(app);
    folder.remove();
  }
});

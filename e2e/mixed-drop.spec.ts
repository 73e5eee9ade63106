import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { mixedFiles } from './mixed-files.ts';

const AT = { x: 400, y: 300 };

/** Drops files and folders of the disk on the window, as the system hands them over; `held` is done before they are let go. */
async function dropPaths(
  page: Page,
  paths: readonly string[],
  held = () => Promise.resolve(),
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    devtools.send('Input.dispatchDragEvent', { type, ...AT, data });
  await drag('dragEnter');
  await drag('dragOver');
  await held();
  await drag('drop');
  await devtools.detach();
}

const library = (page: Page) => page.getByRole('navigation', { name: 'Library' });
const report = (page: Page) => page.getByRole('dialog', { name: 'Import' });
const sources = (page: Page) => page.getByRole('listbox', { name: 'Sources' });

/** How many sources and pictures the library has. */
function countOf(page: Page): Promise<[sources: number, pictures: number]> {
  return page.evaluate(async () => {
    const [kept, pictures] = await Promise.all([
      window.chancery.call('sources.list', { limit: 1, offset: 0 }),
      window.chancery.call('pictures.list', { limit: 1, offset: 0 }),
    ]);
    return [kept.ok ? kept.value.total : -1, pictures.ok ? pictures.value.total : -1];
  });
}

async function openSource(page: Page, title: RegExp): Promise<void> {
  await library(page).getByText('Sources').click();
  await sources(page).getByRole('option', { name: title }).first().dblclick();
  await expect(page.getByRole('document', { name: 'Text of the source' })).toBeVisible();
}

test('a drop of every kind of file, three of them bad, and a morning of work with it', async ({
  page,
  home,
}) => {
  test.setTimeout(180_000);
  const folder = join(home, 'morning');
  mkdirSync(folder);
  const { paths, bad, ...expected } = await mixedFiles(folder);
  await page.getByRole('button', { name: 'Create a library', exact: true }).click();
  await expect(library(page)).toBeVisible();

  await test.step('the window answers while they are read', async () => {
    // Asked for when the first file is being read; all the others are still to come.
    const asked = page.evaluate(
      () =>
        new Promise<{ answered: boolean; done: number; total: number }>((resolve) => {
          let last = { done: 0, total: 0 };
          let isAsked = false;
          window.chancery.onEvent('import.progress', ({ step, done, total }) => {
            last = { done, total };
            if (step !== 'reading' || isAsked) return;
            isAsked = true;
            requestAnimationFrame(() => {
              void window.chancery
                .call('sources.list', { limit: 10, offset: 0 })
                .then((answer) => resolve({ answered: answer.ok, ...last }));
            });
          });
        }),
    );
    await dropPaths(page, paths);
    const { answered, done, total } = await asked;
    expect(answered).toBe(true);
    expect(done).toBeLessThan(total);
  });

  await test.step('three are named with the reason, the rest is in the library', async () => {
    await expect(report(page)).toContainText('3 could not be imported.');
    for (const [name, why] of Object.entries(bad)) {
      const line = report(page).getByRole('listitem').filter({ hasText: name });
      await expect(line).toContainText(why);
    }
    expect(await countOf(page)).toEqual([expected.sources, expected.pictures]);
    await report(page).getByRole('button', { name: 'Done' }).click();
  });

  await test.step('words of the PDF, of the Word file and of a cell are found', async () => {
    const field = page.getByRole('combobox', { name: 'Search the Library' });
    for (const [words, found] of [
      ['balustrade', /balustrade corroded/],
      ['lighthouse fund', /nine thousand crowns/],
      ['Strake', /Northmole/],
      ['придётся', /Мост/],
      ['évacuer', /phare/],
    ] as const) {
      await field.fill(words);
      const hits = page.getByRole('listbox', { name: 'Search results' });
      await expect(hits.getByRole('option').filter({ hasText: found }).first()).toBeVisible();
    }
    await field.fill('');
    await page.keyboard.press('Escape');
  });

  await test.step('a quotation is proposed, and accepted with the keyboard', async () => {
    await openSource(page, /Port Marrow keeps its old lamp.*Harbour Post/);
    await page.keyboard.press('Control+j');
    const proposals = page.getByRole('listbox', { name: 'Proposals' });
    await expect(proposals).toBeFocused();
    const quotation = proposals.getByRole('option').filter({ hasText: 'We will not sail by a light' });
    await expect(quotation.first()).toContainText('Ida Fenn');
    await page.keyboard.press('Home');
    for (let at = 0; at < 20; at += 1) {
      if ((await quotation.first().getAttribute('aria-selected')) === 'true') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect(quotation).toHaveCount(0);
    await library(page).getByText('Excerpts').click();
    const excerpts = page.getByRole('listbox', { name: 'Excerpts' });
    await expect(excerpts.getByRole('option', { name: /We will not sail by a light/ })).toBeVisible();
  });

  await test.step('the same drop again adds nothing, though what lay under it was drawn anew', async () => {
    // As a list and marked words are, when the library has changed.
    await dropPaths(page, paths, () =>
      page.evaluate(({ x, y }) => {
        const under = document.elementFromPoint(x, y);
        under?.replaceWith(under.cloneNode(true));
      }, AT),
    );
    await expect(report(page)).toContainText('3 could not be imported.');
    await expect(report(page)).toContainText('Imported 0 of');
    expect(await countOf(page)).toEqual([expected.sources, expected.pictures]);
    await report(page).getByRole('button', { name: 'Done' }).click();
  });

  await test.step('the second print of the release is compared, and the first is kept', async () => {
    await library(page).getByText('Sources').click();
    await sources(page)
      .getByRole('option', { name: /Port Marrow keeps its old lamp.*Harbour Post/ })
      .click();
    const inspector = page.getByRole('region', { name: 'Inspector' });
    await expect(inspector).toContainText(/Says nearly the same .* as .*Halm Courier/);
    await inspector.getByRole('button', { name: 'Compare…' }).click();
    const compare = page.getByRole('dialog', { name: 'Compare two sources' });
    await expect(compare).toContainText('Halm Courier');
    await compare
      .getByRole('button', { name: /^Keep Only This/ })
      .first()
      .click();
    await expect(compare).toBeHidden();
    expect(await countOf(page)).toEqual([expected.sources - 1, expected.pictures]);
    await expect(page.getByText('Says nearly the same')).toHaveCount(0);
  });

  await test.step('withdrawn, it says what rests on it', async () => {
    await sources(page)
      .getByRole('option', { name: /Port Marrow keeps its old lamp.*Harbour Post/ })
      .click();
    await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Withdrawn by its publisher' });
    const resting = page.getByRole('region', { name: 'What rests on this source' });
    await expect(
      resting.getByRole('button', { name: /Excerpt: “We will not sail by a light/ }),
    ).toBeVisible();
    await expect(
      sources(page).getByRole('option', { name: /Port Marrow keeps its old lamp.*Harbour Post/ }),
    ).toContainText('Withdrawn');
  });
});

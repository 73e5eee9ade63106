import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from './fixtures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test.use({ startArguments: ['--sample'] });

const library = (page: Page) => page.getByRole('navigation', { name: 'Library' });

/** Screens of the app, and how a person gets to them from the sample library. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the library': async (page) => {
    await library(page).getByText('Excerpts').click();
    await expect(page.getByRole('listbox', { name: 'Excerpts' })).toBeVisible();
  },
  'the reader beside the editor': async (page) => {
    await library(page).getByText('Briefings').click();
    await page.getByRole('listbox', { name: 'Briefings' }).getByRole('option').first().dblclick();
    await expect(page.locator('[data-cite]').first()).toBeVisible();
    await page.locator('[data-cite]').first().click();
    await expect(page.getByRole('document', { name: 'Text of the source' })).toBeVisible();
  },
  'the proposals of a source, and a search in it': async (page) => {
    await library(page).getByText('Sources').click();
    await page
      .getByRole('listbox', { name: 'Sources' })
      .getByRole('option', { name: /Transcript/ })
      .dblclick();
    await expect(page.getByRole('document', { name: 'Text of the source' })).toBeVisible();
    await page.keyboard.press('Control+j');
    await expect(page.getByRole('group', { name: 'Kinds of proposals' })).toBeVisible();
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find in the source' }).fill('the');
    await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  },
  'a picture, and the pictures of its source': async (page) => {
    await library(page).getByText('Pictures').click();
    const pictures = page.getByRole('listbox', { name: 'Pictures' }).getByRole('option');
    await pictures.first().dblclick();
    await expect(page.getByRole('region', { name: 'Picture', exact: true }).getByRole('img')).toBeVisible();
    await page.getByRole('button', { name: 'Larger' }).click();
    await page.getByTitle('Read the source').click();
    await page.getByTitle('Show the pictures of the source').click();
    await page.getByRole('list', { name: 'Pictures of the source' }).getByRole('button').first().click();
    await expect(page.getByRole('region', { name: 'Words of the picture' })).toBeVisible();
  },
  'search results': async (page) => {
    await page.getByRole('combobox', { name: 'Search the Library' }).fill('paper');
    await expect(
      page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first(),
    ).toBeVisible();
  },
  'the filters of a search': async (page) => {
    await page.getByRole('combobox', { name: 'Search the Library' }).fill('paper');
    const filters = page.getByRole('dialog', { name: 'Filters of the search' });
    // The editor takes the focus when its briefing has loaded, which closes what was opened before.
    await expect(async () => {
      if (!(await filters.isVisible()))
        await page.getByRole('button', { name: 'Filters', exact: true }).click();
      await expect(filters).toBeVisible({ timeout: 1000 });
    }).toPass();
    await filters.getByRole('button', { name: 'Excerpts' }).click();
    await expect(page.getByRole('button', { name: 'Take off: Excerpts' })).toBeVisible();
  },
  'collections, and several sources selected': async (page) => {
    await library(page).getByText('Sources').click();
    await page.getByRole('button', { name: 'New Collection' }).click();
    await page.getByRole('textbox', { name: 'Name of the new collection' }).fill(`Dossier ${Date.now()}`);
    await page.keyboard.press('Enter');
    await expect(
      library(page)
        .getByText(/^Dossier/)
        .first(),
    ).toBeVisible();
    await page.getByRole('listbox', { name: 'Sources' }).getByRole('option').first().click();
    await page.keyboard.press('Control+a');
    await expect(page.getByText(/\d+ selected · \d+ carriers/)).toBeVisible();
  },
  'what deleting for good destroys': async (page) => {
    await library(page).getByText('Excerpts').click();
    await page.getByRole('listbox', { name: 'Excerpts' }).getByRole('option').first().click();
    await page.keyboard.press('Delete');
    await library(page).getByText('Trash', { exact: true }).click();
    await page.getByRole('listbox', { name: 'Excerpts in the trash' }).getByRole('option').first().click();
    await page.getByRole('button', { name: 'Delete for Good…' }).click();
    await expect(page.getByRole('dialog', { name: 'Delete for good' })).toContainText('1 excerpt');
  },
  'two sources compared': async (page) => {
    await page.evaluate(async () => {
      const words = (day: string) =>
        [
          `Ferry to Sund sails again from ${day}`,
          `The ferry to Sund sails again from ${day}, the harbour master of Port Marrow said.`,
          'Two ships had waited off the breakwater since the storm, and nobody on board was hurt that night.',
          'The pause began when a crane fell across the second berth. Repairs cost about four million crowns.',
          'The pilots expect no more delay before the end of the season, their office wrote in a short note.',
        ].join('\n\n');
      for (const day of ['Monday', 'Tuesday'])
        await window.chancery.call('importing.importPasted', { text: words(day), html: null });
    });
    await page
      .getByRole('listbox', { name: 'Sources' })
      .getByRole('option', { name: /Ferry to Sund/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Compare…' }).first().click();
    await expect(page.getByRole('dialog', { name: 'Compare two sources' })).toContainText('Tuesday');
  },
  'the dialog of an export': async (page) => {
    await page.keyboard.press('Control+Shift+e');
    await expect(page.getByRole('dialog', { name: 'Export PDF' })).toBeVisible();
  },
  'the list of keys': async (page) => {
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

for (const theme of ['light', 'dark'] as const) {
  for (const [name, open] of Object.entries(screens)) {
    test(`axe finds nothing on ${name}, ${theme}`, async ({ page }) => {
      await page.evaluate((theme) => {
        // What the test before left open beside a text would be remembered.
        const beside = { proposals: false, original: false, pictures: false };
        return window.chancery.call('preferences.set', { theme, beside });
      }, theme);
      await page.reload();
      await expect(library(page)).toBeVisible();
      await open(page);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: {
            run(): Promise<{
              violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
            }>;
          };
        };
        const result = await axe.run();
        return result.violations.map((it) => [
          it.id,
          it.nodes.slice(0, 3).map((node) => `${node.html}\n${node.failureSummary}`),
        ]);
      });
      expect(violations).toEqual([]);
    });
  }
}

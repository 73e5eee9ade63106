import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { join } from 'node:path';
import { violationsInBoth } from './axe.ts';
import * as editor from './editor-pages.ts';
import { openEveryBlock } from './every-block.ts';
import { answerDialogs, expect, test } from './fixtures.ts';

test.use({ startArguments: ['--sample'] });

const library = (page: Page) => page.getByRole('navigation', { name: 'Library' });

/** The running app, and its home. */
interface Started {
  readonly app: ElectronApplication;
  readonly home: string;
}

/** Screens of the app, and how a person gets to them from the sample library. */
const screens: Readonly<Record<string, (page: Page, at: Started) => Promise<void>>> = {
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
  'exporting a bundle, and its key': async (page, { app }) => {
    await library(page).getByText('Briefings').click();
    await page.getByRole('listbox', { name: 'Briefings' }).getByRole('option').first().dblclick();
    await expect(page.locator('[data-cite]').first()).toBeVisible();
    await answerDialogs(app, {});
    await editor.runCommand(page, 'Export Bundle');
    await expect(editor.dialog(page, 'Export Bundle').getByText(/^Goes: 1 briefing/)).toBeVisible();
    await page.getByRole('button', { name: /Signing Key…$/ }).click();
    await expect(editor.dialog(page, 'Signing Key').getByLabel('Your name')).toBeVisible();
  },
  'a bundle before it comes in': async (page, { app, home }) => {
    await library(page).getByText('Briefings').click();
    await page.getByRole('listbox', { name: 'Briefings' }).getByRole('option').first().dblclick();
    await expect(page.locator('[data-cite]').first()).toBeVisible();
    const file = join(home, 'to-look-at.chancery');
    await answerDialogs(app, { save: file, open: [file] });
    await editor.runCommand(page, 'Export Bundle');
    await page.getByRole('button', { name: 'Export…' }).click();
    await editor.dialog(page, 'Export Bundle').getByRole('button', { name: 'Done' }).click();
    await editor.runCommand(page, 'Import Bundle');
    await expect(page.getByRole('table', { name: 'What is in the bundle' })).toBeVisible();
  },
  'the backups of a library': async (page) => {
    await editor.runCommand(page, 'backups');
    const backups = editor.dialog(page, 'Backups');
    await backups.getByRole('button', { name: 'Back Up Now' }).click();
    await backups.getByRole('radio').first().check();
    await expect(backups.getByText('Sound')).toBeVisible();
  },
  'a library that was checked': async (page) => {
    await editor.runCommand(page, 'check the library');
    await expect(editor.dialog(page, 'Check the Library').getByText(/^Looked at/)).toBeVisible();
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
  'where sources agree and disagree': async (page) => {
    await editor.runCommand(page, 'compare sources');
    const compared = page.getByRole('dialog', { name: 'Compare sources' });
    await expect(compared.getByText(/texts read/)).toBeVisible();
    await compared.getByRole('combobox', { name: 'Which facts are listed' }).selectOption('All facts');
    await expect(compared.getByRole('blockquote').first()).toBeVisible();
  },
  'the dialog of an export': async (page) => {
    await page.keyboard.press('Control+Shift+e');
    await expect(page.getByRole('dialog', { name: 'Export PDF' })).toBeVisible();
  },
  'the page setup of a briefing': async (page) => {
    await editor.runCommand(page, 'page setup');
    await expect(page.getByRole('dialog', { name: 'Page setup' })).toBeVisible();
  },
  'what is printed': async (page) => {
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('dialog', { name: 'Print' })).toBeVisible();
  },
  'the pages beside the text': async (page) => {
    await editor.runCommand(page, 'page preview');
    const pages = page.getByRole('region', { name: 'Pages', exact: true });
    await expect(pages.getByRole('img').first()).toBeVisible();
    const findings = pages.getByRole('button', { name: /finding/ });
    if ((await findings.count()) > 0) await findings.click();
  },
  'the files made of a briefing': async (page) => {
    await editor.runCommand(page, 'exported files');
    await expect(page.getByRole('dialog', { name: 'Exported files' })).toBeVisible();
  },
  'a PDF and what it claims': async (page, { app, home }) => {
    const file = join(home, 'looked-at.pdf');
    await editor.exportPdf(app, page, file, async (dialog) =>
      expect(dialog.getByLabel('Comments')).toBeVisible(),
    );
    await answerDialogs(app, { open: [file] });
    await editor.runCommand(page, 'verify a pdf');
    await expect(page.getByRole('dialog', { name: 'Verify a PDF' }).getByRole('table')).toBeVisible();
  },
  'the list of keys': async (page) => {
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
  },
};

const all = (page: Page): Locator => page.locator('html');

for (const [name, open] of Object.entries(screens)) {
  test(`axe finds nothing on ${name}`, async ({ page, app, home }) => {
    await page.evaluate(() => {
      // What the test before left open beside a text would be remembered.
      const beside = { proposals: false, original: false, pictures: false };
      return window.chancery.call('preferences.set', { theme: 'light', beside, pages: false, folded: [] });
    });
    await page.reload();
    await expect(library(page)).toBeVisible();
    await open(page, { app, home });
    expect(await violationsInBoth(page, all(page))).toEqual([]);
  });
}

/** A screen of the editor: how it is opened from the text, what it is, and how it goes. */
interface EditorScreen {
  readonly open: (page: Page) => Promise<unknown>;
  readonly shows: (page: Page) => Locator;
  /** Escape closes it and gives the keyboard back to the text, where nothing is said here. */
  readonly close?: (page: Page) => Promise<unknown>;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const command = (words: string) => (page: Page) => editor.runCommand(page, words);
const named = (name: string) => (page: Page) => editor.dialog(page, name);
const clicked = (what: string) => (page: Page) => editor.body(page).locator(what).first().click();
const editorScreens: Readonly<Record<string, EditorScreen>> = {
  'all block types': {
    open: async () => undefined,
    shows: editor.body,
    close: async () => undefined,
  },
  'the palette': { open: press('Control+Shift+P'), shows: named('All commands') },
  'the new briefing dialog': { open: press('Control+n'), shows: named('New briefing') },
  'keeping a version': { open: press('Control+Shift+s'), shows: named('Keep a version') },
  'the find bar': {
    open: async (page) => {
      await press('Control+h')(page);
      await page.getByRole('textbox', { name: 'Find in the briefing' }).fill('the');
      await expect(page.getByRole('search').getByText(/^\d+ of \d+$/)).toBeVisible();
    },
    shows: (page) => page.getByRole('search', { name: 'Find and replace in the briefing' }),
  },
  'things to cite': { open: press('Control+Shift+C'), shows: editor.picker },
  'a place to go to': { open: press('Control+g'), shows: named('Go to') },
  'a note': { open: press('Control+Alt+f'), shows: named('Note') },
  'a link': { open: press('Control+Alt+k'), shows: named('Link') },
  'a portion mark': { open: press('Control+Shift+M'), shows: named('Portion mark') },
  'choosing a live figure': { open: press('Control+Alt+g'), shows: named('Live figure') },
  'the form of a live figure': { open: clicked('.live-figure'), shows: named('Live figure') },
  'choosing what to refer to': { open: press('Control+Alt+r'), shows: named('Cross-reference') },
  'a cross-reference': { open: clicked('.cross-reference'), shows: named('Cross-reference') },
  'a likelihood': { open: clicked('[data-card-choice="likelihood"]'), shows: named('Likelihood') },
  'spelling suggestions': { open: press('Alt+F7'), shows: named('Spelling of habour') },
  'a suggestion': { open: clicked('[data-suggestion]'), shows: named('Suggestion') },
  'a picture to insert': { open: command('insert picture'), shows: named('Picture') },
  'a figure table': { open: command('insert figure table'), shows: named('Insert Figure Table') },
  'a chart': {
    open: async (page) => {
      await editor.runCommand(page, 'insert chart');
      await page.getByRole('combobox', { name: 'Add a figure' }).fill('480');
      await page.keyboard.press('Enter');
      await expect(editor.dialog(page, 'Insert Chart').getByRole('img').first()).toBeVisible();
    },
    shows: named('Insert Chart'),
  },
  'who comments': {
    open: async (page) => {
      await press('Control+Alt+m')(page);
      await page.getByRole('textbox', { name: 'New comment' }).fill('Is it so?');
      await page.keyboard.press('Control+Enter');
    },
    shows: named('Who comments here?'),
    close: async (page) => {
      await page.keyboard.press('Escape');
      await expect.soft(page.getByRole('textbox', { name: 'New comment' })).toBeFocused();
    },
  },
  'comments and suggestions': {
    open: async (page) => {
      await page.getByRole('textbox', { name: 'New comment' }).press('Control+Enter');
      await editor.dialog(page, 'Who comments here?').getByLabel('Name').fill('Ana Brook');
      await page.keyboard.press('Enter');
      await editor.beside(page).getByRole('button', { name: 'Reply' }).click();
    },
    shows: (page) => editor.beside(page).getByRole('textbox', { name: 'Reply' }),
    close: press('Control+Shift+R'),
  },
  'suggesting changes': {
    open: async (page) => {
      await press('Control+Alt+s')(page);
      await page.keyboard.type(' Suggested.');
    },
    shows: (page) => page.getByText('Suggesting as'),
    close: press('Control+Alt+s'),
  },
  'the outline': {
    open: press('Control+Shift+L'),
    shows: (page) => editor.beside(page).getByRole('list', { name: 'Sections' }),
    close: press('Control+Shift+L'),
  },
  'what the checks found': {
    open: async (page) => {
      await press('Control+Shift+K')(page);
      await editor.beside(page).getByRole('list', { name: 'Findings' }).getByRole('button').first().click();
      await editor.beside(page).getByRole('button', { name: 'Let Stand…' }).click();
    },
    shows: (page) => editor.beside(page).getByLabel('Why it may stand'),
    close: async (page) => {
      await page.keyboard.press('Escape');
      await press('Control+Shift+K')(page);
    },
  },
  'versions compared': {
    open: async (page) => {
      await press('Control+Shift+s')(page);
      await editor.dialog(page, 'Keep a version').getByLabel('Name').fill('Before');
      await page.keyboard.press('Enter');
      await expect(editor.dialog(page, 'Keep a version')).toBeHidden();
      await editor.writeBehind(editor.body(page).locator('> p').last(), ' More.');
      await press('Control+Shift+h')(page);
      await page.getByRole('tree', { name: 'Versions' }).getByText('Before').first().click();
      await editor.beside(page).getByRole('button', { name: 'Compare…' }).click();
      await expect(editor.dialog(page, 'Compare versions').locator('ins').first()).toBeVisible();
    },
    shows: named('Compare versions'),
    close: async (page) => {
      await page.keyboard.press('Escape');
      await expect.soft(editor.beside(page).getByRole('button', { name: 'Compare…' })).toBeFocused();
    },
  },
};

const closeByEscape = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect.soft(editor.body(page)).toBeFocused();
};

test('axe finds nothing on the screens of the editor, and Escape gives the keyboard back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.evaluate(() =>
    window.chancery.call('preferences.set', { theme: 'light', sidePanel: null, reviewer: null }),
  );
  await page.reload();
  await expect(library(page)).toBeVisible();
  await openEveryBlock(page);
  for (const [name, { open, shows, close = closeByEscape }] of Object.entries(editorScreens)) {
    await test.step(name, async () => {
      if (name !== 'comments and suggestions')
        await editor.writeBehind(editor.body(page).locator('> p').first(), '');
      await open(page);
      await expect(shows(page)).toBeVisible();
      // What stands in front of the rest is looked at by itself: the rest was looked at before.
      const part = close === closeByEscape ? shows(page) : all(page);
      expect.soft(await violationsInBoth(page, part), name).toEqual([]);
      await close(page);
      if (name !== 'all block types') await expect.soft(shows(page), name).toBeHidden();
    });
  }
});

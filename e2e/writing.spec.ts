import type { ElectronApplication, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';
import * as editor from './editor-pages.ts';
import { readPages } from './pdf-pages.ts';

const { blockOf, body, dialog, marks } = editor;
const FIXTURES = join(import.meta.dirname, '../src-renderer/editor/paste/fixtures');
/** Each fixture with what must stand in the text of it. */
const PASTED: readonly (readonly [
  string,
  ...(readonly ['heading' | 'listitem' | 'cell' | 'link', string])[],
])[] = [
  ['word.html', ['heading', 'What was agreed'], ['listitem', 'the north basin'], ['cell', 'Ten together']],
  ['outlook.html', ['listitem', 'one by train']],
  ['libreoffice.html', ['heading', 'Berths'], ['listitem', 'old quay'], ['cell', '4']],
  ['web-page.html', ['heading', 'Night shift']],
];
/** What must be found in the words of the PDF. */
const PRINTED: readonly RegExp[] = [
  /Objectives • Agree on the hours of inspection ?1/,
  /The neighbours do not mind ?3/,
  /4 Varga, “Idle cranes”, para\. 6 \(note 1\); but compare Varga, “Idle cranes”, p\. 12 \(note 1\), our count\./,
  /“My government's position is that 72 hours must mean 72 hours\.” ?6/,
  /at least 510,000 tonnes ?7 a month\. In 2025 it shipped 4,100,000 tonnes \(2025\) ?8/,
  /Chart 1\. Promised output.*≥ 510,000.*Sources: Ministry of Transport of Orlund; Vessar Daily ?9/,
  /Table 1\. Measured.*96 hours ?10/,
  /The berths are in table 2\./,
  /Table 2\. Berths by basin Basin Berths Idle North five/,
  /The queue will outlast the harvest Likelihood: likely \(55-80 %\) Confidence: high – Two counts of ships\./,
  /Why do ships wait\? Line Papers come late\. If pressed We said so in May\./,
  /\(TLP:AMBER\) Below the figures\. ?12 And so on\..* 12 Counted by hand/,
  /Thank the pilots They asked for it/,
  /Quay repairs at Port Marrow What was agreed/,
  /Likelihood \(US ICD 203\): almost no chance/,
];
const TITLE = 'Port Marrow: the queue';

test('a meeting brief from its template to a cited PDF and Markdown', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const start = () => launchApp(folder.path, { startArguments: ['--sample'] });
  let app: ElectronApplication = await start();
  try {
    let page: Page = await editor.firstWindow(app);
    const press = (key: string) => page.keyboard.press(key);
    const type = (words: string) => page.keyboard.type(words);
    const text = () => body(page);
    const part = (label: string, at = 0) => text().getByRole('group', { name: label, exact: true }).nth(at);
    await expect(text()).toBeVisible();

    await test.step('the template, and a hint that goes when it is typed over', async () => {
      await editor.newBriefing(page, TITLE);
      const objective = text().getByRole('listitem');
      await expect(objective).toHaveAttribute('data-hint', /leave the meeting with/);
      await objective.click();
      await type('Agree on the hours of inspection');
      await expect(objective).not.toHaveAttribute('data-hint');
      await editor.cite(page, 'average time');
      await expect.poll(() => marks(objective)).toEqual(['1']);
    });

    await test.step('citing by @, by dragging into the text, and what is selected in the reader', async () => {
      await part('Point').click();
      await type('The capacity is only drawn');
      await editor.citeByTyping(page, 'a drawing-board figure');
      await page.getByRole('navigation', { name: 'Library' }).getByText('Excerpts').click();
      const excerpts = page.getByRole('listbox', { name: 'Excerpts' });
      await part('Fact and source').click();
      await type('The neighbours do not mind');
      const words = part('Fact and source').getByText('The neighbours');
      const { width, height } = (await words.boundingBox()) ?? { width: 0, height: 0 };
      await excerpts
        .getByRole('option', { name: /We did not ask/ })
        .dragTo(words, { targetPosition: { x: width - 3, y: height / 2 } });
      await expect.poll(() => marks(blockOf(words))).toEqual(['2', '3']);

      await part('Point', 1).click();
      await type('The pilots blame paper');
      await editor.selectWords(
        page.getByRole('document', { name: 'Text of the source' }),
        'Two shipping agents',
      );
      await press('Control+Alt+e');
      await expect.poll(() => marks(part('Point', 1))).toEqual(['4']);
    });

    await test.step('a second target joins the mark; locator and words around it', async () => {
      await editor.cite(page, '4.1 million');
      await expect.poll(() => marks(part('Point', 1))).toEqual(['4']);
      await part('Point', 1).locator('[data-cite]').click();
      const details = editor.inspector(page);
      await expect(details).toContainText('Points at 2 things');
      const second = details.getByRole('region', { name: 'Cited figure' });
      await second.getByLabel('Before').fill('but compare');
      await second.getByLabel('Locator').selectOption('Page');
      await second.getByLabel('Page').fill('12');
      await second.getByLabel('After').fill('our count');
      await second.getByLabel('After').blur();
      await expect(details).toContainText(/but compare .*p\. 12.* our count/);
    });

    await test.step('two excerpts dropped at once between blocks become bullets', async () => {
      const excerpts = page.getByRole('listbox', { name: 'Excerpts' });
      await excerpts.getByRole('option', { name: /72 hours must mean/ }).click();
      await excerpts.getByRole('option', { name: /an inspector cannot/ }).click({ modifiers: ['Control'] });
      const heading = text().getByRole('heading', { name: 'Press line' });
      const { height } = (await heading.boundingBox()) ?? { height: 0 };
      await heading.scrollIntoViewIfNeeded();
      await excerpts
        .getByRole('option', { name: /an inspector cannot/ })
        .dragTo(heading, { targetPosition: { x: 40, y: height - 1 } });
      const bullets = text()
        .getByRole('listitem')
        .filter({ hasText: /72 hours must mean|an inspector/ });
      await expect(bullets).toHaveCount(2);
      await expect.poll(() => marks(text())).toEqual(['1', '2', '3', '4', '5', '6']);
    });

    await test.step('two live figures: one is said in another form, both follow their records after asking', async () => {
      const line = text().locator('[data-hint^="What may be said in public"]');
      await line.click();
      await type('The port will ship ');
      await editor.insertFigure(page, '480');
      const first = text().locator('.live-figure').first();
      await expect(first).toHaveText('at least 480,000 tonnes');
      await type(' a month. In 2025 it shipped ');
      await editor.insertFigure(page, '4.1 million');
      const second = text().locator('.live-figure').nth(1);
      await expect(second).toHaveText('4.1 million tonnes');
      await second.click();
      await dialog(page, 'Live figure').getByLabel('As a number').check();
      await dialog(page, 'Live figure').getByLabel('Date').check();
      await press('Enter');
      await expect(second).toHaveText('4,100,000 tonnes (2025)');

      await first.click();
      await dialog(page, 'Live figure').getByRole('button', { name: 'Go to its source' }).click();
      const value = editor.inspector(page).getByLabel('Value');
      await expect(value).toHaveValue(/480,?000/);
      await value.fill('510000');
      await value.blur();
      await expect(page.getByText('1 figure changed in the library.')).toBeVisible();
      await expect(first).toHaveText('at least 480,000 tonnes');
      await first.click();
      await dialog(page, 'Live figure').getByRole('button', { name: 'Use the new value' }).click();
      await expect(first).toHaveText('at least 510,000 tonnes');
      await press('Control+z');
      await expect(first).toHaveText('at least 480,000 tonnes');
      await page.getByRole('button', { name: 'Update all' }).click();
      await expect(first).toHaveText('at least 510,000 tonnes');
    });

    await test.step('a chart and a figure table of figures of the library', async () => {
      const numbers = text().locator('[data-hint^="The numbers that matter"]');
      await numbers.click();
      await type('What was promised, and what was measured:');
      await press('Enter');
      await editor.insertFigures(page, 'insert chart', ['480', 'possible output'], 'Promised output');
      const chart = text().locator('figure');
      await expect(chart).toContainText('Promised output');
      await expect(chart).toHaveAttribute('data-number', 'Chart 1.');
      await expect(chart.locator('svg')).toBeVisible();
      await text().locator('> p').last().click();
      await editor.insertFigures(page, 'insert figure table', ['96 hours', '480'], 'Measured');
      await expect(text()).toContainText('at least 510,000 tonnes');
      await text().locator('> p').last().click();
    });

    await test.step('a table with merged cells, and a reference that follows its number', async () => {
      await editor.runCommand(page, 'insert table');
      for (const words of ['Basin', 'Berths', 'Idle', 'North', 'five']) {
        await type(words);
        if (words !== 'five') await press('Tab');
      }
      await press('Shift+ArrowRight');
      await press('Shift+ArrowRight');
      const table = () => text().getByRole('table').filter({ hasText: 'Basin' });
      const menu = async (entry: string) => {
        await page.getByRole('button', { name: 'Table', exact: true }).click();
        await page.getByRole('menuitem', { name: entry }).click();
      };
      await menu('Merge cells');
      await expect(table().getByRole('cell', { name: 'five' })).toHaveAttribute('colspan', '2');
      await menu('Caption…');
      await dialog(page, 'Caption').getByLabel('Caption').fill('Berths by basin');
      await press('Enter');
      await press('ArrowDown');
      await press('ArrowDown');
      await type('Below the figures.');

      await text().locator('[data-hint^="What happened"]').click();
      await type('The berths are in ');
      await press('Control+Alt+r');
      await page.getByRole('combobox', { name: 'Refer to' }).fill('Berths by');
      await press('Enter');
      const reference = text().locator('.cross-reference');
      await expect(reference).toHaveText('table 2');
      await text().getByRole('heading', { name: 'Background' }).click();
      await editor.runCommand(page, 'insert table');
      await expect(reference).toHaveText('table 3');
      await press('Control+z');
      await expect(reference).toHaveText('table 2');
      await editor.writeBehind(blockOf(reference), '.');
    });

    await test.step('a key judgement, a question, a speaking point, a footnote and a page break', async () => {
      await press('Enter');
      await press('Control+Alt+j');
      await type('The queue will outlast the harvest');
      await press('Alt+Enter');
      await dialog(page, 'Likelihood').getByText('likely', { exact: true }).waitFor();
      await press('5');
      await dialog(page, 'Confidence').waitFor();
      await press('1');
      const judgement = text().getByRole('group', { name: 'Key judgement' });
      await expect(judgement).toContainText('Likelihood likely');
      await expect(judgement).toContainText('Confidence high');
      await press('Tab');
      await type('Two counts of ships.');

      await part('If raised').click();
      for (const words of [
        'Why do ships wait?',
        'Papers come late.',
        'We said so in May.',
        'Port records.',
      ]) {
        await type(words);
        if (words !== 'Port records.') await press('Tab');
      }
      await expect(part('If pressed')).toHaveText('We said so in May.');

      await editor.writeBehind(blockOf(text().getByText('Below the figures.')), '');
      await press('Control+Alt+f');
      await type('Counted by *hand*');
      await press('Enter');
      await type(' And so on.');
      await press('Enter');
      await press('Control+Alt+p');
      await type('Thank the pilots');
      await press('Tab');
      await type('They asked for it');
      await press('Enter');
      await press('Control+Enter');
      await expect(text().getByRole('separator', { name: 'Page break' })).toBeVisible();
      await type('On a page of its own.');
    });

    await test.step('portion marks by keyboard, and the banner that they make', async () => {
      const banner = page.getByRole('status', { name: 'Marking of the briefing' });
      await expect(banner).toBeHidden();
      await text().getByText('On a page of its own.').click();
      await editor.markPortion(page, 'TLP 2.0', '2');
      await expect(blockOf(text().getByText('On a page of its own.'))).toHaveAttribute(
        'data-marking',
        '[TLP:GREEN]',
      );
      await expect(banner).toContainText('TLP:GREEN');
      await text().getByText('Below the figures.').click();
      await editor.markPortion(page, 'TLP 2.0', '3');
      await expect(banner).toContainText('TLP:AMBER');
    });

    await test.step('a section moves by the keyboard and by dragging', async () => {
      await press('Control+Shift+L');
      const sections = editor.beside(page).getByRole('list', { name: 'Sections' });
      const section = (name: string) => sections.getByRole('button', { name: new RegExp(`^${name} \\d`) });
      const headings = () => text().getByRole('heading').allInnerTexts();
      const before = await headings();
      expect(before.slice(2, 4)).toEqual(['Their objectives and our response', 'Press line']);
      await section('Press line').focus();
      await press('Alt+ArrowUp');
      await press('Alt+ArrowUp');
      await expect.poll(headings).toEqual([before[0], before[3], before[1], before[2], before[4]]);
      await press('Alt+ArrowDown');
      await expect.poll(headings).toEqual([...before.slice(0, 2), before[3], before[2], before[4]]);
      const target = section('Their objectives and our response');
      const { height } = (await target.boundingBox()) ?? { height: 0 };
      await section('Press line').dragTo(target, { targetPosition: { x: 40, y: height - 2 } });
      await expect.poll(headings).toEqual(before);
      await press('Control+Shift+L');
      await expect(sections).toBeHidden();
    });

    await test.step('find and replace keeps the mark within what is replaced', async () => {
      await editor.writeBehind(part('Point', 1), ' and nothing else');
      await press('Control+h');
      await page.getByRole('textbox', { name: 'Find in the briefing' }).fill('paper and');
      await expect(page.getByRole('search').getByText('1 of 1')).toBeVisible();
      await page.getByRole('textbox', { name: 'Replace with' }).fill('forms and');
      await page.getByRole('button', { name: 'Replace All' }).click();
      await press('Escape');
      await expect(part('Point', 1)).toHaveText(/^The pilots blame forms\d? and\d? nothing else$/);
      await expect.poll(() => marks(part('Point', 1))).toEqual(['4']);
    });

    await test.step('pages of Word, Outlook, LibreOffice and the web come in as what they mean', async () => {
      const end = async () => {
        await editor.writeBehind(text().locator('> *').last(), '');
        await press('Enter');
      };
      for (const [file, ...expected] of PASTED) {
        await end();
        await editor.paste(page, { html: readFileSync(join(FIXTURES, file), 'utf8'), text: file });
        for (const [role, name] of expected)
          await expect(
            text().getByRole(role).filter({ hasText: name }).first(),
            `${file}: ${name}`,
          ).toBeVisible();
      }
      await expect(text().locator('img, script, [style*="color"]')).toHaveCount(0);
      await end();
      await editor.paste(page, {
        html: '<b>Bold outside</b>',
        text: 'Plain here',
        key: 'Control+Shift+V',
      });
      await expect(text().getByText('Plain here')).toBeVisible();
      await expect(text().getByText('Bold outside')).toHaveCount(0);
    });

    await test.step('what is copied out says its notes; pasted here it cites again', async () => {
      await part('Point').getByText('The capacity').click();
      await press('Home');
      await press('Shift+End');
      await press('Control+c');
      await expect
        .poll(() => editor.clipboardText(app))
        .toMatch(/^The capacity is only drawn\[2\]\n\n\[2\] Dela Ostrow, “Grain piles up/);
      const before = (await marks(text())).length;
      await editor.writeBehind(blockOf(text().getByText('Plain here')), ' ');
      await press('Control+v');
      await expect.poll(async () => (await marks(text())).length).toBe(before + 1);
    });

    await test.step('spelling marks a word, mends it, and learns one for good', async () => {
      await editor.writeBehind(text().locator('> *').last(), '');
      await press('Enter');
      await type('The habour of Zwentibold keeps its quayz.');
      await press('Enter');
      const misspelt = () => editor.highlighted(page, 'misspelt');
      await expect.poll(misspelt).toEqual(expect.arrayContaining(['habour', 'Zwentibold', 'quayz']));
      const line = () => text().locator('p', { hasText: 'keeps its quayz' });
      await editor.clickOnWords(line(), 'habour', 'right');
      const suggestions = (word: string) => dialog(page, `Spelling of ${word}`);
      await suggestions('habour').getByRole('menuitem', { name: 'harbour', exact: true }).click();
      await expect(line()).toHaveText('The harbour of Zwentibold keeps its quayz.');
      await expect.poll(misspelt).toContain('Zwentibold');
      await editor.clickOnWords(line(), 'Zwentibold', 'right');
      await suggestions('Zwentibold').getByRole('menuitem', { name: /^Add/ }).click();
      await expect.poll(misspelt).not.toContain('Zwentibold');
      await expect(editor.saved(page)).toHaveText(/^Saved/);
      await closeApp(app);
      app = await start();
      page = await editor.firstWindow(app);
      await line().scrollIntoViewIfNeeded();
      await expect.poll(misspelt).toContain('quayz');
      expect(await misspelt()).not.toContain('Zwentibold');
    });

    await test.step('the PDF says all of it', async () => {
      const file = join(folder.path, 'queue.pdf');
      await editor.exportPdf(app, page, file);
      const pages = await readPages(file);
      const words = pages.map((it) => it.text.replace(/\s+/g, ' ')).join(' ');
      for (const expected of PRINTED) expect(words).toMatch(expected);
      for (const it of pages) expect(it.text).toContain('TLP:AMBER');
      // Behind the page break a page begins.
      expect(
        pages.filter((it) =>
          /^\W*(TLP:AMBER\W*)?(.{0,40}\W)?\(TLP:GREEN\) On a page of its own/s.test(it.text),
        ),
      ).toHaveLength(1);
    });

    await test.step('Markdown out and in again', async () => {
      const file = join(folder.path, 'queue.md');
      await answerDialogs(app, { save: file, open: [file] });
      await editor.runCommand(page, 'export markdown');
      const markdown = dialog(page, 'Export Markdown');
      await markdown.getByRole('button', { name: 'Export…' }).click();
      await expect(markdown).toContainText('Exported queue.md.');
      await markdown.getByRole('button', { name: 'Done' }).click();
      await editor.runCommand(page, 'import briefing from markdown');
      await expect(page.getByRole('tab', { name: TITLE })).toHaveCount(2);
      const [first, second, ...others] = await editor.blocksOfBriefings(page, TITLE);
      expect(others).toEqual([]);
      expect(JSON.stringify(first)).toContain('Papers come late.');
      expect(second).toEqual(first);
    });
  } finally {
    await closeApp(app).catch(() => undefined);
    folder.remove();
  }
});

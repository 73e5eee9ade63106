import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerDialogs, expect } from './fixtures.ts';

/** The text of the briefing in front. */
export const body = (page: Page): Locator => page.getByRole('textbox', { name: 'Briefing text' });
/** The top-level block that something of the text stands in. */
export const blockOf = (it: Locator): Locator => it.locator('xpath=ancestor-or-self::*[@data-block-id][1]');
export const marks = (within: Locator): Promise<string[]> => within.locator('[data-cite]').allInnerTexts();
export const saved = (page: Page): Locator => page.getByRole('status', { name: 'Saving' });
export const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
export const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Inspector' });
export const picker = (page: Page): Locator => page.getByRole('listbox', { name: 'Things to cite' });
export const beside = (page: Page): Locator => page.getByRole('complementary', { name: 'Beside the text' });

export async function firstWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return page;
}

/** Makes a briefing in the dialog of Ctrl+N, and waits until it stands in front. */
export async function newBriefing(
  page: Page,
  title: string,
  start = 'The sections of its kind',
): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
  await page.keyboard.press('Control+n');
  const made = dialog(page, 'New briefing');
  await made.getByLabel('Title').fill(title);
  await made.getByLabel('Start with').selectOption(start);
  await made.getByRole('button', { name: 'Create' }).click();
  await expect(made).toBeHidden();
  await expect(page.getByRole('tab', { name: title, selected: true })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Editor' }).getByRole('textbox', { name: 'Title' }),
  ).toHaveValue(title);
}

/** Puts the caret at the end of a piece of the text, whatever stands there, and types. */
export async function writeBehind(piece: Locator, words: string): Promise<void> {
  await piece.evaluate((it) => {
    it.closest<HTMLElement>('[contenteditable="true"]')?.focus();
    getSelection()?.selectAllChildren(it);
    getSelection()?.collapseToEnd();
  });
  await piece.page().keyboard.type(words);
}

/** Runs a command as the palette finds it by some words of its name. */
export async function runCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox', { name: 'Find a command' }).fill(words);
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'All commands')).toBeHidden();
}

/** Cites at the caret the first thing that the picker finds. */
export async function cite(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+C');
  await page.getByRole('combobox', { name: 'Find what to cite' }).fill(words);
  await page.keyboard.press('Enter');
  await expect(picker(page)).toBeHidden();
}

/** The same by typing `@` in the text. */
export async function citeByTyping(page: Page, words: string): Promise<void> {
  await page.keyboard.type(` @${words}`);
  await expect(picker(page).getByRole('option').filter({ hasText: words }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(picker(page)).toBeHidden();
}

/** Sets the first figure that is found into the text. */
export async function insertFigure(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Alt+g');
  await page.getByRole('combobox', { name: 'Find a figure' }).fill(words);
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Live figure')).toBeHidden();
}

/** Chooses figures for a chart or a figure table in its dialog, and inserts it. */
export async function insertFigures(
  page: Page,
  command: 'insert chart' | 'insert figure table',
  figures: readonly string[],
  caption: string,
): Promise<void> {
  await runCommand(page, command);
  const made = dialog(page, /^Insert (Chart|Figure Table)$/);
  for (const [at, words] of figures.entries()) {
    await made.getByRole('combobox', { name: 'Add a figure' }).fill(words);
    await page.keyboard.press('Enter');
    await expect(made.getByRole('button', { name: 'Remove' })).toHaveCount(at + 1);
  }
  await made.getByLabel('Caption').fill(caption);
  await made.getByRole('button', { name: 'Insert' }).click();
  await expect(made).toBeHidden();
}

/** Marks the block of the caret with the label that a digit stands for. */
export async function markPortion(page: Page, scheme: string, digit: string): Promise<void> {
  await page.keyboard.press('Control+Shift+M');
  const marking = dialog(page, 'Portion mark');
  await marking.getByLabel('Scheme').selectOption({ label: scheme });
  await page.keyboard.press(digit);
  await expect(marking).toBeHidden();
}

/** Opens a source, a briefing or another thing of the library by a double click in its list. */
export async function openFromLibrary(page: Page, place: string, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Library' }).getByText(place, { exact: true }).click();
  await page.getByRole('listbox', { name: place }).getByRole('option', { name }).dblclick();
}

/** Selects words as a drag of the mouse would, in the reader or in the text. */
export async function selectWords(within: Locator, words: string): Promise<void> {
  await within.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
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
    throw new Error(`"${wanted}" is not there`);
  }, words);
}

/** What a highlight of the page marks, such as `misspelt` words. */
export const highlighted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].flatMap((it) => (it instanceof Range ? it.toString() : [])),
    name,
  );

/** Presses a mouse button on the first place where some words stand in a piece of the text. */
export async function clickOnWords(piece: Locator, words: string, button: 'left' | 'right'): Promise<void> {
  await piece.scrollIntoViewIfNeeded();
  const box = await piece.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`"${wanted}" is not there`);
  }, words);
  await piece.page().mouse.click(box.x, box.y, { button });
}

/** Puts something on the clipboard of the system, as another program would, and pastes it where the caret is. */
export async function paste(
  page: Page,
  { key = 'Control+v', ...data }: { html: string; text: string; key?: string },
): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const put = (event: ClipboardEvent) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
    };
    document.addEventListener('copy', put, { capture: true, once: true });
  }, data);
  await page.keyboard.press('Control+c');
  await page.keyboard.press(key);
}

export const clipboardText = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ clipboard }) => clipboard.readText());

/** Exports the briefing in front as PDF; `choose` may ask for comments and suggestions first. */
export async function exportPdf(
  app: ElectronApplication,
  page: Page,
  file: string,
  choose: (dialog: Locator) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  await answerDialogs(app, { save: file });
  await page.keyboard.press('Control+Shift+e');
  const shown = dialog(page, 'Export PDF');
  await choose(shown);
  await shown.getByRole('button', { name: 'Export…' }).click();
  await expect(shown).toContainText('Exported', { timeout: 30_000 });
  await shown.getByRole('button', { name: 'Done' }).click();
}

/** The blocks of all briefings of a title, ids of blocks, citations and notes made comparable. */
export async function blocksOfBriefings(page: Page, title: string): Promise<unknown[]> {
  const stored = await page.evaluate(async (wanted) => {
    const listed = await window.chancery.call('briefings.list', {});
    const rows = listed.ok ? listed.value.rows.filter((it) => it.title === wanted) : [];
    const read = await Promise.all(rows.map(({ id }) => window.chancery.call('briefings.get', { id })));
    return read.map((it) => (it.ok ? JSON.stringify(it.value.briefing.blocks) : it.error.code));
  }, title);
  return stored.map((blocks) => {
    const seen = new Map<string, string>();
    return JSON.parse(blocks, (key, value: unknown) => {
      if (!['id', 'to', 'citationId'].includes(key) || typeof value !== 'string') return value;
      if (value.startsWith('sample-')) return value;
      if (!seen.has(value)) seen.set(value, `${key} ${seen.size}`);
      return seen.get(value);
    }) as unknown;
  });
}

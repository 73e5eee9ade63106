import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintDocument } from '#core/print/document.ts';
import { briefingId } from '#core/model/ids.ts';
import { composeDocument } from '#core/print/compose.ts';
import { readFonts } from '#main/actions/read-fonts.ts';
import { makePreviewLayout } from '#main/pdf/preview/preview-layout.ts';
import { readBriefing } from '#main/store/briefings.ts';
import { restsOn } from '#main/store/citations.ts';
import { openReader } from '#main/store/library.ts';
import { verifiedReferencesOf } from '#main/store/references.ts';
import { startElectron } from './app.ts';
import { putCaret, PLACES, type Place } from './editor-keys.ts';
import { asMarkdown, citedParagraphs } from './editor-text.ts';
import { cliJson, inFolder } from './made.ts';
import { toRow, type Measured, type Row } from './row.ts';

/** Pages wanted -> words of the briefing. */
const SIZES = [
  { pages: 20, words: 7_500 },
  { pages: 100, words: 38_000 },
] as const;
const TEXT = '.app-panel:not([hidden]) .editor-text > p';
const EDITS = 12;
const OPENINGS = 4;
/** A letter that no document here has: so many of them in a row are so many keys. */
const KEY = 'ж';

/** From the first look at the pages to the first one, and from a key to the page that shows it, window to window. */
export async function preview(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { pages, words } of SIZES) rows.push(...(await ofSize(pages, words)));
  return rows;
}

/** Milliseconds. */
const READING = 8000;

function ofSize(pages: number, words: number): Promise<Row[]> {
  return inFolder(async (folder) => {
    const library = join(folder, 'library');
    cliJson('demo', library);
    writeFileSync(join(folder, 'long.md'), asMarkdown(citedParagraphs(words)));
    const imported = cliJson('brief', 'import', join(folder, 'long.md'), '--library', library);
    const scratch = layoutsFromScratch(library, idIn(imported));
    const name = (what: string): string => `${what}, ${scratch.pages} pages (about ${pages})`;
    const peer: Measured = { name: name('layout from scratch'), times: scratch.times };
    const running = await startElectron(undefined, [`--library=${library}`]);
    try {
      const { page } = running;
      await openLong(page);
      const opened = [await openPages(page)];
      const keys: [Place, number[]][] = [];
      for (const place of PLACES) keys.push([place, await keysToPages(page, place)]);
      for (let at = 0; at < OPENINGS; at += 1) {
        await page.keyboard.press('Control+5');
        await page.waitForSelector('.preview-page', { state: 'detached' });
        opened.push(await openPages(page));
      }
      const [first = Number.NaN, ...later] = opened;
      return [
        toRow({
          name: name('first page, first time'),
          times: [first],
          note: `${READING / 1000} s after the briefing was opened`,
        }),
        toRow({ name: name('first page, later'), times: later, peer }),
        ...keys.map(([place, times]) =>
          toRow({ name: name(`key at the ${place} to its page`), times, peer }),
        ),
        toRow(peer),
      ];
    } finally {
      await running.end();
    }
  });
}

function idIn(imported: unknown): string {
  const text = JSON.stringify(imported);
  const [, id] = /"(?:id|briefingId)":"([^"]+)"/.exec(text) ?? [];
  if (id === undefined) throw new Error(`no briefing came in: ${text}`);
  return id;
}

/** Laying out the whole briefing with nothing kept but the fonts, as each edit would have to. */
function layoutsFromScratch(library: string, id: string): { times: number[]; pages: number } {
  const document = composed(library, id);
  const fonts = readFonts(join(import.meta.dirname, '../out/resources/fonts'));
  let pages = 0;
  const times = Array.from({ length: 6 }, () => {
    const start = performance.now();
    const shown = makePreviewLayout(fonts).show(
      document,
      (it) => it,
      () => true,
    );
    if (!shown.ok) throw new Error(shown.error.code);
    pages = shown.value.keys.length;
    shown.value.page(0);
    return performance.now() - start;
  });
  return { times: times.slice(1), pages };
}

function composed(library: string, id: string): PrintDocument {
  const opened = openReader(library);
  if (!opened.ok) throw new Error(opened.error.code);
  const { db, close } = opened.value;
  const read = readBriefing(db, briefingId.parse(id));
  if (!read.ok) throw new Error(read.error.code);
  const references = verifiedReferencesOf(db, read.value.briefing.blocks.flatMap(restsOn));
  if (!references.ok) throw new Error(references.error.code);
  const made = composeDocument(read.value.briefing, references.value, { allowMissingAltText: true });
  close();
  if (!made.ok) throw new Error(made.error.code);
  return made.value.document;
}

async function openLong(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Library' }).getByText('Briefings').click();
  const list = page.getByRole('listbox', { name: 'Briefings' });
  await list.getByRole('option', { name: /^Long briefing/ }).dblclick();
  await page.waitForSelector(TEXT);
  // Somebody reads: meanwhile what lays out pages is loaded.
  await page.waitForTimeout(READING);
}

/** Milliseconds from the command to the first page that has words. */
async function openPages(page: Page): Promise<number> {
  await noteKeys(page);
  const shown = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          if (document.querySelector('.page-drawing text') === null) requestAnimationFrame(look);
          else done(performance.now());
        };
        look();
      }),
  );
  await page.keyboard.press('Control+5');
  const at = await shown;
  const pressed = await lastKey(page);
  await page.waitForTimeout(2500);
  return at - pressed;
}

/** Milliseconds from each key to the frame in which a page shows it. */
async function keysToPages(page: Page, place: Place): Promise<number[]> {
  await putCaret(page, TEXT, place);
  await page.waitForTimeout(1500);
  const times: number[] = [];
  for (let count = 1; count <= EDITS; count += 1) {
    const shown = page.evaluate(
      (letters) =>
        new Promise<number>((done) => {
          const look = () => {
            const words = [...document.querySelectorAll('.page-drawing text')];
            if (words.some((it) => it.textContent.includes(letters))) done(performance.now());
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
      KEY.repeat(count),
    );
    await page.keyboard.insertText(KEY);
    const at = await shown;
    times.push(at - (await lastKey(page)));
    await page.waitForTimeout(250);
  }
  // What was typed here must not be found at the next place.
  for (let count = 1; count <= EDITS; count += 1) await page.keyboard.press('Backspace');
  await page.waitForTimeout(1500);
  return times.slice(2);
}

/** Notes when the last key or input came to the page. */
async function noteKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = (event: Event) => {
      document.documentElement.dataset['benchKey'] = String(event.timeStamp);
    };
    window.addEventListener('keydown', note, true);
    window.addEventListener('beforeinput', note, true);
  });
}

const lastKey = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['benchKey']));

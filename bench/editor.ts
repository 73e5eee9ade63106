import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { startElectron, type Running } from './app.ts';
import {
  keyDelays,
  mainThreadPerKey,
  PLACES,
  putCaret,
  taskMs,
  threadClock,
  type Place,
} from './editor-keys.ts';
import { asHtml, asMarkdown, citedParagraphs, type Paragraph } from './editor-text.ts';
import { cliJson, inFolder } from './made.ts';
import { makePeerWindow } from './peer-window.ts';
import { memoryOfTree } from './process-tree.ts';
import { toRow, type Measured, type Row } from './row.ts';

/** Words of the documents, where the command line names none. */
const SIZES = [5_000, 20_000, 100_000];
const STYLE = 'font: 16px/1.6 serif; max-width: 40em; margin: auto; white-space: pre-wrap';

/** What one editor did with one document: main-thread milliseconds for each key at each place, and to load it. */
interface Measures {
  readonly keys: Readonly<Record<Place, readonly number[]>>;
  readonly load: number;
  readonly peakMemory: number | null;
  readonly extra: readonly Measured[];
}

/**
 * The editor with long documents, a citation every 50 words, beside a bare contenteditable and ProseMirror with the same
 * text: work on the main thread for each key at start, middle and end, and to load the text. Then what only the product
 * has: how long keys wait while it saves, and whether caret and selection are right after jumps.
 */
export async function editor(sizes: readonly number[] = SIZES): Promise<Row[]> {
  const rows: Row[] = [];
  const script = await proseMirrorScript();
  for (const words of sizes) {
    const paragraphs = citedParagraphs(words);
    const bare = await inPeer(
      `<div contenteditable style="${STYLE}">${asHtml(paragraphs)}</div>`,
      'p',
      bareLoad,
    );
    const prose = await inPeer(proseMirrorPage(paragraphs, script), 'p', proseMirrorLoad);
    const ours = await inProduct(words, paragraphs);
    const label = (who: string, what: string) => `${who}, ${words} words, ${what}`;
    for (const place of PLACES) {
      const peer: Measured = { name: label('bare contenteditable', place), times: bare.keys[place] };
      const other: Measured = { name: label('ProseMirror', place), times: prose.keys[place], peer };
      rows.push(
        toRow({ name: label('Chancery', place), times: ours.keys[place], peer, peakMemory: ours.peakMemory }),
        toRow(other),
        toRow({ ...peer, peakMemory: bare.peakMemory }),
      );
    }
    const peer: Measured = { name: label('ProseMirror', 'load'), times: [prose.load] };
    rows.push(
      toRow({ name: label('Chancery', 'load'), times: [ours.load], peer }),
      toRow({ ...peer, peakMemory: prose.peakMemory }),
      toRow({ name: label('bare contenteditable', 'load'), times: [bare.load], peer }),
      ...ours.extra.map(toRow),
    );
  }
  return rows;
}

async function inPeer(
  html: string,
  paragraphs: string,
  load: (page: Page) => Promise<number>,
): Promise<Measures> {
  const peer = makePeerWindow(html);
  const running = await startElectron(peer.folder);
  try {
    await running.page.waitForLoadState();
    const loaded = await load(running.page);
    const keys = await keysAtPlaces(running.page, paragraphs);
    return { keys, load: loaded, peakMemory: memoryOfTree(running.pid), extra: [] };
  } finally {
    await running.end();
    peer.remove();
  }
}

async function keysAtPlaces(page: Page, paragraphs: string): Promise<Record<Place, number[]>> {
  const keys: Record<Place, number[]> = { start: [], middle: [], end: [] };
  for (const place of PLACES) {
    await putCaret(page, paragraphs, place);
    keys[place] = await mainThreadPerKey(page);
  }
  return keys;
}

/** From nothing to the painted text, of HTML that the page has as a string: what a load of it costs at the least. */
function bareLoad(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const text = document.querySelector('[contenteditable]');
        const html = text?.innerHTML ?? '';
        text?.replaceChildren();
        const begun = performance.now();
        if (text !== null) text.innerHTML = html;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - begun);
          channel.port2.postMessage(null);
        });
      }),
  );
}

function proseMirrorLoad(page: Page): Promise<number> {
  return page.evaluate(() => {
    const load = Reflect.get(globalThis, 'loadProseMirror') as (paragraphs: unknown) => Promise<number>;
    return load(Reflect.get(globalThis, 'paragraphs'));
  });
}

function proseMirrorPage(paragraphs: readonly Paragraph[], script: string): string {
  const data = JSON.stringify(paragraphs).replaceAll('<', '\\u003c');
  return `<div id="text" style="${STYLE}"></div><script>globalThis.paragraphs = ${data};</script><script>${script}</script>`;
}

async function proseMirrorScript(): Promise<string> {
  return inFolder(async (folder) => {
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: join(import.meta.dirname, 'prosemirror-peer.ts'),
          formats: ['iife'],
          name: 'peer',
          fileName: () => 'peer.js',
        },
      },
    });
    return readFileSync(join(folder, 'peer.js'), 'utf8').replaceAll('</script', '<\\/script');
  });
}

function inProduct(words: number, paragraphs: readonly Paragraph[]): Promise<Measures> {
  return inFolder(async (folder) => {
    const library = join(folder, 'library');
    cliJson('demo', library);
    const file = join(folder, 'long.md');
    writeFileSync(file, asMarkdown(paragraphs));
    cliJson('brief', 'import', file, '--library', library);
    const running = await startElectron(undefined, [`--library=${library}`]);
    try {
      const load = await openLong(running);
      const keys = await keysAtPlaces(running.page, '.editor-text > p');
      const extra = [await whileSaving(words, running.page), ...(await jumps(words, running.page))];
      return { keys, load, peakMemory: memoryOfTree(running.pid), extra };
    } finally {
      await running.end();
    }
  });
}

/** Opens the briefing as a person does; answers the main-thread milliseconds until the page rests. */
async function openLong({ page }: Running): Promise<number> {
  await page.getByRole('button', { name: /^Briefings/ }).click();
  const row = page.getByText('Long briefing').first();
  await row.waitFor();
  await page.waitForTimeout(1000);
  const cdp = await threadClock(page);
  const before = await taskMs(cdp);
  await row.dblclick();
  await page.locator('.editor-text > p').first().waitFor();
  // What is put off (counting words, the first look at spelling) belongs to it.
  await page.waitForTimeout(2500);
  const load = (await taskMs(cdp)) - before;
  await cdp.detach();
  return load;
}

async function whileSaving(words: number, page: Page): Promise<Measured> {
  await putCaret(page, '.editor-text > p', 'middle');
  const times = await keyDelays(page, 200);
  const worst = Math.max(...times).toFixed(1);
  return {
    name: `Chancery, ${words} words, key waits while it saves`,
    times,
    note: `longest ${worst} ms; a key comes every 37 ms, a save every 800`,
  };
}

/** Milliseconds until caret and selection are right after a jump. Throws where they never are. */
async function jumps(words: number, page: Page): Promise<Measured[]> {
  const after = async (key: string, isRight: () => boolean | Promise<boolean>): Promise<number> => {
    const begun = performance.now();
    await page.keyboard.press(key);
    await page.waitForFunction(isRight, null, { polling: 'raf', timeout: 20_000 });
    return performance.now() - begun;
  };
  const caretIsSeen = () => {
    const range = getSelection()?.getRangeAt(0);
    const place = range?.getClientRects()[0] ?? range?.startContainer.parentElement?.getBoundingClientRect();
    const view = document.querySelector('.editor-scroll')?.getBoundingClientRect();
    if (place === undefined || view === undefined) return false;
    return place.top >= view.top && place.bottom <= view.bottom + 1;
  };
  const end = await after('Control+End', caretIsSeen);
  const start = await after('Control+Home', caretIsSeen);
  const all = await after('Control+a', () => (getSelection()?.toString().length ?? 0) > 1000);
  await page.keyboard.press('ArrowLeft');
  return [
    { name: `Chancery, ${words} words, caret seen after Ctrl+End`, times: [end] },
    { name: `Chancery, ${words} words, caret seen after Ctrl+Home`, times: [start] },
    { name: `Chancery, ${words} words, all selected after Ctrl+A`, times: [all] },
  ];
}

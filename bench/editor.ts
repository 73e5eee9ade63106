import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startElectron, type Running } from './app.ts';
import { jumps, nextHit, type Jump } from './editor-jumps.ts';
import { keyDelays, mainThreadFor, mainThreadPerKey, PLACES, putCaret, type Place } from './editor-keys.ts';
import { bareContenteditable, proseMirror, proseMirrorScript, REST, type Peer } from './editor-peers.ts';
import { tasksInPauses } from './editor-tasks.ts';
import { asMarkdown, citedParagraphs, type Paragraph } from './editor-text.ts';
import { cliJson, inFolder } from './made.ts';
import { makePeerWindow } from './peer-window.ts';
import { memoryOfTree } from './process-tree.ts';
import { toRow, type Measured, type Row } from './row.ts';

/** Words of the documents, where the command line names none. */
const SIZES = [5_000, 20_000, 100_000];
/** The briefing in front: another one is open behind it. */
const TEXT = '.app-panel:not([hidden]) .editor-text > p';
const SCROLLER = '.app-panel:not([hidden]) .editor-scroll';
/** Stands where the keys were typed, at the start, in the middle and at the end. */
const TYPED = 'hijabcdef';

/** What one editor did with one document: main-thread milliseconds for each key at each place, and to load it. */
interface Measures {
  readonly keys: Readonly<Record<Place, readonly number[]>>;
  readonly load: number;
  readonly peakMemory: number | null;
  /** Milliseconds that keys waited, typed one after the other without a pause. */
  readonly waits: readonly number[];
  readonly jumps: Readonly<Record<Jump, number>>;
}

/** What only the product has. */
interface OurMeasures extends Measures {
  /** Milliseconds of the tasks of the main thread in pauses, when it saves, counts and looks at spelling. */
  readonly pauses: readonly number[];
  readonly find: number;
}

/**
 * The editor with long documents, a citation every 50 words, beside a bare contenteditable and ProseMirror with the same
 * text: work on the main thread for each key at start, middle and end, and to load the text; how long keys wait, and jumps.
 */
export async function editor(sizes: readonly number[] = SIZES): Promise<Row[]> {
  const rows: Row[] = [];
  const script = await proseMirrorScript();
  for (const words of sizes) {
    const paragraphs = citedParagraphs(words);
    const bare = await inPeer(bareContenteditable(paragraphs));
    const prose = await inPeer(proseMirror(paragraphs, script));
    const ours = await inProduct(paragraphs);
    rows.push(...toRows(words, ours, prose, bare));
  }
  return rows;
}

function toRows(words: number, ours: OurMeasures, prose: Measures, bare: Measures): Row[] {
  const row = (who: string, what: string, times: readonly number[], more: Partial<Measured> = {}): Row =>
    toRow({ name: `${who}, ${words} words, ${what}`, times, ...more });
  const peerOf = (who: string, times: readonly number[]) => ({ peer: { name: who, times } });
  const [BARE, PROSE] = ['bare contenteditable', 'ProseMirror'];
  const places = PLACES.flatMap((place) => {
    const peer = peerOf(BARE, bare.keys[place]);
    return [
      row('Chancery', `key at the ${place}`, ours.keys[place], { ...peer, peakMemory: ours.peakMemory }),
      row(PROSE, `key at the ${place}`, prose.keys[place], { ...peer, peakMemory: prose.peakMemory }),
      row(BARE, `key at the ${place}`, bare.keys[place], { peakMemory: bare.peakMemory }),
    ];
  });
  const worst = (times: readonly number[]) => `longest ${Math.max(...times).toFixed(1)} ms`;
  const jumped = (['end', 'start', 'all'] as const).flatMap((jump) => {
    const what = { end: 'caret seen after Ctrl+End', start: 'caret seen after Ctrl+Home', all: 'Ctrl+A' }[
      jump
    ];
    return [
      row('Chancery', what, [ours.jumps[jump]], peerOf(BARE, [bare.jumps[jump]])),
      row(BARE, what, [bare.jumps[jump]]),
    ];
  });
  return [
    ...places,
    row('Chancery', 'load', [ours.load], peerOf(PROSE, [prose.load])),
    row(PROSE, 'load', [prose.load]),
    row(BARE, 'load', [bare.load], peerOf(PROSE, [prose.load])),
    row('Chancery', 'wait of a key while it saves', ours.waits, {
      ...peerOf(BARE, bare.waits),
      note: `${worst(ours.waits)}; a key every 37 ms, a save every 800`,
    }),
    row(BARE, 'wait of a key', bare.waits, { note: worst(bare.waits) }),
    row('Chancery', 'task in a pause', ours.pauses, { note: worst(ours.pauses) }),
    ...jumped,
    row('Chancery', 'next hit of find seen', [ours.find]),
  ];
}

async function inPeer({ html, load }: Peer): Promise<Measures> {
  const peer = makePeerWindow(html);
  const running = await startElectron(peer.folder);
  try {
    await running.page.waitForLoadState();
    await sameWindow(running);
    const loaded = await load(running.page);
    return { load: loaded, ...(await atWork(running, '#text > p', 'html')) };
  } finally {
    await running.end();
    peer.remove();
  }
}

const sameWindow = ({ app }: Running) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1280, height: 800 }),
  );

async function atWork(
  running: Running,
  paragraphs: string,
  scroller: string,
): Promise<Omit<Measures, 'load'>> {
  const { page, pid } = running;
  const keys = await keysAtPlaces(page, paragraphs);
  await putCaret(page, paragraphs, 'middle');
  const waits = await keyDelays(page, 120);
  return { keys, waits, jumps: await jumps(page, paragraphs, scroller), peakMemory: memoryOfTree(pid) };
}

async function keysAtPlaces(page: Page, paragraphs: string): Promise<Record<Place, number[]>> {
  const keys: Record<Place, number[]> = { start: [], middle: [], end: [] };
  for (const place of PLACES) {
    await putCaret(page, paragraphs, place);
    keys[place] = await mainThreadPerKey(page);
  }
  return keys;
}

function inProduct(paragraphs: readonly Paragraph[]): Promise<OurMeasures> {
  return inFolder(async (folder) => {
    const library = join(folder, 'library');
    cliJson('demo', library);
    // The one saved last is opened at the start: the long one is to be opened by hand.
    for (const [name, text] of [
      ['long.md', asMarkdown(paragraphs)],
      ['short.md', '---\ntitle: Short briefing\n---\n\nOne line.\n'],
    ] as const) {
      writeFileSync(join(folder, name), text);
      cliJson('brief', 'import', join(folder, name), '--library', library);
    }
    const running = await startElectron(undefined, [`--library=${library}`]);
    try {
      await sameWindow(running);
      const load = await openLong(running);
      const work = await atWork(running, TEXT, SCROLLER);
      await putCaret(running.page, TEXT, 'middle');
      const pauses = await tasksInPauses(running.app, running.page);
      return { load, ...work, pauses, find: await nextHit(running.page, TYPED, SCROLLER) };
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
  const box = await row.boundingBox();
  if (box === null) throw new Error('the briefing is not listed');
  await page.waitForTimeout(1500);
  return mainThreadFor(page, REST, async () => {
    await page.mouse.dblclick(box.x + 8, box.y + 4);
    await page.waitForSelector(`${TEXT}:nth-child(3)`);
  });
}

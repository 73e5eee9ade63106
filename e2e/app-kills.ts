import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as editor from './editor-pages.ts';
import { answerDialogs, closeApp, launchApp, newFolder } from './fixtures.ts';

const { body } = editor;
/** A busy machine takes its time to start the app. */
const patient = expect.configure({ timeout: 30_000 });
const TITLE = 'Written in a storm';
const DOINGS = ['typing', 'typing and importing', 'typing and exporting'] as const;
export type Doing = (typeof DOINGS)[number];

/** How one kill of the app went. */
export interface AppKill {
  readonly doing: Doing;
  /** Milliseconds between the first word that was lost and the kill; 0 where all of it came back. */
  readonly lost: number;
  /** Milliseconds a save took here beyond the pause that it waits for: a busy machine is not the app's fault. */
  readonly slow: number;
  readonly typed: number;
  /** What was wrong afterwards, in words. */
  readonly faults: readonly string[];
}

interface Word {
  readonly word: string;
  /** When its last key was pressed. */
  readonly at: number;
}

/**
 * Starts the app, types and does other things in it, and kills it after a random while, `rounds` times on one library; each
 * start looks at what the kill before left. The same seed kills after the same whiles.
 */
export async function killApp(
  rounds: number,
  seed: number,
  onKill: (done: number) => void = () => undefined,
): Promise<AppKill[]> {
  const random = numbersFrom(seed);
  const home = newFolder();
  const kills: AppKill[] = [];
  let { app, page } = await start(home.path);
  try {
    await patient(body(page)).toBeVisible();
    await editor.newBriefing(page, TITLE, 'An empty page');
    for (let round = 0; round < rounds; round += 1) {
      const doing = DOINGS[round % DOINGS.length] ?? 'typing';
      const slow = await beginLine(page);
      await begin(doing, app, page, home.path, round);
      const words = typeWords(page, `r${round}w`);
      await page.waitForFunction((it) => document.body.innerText.includes(it), `r${round}w2`);
      await new Promise((resolve) => setTimeout(resolve, random() * 1200));
      const killedAt = await kill(app, random() < 0.5);
      const typed = await words;
      const faults = lookAtFiles(home.path);
      ({ app, page } = await start(home.path));
      faults.push(...(await lookAtWindow(page)));
      const { lost, gap } = lostOf(typed, await body(page).innerText(), killedAt);
      if (gap) faults.push('a word is missing before one that is there');
      kills.push({ doing, lost, slow, typed: typed.length, faults });
      onKill(kills.length);
    }
    return kills;
  } finally {
    await closeApp(app).catch(() => undefined);
    home.remove();
  }
}

/** Numbers from 0 up to 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

async function start(home: string): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launchApp(home, { startArguments: ['--sample'] });
  return { app, page: await editor.firstWindow(app) };
}

/** A new line at the end of the text; answers how slow a save is here. */
async function beginLine(page: Page): Promise<number> {
  await editor.writeBehind(body(page).locator('> p').last(), '');
  await page.keyboard.press('Enter');
  await patient(editor.saved(page)).toHaveText(/^Saved/);
  const from = Date.now();
  await page.keyboard.type('. ');
  await patient(editor.saved(page)).toHaveText('Saving');
  await page.waitForFunction(() =>
    document.querySelector('[role="status"][aria-label="Saving"]')?.textContent?.startsWith('Saved'),
  );
  return Math.max(0, Date.now() - from - 300);
}

/** Sets something else going besides the typing; nobody waits for it. */
async function begin(
  doing: Doing,
  app: ElectronApplication,
  page: Page,
  home: string,
  round: number,
): Promise<void> {
  if (doing === 'typing and importing') {
    const papers = join(home, `papers-${round}`);
    mkdirSync(papers);
    for (let at = 0; at < 40; at += 1)
      writeFileSync(
        join(papers, `${at}.txt`),
        `Paper ${round}-${at}\n\n${'The pilots of Port Marrow went out again. '.repeat(40 + at * 20)}`,
      );
    await answerDialogs(app, { open: [papers] });
    await page.evaluate(() => void window.chancery.call('importing.importChosen', {}));
  }
  if (doing === 'typing and exporting') {
    await answerDialogs(app, { save: join(home, 'Exported.pdf') });
    await page.evaluate(async () => {
      const listed = await window.chancery.call('briefings.list', {});
      const id = listed.ok ? listed.value.rows.at(-1)?.id : undefined;
      if (id !== undefined)
        void window.chancery.call('exporting.exportPdf', {
          ...{ id, comments: 'none', suggestions: false, copy: null },
        });
    });
  }
}

/** Types words that tell which they are, until the page is gone. */
async function typeWords(page: Page, prefix: string): Promise<Word[]> {
  const typed: Word[] = [];
  for (;;) {
    const word = `${prefix}${typed.length}`;
    const isThere = await page.keyboard.type(`${word} `, { delay: 10 }).then(
      () => true,
      () => false,
    );
    if (!isThere) return typed;
    typed.push({ word, at: Date.now() });
  }
}

/** Ends the app at once: the main process alone, or everything it started with it. Answers when. */
async function kill(app: ElectronApplication, isWhole: boolean): Promise<number> {
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the app does not run');
  const gone = app.waitForEvent('close');
  process.kill(isWhole && process.platform !== 'win32' ? -pid : pid, 'SIGKILL');
  const at = Date.now();
  await gone;
  return at;
}

function lookAtFiles(home: string): string[] {
  const library = join(home, 'user-data/Sample library');
  const code = `console.log(new (require('better-sqlite3'))(process.argv[1], { readonly: true }).pragma('quick_check', { simple: true }))`;
  const done = spawnSync(process.execPath, ['-e', code, join(library, 'library.db')], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
  });
  const sound = done.stdout.trim();
  const exported = join(home, 'Exported.pdf');
  const isHalf = existsSync(exported) && !/%%EOF\s*$/.test(readFileSync(exported, 'latin1').slice(-32));
  return [...(sound === 'ok' ? [] : [`${sound}${done.stderr}`]), ...(isHalf ? ['half a PDF'] : [])];
}

/** The briefing is there again, can be written, and nothing complains. */
async function lookAtWindow(page: Page): Promise<string[]> {
  await patient(page.getByRole('tab', { name: TITLE, selected: true })).toBeVisible();
  await patient(body(page)).toHaveAttribute('contenteditable', 'true');
  const complaints = await page.getByRole('alert').allInnerTexts();
  const notices = await page.getByRole('status', { name: 'Notices' }).allInnerTexts();
  return [...complaints, ...notices].filter((it) => it.trim() !== '');
}

function lostOf(typed: readonly Word[], text: string, killedAt: number): { lost: number; gap: boolean } {
  const shown = new Set(text.split(/\s+/));
  const first = typed.findIndex(({ word }) => !shown.has(word));
  if (first < 0) return { lost: 0, gap: false };
  const gap = typed.slice(first).some(({ word }) => shown.has(word));
  return { lost: killedAt - (typed[first]?.at ?? killedAt), gap };
}

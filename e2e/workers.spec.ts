import type { ElectronApplication, Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as editor from './editor-pages.ts';
import { closeApp, expect, newFolder, test } from './fixtures.ts';

test.use({ startArguments: ['--sample'] });

/**
 * Ends the worker thread that is next given a question of a kind, right after it was given it: what it was doing is cut off
 * in the middle. The app itself has no way to do this.
 */
async function endWorkerAt(app: ElectronApplication, ...said: string[]): Promise<void> {
  await app.evaluate((_, words) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: unknown) {
      Reflect.apply(post, this, [message]);
      const text = JSON.stringify(message);
      if (!words.every((it) => text.includes(it))) return;
      Worker.prototype.postMessage = post;
      void this.terminate();
    };
  }, said);
}

/** There is none until something is worth a line. */
const log = (home: string) => {
  const file = join(home, 'user-data/logs/chancery.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
const deaths = (home: string) => [...log(home).matchAll(/worker-gone (\S+)/g)].map((it) => it[1]);

const ask = (page: Page, name: string, input: object) =>
  page.evaluate(([name, input]) => Reflect.apply(window.chancery.call, window.chancery, [name, input]), [
    name,
    input,
  ] as const) as Promise<{ ok: boolean; error?: { code: string } }>;

test('the library worker dies under a save: nothing typed is lost, and nobody is asked', async ({
  app,
  page,
  home,
}) => {
  await editor.newBriefing(page, 'Storm', 'An empty page');
  await editor.writeBehind(editor.body(page).locator('> p').last(), 'Before the storm. ');
  await expect(editor.saved(page)).toHaveText(/^Saved/);
  await endWorkerAt(app, '"call"', '"briefings.save"');
  await page.keyboard.type('In the middle of it. ');
  await expect.poll(() => deaths(home)).toContain('library');
  await page.keyboard.type('After it.');
  await expect(editor.saved(page)).toHaveText(/^Saved/);
  await page.reload();
  await expect(editor.body(page)).toContainText('Before the storm. In the middle of it. After it.');
  await expect(page.getByRole('button', { name: 'Keep my text as a new briefing' })).toHaveCount(0);
});

for (const [worker, name, input] of [
  ['search', 'sources.list', {}],
  ['spelling', 'spelling.check', { language: 'en', words: ['harbour', 'harbuor'] }],
] as const)
  test(`the ${worker} worker dies under a question: it is asked again`, async ({ app, page, home }) => {
    await endWorkerAt(app, '"call"', `"${name}"`);
    expect(await ask(page, name, input)).toMatchObject({ ok: true });
    expect(deaths(home)).toContain(worker);
  });

test('the analysis worker dies under a check: it is asked again', async ({ app, page, home }) => {
  await editor.openFromLibrary(page, 'Briefings', 'Halm talks: grain inspections');
  await expect(editor.body(page)).toBeVisible();
  await endWorkerAt(app, '"call"', '"checks.run"');
  await editor.writeBehind(editor.body(page).locator('> p').last(), ' The quay is 40 metres long.');
  await expect.poll(() => deaths(home)).toContain('analysis');
  await expect(editor.saved(page)).toHaveText(/^Saved/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('the library worker dies under what may not be done twice: a sentence says so', async ({
  app,
  page,
}) => {
  await endWorkerAt(app, '"call"', '"collections.create"');
  const answer = await ask(page, 'collections.create', { name: 'Cut off' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  expect(await ask(page, 'collections.create', { name: 'Whole' })).toMatchObject({ ok: true });
});

/** Runs a script in the page of the window, past Playwright, which does not follow a page over a crash. */
const inPage = (app: ElectronApplication, script: string) =>
  app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>,
    script,
  );
const TEXT = `document.querySelector('[role="textbox"][aria-label="Briefing text"]')?.innerText ?? ''`;

test('the window crashes: it comes back with all but the last second, and can be written', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await editor.newBriefing(page, 'Crashed', 'An empty page');
  await editor.writeBehind(editor.body(page).locator('> p').last(), 'Begun. ');
  await expect(editor.saved(page)).toHaveText(/^Saved/);
  const from = Date.now();
  await page.keyboard.type('. ');
  await expect(editor.saved(page)).toHaveText('Saving');
  await expect(editor.saved(page)).toHaveText(/^Saved/);
  const slow = Math.max(0, Date.now() - from - 300);
  const typed: { word: string; at: number }[] = [];
  for (let at = 0; at < 40; at += 1) {
    await page.keyboard.type(`word${at} `, { delay: 10 });
    typed.push({ word: `word${at}`, at: Date.now() });
  }
  const crashedAt = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
    contents?.forcefullyCrashRenderer();
    const at = Date.now();
    await loaded;
    return at;
  });
  await expect.poll(() => inPage(app, TEXT).catch(() => ''), { timeout: 20_000 }).toContain('Begun.');
  const shown = String(await inPage(app, TEXT)).split(/\s+/);
  const lost = typed.find(({ word }) => !shown.includes(word));
  expect(crashedAt - (lost?.at ?? crashedAt), `lost from ${lost?.word ?? 'nothing'} on`).toBeLessThan(
    1000 + slow,
  );
  // What could be undone went with the window: nothing offers it.
  const undo = `document.querySelector('button[aria-label^="Undo"]')?.disabled ?? document.querySelector('button[aria-label^="Undo"]')?.getAttribute('aria-disabled')`;
  expect(String(await inPage(app, undo))).toBe('true');
  // Playwright does not follow a page over a crash: what comes next gets an app of its own.
  await closeApp(app);
});

test('the command line is killed while it imports: the process that reads goes with it', async () => {
  test.skip(process.platform !== 'linux', 'processes are looked up in /proc');
  const home = newFolder();
  try {
    const long = join(home.path, 'long.html');
    writeFileSync(
      long,
      `<!doctype html><title>Long</title>${'<p>The <b>ferry</b> sails again.</p>'.repeat(300_000)}`,
    );
    const cli = join(import.meta.dirname, '../out/main/cli.js');
    const line = spawn(process.execPath, [cli, 'import', long, '--library', join(home.path, 'Library')], {
      stdio: 'ignore',
    });
    const gone = new Promise((resolve) => line.once('exit', resolve));
    await expect.poll(() => readers(line.pid ?? 0), PATIENT).toHaveLength(1);
    const [reader = 0] = readers(line.pid ?? 0);
    process.kill(line.pid ?? 0, 'SIGKILL');
    await gone;
    await expect.poll(() => existsSync(`/proc/${reader}/exe`), PATIENT).toBe(false);
  } finally {
    home.remove();
  }
});

/** A busy machine takes its time to start a process and to end one. */
const PATIENT = { timeout: 20_000 };

/** The import processes that a process has started. */
function readers(parent: number): number[] {
  return readdirSync('/proc')
    .filter((it) => /^\d+$/.test(it))
    .filter((it) => {
      try {
        const stat = readFileSync(`/proc/${it}/stat`, 'latin1');
        const started = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return started === parent && readFileSync(`/proc/${it}/cmdline`, 'latin1').includes('import-process');
      } catch {
        return false; // It ended while we looked.
      }
    })
    .map(Number);
}

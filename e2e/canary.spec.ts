import type { ElectronApplication, Page } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as editor from './editor-pages.ts';
import { answerDialogs, closeApp, expect, launchApp, newFolder, test } from './fixtures.ts';
import { strangeLines } from './log-lines.ts';
import { makeBriefing } from './make-briefing.ts';

// Words that are nowhere else, in every field somebody can fill, and then nowhere but in the library.

const CANARY = 'Zqxvogel';
const SENTENCE = `The board counted 4.1 million ${CANARY}-in-a-text in 2025, “no ${CANARY}-said twice,” said Ida ${CANARY}.`;

/** Where words of a person may stand outside the library, because that is what the file is for: their own name, and their own dictionary. */
const MAY_HOLD: Readonly<Record<string, RegExp>> = {
  'user-data/state.json': /Zqxvogel-reviewer/gi,
  'user-data/personal-dictionary.txt': /Zqxvogel-learnt/gi,
};

/** Files brought in: their names are canaries too, and one of them cannot be read. */
function writeInbox(folder: string): string[] {
  mkdirSync(folder);
  const files: Record<string, string> = {
    [`${CANARY}-file.txt`]: `${CANARY}-first-line\n\n${SENTENCE}\n`,
    [`${CANARY}-page.html`]: `<!doctype html><title>${CANARY}-page-title</title><p>${SENTENCE} And more.</p>`,
    [`${CANARY}-broken.docx`]: `PK\u0003\u0004${CANARY}-broken`,
    [`${CANARY}-drawing.svg`]: `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${CANARY}-svg</title><rect width="9" height="9"/></svg>`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return Object.keys(files).map((name) => join(folder, name));
}

/** Fills every field there is a call for. Runs in the page; answers what was refused. */
async function fillEverything(word: string): Promise<string[]> {
  const refused: string[] = [];
  const call = async (name: string, input: object): Promise<{ id?: string; rows?: { id: string }[] }> => {
    const answer = (await Reflect.apply(window.chancery.call, window.chancery, [name, input])) as {
      ok: boolean;
      value: { id?: string; rows?: { id: string }[] };
      error?: { code: string };
    };
    if (!answer.ok) refused.push(`${name} ${answer.error?.code}`);
    return answer.ok ? answer.value : {};
  };
  const first = async (name: string) => (await call(name, {})).rows?.[0]?.id ?? '';
  const author = { name: `${word}-reviewer`, initials: 'ZQ' };
  const source = await first('sources.list');
  const words = {
    title: `${word}-title`,
    outlet: `${word}-outlet`,
    authors: [`${word}-author`],
    kind: `${word}-kind`,
  };
  const judged = {
    descriptor: `${word}-descriptor`,
    statusNote: `${word}-status`,
    note: `${word}-note`,
    tags: [`${word}-tag`],
  };
  await call('sources.update', {
    id: source,
    patch: { ...words, ...judged, url: `https://${word}.example/`, citeKey: `${word}key` },
  });
  await call('excerpts.add', {
    sourceId: source,
    start: 0,
    end: 8,
    facts: { speaker: `${word}-speaker`, note: `${word}-note`, tags: [`${word}-tag`] },
  });
  const number = {
    value: 4.1,
    upper: null,
    qualifier: null,
    unit: `${word}-unit`,
    measures: `${word}-measures`,
  };
  const said = {
    asOf: null,
    claimant: `${word}-claimant`,
    via: [`${word}-via`],
    note: `${word}-note`,
    tags: [],
    marking: null,
  };
  await call('figures.add', { sourceId: source, start: 0, end: 8, facts: { ...number, ...said } });
  const texts = { caption: `${word}-caption`, credit: `${word}-credit`, altText: `${word}-alt` };
  await call('pictures.update', { id: await first('pictures.list'), patch: texts });
  await call('collections.create', { name: `${word}-collection` });
  await call('importing.importPasted', { text: `${word}-pasted\n\n${word}-pasted again.`, html: null });
  const { id = '' } = await call('briefings.create', { title: `${word}-briefing`, kind: 'non-paper' });
  const facts = {
    author: `${word}-author`,
    distribution: [`${word}-reader`],
    sourceSummary: `${word}-summary`,
  };
  await call('briefings.save', { id, revision: 1, order: [], changed: [], facts });
  await call('briefings.keepVersion', { id, name: `${word}-version` });
  await call('window.keepUndo', { id, undo: `${word}-undo` });
  await call('search.find', { text: `${word}-search` });
  await call('search.remember', { text: `${word}-search` });
  await call('spelling.learn', { word: `${word}-learnt` });
  await call('preferences.set', { reviewer: author });
  await call('shell.copyText', { text: `${word}-copied` });
  // Refused, each in its own way: none of it may be told on.
  await Reflect.apply(window.chancery.call, window.chancery, [`${word}-call`, { [word]: word }]);
  await Reflect.apply(window.chancery.call, window.chancery, ['sources.get', { id: `${word}-id` }]);
  await Reflect.apply(window.chancery.call, window.chancery, ['sources.get', { id: [word] }]);
  return refused;
}

/** Crashes the page, and the process that reads files in the middle of one. */
async function crash(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const long = join(folder, `${CANARY}-long.html`);
  writeFileSync(long, `<!doctype html><title>${CANARY}-long</title>${`<p>${SENTENCE}</p>`.repeat(60_000)}`);
  await answerDialogs(app, { open: [long] });
  const importing = page.evaluate(() => window.chancery.call('importing.importChosen', {})).catch(() => null);
  await expect
    .poll(() =>
      app.evaluate(({ app: electron }) => {
        const reader = electron
          .getAppMetrics()
          .find((it) => it.type === 'Utility' && /node/i.test(it.serviceName ?? ''));
        if (reader !== undefined) process.kill(reader.pid, 'SIGABRT');
        return reader !== undefined;
      }),
    )
    .toBe(true);
  await importing;
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
    contents?.forcefullyCrashRenderer();
    await loaded;
  });
}

/** Files below a folder that hold the canary, in UTF-8 or UTF-16, with the words around it; by their place in the folder. */
function tellers(folder: string, isPlace: (path: string) => boolean): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return files.flatMap((entry) => {
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (!isPlace(path)) return [];
    const bytes = readFileSync(join(folder, path));
    const allowed = MAY_HOLD[path];
    return (['latin1', 'utf16le'] as const).flatMap((encoding) => {
      const text =
        allowed === undefined ? bytes.toString(encoding) : bytes.toString(encoding).replace(allowed, '');
      const found = new RegExp(`.{0,30}${CANARY}.{0,20}`, 'i').exec(`${path} ${text}`);
      return found === null ? [] : [`${path}: ${found[0]}`];
    });
  });
}

/** The folder that the new library was made in. */
function libraryBelow(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return files.find((it) => it.name === 'library.db')?.parentPath ?? folder;
}

test('what somebody writes stands in the library and nowhere else', async () => {
  test.setTimeout(180_000);
  const folder = newFolder();
  const temporary = join(folder.path, 'tmp');
  mkdirSync(temporary);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  try {
    const inbox = join(folder.path, 'inbox');
    const open = writeInbox(inbox);
    let app = await launchApp(folder.path);
    const page = await editor.firstWindow(app);
    await page.getByRole('button', { name: 'Create a library', exact: true }).click();
    await expect(page.getByRole('navigation', { name: 'Library' })).toBeVisible();
    const place = await page.evaluate(() => window.chancery.call('library.state', {}));
    expect(place).toMatchObject({ ok: true });

    await test.step('a day of work', async () => {
      await answerDialogs(app, { open });
      const report = await page.evaluate(() => window.chancery.call('importing.importChosen', {}));
      expect(report).toMatchObject({ ok: true });
      expect(await page.evaluate(fillEverything, CANARY)).toEqual([]);
      await makeBriefing(page, `${CANARY}-tab`);
      await editor.body(page).click();
      await page.keyboard.type(`${CANARY} typed this.`);
      await expect(editor.saved(page)).toHaveText(/^Saved/);
      await editor.openFromLibrary(page, 'Sources', new RegExp(`${CANARY}-title`));
      await page.keyboard.press('Control+k');
      await page.keyboard.type(CANARY);
      await page.keyboard.press('Escape');
      for (const save of ['out.pdf', 'out.docx'].map((it) => join(folder.path, it))) {
        await answerDialogs(app, { save });
        await page.evaluate(async (isPdf) => {
          const listed = await window.chancery.call('briefings.list', {});
          const id = listed.ok ? listed.value.rows[0]?.id : undefined;
          if (id === undefined) throw new Error('no briefing');
          await (isPdf
            ? window.chancery.call('exporting.exportPdf', { id })
            : window.chancery.call('exporting.exportAs', { id, format: 'docx' }));
        }, save.endsWith('.pdf'));
        expect(existsSync(save)).toBe(true);
      }
    });

    await test.step('crashes, and another start', async () => {
      await crash(app, page, inbox);
      await closeApp(app);
      app = await launchApp(folder.path);
      await editor.firstWindow(app);
      await closeApp(app);
    });

    const library = relative(folder.path, libraryBelow(folder.path));
    const elsewhere = (path: string) => !path.startsWith(library) && !/^(?:inbox|out\.)/.test(path);
    // It looks where it should, and would find what is there.
    expect(tellers(folder.path, (path) => path.startsWith(library)).length).toBeGreaterThan(0);
    expect(tellers(folder.path, elsewhere)).toEqual([]);
    const log = readFileSync(join(folder.path, 'user-data/logs/chancery.log'), 'utf8');
    expect(strangeLines(log)).toEqual([]);
    expect(log).toContain('page-gone');
    expect(log).toContain('bad-input unknown');
    const dumps = readdirSync(folder.path, { recursive: true }).filter((it) =>
      /\.dmp$|(^|\/)core(\.\d+)?$/.test(String(it)),
    );
    expect(dumps).toEqual([]);
    // Nothing is left where other programs look.
    expect(readdirSync(temporary).filter((it) => !it.startsWith('.org.chromium'))).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    folder.remove();
  }
});

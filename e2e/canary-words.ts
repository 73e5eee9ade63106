import type { ElectronApplication, Page } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { answerDialogs, expect } from './fixtures.ts';

// Words that are nowhere else, in every field somebody can fill, and then nowhere but in the library.

export const CANARY = 'Zqxvogel';
const SENTENCE = `The board counted 4.1 million ${CANARY}-in-a-text in 2025, “no ${CANARY}-said twice,” said Ida ${CANARY}.`;

/** Where words of a person may stand outside the library, because that is what the file is for: their own name, and their own dictionary. */
const MAY_HOLD: Readonly<Record<string, RegExp>> = {
  'user-data/state.json': /Zqxvogel-reviewer/gi,
  'user-data/personal-dictionary.txt': /Zqxvogel-learnt/gi,
};

/** Files brought in: their names are canaries too, and one of them cannot be read. */
export function writeInbox(folder: string): string[] {
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
export async function fillEverything(word: string): Promise<string[]> {
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
export async function crash(app: ElectronApplication, page: Page, folder: string): Promise<void> {
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

/** Files below a folder that hold the canary (or other words), in UTF-8 or UTF-16, with the words around it; by their place in the folder. */
export function tellers(folder: string, isPlace: (path: string) => boolean, words = CANARY): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return files.flatMap((entry) => {
    const path = relative(folder, join(entry.parentPath, entry.name));
    if (!isPlace(path)) return [];
    const bytes = readUnlessGone(join(folder, path));
    const allowed = MAY_HOLD[path];
    return (['latin1', 'utf16le'] as const).flatMap((encoding) => {
      const text =
        allowed === undefined ? bytes.toString(encoding) : bytes.toString(encoding).replace(allowed, '');
      const found = new RegExp(`.{0,30}${words}.{0,20}`, 'i').exec(`${path} ${text}`);
      return found === null ? [] : [`${path}: ${found[0]}`];
    });
  });
}

/** A program that runs takes files away while they are looked for. */
function readUnlessGone(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (existsSync(path)) throw error;
    return Buffer.alloc(0);
  }
}

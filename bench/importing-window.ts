import type { Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startElectron, type Running } from './app.ts';
import { cliJson, inFolder } from './made.ts';
import { memoryOfTree } from './process-tree.ts';
import { prose } from './prose.ts';
import { toRow, type Measured, type Row } from './row.ts';

const documents = 1000;
/** How often the window asks for something, in milliseconds. */
const EVERY = 20;

/** What a window asks for while a person looks around and writes. */
const CALLS = ['sources.list', 'search.find', 'preferences.get', 'briefings.get'] as const;

interface Waits {
  readonly waits: readonly number[];
  /** The longest wait of each call. */
  readonly longest: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly files: number;
}

/** How long the window waits for an answer while a thousand documents come in, and one very large one, in the real app. */
export function importingInWindow(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const library = join(folder, 'library');
    const [many, large] = [join(folder, 'many'), join(folder, 'large')];
    const briefing = join(folder, 'brief.md');
    writeFileSync(briefing, `# Harbour\n\n${prose(7).paragraph(200)}\n`);
    writeMany(many);
    mkdirSync(large);
    writeFileSync(join(large, 'large.txt'), largeText());
    cliJson('import', join(many, '0.txt'), '--library', library);
    cliJson('brief', 'import', briefing, '--library', library);
    const running = await startElectron(undefined, [`--library=${library}`]);
    try {
      await running.page.waitForLoadState();
      const idle = await waitsDuring(running.page, null);
      const peer: Measured = { name: 'a window call while nothing happens', times: idle.waits };
      const measured: Measured[] = [];
      for (const [name, path] of [
        ['a window call while 1,000 documents come in', many],
        ['a window call while a text of 20 MB comes in', large],
      ] as const) {
        const { waits, longest, seconds, files } = await importOf(running, path);
        const rate = files > 1 ? `${Math.round(files / seconds)} documents/s` : `${seconds.toFixed(1)} s`;
        const each = Object.entries(longest).map(([call, wait]) => `${call} ${wait.toFixed(0)}`);
        const note = `longest: ${each.join(', ')} ms; ${rate}, through the import process`;
        measured.push({ name, times: waits, peer, note, peakMemory: memoryOfTree(running.pid) });
      }
      return [...measured, peer].map(toRow);
    } finally {
      await running.end();
    }
  });
}

function writeMany(folder: string): void {
  mkdirSync(folder);
  for (let at = 0; at < documents; at += 1) {
    const made = prose(at);
    const paragraphs = Array.from({ length: 12 }, () => made.paragraph(3));
    writeFileSync(join(folder, `${at}.txt`), [made.sentence(), ...paragraphs].join('\n\n'));
  }
}

function largeText(): string {
  const made = prose(99);
  const part = Array.from({ length: 2000 }, () => made.paragraph(4));
  const paragraphs: string[] = [];
  for (let length = 0; length < 20e6; length += part.join('\n\n').length) paragraphs.push(...part);
  return paragraphs.join('\n\n');
}

async function importOf({ app, page }: Running, path: string): Promise<Waits> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  return waitsDuring(page, 'importing.importChosen');
}

/** Asks in turn, one question after the other, until the import has ended; two seconds long where there is none. */
function waitsDuring(page: Page, work: 'importing.importChosen' | null): Promise<Waits> {
  return page.evaluate(
    async ({ work, calls, every }) => {
      const bridge = window.chancery;
      const listed = await bridge.call('briefings.list', {});
      const id = listed.ok ? listed.value.rows[0]?.id : undefined;
      if (id === undefined) throw new Error('there is no briefing');
      const asks = {
        'sources.list': () => bridge.call('sources.list', {}),
        'search.find': () => bridge.call('search.find', { text: 'harbour insp' }),
        'preferences.get': () => bridge.call('preferences.get', {}),
        'briefings.get': () => bridge.call('briefings.get', { id }),
      };
      const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      const begun = performance.now();
      let isRunning = true;
      let files = 0;
      const end = (count: number) => {
        isRunning = false;
        files = count;
      };
      const done =
        work === null
          ? pause(2000).then(() => end(0))
          : bridge.call(work, {}).then((report) => end(report.ok ? report.value.files.length - 1 : -1));
      const waits: number[] = [];
      const longest: Record<string, number> = {};
      for (let at = 0; isRunning; at += 1) {
        const call = calls[at % calls.length] ?? 'preferences.get';
        const asked = performance.now();
        await asks[call]();
        const wait = performance.now() - asked;
        waits.push(wait);
        longest[call] = Math.max(longest[call] ?? 0, wait);
        await pause(every);
      }
      await done;
      if (files < 0) throw new Error('the import failed');
      return { waits, longest, seconds: (performance.now() - begun) / 1000, files };
    },
    { work, calls: CALLS, every: EVERY },
  );
}

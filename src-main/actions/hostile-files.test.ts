import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn, type HostileFile } from '#main/importers/hostile/hostile-file.ts';
import { hostileFiles } from '#main/importers/hostile/hostile-files.ts';
import { temporaryFolder } from '#main/store/test-library.ts';
import { forkedParser } from './forked-parser.ts';
import { importFiles } from './importing.ts';
import { parseInProcess, type Parser } from './parse-in-process.ts';
import { PARSE_LIMITS } from './parser-process.ts';
import { withDeps } from './test-deps.ts';

// Every hostile file goes through the process that reads files for people, built as it is shipped and with its limits.

const folder = mkdtempSync(join(tmpdir(), 'chancery-hostile-'));
const workers = join(import.meta.dirname, '../shell/workers');

/** Ended by themselves, without a limit of ours: crashes. */
const crashes: string[] = [];
const refusedDoors: string[] = [];
let usual: Parser;
/** For what only the clock can stop: nobody need wait for it as long as for a person's file. */
let short: Parser;

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      rolldownOptions: {
        input: ['import-process', 'parse-worker'].map((it) => join(workers, `${it}.ts`)),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const start = forkedParser(join(folder, 'import-process.js'));
  const watch = {
    onStopped: (why: string, frames: string) => {
      if (why === 'error' || why === 'exit') crashes.push(`${why} ${frames}`);
    },
    onRefused: (door: string) => refusedDoors.push(door),
  };
  usual = parseInProcess(start, watch);
  short = parseInProcess(start, watch, { ...PARSE_LIMITS, deadline: 3000 });
}, 120_000);

afterAll(() => {
  usual.stop();
  short.stop();
  rmSync(folder, { recursive: true });
});

async function faults({ fileName, make, expected }: HostileFile): Promise<string[]> {
  const { parse } = 'stopped' in expected ? short : usual;
  const read = await parse({ fileName, mediaType: null, encoding: null, bytes: await make() });
  return faultsIn(read, expected);
}

describe.each(Object.entries(hostileFiles))('%s', (_, files) => {
  test.each(files.map((it) => [it.name, it] as const))('%s', { timeout: 90_000 }, async (_name, it) => {
    expect(await faults(it)).toEqual([]);
  });

  test('and a good file after them is read', async () => {
    const bytes = new TextEncoder().encode('The lamp stays lit.');
    const good = { fileName: 'good.txt', mediaType: null, encoding: null, bytes };
    const read = await Promise.all([usual, short].map((it) => it.parse(good)));
    expect(read.map((it) => (it === 'stopped' ? it : it.draft?.text))).toEqual([
      'The lamp stays lit.',
      'The lamp stays lit.',
    ]);
  });
});

test('none of them ended the process that read it, or tried to reach the network', () => {
  expect({ crashes, refusedDoors }).toEqual({ crashes: [], refusedDoors: [] });
});

test('no two have one name, and there are enough of them', () => {
  const names = Object.values(hostileFiles).map((files) => files.map((it) => it.name));
  for (const it of names) expect(new Set(it).size).toBe(it.length);
  expect(names.flat().length).toBeGreaterThan(300);
});

test('a file is the same each time it is made', async () => {
  const made = async () => {
    const small = Object.values(hostileFiles).flatMap((files) => files.slice(5, 8));
    return Promise.all(small.map(async (it) => Buffer.from(await it.make()).toString('base64')));
  };
  expect(await made()).toEqual(await made());
});

test.runIf(process.platform === 'linux')(
  'what is no file is not opened, and the files beside it come in',
  async () => {
    const { folder: home, remove } = temporaryFolder();
    try {
      const at = (name: string) => join(home, name);
      symlinkSync('/etc/passwd', at('link.pdf'));
      symlinkSync(at('circle.pdf'), at('circle.pdf'));
      execFileSync('mkfifo', [at('pipe.pdf')]);
      mkdirSync(at('folder.pdf'));
      writeFileSync(at('folder.pdf/inside.txt'), 'The pilot came aboard.');
      symlinkSync(home, at('folder.pdf/upwards'));
      writeFileSync(at('good.txt'), 'The tide turned early.');
      const names = ['link.pdf', 'circle.pdf', 'pipe.pdf', 'absent.pdf', 'folder.pdf', 'good.txt'];
      const paths = [...names.map(at), '/dev/zero'];
      const watch = { onProgress: () => undefined, signal: new AbortController().signal };
      const report = await withDeps((deps) => importFiles(deps, { paths }, watch), { parse: usual.parse });
      expect(
        report.ok && report.value.files.map((it) => `${it.fileName} ${it.problems[0]?.code ?? it.outcome}`),
      ).toEqual([
        'link.pdf not-a-regular-file',
        'circle.pdf not-a-regular-file',
        'pipe.pdf not-a-regular-file',
        'absent.pdf unreadable-file',
        'folder.pdf opened',
        'inside.txt added',
        'upwards folder-entry-skipped',
        'good.txt added',
        'zero not-a-regular-file',
      ]);
    } finally {
      remove();
    }
  },
);

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepBlob, readBlob } from '#main/store/blobs.ts';
import { sha256Of } from '#main/store/hash.ts';
import { openLibrary, type OpenLibrary } from '#main/store/library.ts';
import { addSource, NOON } from '#main/store/test-library.ts';
import { makeProtection, type Protection } from './key-file.ts';

// Protecting a library, killed with SIGKILL as each of its steps begins: the next to open it finds the plain one or the
// encrypted one, whole.

const place = mkdtempSync(join(tmpdir(), 'chancery-protect-'));
const program = join(place, 'protect-and-die.mjs');
const original = join(place, 'Library');
const PAPER = Buffer.from('PLOVERCANARY: the paper as it came');
let protection: Protection;

beforeAll(async () => {
  protection = await makeProtection('correct heron ledger', 2 ** 10);
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#core': resolve('src-core'), '#main': resolve('src-main') } },
    build: {
      ssr: true,
      target: 'node20',
      outDir: place,
      rolldownOptions: {
        input: join(import.meta.dirname, 'protect-and-die.test-support.ts'),
        external: [/^better-sqlite3/],
        output: { format: 'es', entryFileNames: 'protect-and-die.mjs' },
      },
    },
  });
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  const made = openLibrary(original, { mode: 'create', id: 'lib', createdAt: NOON });
  if (!made.ok) throw new Error(made.error.code);
  addSource(made.value, 's1', 'PLOVERCANARY: twelve barges left Port Marrow.', { title: 'Barges' });
  keepBlob(made.value, PAPER);
  keepBlob(made.value, Buffer.from('PLOVERCANARY: a second one'));
  made.value.close();
}, 60_000);
afterAll(() => rmSync(place, { recursive: true }));

function protectUntil(step: string, name: string): { readonly folder: string; readonly steps: string[] } {
  const folder = join(place, name);
  cpSync(original, folder, { recursive: true });
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
  const run = spawnSync(
    process.execPath,
    [program, folder, step, hex(protection.key), hex(protection.keyFile)],
    { encoding: 'utf8' },
  );
  if (step === '') expect([run.status, run.stderr]).toEqual([0, '']);
  else expect(run.signal).toBe('SIGKILL');
  return { folder, steps: run.stdout.trim().split('\n') };
}

function whatItHolds(library: OpenLibrary): unknown {
  const titles = library.db.all('SELECT id, title, text_sha256 FROM sources');
  const paper = readBlob(library, sha256Of(PAPER), 'paper');
  return { titles, paper: paper.ok ? paper.value.toString() : paper.error };
}

/** Opens what was left, plain or not, and says which it was; closes it again. */
function settled(folder: string): { readonly kind: 'plain' | 'encrypted'; readonly holds: unknown } {
  const plain = openLibrary(folder, { mode: 'open' });
  const opened = plain.ok ? plain : openLibrary(folder, { mode: 'open', key: protection.key });
  if (!opened.ok) throw new Error(opened.error.code);
  const holds = whatItHolds(opened.value);
  opened.value.close();
  return { kind: plain.ok ? 'plain' : 'encrypted', holds };
}

/** Files of a folder that hold the words, in either of the encodings a file may have them in. */
function tellTales(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes('PLOVERCANARY') || bytes.includes(Buffer.from('PLOVERCANARY', 'utf16le'));
    });
}

test('killed at any step, a library is one or the other, and whole', () => {
  const whole = protectUntil('', 'whole');
  const before = settled(original);
  expect(before.kind).toBe('plain');
  expect(settled(whole.folder)).toEqual({ ...before, kind: 'encrypted' });
  expect(tellTales(original).length).toBeGreaterThan(2);
  expect(tellTales(whole.folder)).toEqual([]);
  expect(whole.steps.length).toBeGreaterThanOrEqual(10);

  const commit = whole.steps.indexOf('commit');
  for (const [at, step] of whole.steps.entries()) {
    const { folder } = protectUntil(step, `killed-${at}`);
    expect([step, settled(folder)]).toEqual([
      step,
      { ...before, kind: at <= commit ? 'plain' : 'encrypted' },
    ]);
    if (at > commit) expect([step, tellTales(folder)]).toEqual([step, []]);
    expect(['sealing', 'sealed'].filter((it) => existsSync(join(folder, it)))).toEqual([]);
    rmSync(folder, { recursive: true });
  }
}, 120_000);

import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './fixtures.ts';
import { readPages } from './pdf-pages.ts';

const root = join(import.meta.dirname, '..');
const sample = join(root, 'resources/sample');

interface ReadFile {
  readonly file: string;
  readonly container: string | null;
  readonly outcome: string;
  readonly sourceId: string | null;
  readonly citeKey: string;
  readonly body: string;
  readonly residue: readonly { readonly text: string }[];
  readonly problems: readonly { readonly message: string }[];
}
const notRead: ReadFile = {
  file: '',
  container: null,
  outcome: '',
  sourceId: null,
  citeKey: '',
  body: '',
  residue: [],
  problems: [],
};

/** What some command answers; a test reads what its own command gives. */
interface Answer {
  readonly files: readonly ReadFile[];
  readonly briefingId: string;
  readonly sha256: string;
  readonly pdf: string;
  readonly hits: readonly unknown[];
  readonly sources: readonly unknown[];
  readonly briefings: readonly unknown[];
  readonly source: { readonly id: string };
  readonly briefing: unknown;
  readonly notes: readonly { readonly number: number }[];
  readonly problems: readonly { readonly code: string; readonly line: number }[];
  readonly state: string;
  readonly claims: readonly {
    readonly state: string;
    readonly differs: string | null;
    readonly claim: string;
  }[];
  readonly styles: readonly { readonly key: string }[];
}

/** Runs the command line as a person does from a checkout; `--json` is added. */
function cli(...words: string[]): { exit: number | null; json: Answer; messages: string } {
  const done = spawnSync(process.execPath, [join(root, 'tools/cli.mjs'), ...words, '--json'], {
    encoding: 'utf8',
    cwd: root,
  });
  return { exit: done.status, json: JSON.parse(done.stdout), messages: done.stderr };
}

let folder: ReturnType<typeof newFolder>;
test.beforeEach(() => {
  folder = newFolder();
});
test.afterEach(() => {
  folder.remove();
});

const markdown = `---
title: Berths and papers
kind: background-brief
date: 2026-03-24
marking: NR
portfolio: kept for later
---

# Background

(NR) The port shipped 4.1 million tonnes [@PAGE, para. 2].

> The queue isn't the weather and it isn't the war, it's the forms. [@WIRE]

Ships wait three times as long [@WIRE, para. 2; @PAGE, para. 3].
`;

test('the journey of the window, without one: import, cite, export, and the same bytes again', async () => {
  const library = join(folder.path, 'library');
  const imported = cli(
    'import',
    join(sample, 'northern-wire.txt'),
    join(sample, 'marrow-courier.html'),
    '--library',
    library,
  );
  expect(imported.exit).toBe(0);
  const [wire = notRead, page = notRead] = imported.json.files;
  expect(wire).toMatchObject({
    title: 'Orlund port paperwork keeps millions of tonnes of grain waiting, report says',
    outlet: 'wire.northern.example',
    publishedOn: '2026-03-13',
    language: 'en',
    problems: [],
  });
  // One run-together line became paragraphs; nothing of it is lost.
  expect(wire.body.split('\n\n').length).toBeGreaterThan(4);
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const typed = readFileSync(join(sample, 'northern-wire.txt'), 'utf8').split('\n').slice(4).join('');
  expect(letters(wire.body)).toBe(letters(typed));
  expect(page).toMatchObject({
    outlet: 'The Marrow Courier',
    publishedOn: '2026-03-13',
    authors: ['Dela Ostrow'],
  });
  expect(page.body).not.toMatch(/Share news|Read also|pumpkin|Weather\b/);
  expect(page.residue.map((it) => it.text).join('\n')).toMatch(/pumpkin/);

  const file = join(folder.path, 'brief.md');
  writeFileSync(
    file,
    markdown.replaceAll('@PAGE', `@${page.citeKey}`).replaceAll('@WIRE', `@${wire.citeKey}`),
  );
  const brief = cli('brief', 'import', file, '--library', library);
  expect(brief).toMatchObject({ exit: 0, json: { problems: [] } });

  const to = join(folder.path, 'brief.pdf');
  const exported = cli('export', brief.json.briefingId, '--to', to, '--library', library);
  expect(exported).toMatchObject({
    exit: 0,
    json: { file: to, pages: 1, notes: 3, sources: 2, problems: [] },
  });
  expect(createHash('sha256').update(readFileSync(to)).digest('hex')).toBe(exported.json.sha256);
  const [printed] = await readPages(to);
  expect(printed?.text).toContain('NATO RESTRICTED');
  expect(printed?.text).toMatch(/Ostrow, “Grain piles up/);

  const again = cli(
    'export',
    'Berths and papers',
    '--to',
    join(folder.path, 'again.pdf'),
    '--library',
    library,
  );
  expect(again.json.sha256).toBe(exported.json.sha256);

  expect(cli('search', 'paperwork', '--library', library).json.hits.length).toBeGreaterThan(0);
  expect(cli('sources', '--library', library).json.sources).toHaveLength(2);
  expect(cli('show', wire.citeKey, '--library', library).json.source.id).toBe(wire.sourceId);
  expect(cli('brief', 'list', '--library', library).json.briefings).toHaveLength(1);
  const shown = cli('brief', 'show', brief.json.briefingId, '--library', library).json;
  expect(shown.briefing).toMatchObject({
    marking: { scheme: 'nato', label: 'NR' },
    extra: { portfolio: 'kept for later' },
  });
  expect(shown.notes.map((it) => it.number)).toEqual([1, 2, 3]);
});

test('the demo makes the sample library and its PDF, the same bytes each time', async () => {
  const hashes = ['one', 'two'].map((name) => {
    const made = cli('demo', join(folder.path, name));
    expect(made.exit).toBe(0);
    return createHash('sha256').update(readFileSync(made.json.pdf)).digest('hex');
  });
  expect(hashes[0]).toBe(hashes[1]);
  const pages = await readPages(join(folder.path, 'one', 'Halm talks.pdf'));
  expect(pages).toHaveLength(2);
});

test('a briefing becomes a Word document and a web page', () => {
  const library = join(folder.path, 'demo');
  const { briefingId } = cli('demo', library).json;
  for (const [command, name, begins] of [
    ['export-docx', 'brief.docx', 'PK'],
    ['export-html', 'brief.html', '<!doctype html>'],
  ] as const) {
    const to = join(folder.path, name);
    const made = cli('brief', command, briefingId, '-o', to, '--library', library);
    expect(made).toMatchObject({ exit: 0, json: { file: to, notes: 11, sources: 5, problems: [] } });
    const bytes = readFileSync(to);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.json.sha256);
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins);
  }
});

test('a quotation is printed character for character', async () => {
  const library = join(folder.path, 'library');
  const [page = notRead] = cli('import', join(sample, 'marrow-courier.html'), '--library', library).json
    .files;
  const file = join(folder.path, 'brief.md');
  const quote = /“The queue[^”]*”/.exec(page.body)?.[0] ?? '';
  expect(quote.length).toBeGreaterThan(40);
  writeFileSync(file, `> ${quote} [@${page.citeKey}]\n`);
  const { briefingId } = cli('brief', 'import', file, '--library', library).json;
  const to = join(folder.path, 'brief.pdf');
  expect(cli('export', briefingId, '--to', to, '--library', library)).toMatchObject({ exit: 0 });
  const [printed] = await readPages(to);
  expect(printed?.text.replace(/\n/g, ' ')).toContain(quote);
});

test('one bad file in four: three in, one explained', () => {
  const broken = join(folder.path, 'picture.txt');
  writeFileSync(broken, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 255, 254, 0, 0]));
  const library = join(folder.path, 'library');
  const files = ['northern-wire.txt', 'vessar-daily.txt', 'note-corridor.html'].map((it) => join(sample, it));
  const { exit, json } = cli('import', ...files.toSpliced(1, 0, broken), '--library', library);
  expect(exit).toBe(1);
  expect(json.files.map((it) => it.sourceId !== null)).toEqual([true, false, true, true]);
  expect(json.files[1]?.problems[0]?.message).toMatch(/picture\.txt/);
});

test('a folder comes in with what is in it, each file in its place', () => {
  const box = join(folder.path, 'box');
  mkdirSync(join(box, 'inner'), { recursive: true });
  writeFileSync(join(box, 'a.txt'), 'The tide turned early.');
  writeFileSync(join(box, 'inner/b.txt'), 'The pilot came aboard.');
  writeFileSync(join(box, '.hidden'), 'Nobody sees this.');
  const wire = join(sample, 'northern-wire.txt');
  const { exit, json } = cli('import', box, wire, '--library', join(folder.path, 'library'));
  expect(exit).toBe(1);
  expect(json.files.map((it) => [it.file, it.container, it.outcome])).toEqual([
    [box, null, 'opened'],
    ['.hidden', 'box', 'not-imported'],
    ['a.txt', 'box', 'added'],
    ['b.txt', 'box/inner', 'added'],
    [wire, null, 'added'],
  ]);
});

test('a quotation that is not in the source is imported and named with its line', () => {
  const library = join(folder.path, 'library');
  const [wire = notRead] = cli('import', join(sample, 'northern-wire.txt'), '--library', library).json.files;
  const file = join(folder.path, 'brief.md');
  writeFileSync(
    file,
    `First.\n\n> The queue is the weather. [@${wire.citeKey}]\n\nOn record [@nobody2020].\n`,
  );
  const { exit, json } = cli('brief', 'import', file, '--library', library);
  expect(exit).toBe(1);
  expect(json.problems.map(({ code, line }) => [code, line])).toEqual([
    ['quote-not-found', 3],
    ['unknown-cite-key', 5],
  ]);
});

test('what fails says so, writes nothing under the final name, and exits with 3', () => {
  const library = join(folder.path, 'library');
  expect(cli('sources', '--library', library)).toMatchObject({
    exit: 3,
    json: { error: { code: 'not-a-library' } },
  });
  cli('import', join(sample, 'northern-wire.txt'), '--library', library);
  const to = join(folder.path, 'none.pdf');
  expect(cli('export', 'nothing', '--to', to, '--library', library)).toMatchObject({
    exit: 3,
    json: { error: { code: 'not-found' } },
  });
  expect(existsSync(to)).toBe(false);
  expect(readdirSync(folder.path)).toEqual(['library']);
  // Wrong usage is not a failure of the library.
  expect(cli('export', 'nothing', '--library', library).exit).toBe(2);
  expect(cli('frobnicate').exit).toBe(2);
});

test('a PDF is held against its evidence and the library, and says which claim does not stand', () => {
  const demo = join(folder.path, 'demo');
  const made = cli('demo', demo);
  expect(made.exit).toBe(0);
  const { pdf } = made.json;
  const alone = cli('verify', pdf);
  expect(alone).toMatchObject({ exit: 0, json: { state: 'valid', against: 'itself', exportedAt: null } });
  const held = cli('verify', pdf, '--library', demo);
  expect(held).toMatchObject({ exit: 0, json: { state: 'valid', against: 'library' } });
  expect(held.json.claims.length).toBeGreaterThan(5);

  for (const it of readdirSync(join(demo, 'blobs'), { recursive: true, withFileTypes: true }))
    if (it.isFile()) writeFileSync(join(it.parentPath, it.name), 'other bytes');
  const changed = cli('verify', pdf, '--library', demo);
  expect(changed).toMatchObject({ exit: 1, json: { state: 'changed' } });
  expect(new Set(changed.json.claims.map((it) => it.differs))).toEqual(new Set(['bytes']));

  // A file that is cut off, and one that is none of ours.
  const half = join(folder.path, 'half.pdf');
  writeFileSync(half, readFileSync(pdf).subarray(0, 20_000));
  for (const file of [half, join(root, 'README.md')])
    expect(cli('verify', file)).toMatchObject({ exit: 3, json: { error: { code: 'no-evidence' } } });
});

test('a citation style is added, named by briefings, and removed', () => {
  const demo = join(folder.path, 'demo');
  expect(cli('demo', demo).exit).toBe(0);
  const file = join(folder.path, 'harbour.csl');
  writeFileSync(
    file,
    `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
      <info><title>Harbour</title><id>https://halm.example/harbour</id><updated>2026-01-01T00:00:00+00:00</updated></info>
      <citation><layout suffix="!"><text variable="title"/></layout></citation></style>`,
  );
  expect(cli('style', 'add', file, '--library', demo)).toMatchObject({ exit: 0, json: { title: 'Harbour' } });
  const key = 'https://halm.example/harbour';
  expect(cli('style', 'list', '--library', demo).json.styles.map((it) => it.key)).toContain(key);
  expect(cli('style', 'remove', key, '--library', demo).exit).toBe(0);
  expect(cli('style', 'remove', key, '--library', demo)).toMatchObject({
    exit: 3,
    json: { error: { code: 'not-found' } },
  });
});

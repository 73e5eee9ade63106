import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBriefing } from '#main/store/briefings.ts';
import { addExcerpt, addSource } from '#main/store/test-library.ts';
import { importBriefing } from './importing-briefing.ts';
import { withDeps, type TestDeps } from './test-deps.ts';

const TEXT = [
  'The harbour master said that no ship has left since Monday.',
  'Read more stories about harbours.',
  'Grain prices rose by a tenth. Traders expect more.',
  'Traders expect more.',
].join('\n\n');
const TEASER = TEXT.indexOf('Read more');
const residue = [
  { start: TEASER, end: TEXT.indexOf('\n\nGrain'), reason: 'teaser' as const, restored: false },
];

/** Imports one quotation; answers the excerpts in the library and the problems, and how the block is bound. */
async function check(
  quotation: string,
  expected: object,
  prepare: (deps: TestDeps) => void = () => {},
): Promise<void> {
  await withDeps(async (deps) => {
    addSource(deps.library, 's1', TEXT, { title: 'Harbour', citeKey: 'quill2026', residue });
    prepare(deps);
    const file = join(deps.library.folder, 'harbour.md');
    writeFileSync(file, quotation);
    const imported = await importBriefing(deps, file);
    if (!imported.ok) throw new Error(imported.error.code);
    const read = readBriefing(deps.library.db, imported.value.id);
    if (!read.ok) throw new Error(read.error.code);
    const [block] = read.value.briefing.blocks;
    const excerpts = deps.library.db.all('SELECT id, exact FROM excerpts');
    expect({
      title: read.value.briefing.title,
      bound: block?.type === 'quotation' && block.excerptId === (excerpts[0]?.['id'] ?? null),
      excerpts: excerpts.map((it) => it['exact']),
      problems: imported.value.problems.map((it) => it.code),
    }).toEqual({ title: 'harbour', problems: [], ...expected });
  });
}

const exact = 'no ship has left since Monday';

test('a quotation that is there word for word becomes an excerpt', () =>
  check(`> “${exact}” [@quill2026]`, { bound: true, excerpts: [exact] }));

test('the excerpt that is already there is used', () =>
  check(`> ${exact} [@quill2026]`, { bound: true, excerpts: [exact] }, ({ library }) => {
    const source = { id: 's1' } as never;
    addExcerpt(library, 'e1', { source, text: TEXT, exact });
  }));

test('a quotation that is not there stays unbound and is named', () =>
  check('> “no ship has ever left” [@quill2026]', {
    bound: true,
    excerpts: [],
    problems: ['quote-not-found'],
  }));

test('furniture is not quoted', () =>
  check('> “more stories about harbours” [@quill2026]', {
    bound: true,
    excerpts: [],
    problems: ['quote-not-found'],
  }));

test('words that stand there twice are not bound to either place', () =>
  check('> “Traders expect more.” [@quill2026]', {
    bound: true,
    excerpts: [],
    problems: ['quote-ambiguous'],
  }));

test('the paragraph cited tells two places apart', () =>
  check('> “Traders expect more.” [@quill2026, para. 3]', {
    bound: true,
    excerpts: ['Traders expect more.'],
  }));

test('the changes a quotation may make bind it to the words as they are', () =>
  check(`> "the harbour master said that no ship has left since Monday" [@quill2026]`, {
    bound: true,
    excerpts: ['The harbour master said that no ship has left since Monday'],
  }));

test.each<[name: string, content: string | Uint8Array, expected: string | string[]]>([
  ['Latin-1', Buffer.from('# Caf\u00e9\n', 'latin1'), 'not-utf-8'],
  ['UTF-16', Buffer.from('\ufeff# Ports\n', 'utf16le'), 'not-utf-8'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not-utf-8'],
  ['nothing', ' \n', 'nothing-to-import'],
  ['a byte order mark', '\ufeff# Ports\n', []],
  ['a zero character', '# Ports\n\nTwo\0 ships.', ['3 characters-replaced']],
])('a file of %s', async (_, content, expected) => {
  await withDeps(async (deps) => {
    const file = join(deps.library.folder, 'ports.md');
    writeFileSync(file, content);
    const made = await importBriefing(deps, file);
    const outcome = made.ok ? made.value.problems.map((it) => `${it.line} ${it.code}`) : made.error.code;
    expect(outcome).toEqual(expected);
    expect(deps.library.db.all('SELECT id FROM briefings')).toHaveLength(made.ok ? 1 : 0);
  });
});

test('a folder, and a file that is gone, cannot be read', async () => {
  await withDeps(async (deps) => {
    const refused = (name: string) => ({ ok: false, error: { code: 'cannot-read-file', name } });
    expect(await importBriefing(deps, join(deps.library.folder, 'blobs'))).toEqual(refused('blobs'));
    expect(await importBriefing(deps, join(deps.library.folder, 'gone.md'))).toEqual(refused('gone.md'));
  });
});

test('what takes too long to read keeps its words', async () => {
  await withDeps(
    async (deps) => {
      const file = join(deps.library.folder, 'deep.md');
      writeFileSync(file, '# Ports\n\nTwo ships.\n');
      const made = await importBriefing(deps, file);
      if (!made.ok) throw new Error(made.error.code);
      const read = readBriefing(deps.library.db, made.value.id);
      expect(read.ok && read.value.briefing.blocks.map((it) => 'content' in it && it.content)).toMatchObject([
        [{ text: '# Ports' }],
        [{ text: 'Two ships.' }],
      ]);
      expect(made.value.problems.map((it) => it.code)).toEqual(['not-supported']);
    },
    { parseBriefing: () => Promise.resolve('stopped') },
  );
});

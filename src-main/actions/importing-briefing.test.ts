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
    const imported = await importBriefing(deps, { markdown: quotation, fileName: 'harbour.md' });
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

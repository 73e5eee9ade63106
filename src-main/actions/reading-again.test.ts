import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SourceDraft } from '#core/model/source-draft.ts';
import { excerptId, sourceId } from '#core/model/ids.ts';
import { search } from '#main/store/search.ts';
import { blobPath } from '#main/store/blobs.ts';
import { temporaryFolder } from '#main/store/test-library.ts';
import type { Deps, FileToParse, ParsedFile } from './deps.ts';
import { addExcerpt, trash } from './excerpts.ts';
import { importFiles } from './importing.ts';
import { decideNearDuplicate } from './near-duplicates.ts';
import { setEncoding } from './reading-again.ts';
import { decideFacts } from './source-care.ts';
import { getSource, updateSourceFacts } from './sources.ts';
import { withDeps } from './test-deps.ts';

const id = sourceId.parse('id1');
// KOI8-U; read as windows-1251 the same bytes are other letters, which are letters all the same.
const KOI8 = new Uint8Array([0xed, 0xcf, 0xd3, 0xd4]);
const DECODERS = { 'koi8-u': 'Мост', 'windows-1251': 'нПУФ' } as const;

/** Takes the first guess for windows-1251, states its first line as a title, and cannot read ibm866. */
function parse({ bytes, encoding }: FileToParse): Promise<ParsedFile | 'stopped'> {
  const nothing = { draft: null, picture: null, parts: [], problems: [] };
  if (encoding === 'ibm866') return Promise.resolve(nothing);
  if (encoding === 'koi8-r') return Promise.resolve('stopped');
  const text =
    bytes.length === KOI8.length ? DECODERS[encoding === 'koi8-u' ? encoding : 'windows-1251'] : '';
  const facts = { outlet: null, authors: [], publishedOn: null, language: 'uk', kind: null, url: null };
  const draft: SourceDraft = {
    facts: { ...facts, title: text },
    evidence: [
      { field: 'title', words: text, start: 0, end: text.length },
      { field: 'language', words: text, start: 0, end: text.length },
    ],
    ...{ text, residue: [], layout: { pages: [{ number: 1, label: '1', start: 0, end: 4 }], tables: [] } },
    ...{ mediaType: 'text/plain', encoding: encoding ?? 'windows-1251' },
  };
  return Promise.resolve({ ...nothing, draft });
}

async function imported(work: (deps: Deps) => Promise<void> | void): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    writeFileSync(join(folder, 'note.txt'), KOI8);
    await withDeps(
      async (deps) => {
        const watch = { onProgress: () => undefined, signal: new AbortController().signal };
        await importFiles(deps, { paths: [join(folder, 'note.txt')] }, watch);
        await work(deps);
      },
      { parse },
    );
  } finally {
    remove();
  }
}

const found = (deps: Deps, text: string) => {
  const nothing = {
    sourceId: null,
    collectionId: null,
    tag: null,
    outlet: null,
    language: null,
    kinds: null,
  };
  const open = { publishedFrom: null, publishedTo: null, reliability: null, originId: null, marking: null };
  const filter = { ...nothing, ...open, briefing: null };
  return search(deps.library.db, { text, limit: 9, mode: 'typing', filter }).hits.length;
};

test('the text, its search entries and the facts nobody has judged are read anew', () =>
  imported(async (deps) => {
    decideFacts(deps, { id, fields: ['language'], decision: 'dismiss' });
    const [before] = deps.library.db.all('SELECT text_sha256 FROM sources');
    const read = await setEncoding(deps, { id, encoding: 'koi8-u' });
    expect(read).toMatchObject({
      value: {
        text: 'Мост',
        source: { title: 'Мост', language: null, encoding: 'koi8-u', citeKey: 'нпуф' },
        proposed: [{ field: 'title', words: 'Мост' }],
      },
    });
    expect(deps.library.db.all('SELECT text_sha256 FROM sources')).not.toEqual([before]);
    expect([found(deps, 'Мост') > 0, found(deps, 'нПУФ ') > 1]).toEqual([true, false]);
    expect(getSource(deps, { id })).toEqual(read);
  }));

test('what a person has said stays', () =>
  imported(async (deps) => {
    updateSourceFacts(deps, { id, patch: { title: 'The bridge' } });
    decideFacts(deps, { id, fields: ['title'], decision: 'accept' });
    const read = await setEncoding(deps, { id, encoding: 'koi8-u' });
    expect(read).toMatchObject({ value: { text: 'Мост', source: { title: 'The bridge' } } });
  }));

test.each(['kept', 'in the trash'])('a text that an excerpt %s is anchored in stays', (where) =>
  imported(async (deps) => {
    const facts = { speaker: null, note: null, tags: [], credibility: null, marking: null };
    const added = addExcerpt(deps, { sourceId: id, start: 0, end: 4, facts });
    if (!added.ok) throw new Error(added.error.code);
    if (where !== 'kept') trash(deps, { ids: [excerptId.parse(added.value.id)] });
    const before = getSource(deps, { id });
    expect(await setEncoding(deps, { id, encoding: 'koi8-u' })).toEqual({
      ok: false,
      error: { code: 'text-in-use', excerpts: 1, figures: 0 },
    });
    expect(getSource(deps, { id })).toEqual(before);
  }),
);

test.each(['ibm866', 'koi8-r'] as const)('bytes that cannot be read as %s leave all as it is', (encoding) =>
  imported(async (deps) => {
    const before = getSource(deps, { id });
    const failed = { ok: false, error: { code: 'cannot-read-again' } };
    expect(await setEncoding(deps, { id, encoding })).toEqual(failed);
    expect(getSource(deps, { id })).toEqual(before);
  }),
);

test('bytes that are not those that came in are not read', () =>
  imported(async (deps) => {
    const read = getSource(deps, { id });
    if (!read.ok) throw new Error(read.error.code);
    writeFileSync(blobPath(deps.library, read.value.source.bytesSha256), 'other');
    expect(await setEncoding(deps, { id, encoding: 'koi8-u' })).toMatchObject({
      error: { code: 'stored-bytes-changed' },
    });
  }));

test('there must be such a source', () =>
  imported(async (deps) => {
    const absent = { ok: false, error: { code: 'not-found', what: 'source' } };
    const other = sourceId.parse('x');
    expect(await setEncoding(deps, { id: other, encoding: 'utf-8' })).toEqual(absent);
    expect(decideNearDuplicate(deps, { id, other, keep: 'both' })).toEqual(absent);
    expect(decideNearDuplicate(deps, { id, other: id, keep: 'this' })).toEqual(absent);
  }));

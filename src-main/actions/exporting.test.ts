import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Block } from '#core/model/block.ts';
import type { PrintChoice } from '#core/contract/print-views.ts';
import {
  blockId,
  briefingId,
  commentId,
  commentThreadId,
  excerptId,
  pictureId,
  suggestionId,
  type Sha256,
} from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { fail, ok } from '#core/model/result.ts';
import { blobPath } from '#main/store/blobs.ts';
import { beginThread } from '#main/store/comments.ts';
import { insertBriefing, readBriefing } from '#main/store/briefings.ts';
import { countExports } from '#main/store/exports.ts';
import { sha256Of } from '#main/store/hash.ts';
import {
  addExcerpt,
  addSource,
  newBriefing,
  NOON,
  paragraphBlock,
  temporaryFolder,
} from '#main/store/test-library.ts';
import type { Deps } from './deps.ts';
import { exportPdf } from './exporting.ts';
import { importPictures, updatePictureFacts } from './pictures.ts';
import { pngHeader, withDeps, type TestDeps } from './test-deps.ts';

const TEXT = 'The bridge is closed. Repairs begin in May.';
const BRIEFING = briefingId.parse('b1');

const pictureBlock = (id: string): Block => ({
  ...{ id: blockId.parse('k2'), marking: null, type: 'picture', content: [] },
  pictureId: pictureId.parse(id),
});

/** A briefing that quotes an excerpt and shows a picture, and a folder to export it to. */
async function withBriefing(
  work: (deps: TestDeps, folder: string, bytesSha256: Sha256) => Promise<void>,
  replaced: Partial<Deps> = {},
  extra: Block[] = [],
): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    await withDeps(async (deps) => {
      const { library } = deps;
      const source = addSource(library, 's1', TEXT, { title: 'Bridge news' });
      const kept = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
      const file = join(folder, 'bridge.png');
      writeFileSync(file, pngHeader(640, 480));
      const pictures = await importPictures(deps, { paths: [file] });
      rmSync(file);
      if (!pictures.ok) throw new Error(pictures.error.code);
      const id = pictureId.parse('id1');
      updatePictureFacts(deps, { id, patch: { altText: 'A bridge behind a barrier' } });
      const blocks = [paragraphBlock('k1', 'It is shut.', [kept]), pictureBlock('id1'), ...extra];
      insertBriefing(library.db, newBriefing('b1', blocks), NOON);
      await work(deps, folder, sha256Of(pngHeader(640, 480)));
    }, replaced);
  } finally {
    remove();
  }
}

test('a briefing becomes a file, and the library notes which state did', () =>
  withBriefing(async (deps, folder, bytesSha256) => {
    const to = join(folder, 'bridge.pdf');
    const steps: string[] = [];
    const report = await exportPdf(deps, { briefingId: BRIEFING, to }, (it) => steps.push(it.step));
    const written = readFileSync(to, 'utf8');
    expect(written).toBe(`Brief ${NOON}`);
    const counts = { fileName: 'bridge.pdf', pages: 1, notes: 1, sources: 1, sha256: sha256Of(written) };
    expect(report).toMatchObject({ ok: true, value: counts });
    expect(new Set(steps)).toEqual(new Set(['reading', 'laying-out', 'writing']));
    expect(deps.rendered[0]?.pictures.get(bytesSha256)).toEqual(Buffer.from(pngHeader(640, 480)));

    await exportPdf(deps, { briefingId: BRIEFING, to });
    expect(countExports(deps.library.db, BRIEFING)).toBe(2);
    expect(deps.library.db.get('SELECT count(*) AS n FROM versions')).toEqual({ n: 1 });
    expect(readdirSync(folder)).toEqual(['bridge.pdf']);
  }));

test('the sources it cites are counted where no list of them is printed', () =>
  withBriefing(async (deps, folder) => {
    const stored = readBriefing(deps.library.db, BRIEFING);
    if (!stored.ok) throw new Error(stored.error.code);
    const { briefing } = stored.value;
    const page = { ...briefing.page, sourceList: 'none' as const };
    const unlisted = { ...briefing, id: briefingId.parse('b2'), page };
    insertBriefing(deps.library.db, unlisted, NOON);
    const report = await exportPdf(deps, { briefingId: unlisted.id, to: join(folder, 'unlisted.pdf') });
    expect(report).toMatchObject({ ok: true, value: { notes: 1, sources: 1 } });
  }));

test('comments and suggestions are in it only where somebody asks', () => {
  const reviewer = { name: 'Ana Ruiz', initials: 'AR' };
  const suggested: Block = {
    ...{ id: blockId.parse('k9'), marking: null, type: 'paragraph' },
    content: [
      {
        ...{ ...plainRun('It will reopen.'), comments: [commentThreadId.parse('t1')] },
        suggestion: { id: suggestionId.parse('s1'), change: 'insert', author: reviewer, at: NOON },
      },
    ],
  };
  return withBriefing(
    async (deps, folder) => {
      const thread = { id: commentThreadId.parse('t1'), briefingId: BRIEFING, blockId: blockId.parse('k9') };
      const first = { id: commentId.parse('c1'), author: reviewer, body: 'Will it?', at: NOON };
      beginThread(deps.library.db, { ...thread, quote: 'It will reopen.' }, first);
      const to = join(folder, 'bridge.pdf');
      const printed = async (wanted: Partial<PrintChoice>) => {
        const report = await exportPdf(deps, { briefingId: BRIEFING, to, ...wanted });
        if (!report.ok) throw new Error(report.error.code);
        const document = deps.rendered.at(-1)?.document;
        const last = document?.blocks.at(-1);
        const words =
          last?.type === 'paragraph' ? last.runs.map((run) => (run.type === 'mark' ? '' : run.text)) : [];
        return [document?.comments?.place ?? null, document?.comments?.threads.length ?? 0, words.join('')];
      };
      expect(await printed({})).toEqual([null, 0, '']);
      expect(await printed({ comments: 'annex' })).toEqual(['annex', 1, '']);
      expect(await printed({ comments: 'margin', suggestions: true })).toEqual([
        ...['margin', 1, 'It will reopen.AR[a]'],
      ]);
    },
    {},
    [suggested],
  );
});

describe('what stops an export, leaving the older file as it was', () => {
  async function check(
    expected: object,
    spoil: (deps: TestDeps, bytesSha256: Sha256) => void,
    replaced: Partial<Deps> = {},
    extra: Block[] = [],
  ): Promise<void> {
    await withBriefing(
      async (deps, folder, bytesSha256) => {
        const to = join(folder, 'bridge.pdf');
        writeFileSync(to, 'the older one');
        spoil(deps, bytesSha256);
        const report = await exportPdf(deps, { briefingId: BRIEFING, to });
        expect(report.ok ? report : report.error).toEqual(expected);
        expect(readFileSync(to, 'utf8')).toBe('the older one');
        expect(readdirSync(folder)).toEqual(['bridge.pdf']);
        expect(countExports(deps.library.db, BRIEFING)).toBe(0);
      },
      replaced,
      extra,
    );
  }

  const gone = { id: excerptId.parse('never') };
  const dangling = [paragraphBlock('k3', 'Hm.', [gone as never]), pictureBlock('no')];
  dangling[1] = { ...pictureBlock('no'), id: blockId.parse('k4') };
  const glyphs = {
    ...{ code: 'glyph-missing' as const, characters: ['ꙮ'], names: ['CYRILLIC LETTER MULTIOCULAR O'] },
    ...{ blockId: 'k1', place: 'Hm.' },
  };

  test('a citation and a picture that lead nowhere', () =>
    check({ code: 'dangling-references', citations: 1, pictures: 1, figures: 0 }, () => {}, {}, dangling));
  test('a picture that nobody described', () =>
    check({ code: 'alt-text-missing', pictures: ['bridge.png'] }, (deps) => {
      updatePictureFacts(deps, { id: pictureId.parse('id1'), patch: { altText: ' ' } });
    }));
  test('a character no font can draw', () =>
    check(glyphs, () => {}, { renderPdf: () => Promise.resolve(fail(glyphs)) }));
  test('a picture whose bytes are gone', () =>
    check({ code: 'stored-bytes-changed', what: 'bridge.png' }, ({ library }, hash) =>
      rmSync(blobPath(library, hash)),
    ));
  test('a source whose text was changed', () =>
    check({ code: 'stored-bytes-changed', what: 's1' }, ({ library }) =>
      library.db.script(
        "DROP TRIGGER texts_are_frozen; UPDATE texts SET text = replace(text, 'May', 'June')",
      ),
    ));
  test('an excerpt whose words were changed', () =>
    check({ code: 'stored-bytes-changed', what: 's1' }, ({ library }) =>
      library.db.script(
        "DROP TRIGGER excerpts_are_verbatim; UPDATE excerpts SET exact = 'The bridge is opened.'",
      ),
    ));
  test('an excerpt whose place was changed', () =>
    check({ code: 'stored-bytes-changed', what: 's1' }, ({ library }) =>
      library.db.script('DROP TRIGGER excerpts_are_verbatim; UPDATE excerpts SET start = start + 1'),
    ));
  test('a briefing that is not there', () =>
    check({ code: 'not-found', what: 'briefing' }, ({ library }) =>
      library.db.script("PRAGMA foreign_keys = OFF; UPDATE briefings SET id = 'other'"),
    ));
});

test('a place that cannot be written to is named without its folder', () =>
  withBriefing(async (deps, folder) => {
    const export_ = (to: string) => exportPdf(deps, { briefingId: BRIEFING, to });
    const refused = { ok: false, error: { code: 'cannot-write-file', name: 'brief.pdf' } };
    expect(await export_(join(folder, 'absent', 'brief.pdf'))).toEqual(refused);
    mkdirSync(join(folder, 'brief.pdf', 'inside'), { recursive: true });
    expect(await export_(join(folder, 'brief.pdf'))).toEqual(refused);
    expect(readdirSync(folder)).toEqual(['brief.pdf']);
  }));

describe('an export that is stopped leaves nothing', () => {
  const rendered = ok({ bytes: new Uint8Array([1]), pages: 1, checks: [], claims: [] });
  test.each<[string, (stop: AbortController) => Partial<Deps>]>([
    ['before it begins', (stop) => (stop.abort(), {})],
    [
      'while pages are set',
      (stop) => ({
        renderPdf: (_, onPages, signal) => {
          onPages(1);
          stop.abort();
          return Promise.resolve(signal?.aborted === true ? fail({ code: 'cancelled' }) : rendered);
        },
      }),
    ],
    ['when they are set', (stop) => ({ renderPdf: async () => (stop.abort(), rendered) })],
  ])('%s', async (_, replaced) => {
    const stop = new AbortController();
    await withBriefing(async (deps, folder) => {
      const to = join(folder, 'bridge.pdf');
      const report = await exportPdf(deps, { briefingId: BRIEFING, to }, () => {}, stop.signal);
      expect(report).toEqual({ ok: false, error: { code: 'cancelled' } });
      expect(readdirSync(folder)).toEqual([]);
      expect(countExports(deps.library.db, BRIEFING)).toBe(0);
    }, replaced(stop));
  });
});

test('a PDF carries its evidence', () =>
  withBriefing(async (deps, folder) => {
    await exportPdf(deps, { briefingId: BRIEFING, to: join(folder, 'bridge.pdf'), copy: '1 of 2' });
    const pack: unknown = JSON.parse(
      new TextDecoder().decode(deps.rendered[0]?.evidence ?? new Uint8Array()),
    );
    expect(pack).toMatchObject({
      format: 'chancery-evidence',
      briefing: { id: 'b1', copy: '1 of 2', savedAt: NOON },
      entries: [
        { note: 1, claim: { words: 'It is shut.' }, cites: [{ quote: { exact: 'The bridge is closed.' } }] },
      ],
    });
  }));

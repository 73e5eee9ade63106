import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PrintChoice } from '#core/contract/print-views.ts';
import type { Block } from '#core/model/block.ts';
import { blockId, briefingId, commentId, commentThreadId, pictureId } from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { readDocument } from '#main/importers/read-document.ts';
import { pngOfPixels } from '#main/pdf/pictures/png.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { beginThread } from '#main/store/comments.ts';
import { listExports } from '#main/store/exports.ts';
import { sha256Of } from '#main/store/hash.ts';
import {
  addExcerpt,
  addSource,
  newBriefing,
  NOON,
  paragraphBlock,
  temporaryFolder,
} from '#main/store/test-library.ts';
import { exportAs, type ExportAsJob } from './exporting-as.ts';
import { importPictures, updatePictureFacts } from './pictures.ts';
import { pngHeader, withDeps, type TestDeps } from './test-deps.ts';

const TEXT = 'The bridge is closed. Repairs begin in May.';
const BRIEFING = briefingId.parse('b1');
const FORMATS: readonly ExportAsJob['format'][] = ['docx', 'html'];

const pictureBlock: Block = {
  ...{ id: blockId.parse('k2'), marking: null, type: 'picture', content: [plainRun('The bridge')] },
  pictureId: pictureId.parse('id1'),
};

/** A briefing that quotes an excerpt and shows a picture, and a folder to export it to. */
async function withBriefing(
  work: (deps: TestDeps, folder: string) => Promise<void>,
  picture: Uint8Array,
  altText: string | null = 'A bridge behind a barrier',
): Promise<void> {
  const { folder, remove } = temporaryFolder();
  try {
    await withDeps(async (deps) => {
      const { library } = deps;
      const source = addSource(library, 's1', TEXT, { title: 'Bridge news' });
      const kept = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
      const file = join(folder, 'bridge.png');
      writeFileSync(file, picture);
      const pictures = await importPictures(deps, { paths: [file] });
      if (!pictures.ok) throw new Error(pictures.error.code);
      updatePictureFacts(deps, { id: pictureId.parse('id1'), patch: { altText } });
      const heading: Block = {
        ...{ id: blockId.parse('k0'), marking: null, type: 'heading', level: 1 },
        content: [plainRun('What we know')],
      };
      const blocks = [heading, paragraphBlock('k1', 'It is shut.', [kept]), pictureBlock];
      insertBriefing(library.db, newBriefing('b1', blocks), NOON);
      await work(deps, folder);
    });
  } finally {
    remove();
  }
}

const drawn = () => pngOfPixels(2, 1, new Uint8Array([200, 0, 0, 255, 0, 200, 0, 255]));

describe.each(FORMATS)('a briefing as %s', (format) => {
  test('is not written where somebody stops it, and an older file stays', async () =>
    withBriefing(
      async (deps, folder) => {
        const to = join(folder, `bridge.${format}`);
        writeFileSync(to, 'older');
        const stop = new AbortController();
        const report = exportAs(deps, { briefingId: BRIEFING, to, format }, () => stop.abort(), stop.signal);
        expect(await report).toEqual({ ok: false, error: { code: 'cancelled' } });
        expect(readFileSync(to, 'utf8')).toBe('older');
        expect(listExports(deps.library.db, BRIEFING)).toEqual([]);
      },
      await drawn(),
    ));

  test('is written whole, and the library notes which state became which file', async () =>
    withBriefing(
      async (deps, folder) => {
        const to = join(folder, `bridge.${format}`);
        const steps: string[] = [];
        const job = { briefingId: BRIEFING, to, format, copy: '3 of 12' } as const;
        const report = await exportAs(deps, job, (it) => steps.push(it.step));
        const sha256 = sha256Of(readFileSync(to));
        expect(report).toEqual({
          ok: true,
          value: {
            ...{ fileName: `bridge.${format}`, format, pages: null, notes: 1, sources: 1, sha256 },
            ...{ problems: [], checks: [], claims: [] },
          },
        });
        expect(steps).toEqual(['reading', 'writing']);
        const row = { fileName: `bridge.${format}`, format, sha256, pages: null, copy: '3 of 12' };
        expect(listExports(deps.library.db, BRIEFING)).toMatchObject([row]);
      },
      await drawn(),
    ));

  test('reads as the briefing says it', async () =>
    withBriefing(
      async (deps, folder) => {
        const to = join(folder, `bridge.${format}`);
        await exportAs(deps, { briefingId: BRIEFING, to, format });
        const bytes = new Uint8Array(readFileSync(to));
        const file = { fileName: `bridge.${format}`, mediaType: null, encoding: null, bytes };
        const { draft } = await readDocument(file);
        expect(draft?.text.replaceAll(/\s+/g, ' ')).toMatch(
          /Brief What we know It is shut\..*Picture 1\. The bridge.*Bridge news/,
        );
      },
      await drawn(),
    ));

  test('is the same file each time, and another for another choice', async () =>
    withBriefing(
      async (deps, folder) => {
        const thread = {
          id: commentThreadId.parse('t1'),
          briefingId: BRIEFING,
          blockId: blockId.parse('k1'),
        };
        const author = { name: 'Ana Ruiz', initials: 'AR' };
        const first = { id: commentId.parse('c1'), author, body: 'Since when?', at: NOON };
        beginThread(deps.library.db, { ...thread, quote: '' }, first);
        const made = async (choice: Partial<PrintChoice>) => {
          const to = join(folder, `bridge.${format}`);
          const report = await exportAs(deps, { briefingId: BRIEFING, to, format, ...choice });
          return report.ok ? report.value.sha256 : report.error.code;
        };
        const plain = await made({});
        expect(await made({})).toBe(plain);
        const hashes = [plain, await made({ comments: 'margin' }), await made({ comments: 'annex' })];
        expect(new Set(hashes).size).toBe(format === 'docx' ? 3 : 2);
      },
      await drawn(),
    ));

  test('names a picture that nobody described, and is made all the same', async () =>
    withBriefing(
      async (deps, folder) => {
        const to = join(folder, `bridge.${format}`);
        const report = await exportAs(deps, { briefingId: BRIEFING, to, format });
        const problem = { code: 'picture-without-alt-text', subject: 'bridge.png' };
        expect(report).toMatchObject({ ok: true, value: { problems: [problem] } });
      },
      await drawn(),
      null,
    ));

  test.each([
    {
      says: 'a picture that is damaged',
      spoil: () => undefined,
      picture: pngHeader(640, 480),
      error: { code: 'picture-unreadable', name: 'Picture 1. The bridge' },
    },
    {
      says: 'an excerpt whose words were changed',
      spoil: ({ library }: TestDeps) => {
        library.db.script("DROP TRIGGER excerpts_are_verbatim; UPDATE excerpts SET exact = 'It is open.'");
      },
      picture: null,
      error: { code: 'stored-bytes-changed' },
    },
  ])('is not made of $says; an older file stays', async ({ spoil, picture, error }) =>
    withBriefing(
      async (deps, folder) => {
        const to = join(folder, `bridge.${format}`);
        writeFileSync(to, 'older');
        spoil(deps);
        expect(await exportAs(deps, { briefingId: BRIEFING, to, format })).toMatchObject({
          ok: false,
          error,
        });
        expect(readFileSync(to, 'utf8')).toBe('older');
        expect(listExports(deps.library.db, BRIEFING)).toEqual([]);
      },
      picture ?? (await drawn()),
    ),
  );
});

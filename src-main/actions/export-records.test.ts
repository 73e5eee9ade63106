import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { briefingId } from '#core/model/ids.ts';
import { insertBriefing } from '#main/store/briefings.ts';
import { sha256Of } from '#main/store/hash.ts';
import { newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { listExportedFiles } from './export-records.ts';
import { exportMarkdown } from './exporting-markdown.ts';
import { exportPdf } from './exporting.ts';
import { withDeps } from './test-deps.ts';
import { keepPresentVersion } from './briefings.ts';

const ID = briefingId.parse('b1');

test('files are listed, the latest first, with the version they were made of', () =>
  withDeps(async (deps) => {
    const { library } = deps;
    insertBriefing(library.db, newBriefing('b1', [paragraphBlock('k1', 'It is shut.')]), NOON);
    expect(listExportedFiles(deps, { id: ID })).toEqual({ ok: true, value: { rows: [] } });
    const [pdf, markdown] = [join(library.folder, 'b.pdf'), join(library.folder, 'b.md')];
    await exportPdf(deps, { briefingId: ID, to: pdf, copy: '3 of 12' });
    keepPresentVersion(deps, { id: ID, name: 'Sent' });
    await exportMarkdown(deps, { briefingId: ID, to: markdown });
    const listed = listExportedFiles(deps, { id: ID });
    expect(listed.ok && listed.value.rows).toMatchObject([
      {
        fileName: 'b.md',
        format: 'markdown',
        pages: null,
        copy: null,
        versionName: 'Sent',
        sha256: sha256Of(readFileSync(markdown)),
      },
      {
        fileName: 'b.pdf',
        format: 'pdf',
        pages: 1,
        copy: '3 of 12',
        versionName: null,
        sha256: sha256Of(readFileSync(pdf)),
      },
    ]);
    expect(listExportedFiles(deps, { id: briefingId.parse('b2') })).toEqual({
      ok: true,
      value: { rows: [] },
    });
  }));

import { expect, it } from 'vitest';
import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { importRemarks, importSummary, importText } from './import-sentences.ts';

const file = (outcome: ImportedFile['outcome'], problems: ImportedFile['problems'] = []): ImportedFile => ({
  fileName: 'minutes.txt',
  outcome,
  container: null,
  pictureId: null,
  nearDuplicateOf: null,
  sourceId: null,
  citeKey: null,
  title: null,
  problems,
});
const report = (cancelled: boolean, ...files: ImportedFile[]): ImportReport => ({ files, cancelled });

it.each([
  [report(false, file('added'), file('added')), 'Imported 2 files.'],
  [
    report(false, file('added'), file('already-in-library'), file('not-imported')),
    'Imported 1 of 3 files. 1 was in the library already. 1 could not be imported.',
  ],
  [
    report(true, file('not-imported'), file('not-imported')),
    'Imported 0 of 2 files. 2 could not be imported. The import was cancelled; what was read until then is in the library.',
  ],
])('%o', (given, expected) => expect(importSummary(given)).toBe(expected));

it('says something about each file with a problem, and about no other', () => {
  const problem = { code: 'empty-text' as const, subject: 'minutes.txt', line: null };
  const given = report(false, file('added'), file('not-imported', [problem]));
  expect(importRemarks(given).map((it) => it.sentences.length)).toEqual([1]);
  expect(importText(given).split('\n').length).toBe(2);
});

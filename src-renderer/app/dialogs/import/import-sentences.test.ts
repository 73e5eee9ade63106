import { expect, it } from 'vitest';
import type { ImportedFile, ImportReport } from '#core/contract/views.ts';
import { importProblems, importRemarks, importSummary, importText } from './import-sentences.ts';

const file = (outcome: ImportedFile['outcome'], more: Partial<ImportedFile> = {}): ImportedFile => ({
  fileName: 'minutes.txt',
  outcome,
  container: null,
  pictureId: null,
  nearDuplicateOf: null,
  sourceId: null,
  citeKey: null,
  title: null,
  problems: [],
  ...more,
});
const report = (cancelled: boolean, ...files: ImportedFile[]): ImportReport => ({ files, cancelled });
const says = (code: 'empty-text' | 'hidden-text' | 'already-in-library') => ({
  problems: [{ code, subject: 'minutes.txt', line: null }],
});

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
  [report(false, file('opened'), file('added')), 'Imported 1 file.'],
  [report(false, file('opened')), 'There were no files to import.'],
])('%o', (given, expected) => expect(importSummary(given)).toBe(expected));

it('groups what there is something to say about, what did not come in first', () => {
  const groups = importProblems(
    report(
      false,
      file('already-in-library', says('already-in-library')),
      file('added'),
      file('added', says('hidden-text')),
      file('not-imported', says('empty-text')),
      file('opened'),
    ),
  );
  expect(groups.map((it) => `${it.name}: ${it.files.length}`)).toEqual([
    'Not imported: 1',
    'With remarks: 1',
    'In the library already: 1',
  ]);
});

it('says once that a file is there already: by its group', () =>
  expect(importRemarks(file('already-in-library', says('already-in-library')))).toEqual([]));

it('names every file in the text, with what it came out of', () => {
  const text = importText(
    report(
      false,
      file('opened', { fileName: 'press.zip' }),
      file('not-imported', { ...says('empty-text'), container: 'press.zip' }),
      file('added', { fileName: 'ferry.txt' }),
    ),
  );
  expect(text.split('\n').map((line) => line.slice(0, 40))).toEqual([
    'Imported 1 of 2 files. 1 could not be im',
    '',
    'Not imported (1):',
    '- minutes.txt (in press.zip): “minutes.t',
    '',
    'Added (1):',
    '- ferry.txt',
  ]);
});

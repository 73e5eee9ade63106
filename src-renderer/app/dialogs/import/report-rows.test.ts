import { expect, it } from 'vitest';
import type { ImportedFile } from '#core/contract/views.ts';
import { reportRows } from './report-rows.ts';

const file = (fileName: string, outcome: ImportedFile['outcome']): ImportedFile => ({
  fileName,
  outcome,
  container: null,
  pictureId: null,
  nearDuplicateOf: null,
  sourceId: null,
  citeKey: null,
  title: null,
  problems: [],
});
const report = { files: [file('a.txt', 'added'), file('b.txt', 'not-imported')], cancelled: false };
const shown = (withAll: boolean) =>
  reportRows(report, withAll).map((it) =>
    it.kind === 'group' ? `${it.name} ${it.count}` : it.file.fileName,
  );

it('lists only what there is something to say about', () =>
  expect(shown(false)).toEqual(['Not imported 1', 'b.txt']));

it('lists every file after that where it is wanted', () =>
  expect(shown(true)).toEqual(['Not imported 1', 'b.txt', 'All files 2', 'a.txt', 'b.txt']));

it('tells every line apart', () => {
  const keys = reportRows(report, true).map((it) => it.key);
  expect(new Set(keys).size).toBe(keys.length);
});

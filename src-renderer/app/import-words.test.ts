import { expect, it } from 'vitest';
import { importCounts, importWords, type ImportProgress } from './import-words.ts';

const progress: ImportProgress = {
  done: 11,
  total: 40,
  fileName: 'minutes.pdf',
  step: 'reading',
  added: 10,
  failed: 1,
};

it.each<[Partial<ImportProgress>, string, string]>([
  [{}, 'Importing 12 of 40: minutes.pdf', 'reading · 10 added, 1 not imported'],
  [{ added: 0, failed: 0, step: 'storing' }, 'Importing 12 of 40: minutes.pdf', 'storing'],
  [{ done: 40, fileName: '', step: 'storing', failed: 0 }, 'Importing 40 of 40', 'storing · 10 added'],
  [{ done: 0, added: 0, failed: 0, step: 'looking' }, 'Looking for files: 40 files so far', ''],
])('%o', (change, words, counts) => {
  const now = { ...progress, ...change };
  expect([importWords(now), importCounts(now)]).toEqual([words, counts]);
});

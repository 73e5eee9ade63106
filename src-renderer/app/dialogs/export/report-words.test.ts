import { expect, it } from 'vitest';
import type { ExportReport } from '#core/contract/print-views.ts';
import { checkWords, exportedWhen, progressShare, progressWords, ruleWords } from './report-words.ts';

const checks = (passed: number, failed: number) =>
  Array.from({ length: passed + failed }, (_, index) => ({
    ...{ rule: `rule-${index}`, passed: index < passed, found: '' },
  }));

it.each<[string, Pick<ExportReport, 'format' | 'checks' | 'claims'>, string | null]>([
  [
    'all passed, and it says so',
    { format: 'pdf', checks: checks(11, 0), claims: ['PDF/A-3a', 'PDF/UA-1'] },
    '11 of 11 checks of our own passed. The file says it follows PDF/A-3a and PDF/UA-1. No outside validator was run.',
  ],
  [
    'one failed, and only one standard is named',
    { format: 'pdf', checks: checks(10, 1), claims: ['PDF/UA-1'] },
    '10 of 11 checks of our own passed. The file says it follows PDF/UA-1. No outside validator was run.',
  ],
  [
    'no standard',
    { format: 'pdf', checks: checks(3, 8), claims: [] },
    '3 of 11 checks of our own passed. The file does not say that it follows PDF/A or PDF/UA. No outside validator was run.',
  ],
  [
    'nothing was checked: nothing is said of standards',
    { format: 'pdf', checks: [], claims: [] },
    'Nothing was checked in the written file. No outside validator was run.',
  ],
  ['another form', { format: 'docx', checks: [], claims: [] }, null],
])('%s', (_name, report, expected) => expect(checkWords(report)).toBe(expected));

it.each([
  ['2031-05-04T12:05:00.000Z', /^[45] May 2031, /],
  ['2031-05-09T12:05:00.000Z', /^Today, /],
])('a file made at %s', (at, expected) =>
  expect(exportedWhen(at, '2031-05-09T12:30:00.000Z', 'en-GB')).toMatch(expected),
);

it('names a rule in words', () => expect(ruleWords({ rule: 'fonts-embedded' })).toBe('Fonts embedded'));

it.each([
  [null, 'Saving the briefing', null],
  [{ step: 'reading', pages: 0 }, 'Reading the briefing and its sources', null],
  [{ step: 'laying-out', pages: 0 }, 'Laying out', 0],
  [{ step: 'laying-out', pages: 5 }, 'Laying out page 5', 0.45],
  [{ step: 'laying-out', pages: 40 }, 'Laying out page 40', 0.9],
  [{ step: 'writing', pages: 40 }, 'Writing and checking the file', 0.95],
] as const)('progress %o', (progress, words, share) => {
  expect(progressWords(progress)).toBe(words);
  expect(progressShare(progress, 10)).toBe(share);
});

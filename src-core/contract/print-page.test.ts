import { expect, test } from 'vitest';
import { briefingId } from '#core/model/ids.ts';
import { fail, ok } from '#core/model/result.ts';
import { drawnTitle, failedTitle, PRINT_PAGE, readPrintState, type PrintJob } from './print-page.ts';

test('A job comes through an address as it was', () => {
  const job: PrintJob = {
    id: briefingId.parse('b1'),
    comments: 'margin',
    suggestions: true,
    copy: '3 of 12 #%&',
  };
  expect(PRINT_PAGE.read(PRINT_PAGE.address(job))).toEqual(job);
  expect(PRINT_PAGE.read('')).toBeNull();
});

test('A title says how many pages are drawn, or why they are not', () => {
  expect(readPrintState('Chancery')).toBeNull();
  expect(readPrintState(drawnTitle(12))).toEqual(ok(12));
  const error = { code: 'cannot-read-file', name: 'a “b” #%' } as const;
  expect(readPrintState(failedTitle(error))).toEqual(fail(error));
});

import { describe, expect, test } from 'vitest';
import { findQuotations } from './find-quotations.ts';
import { english } from './test-cases/english.ts';
import { french } from './test-cases/french.ts';
import type { QuotationCase } from './test-cases/quotation-case.ts';
import { russian } from './test-cases/russian.ts';
import { ukrainian } from './test-cases/ukrainian.ts';

const check = (language: string, [text, expected]: QuotationCase) => {
  const known = { title: null, outlet: null, publishedOn: null, language, kind: null };
  const found = findQuotations(text, [], known).map((it) => [
    text.slice(it.start, it.end),
    it.speaker,
    ...(it.via.length > 0 ? [it.via] : []),
  ]);
  expect(found).toEqual(expected);
};

describe('quotations', () => {
  test.each(english)('en: %s', (...it) => check('en', it));
  test.each(french)('fr: %s', (...it) => check('fr', it));
  test.each(ukrainian)('uk: %s', (...it) => check('uk', it));
  test.each(russian)('ru: %s', (...it) => check('ru', it));
});

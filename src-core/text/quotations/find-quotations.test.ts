import { describe, expect, test } from 'vitest';
import { findQuotations } from './find-quotations.ts';
import { english } from './test-cases/english.ts';
import { englishPassages } from './test-cases/passages-english.ts';
import { french } from './test-cases/french.ts';
import { frenchPassages } from './test-cases/passages-french.ts';
import type { QuotationCase } from './test-cases/quotation-case.ts';
import { russian } from './test-cases/russian.ts';
import { russianPassages } from './test-cases/passages-russian.ts';
import { ukrainian } from './test-cases/ukrainian.ts';
import { ukrainianPassages } from './test-cases/passages-ukrainian.ts';

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
  test.each([...english, ...englishPassages])('en: %s', (...it) => check('en', it));
  test.each([...french, ...frenchPassages])('fr: %s', (...it) => check('fr', it));
  test.each([...ukrainian, ...ukrainianPassages])('uk: %s', (...it) => check('uk', it));
  test.each([...russian, ...russianPassages])('ru: %s', (...it) => check('ru', it));
});

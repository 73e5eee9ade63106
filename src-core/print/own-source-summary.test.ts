import { expect, test } from 'vitest';
import { factsOfKind, inLanguage } from '#core/briefing/kinds.ts';
import { ownSourceSummary } from './own-source-summary.ts';

test.each<[headings: string[], language: string, expected: string | null]>([
  [['Key judgements', ' source Summary '], 'en', ' source Summary '],
  [['Synthèse des sources'], 'fr', 'Synthèse des sources'],
  [['Appréciation des sources'], 'fr-CH', 'Appréciation des sources'],
  [['Обзор источников'], 'ru', 'Обзор источников'],
  [['Sources', 'Summary'], 'en', null],
  [[], 'en', null],
])('%j in %s: %s', (headings, language, expected) => {
  expect(ownSourceSummary(headings, language)).toBe(expected);
});

test.each(['en', 'fr', 'uk', 'ru'])('the template of an assessment has one in %s', (language) => {
  const headings = factsOfKind('assessment').sections.map(
    (it) => it.heading && inLanguage(it.heading, language),
  );
  expect(
    ownSourceSummary(
      headings.filter((it) => it !== null),
      language,
    ),
  ).not.toBeNull();
});

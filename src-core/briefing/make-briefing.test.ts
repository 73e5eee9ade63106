import { expect, test } from 'vitest';
import { textOfBlock } from '#core/model/block.ts';
import { briefing as briefingSchema, briefingKind, type Briefing } from '#core/model/briefing.ts';
import { briefingId } from '#core/model/ids.ts';
import { factsOfKind } from './kinds.ts';
import { makeBriefing, type BriefingWanted } from './make-briefing.ts';

function made(wanted: Partial<BriefingWanted>): Briefing {
  let ids = 0;
  const all = {
    id: briefingId.parse('b1'),
    title: 'Grain',
    kind: 'meeting-brief',
    language: 'en',
    template: true,
  };
  return makeBriefing({ ...all, ...wanted } as BriefingWanted, () => `k${(ids += 1)}`, '2026-03-09');
}

test.each(briefingKind.options)('a %s is made with its sections, its hints and its defaults', (kind) => {
  const it = made({ kind });
  expect(briefingSchema.parse(it)).toEqual(it);
  const { sections, defaults } = factsOfKind(kind);
  const headings = sections.flatMap(({ heading }) => (heading === null ? [] : [heading.en]));
  const words = it.blocks.filter((block) => block.type === 'heading').map(textOfBlock);
  expect(words).toEqual(headings);
  const parts = it.blocks.filter((block) => block.type !== 'heading');
  expect(parts.map((block) => block.hint)).toEqual(
    sections.flatMap(({ blocks }) => blocks.map(({ hint }) => hint.en)),
  );
  expect(parts.map(textOfBlock).join('')).toBe('');
  expect(new Set(it.blocks.map((block) => block.id)).size).toBe(it.blocks.length);
  expect(it).toMatchObject({
    ...{ headingNumbers: defaults.headingNumbers, paragraphNumbers: defaults.paragraphNumbers },
    ...{ likelihoodScale: defaults.likelihoodScale, markingScheme: defaults.markingScheme },
    date: defaults.dateLine ? '2026-03-09' : null,
  });
});

test('a non-paper bears no date', () => {
  expect(made({ kind: 'non-paper' })).toMatchObject({ date: null, author: null });
});

test('without its template a briefing is empty, and has the defaults of its kind all the same', () => {
  expect(made({ kind: 'assessment', template: false })).toMatchObject({
    ...{ blocks: [], likelihoodScale: 'icd-203', paragraphNumbers: true },
  });
});

test.each([
  ['fr', 'Objectifs'],
  ['fr-CH', 'Objectifs'],
  ['uk', 'Цілі'],
  ['ru', 'Цели'],
  ['xx', 'Objectives'],
])('in %s a template begins with %s', (language, heading) => {
  const it = made({ language });
  expect([it.language, it.blocks.slice(0, 1).map(textOfBlock)]).toEqual([language, [heading]]);
});

test.each(briefingKind.options)(
  'the headings and hints of a %s are in every language of the pages',
  (kind) => {
    const words = factsOfKind(kind).sections.flatMap(({ heading, blocks }) => [
      ...(heading === null ? [] : [heading]),
      ...blocks.map((it) => it.hint),
    ]);
    expect(words.filter((it) => !['en', 'fr', 'uk', 'ru'].every((language) => it[language]))).toEqual([]);
  },
);

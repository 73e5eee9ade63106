import { expect, it } from 'vitest';
import { wordsFor } from '#core/citing/words.ts';
import { cards, partOf } from './card-parts.ts';

it.each(['en', 'fr', 'uk', 'fr-CH'])('says on the screen in %s what will be printed', (language) => {
  const { question, judgement } = wordsFor(language);
  const said = (name: 'line' | 'ifPressed' | 'fact') => partOf('question', name)?.label(language);
  expect([said('line'), said('ifPressed'), said('fact')]).toEqual([
    question.line,
    question.ifPressed,
    question.fact,
  ]);
  expect(judgement.basis.startsWith(partOf('key-judgement', 'basis')?.label(language) ?? '?')).toBe(true);
  expect(partOf('key-judgement', 'basis')?.label(language)).not.toMatch(/[:\s]$/);
});

it('says everything in each language', () => {
  const all = Object.values(cards).flatMap(({ name, parts }) => [
    name,
    ...parts.flatMap((it) => [it.label, it.placeholder]),
  ]);
  const same = all.filter((it) => it('fr') === it('en') || it('uk') === it('en')).map((it) => it('en'));
  // A point is one in French too.
  expect(same).toEqual(['Point']);
});

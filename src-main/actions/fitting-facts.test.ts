import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceFacts, type StatedFacts } from '#core/model/source.ts';
import { NO_FACTS } from '#core/text/facts.ts';
import { fittingFacts } from './fitting-facts.ts';

test.each<[string, Partial<StatedFacts>, Partial<StatedFacts>]>([
  ['what fits stays', { title: 'Grain', authors: ['A. Quill'] }, { title: 'Grain', authors: ['A. Quill'] }],
  ['a title that is too long is cut', { title: 'x'.repeat(1001) }, { title: `${'x'.repeat(999)}…` }],
  ['no half of a character is left', { kind: '𝕏'.repeat(50) }, { kind: `${'𝕏'.repeat(39)}…` }],
  ['an author without a name is none', { authors: ['', 'B'] }, { authors: ['B'] }],
  ['what is no date is left out', { publishedOn: 'soon' as never }, { publishedOn: null }],
  ['half an address leads nowhere', { url: `https://example.org/${'x'.repeat(2000)}` }, { url: null }],
])('%s', (_, facts, expected) => {
  expect(fittingFacts({ ...NO_FACTS, ...facts })).toEqual({ ...NO_FACTS, ...expected });
});

test('whatever a file states, a source has room for it', () => {
  const words = fc.option(fc.string({ maxLength: 3000, unit: 'binary' }));
  const facts = fc.record({
    ...{ title: words, outlet: words, publishedOn: words, language: words, kind: words, url: words },
    authors: fc.array(fc.string(), { maxLength: 80 }),
  });
  fc.assert(
    fc.property(facts, (it) => {
      expect(() => sourceFacts.partial().parse(fittingFacts(it as StatedFacts))).not.toThrow();
    }),
  );
});

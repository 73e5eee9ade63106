import { describe, expect, it } from 'vitest';
import { block, type Block } from '#core/model/block.ts';
import { plainRun } from '#core/model/inline.ts';
import { crossReferenceText, referencePlaces, type ReferencePlace } from './cross-reference-text.ts';

const section: ReferencePlace = { kind: 'section', number: '2.1', title: 'Background' };
const table: ReferencePlace = { kind: 'table', number: '1', title: '' };
const unnumbered: ReferencePlace = { ...section, number: null };
const paragraph: ReferencePlace = { kind: 'paragraph', number: '7', title: 'The quay was…' };

describe('crossReferenceText', () => {
  it.each<[ReferencePlace | undefined, 'number' | 'title' | 'both', string, string]>([
    [section, 'number', 'en', 'section 2.1'],
    [section, 'title', 'en', 'Background'],
    [section, 'both', 'en-GB', 'section 2.1, Background'],
    [section, 'number', 'fr-CH', 'section 2.1'],
    [section, 'both', 'uk', 'розділ 2.1, Background'],
    [section, 'number', 'ru', 'раздел 2.1'],
    [section, 'number', 'xx', 'section 2.1'],
    [unnumbered, 'number', 'en', '“Background”'],
    [unnumbered, 'both', 'fr', '«\u00a0Background\u00a0»'],
    [unnumbered, 'title', 'en', 'Background'],
    [{ ...unnumbered, title: '' }, 'title', 'en', 'section'],
    [table, 'number', 'en', 'table 1'],
    [table, 'title', 'fr', 'tableau 1'],
    [table, 'both', 'uk', 'таблиця 1'],
    [paragraph, 'number', 'fr', 'paragraphe 7'],
    [paragraph, 'both', 'en', 'paragraph 7, The quay was…'],
    [undefined, 'number', 'en', '[missing reference]'],
    [undefined, 'both', 'fr', '[renvoi introuvable]'],
  ])('%j as %s in %s', (place, form, language, expected) =>
    expect(crossReferenceText(place, form, language)).toBe(expected),
  );
});

describe('referencePlaces', () => {
  const content = (words: string) => [plainRun(words)];
  const long =
    'The second survey of the outer breakwater and of both of its lights, as it was made in the spring';
  const blocks: Block[] = [
    { type: 'heading', level: 1, content: content('Harbour dues.') },
    { type: 'paragraph', content: content('The quay was rebuilt, and the dues of the port rose with it.') },
    { type: 'paragraph', content: [] },
    { type: 'rule' },
    { type: 'table', caption: long, headerRow: false, rows: [[{ content: [] }]] },
    { type: 'picture', pictureId: 'p1', content: content('The quay\nat noon') },
    { type: 'chart', form: 'bar', caption: null, figures: [], citationId: 'c1' },
  ].map((it, index) => block.parse({ id: `b${index}`, marking: null, ...it }));

  it('names what can be pointed at, with short titles', () => {
    const places = referencePlaces(blocks, { headingNumbers: true, paragraphNumbers: true });
    expect([...places]).toEqual([
      ['b0', { kind: 'section', number: '1', title: 'Harbour dues' }],
      ['b1', { kind: 'paragraph', number: '1', title: 'The quay was rebuilt, and the dues of…' }],
      ['b2', { kind: 'paragraph', number: null, title: '' }],
      [
        'b4',
        {
          kind: 'table',
          number: '1',
          title: 'The second survey of the outer breakwater and of both of its lights, as it was…',
        },
      ],
      ['b5', { kind: 'picture', number: '1', title: 'The quay at noon' }],
      ['b6', { kind: 'chart', number: '1', title: '' }],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfBlock } from '#core/model/block.ts';
import { BRIEFING_MODEL } from '#core/model/briefing.ts';
import { DEFAULT_PAGE } from '#core/model/page-setup.ts';
import { blockId } from '#core/model/ids.ts';
import { anyBriefing } from './any-briefing.test-support.ts';
import { shownBlock, shownFacts } from './stored-briefing.ts';

const run = (text: string, more = {}) => ({ type: 'text', text, bold: false, italic: false, ...more });
const ID = blockId.parse('k1');

describe('a block this version does not know is shown by its words', () => {
  it.each<[string, unknown, type: string, words: string]>([
    [
      'a new kind',
      { type: 'timeline', title: 'Talks', steps: [{ text: 'March' }, { text: ' to May' }] },
      'timeline',
      'Talks\nMarch to May',
    ],
    [
      'a new run in it',
      { type: 'paragraph', content: [run('Of '), { type: 'equation', id: 'q', tex: 'x' }, run('grain.')] },
      'paragraph',
      'Of grain.',
    ],
    [
      'a new run with words',
      { type: 'paragraph', content: [run('Of '), { type: 'ruby', text: 'grain' }] },
      'paragraph',
      'Of grain',
    ],
    [
      'parts',
      { type: 'brief-card', ask: { content: [run('Lift it.')] }, reply: { content: [run('Not yet.')] } },
      'brief-card',
      'Lift it.\nNot yet.',
    ],
    [
      'cells',
      { type: 'grid', rows: [[{ content: [run('Port')] }, { content: [run('Vell')] }]] },
      'grid',
      'Port\nVell',
    ],
    ['a caption', { type: 'map', caption: 'The straits', pictureId: 'p1' }, 'map', 'The straits'],
    ['no words', { type: 'spacer', height: 4 }, 'spacer', '[a part this version cannot show]'],
    ['blank words', { type: 'spacer', text: ' \n' }, 'spacer', '[a part this version cannot show]'],
    ['no kind', { content: [run('Words.')] }, 'unknown', 'Words.'],
    ['no block', 4, 'unknown', '[a part this version cannot show]'],
    ['null', null, 'unknown', '[a part this version cannot show]'],
  ])('%s', (_, stored, type, words) => {
    const shown = shownBlock(ID, stored);
    expect(shown.unreadable).toBe(type);
    expect(shown.block).toMatchObject({ id: 'k1', type: 'paragraph' });
    expect(textOfBlock(shown.block)).toBe(words);
  });
});

it('a portion stays marked, and its label is not among the words', () => {
  const marking = { scheme: 'nato', label: 'NR' };
  const { block } = shownBlock(ID, { type: 'map', marking, caption: 'The straits' });
  expect([block.marking, textOfBlock(block)]).toEqual([marking, 'The straits']);
  expect(shownBlock(ID, { type: 'map', marking: 7 }).block.marking).toBeNull();
});

it('every block this version can write is read as it is', () => {
  fc.assert(
    fc.property(anyBriefing, ({ blocks }) => {
      for (const it of blocks)
        expect(shownBlock(it.id, JSON.parse(JSON.stringify(it)))).toEqual({ block: it, unreadable: null });
    }),
  );
});

it('whatever is stored, something is shown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const { block } = shownBlock(ID, stored);
      expect(textOfBlock(block).trim()).not.toBe('');
    }),
  );
});

const FACTS = {
  ...{ title: 'Grain', kind: 'assessment', date: '2026-03', author: null, language: 'fr', marking: null },
  ...{ likelihoodScale: 'phia', citationStyle: null, extra: { desk: 'four' } },
};
const NEW = {
  ...{ markingScheme: null, downgradeReason: null, headingNumbers: false, paragraphNumbers: false },
  ...{ page: DEFAULT_PAGE, asOf: null, distribution: [], sourceSummary: null, waivers: [] },
};

describe('facts', () => {
  it.each<[string, object, facts: object, complete: boolean]>([
    ['of the first model', { ...FACTS, model: 1 }, { ...FACTS, ...NEW }, true],
    [
      'of this model',
      { ...FACTS, ...NEW, model: BRIEFING_MODEL, paragraphNumbers: true },
      { ...FACTS, ...NEW, paragraphNumbers: true },
      true,
    ],
    [
      'of a kind nobody knows here',
      { ...FACTS, kind: 'cable' },
      { ...FACTS, ...NEW, kind: 'background-brief' },
      false,
    ],
    [
      'with a date of another shape',
      { ...FACTS, date: 'spring 2026' },
      { ...FACTS, ...NEW, date: null },
      false,
    ],
    [
      'that are not there',
      { title: 'Grain' },
      {
        ...FACTS,
        ...NEW,
        kind: 'background-brief',
        date: null,
        language: 'en',
        likelihoodScale: null,
        extra: {},
      },
      false,
    ],
  ])('%s', (_, stored, facts, complete) => {
    expect(shownFacts({ ...stored })).toEqual({ facts, complete });
  });
});

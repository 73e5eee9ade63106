import type { Page } from '@playwright/test';
import { body, openFromLibrary } from './editor-pages.ts';
import { expect } from './fixtures.ts';

const EVERY_BLOCK = 'Every kind of block';

const text = (words: string, more: object = {}) => ({
  type: 'text',
  text: words,
  bold: false,
  italic: false,
  ...more,
});
const REVIEWER = { name: 'Ana Brook', initials: 'AB' };
const suggested = (id: string, change: 'insert' | 'delete') => ({
  suggestion: { id, change, author: REVIEWER, at: '2026-03-09T12:00:00.000Z' },
});
const cited = (id: string, figure: string) => ({
  type: 'citation',
  id,
  targets: [{ target: { kind: 'figure', id: figure }, locator: null, prefix: 'see', suffix: '' }],
});
const GREEN = { scheme: 'tlp-2.0', label: 'TLP:GREEN' };

/** A block of each type and a piece of each kind, with figures and a picture of the sample library. */
function everyBlock(figures: readonly string[], picture: string): object[] {
  const [first = '', second = ''] = figures;
  const form = { value: 'number', qualifier: true, unit: true, asOf: true };
  const blocks: object[] = [
    { type: 'heading', level: 1, content: [text('What is known')] },
    { type: 'heading', level: 2, content: [text('What the records say')] },
    {
      type: 'paragraph',
      marking: GREEN,
      content: [
        text('Plain, '),
        text('bold, ', { bold: true }),
        text('marked, ', { highlight: true }),
        text('linked ', { link: 'https://halm.example/plan' }),
        {
          type: 'figure',
          figureId: first,
          form,
          text: 'at least 480,000 tonnes',
          bold: false,
          italic: false,
        },
        cited('every-cite', first),
        text(' and noted'),
        { type: 'note', id: 'every-note', content: [text('By hand')] },
        text(', in '),
        { type: 'cross-reference', to: 'every-table', form: 'both' },
        text('. '),
        text('It is new. ', suggested('every-s1', 'insert')),
        text('It is old.', suggested('every-s2', 'delete')),
      ],
    },
    {
      type: 'paragraph',
      content: [],
      hint: 'A hint of two lines, which is longer than the page is wide at the size it is shown',
    },
    { type: 'quotation', excerptId: null, content: [text('“We wait,” the pilot said.')] },
    {
      type: 'list',
      ordered: true,
      items: [
        { depth: 0, content: [text('north')] },
        { depth: 1, content: [text('old quay')] },
      ],
    },
    {
      id: 'every-table',
      type: 'table',
      caption: 'Berths',
      headerRow: true,
      rows: [
        [{ content: [text('Basin')] }, { content: [text('Berths')] }],
        [{ content: [text('Both')], columns: 2 }],
      ],
    },
    { type: 'picture', pictureId: picture, content: [text('Ships waiting')] },
    {
      type: 'figure-table',
      caption: 'Figures',
      columns: ['measures', 'value', 'source'],
      rows: [{ figureId: first, citationId: 'every-row' }],
    },
    {
      type: 'chart',
      form: 'bar',
      caption: 'Bars',
      figures: [first, second].map((figureId) => ({ figureId, label: null })),
      citationId: 'every-chart',
    },
    {
      type: 'key-judgement',
      content: [text('The queue will last.')],
      likelihood: { scale: 'icd-203', term: 'likely' },
      confidence: 'high',
      basis: [],
    },
    { type: 'question', content: [text('Why?')], line: [text('Papers.')], ifPressed: [], fact: [] },
    { type: 'speaking-point', content: [text('Thank the pilots.')], fact: [] },
    { type: 'rule' },
    { type: 'page-break' },
    { type: 'paragraph', content: [text('The habour is misspelt.')] },
  ];
  return blocks.map((it, at) => ({ id: `every-${at}`, marking: null, ...it }));
}

/** Opens a briefing with a block of each type, which is made the first time. */
export async function openEveryBlock(page: Page): Promise<void> {
  const things = await page.evaluate(async (title) => {
    const { call } = window.chancery;
    const [briefings, figures, pictures] = await Promise.all([
      call('briefings.list', {}),
      call('figures.list', { offset: 0, limit: 50 }),
      call('pictures.list', { offset: 0, limit: 1 }),
    ]);
    if (!briefings.ok || !figures.ok || !pictures.ok) throw new Error('the library does not answer');
    return {
      isMade: briefings.value.rows.some((it) => it.title === title),
      figures: figures.value.rows.filter((it) => it.unit === 'tonnes').map((it): string => it.id),
      picture: String(pictures.value.rows[0]?.id),
    };
  }, EVERY_BLOCK);
  if (!things.isMade) {
    const blocks = everyBlock(things.figures, things.picture);
    const saved = await page.evaluate(
      async ({ title, changed }) => {
        const { call } = window.chancery;
        const made = await call('briefings.create', { title, kind: 'assessment' });
        const read = made.ok ? await call('briefings.get', { id: made.value.id }) : made;
        if (!made.ok || !read.ok) return 'not made';
        const { revision } = read.value;
        const order = changed.map(({ id }) => id);
        const facts = { headingNumbers: true, paragraphNumbers: true };
        const answer = await call('briefings.save', {
          id: made.value.id,
          revision,
          order,
          changed,
          facts,
        } as never);
        return answer.ok ? 'saved' : JSON.stringify(answer.error);
      },
      { title: EVERY_BLOCK, changed: blocks as { id: string }[] },
    );
    expect(saved).toBe('saved');
  }
  await openFromLibrary(page, 'Briefings', new RegExp(EVERY_BLOCK));
  await expect(body(page)).toContainText('The habour is misspelt.');
}

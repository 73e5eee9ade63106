import { citationId, figureId } from '#core/model/ids.ts';
import { expect, it } from 'vitest';
import {
  columnsInOrder,
  draftFigures,
  moved,
  tidied,
  withColumn,
  withFigure,
  withLabel,
  withMoved,
  withoutFigure,
  type BlockDraft,
} from './draft.ts';

const id = (name: string) => figureId.parse(name);
const table = (...names: string[]): BlockDraft => ({
  kind: 'figure-table',
  data: {
    caption: null,
    columns: ['value'],
    rows: names.map((it) => ({ figureId: id(it), citationId: citationId.parse(`c-${it}`) })),
  },
});
const chart = (...names: string[]): BlockDraft => ({
  kind: 'chart',
  data: {
    form: 'bar',
    caption: null,
    figures: names.map((it) => ({ figureId: id(it), label: it })),
    citationId: null,
  },
});
const names = (draft: BlockDraft) =>
  draftFigures(draft)
    .map((it) => it.figureId)
    .join(' ');

it.each([
  ['a b c', 0, 2, 'b c a'],
  ['a b c', 2, 0, 'c a b'],
  ['a b c', 1, 1, 'a b c'],
  ['a b c', 0, -1, 'a b c'],
  ['a b c', 2, 3, 'a b c'],
  ['a b c', 7, 0, 'a b c'],
])('%s: from %i to %i is %s', (items, from, to, expected) => {
  const list = items.split(' ');
  expect(moved(list, from, to).join(' ')).toBe(expected);
  expect(names(withMoved(table(...list), from, to))).toBe(expected);
  expect(names(withMoved(chart(...list), from, to))).toBe(expected);
});

it('a use that is moved keeps its note', () => {
  const { data } = withMoved(table('a', 'b'), 0, 1);
  expect(data).toMatchObject({ rows: [{ citationId: 'c-b' }, { citationId: 'c-a' }] });
});

it.each<[BlockDraft, string, string]>([
  [table('a'), 'b', 'a b'],
  [table('a'), 'a', 'a'],
  [chart(), 'a', 'a'],
  [
    chart(...Array.from({ length: 50 }, (_, index) => `f${index}`)),
    'a',
    Array.from({ length: 50 }, (_, index) => `f${index}`).join(' '),
  ],
])('adds each once and as many as there is room for', (draft, added, expected) => {
  expect(names(withFigure(draft, id(added)))).toBe(expected);
});

it('takes one out', () => {
  expect(names(withoutFigure(chart('a', 'b', 'c'), 1))).toBe('a c');
  expect(names(withoutFigure(table('a', 'b', 'c'), 0))).toBe('b c');
});

it('blanks are no label and no caption', () => {
  const draft = withLabel(withLabel(chart('a', 'b'), 0, '  '), 1, ' Spring ');
  const { data } = tidied({ ...draft, data: { ...draft.data, caption: ' ' } } as BlockDraft);
  expect(data).toMatchObject({ caption: null, figures: [{ label: null }, { label: 'Spring' }] });
});

it('columns are shown in the order chosen, and one at least', () => {
  expect(columnsInOrder(['value', 'measures']).slice(0, 4)).toEqual(['value', 'measures', 'unit', 'as-of']);
  expect(withColumn(['value'], 'source', true)).toEqual(['value', 'source']);
  expect(withColumn(['value', 'source'], 'value', false)).toEqual(['source']);
  expect(withColumn(['value'], 'value', false)).toEqual(['value']);
});

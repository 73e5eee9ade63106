import { describe, expect, it } from 'vitest';
import type { FigureFacts } from '#core/model/figure.ts';
import { figureDraft, joinList, readFigureDraft, readNumber, splitList } from './fact-text.ts';

describe('numbers as people write them', () => {
  it.each([
    ['2900', 2900],
    ['2,900', 2900],
    ['2 900', 2900],
    ['2\u202F900', 2900],
    ['1,234,567.5', 1234567.5],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['−3', -3],
    ['', null],
    ['about 3', null],
    ['1,23,4', null],
  ])('%j is %s', (text, expected) => expect(readNumber(text)).toBe(expected));
});

it('splits and joins lists', () => {
  expect(splitList(' grain;; ports ; ', ';')).toEqual(['grain', 'ports']);
  expect(joinList(['grain', 'ports'], ',')).toBe('grain, ports');
});

const facts: FigureFacts = {
  value: 40,
  upper: 45,
  qualifier: 'at-least',
  unit: '%',
  measures: 'ships inspected',
  asOf: '2031-05',
  claimant: 'harbour office',
  via: ['two officials', 'Harbour Post'],
  note: null,
  tags: ['ports'],
  marking: { scheme: 'tlp-2.0', label: 'TLP:GREEN' },
};

it('reads back what it shows', () => {
  expect(readFigureDraft(figureDraft(facts), facts)).toEqual({ ok: true, value: facts });
});

it.each([
  [{ value: 'many' }, ['value']],
  [{ upper: 'more' }, ['upper']],
  [{ upper: '39' }, ['upper']],
  [{ asOf: 'May' }, ['asOf']],
  [{ value: '', asOf: '2031-02-30' }, ['value', 'asOf']],
  [{ unit: 'x'.repeat(81) }, ['unit']],
])('says which field is wrong in %o', (change, expected) => {
  const read = readFigureDraft({ ...figureDraft(facts), ...change }, facts);
  expect(read.ok ? [] : Object.keys(read.error)).toEqual(expected);
});

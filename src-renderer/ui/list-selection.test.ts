import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  allSelected,
  extendTo,
  keptSelection,
  moved,
  nothingSelected,
  onlySelected,
  toggled,
  typedAhead,
  type ListSelection,
} from './list-selection.ts';

const keys = ['a', 'b', 'c', 'd', 'e'];
const shown = (it: ListSelection) => `${it.active ?? '-'} ${[...it.selected].toSorted().join('')}`;

const cases: readonly [string, ListSelection, string][] = [
  ['down from nothing', moved(keys, nothingSelected, 1, false), 'a a'],
  ['to the end from nothing', moved(keys, nothingSelected, Infinity, false), 'e e'],
  ['up from nothing', moved(keys, nothingSelected, -1, false), 'e e'],
  ['down', moved(keys, onlySelected('b'), 1, false), 'c c'],
  ['not past the end', moved(keys, onlySelected('e'), 1, false), 'e e'],
  ['to the end', moved(keys, onlySelected('b'), Infinity, false), 'e e'],
  ['shift down', moved(keys, onlySelected('b'), 1, true), 'c bc'],
  ['shift back over the anchor', extendTo(keys, extendTo(keys, onlySelected('c'), 'e'), 'a'), 'a abc'],
  ['added', toggled(onlySelected('b'), 'd'), 'd bd'],
  ['taken out', toggled(toggled(onlySelected('b'), 'd'), 'b'), 'b d'],
  ['all', allSelected(keys, onlySelected('c')), 'c abcde'],
  [
    'a selected row disappears',
    keptSelection(keys, ['a', 'c'], extendTo(keys, onlySelected('a'), 'c')),
    'c ac',
  ],
  ['the active row disappears', keptSelection(keys, ['a'], extendTo(keys, onlySelected('a'), 'c')), 'a a'],
  [
    'all that was selected disappears',
    keptSelection(keys, ['a', 'd', 'e'], extendTo(keys, onlySelected('b'), 'c')),
    'd d',
  ],
  ['the last row disappears', keptSelection(keys, ['a', 'b'], onlySelected('e')), 'b b'],
  ['every row disappears', keptSelection(keys, [], onlySelected('e')), '- '],
  ['in an empty list', moved([], onlySelected('a'), 1, false), '- '],
];

it.each(cases)('%s', (_name, selection, expected) => expect(shown(selection)).toBe(expected));

it.each([
  [['Alder', 'Birch', 'Beech', 'Cedar'], 0, 'b', 1],
  [['Alder', 'Birch', 'Beech', 'Cedar'], 1, 'b', 2],
  [['Alder', 'Birch', 'Beech', 'Cedar'], 2, 'bb', 1],
  [['Alder', 'Birch', 'Beech', 'Cedar'], 1, 'be', 2],
  [['Alder', 'Birch', 'Beech', 'Cedar'], 2, 'be', 2],
  [['Alder'], -1, 'x', -1],
  [['Éclair', 'Eclipse'], -1, 'éc', 0],
])('in %o from %s, typing %s goes to %s', (names, active, typed, expected) => {
  expect(typedAhead(names, active, typed)).toBe(expected);
});

it('selects nothing that is not in the list, whatever is pressed', () => {
  const step = fc.record({ delta: fc.integer({ min: -7, max: 7 }), extend: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const end = steps.reduce((at, it) => moved(keys, at, it.delta, it.extend), nothingSelected);
      expect([...end.selected].every((key) => keys.includes(key))).toBe(true);
      if (end.active !== null) expect(end.selected.has(end.active)).toBe(true);
    }),
  );
});

import { expect, test } from 'vitest';
import type { BundleItem } from '#core/contract/bundle-views.ts';
import { asChoices, chooseFor, countComing, groupsOf, shownItems } from './bundle-choices.ts';

const item = (line: string, more: Partial<BundleItem> = {}): BundleItem => {
  const [kind = '', id = '', state = '', usual = ''] = line.split(' ');
  return {
    ...{ kind: kind as BundleItem['kind'], id, state: state as BundleItem['state'] },
    ...{ name: id, from: '', here: '', marking: null, isInTrash: false, isNeeded: false, differs: [] },
    usual: usual as BundleItem['usual'],
    ...{ may: state === 'same' ? ['ours'] : ['ours', 'theirs'], ...more },
  };
};
const ITEMS = [
  item('source s1 new theirs', { isNeeded: true }),
  item('source s2 same ours'),
  item('excerpt e1 both ours', { may: ['ours', 'theirs', 'both'] }),
  item('briefing b1 new theirs'),
];

test('what needs a look stands first, and every group says how many it has', () => {
  expect(groupsOf(ITEMS)).toEqual([
    { state: 'all', count: 4 },
    { state: 'both', count: 1 },
    { state: 'new', count: 2 },
    { state: 'same', count: 1 },
  ]);
  expect(shownItems(ITEMS, 'all').map((it) => it.id)).toEqual(['e1', 's1', 'b1', 's2']);
  expect(shownItems(ITEMS, 'new').map((it) => it.id)).toEqual(['s1', 'b1']);
});

test('a choice for a group is made where it may be, and only what is not usual is sent', () => {
  const chosen = chooseFor(ITEMS, 'both', new Map());
  expect(asChoices(ITEMS, chosen)).toEqual([{ kind: 'excerpt', id: 'e1', choice: 'both' }]);
  expect(asChoices(ITEMS, chooseFor(ITEMS, 'theirs', new Map()))).toEqual([
    { kind: 'excerpt', id: 'e1', choice: 'theirs' },
  ]);
});

test('what the briefing rests on comes with it, whatever was chosen', () => {
  const none = chooseFor(ITEMS.slice(0, 1), 'ours', new Map());
  expect(countComing(ITEMS, new Map())).toBe(2);
  expect(countComing(ITEMS, none)).toBe(2);
  expect(countComing(ITEMS, chooseFor(ITEMS, 'ours', new Map()))).toBe(0);
});

import { expect, it } from 'vitest';
import { briefingId, pictureId, sourceId } from '#core/model/ids.ts';
import {
  noTabs,
  rememberedTabs,
  restoredTabs,
  tabsIn,
  withoutTab,
  withTab,
  type OpenTabs,
  type Readable,
} from './open-tabs.ts';

const tabs = (open: string, active: string | null): OpenTabs<string> => ({ open: [...open], active });

it.each([
  ['the first', withTab<string>(noTabs, 'a'), tabs('a', 'a')],
  ['after the active one', withTab(tabs('abc', 'a'), 'x'), tabs('axbc', 'x')],
  ['one that is open', withTab(tabs('abc', 'a'), 'c'), tabs('abc', 'c')],
  ['closing the active one', withoutTab(tabs('abc', 'b'), 'b'), tabs('ac', 'c')],
  ['closing the last', withoutTab(tabs('abc', 'c'), 'c'), tabs('ab', 'b')],
  ['closing another', withoutTab(tabs('abc', 'c'), 'a'), tabs('bc', 'c')],
  ['closing the only one', withoutTab(tabs('a', 'a'), 'a'), tabs('', null)],
  ['closing one that is not open', withoutTab(tabs('ab', 'a'), 'x'), tabs('ab', 'a')],
  ['known ones', tabsIn(tabs('abc', 'b'), ['c', 'b']), tabs('bc', 'b')],
  ['the one in front is not known', tabsIn(tabs('abc', 'b'), ['c', 'x']), tabs('c', 'c')],
  ['none is known', tabsIn(tabs('abc', 'b'), ['x']), tabs('', null)],
])('%s', (_name, found, expected) => expect(found).toEqual(expected));

const source = (id: string) => ({ kind: 'source', id: sourceId.parse(id) }) as const;
const picture = (id: string) => ({ kind: 'picture', id: pictureId.parse(id) }) as const;
const briefing = (id: string) => briefingId.parse(id);

it('knows a thing by its kind and id', () => {
  const both: OpenTabs<Readable> = { open: [source('1'), picture('1')], active: source('1') };
  expect(withTab(both, picture('1'))).toEqual({ ...both, active: picture('1') });
  expect(withoutTab(both, source('1'))).toEqual({ open: [picture('1')], active: picture('1') });
  expect(tabsIn(both, [picture('1')])).toEqual({ open: [picture('1')], active: picture('1') });
});

it('restores what it remembered', () => {
  const reading = { open: [source('s1'), picture('p1'), source('s2')], active: picture('p1') };
  const briefings = { open: [briefing('b1'), briefing('b2')], active: briefing('b2') };
  expect(restoredTabs(rememberedTabs(reading, briefings), briefing('b2'))).toEqual({ reading, briefings });
});

it('leaves out what it does not know', () => {
  const remembered = ['chart:9', 'source:', 'picture:', 'source', 'source:s1', 'reading:s7'];
  expect(restoredTabs(remembered, briefing('b9'))).toEqual({
    reading: { open: [source('s1')], active: source('s1') },
    briefings: noTabs,
  });
});

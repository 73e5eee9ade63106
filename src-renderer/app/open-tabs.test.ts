import { expect, it } from 'vitest';
import { briefingId, sourceId } from '#core/model/ids.ts';
import {
  noTabs,
  rememberedTabs,
  restoredTabs,
  tabsIn,
  withoutTab,
  withTab,
  type OpenTabs,
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

const source = (id: string) => sourceId.parse(id);
const briefing = (id: string) => briefingId.parse(id);

it('restores what it remembered', () => {
  const sources = { open: [source('s1'), source('s2')], active: source('s2') };
  const briefings = { open: [briefing('b1'), briefing('b2')], active: briefing('b2') };
  expect(restoredTabs(rememberedTabs(sources, briefings), briefing('b2'))).toEqual({ sources, briefings });
});

it('leaves out what it does not know', () => {
  expect(restoredTabs(['chart:9', 'source:', 'source:s1', 'reading:s7'], briefing('b9'))).toEqual({
    sources: { open: [source('s1')], active: source('s1') },
    briefings: noTabs,
  });
});

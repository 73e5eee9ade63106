import { describe, expect, test } from 'vitest';
import { findNamings, looksLikeOutlet, namesOutlet } from './naming.ts';

describe('a text names where it has its story from', () => {
  test.each<[string, string[]]>([
    ['The minister resigned, the Harbour Post reported on Friday.', ['Harbour Post']],
    ['She told The Lantern that talks would resume.', ['The Lantern']],
    ['The port is closed, Northern Wire reported, citing two officials.', ['Northern Wire']],
    ['According to the Tessen Courier, output doubled.', ['Tessen Courier']],
    ['The deal was first reported by Le Phare du Nord.', ['Le Phare du Nord']],
    ['Le barrage cède, selon La Dépêche du Fleuve.', ['La Dépêche du Fleuve']],
    ['Il l’a déclaré au journal « Le Fanal ».', ['Le Fanal']],
    ['Про це пише «Портовий вісник».', ['Портовий вісник']],
    ['Порт закрито, з посиланням на Північне агентство повідомив речник.', ['Північне']],
    ['Об этом сообщает «Морской вестник».', ['Морской вестник']],
    ['Nothing is named here, and nobody told anybody.', []],
  ])('%s', (text, names) => {
    expect(findNamings(text, []).map((it) => it.name)).toEqual(names);
  });

  test('but not in its page furniture', () => {
    const text = 'Read: the Harbour Post reported more.\n\nThe text itself.';
    const residue = [{ start: 0, end: text.indexOf('\n'), reason: 'teaser' as const, restored: false }];
    expect(findNamings(text, residue)).toEqual([]);
  });
});

// A pattern that begins anew at each of these capitals would not come to an end.
test.each(['A', 'A-', 'A’', 'A.', 'A '.padEnd(40)])('a text of nothing but %j names nobody', (piece) => {
  const text = piece.repeat(Math.ceil(400_000 / piece.length));
  expect(findNamings(text, [])).toEqual([]);
  expect(findNamings(`${text}\n\nThe ship sank, the Harbour Post reported.`, [])).toHaveLength(1);
});

test('what lies beyond the first million characters is not looked at', () => {
  const said = 'The ship sank, the Harbour Post reported.';
  expect(findNamings(`${'x '.repeat(500_000)}\n\n${said}`, [])).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['The Harbour Post', 'Harbour Post', true],
  ['The Times', 'New Harbour Times', true],
  ['Post', 'Harbour Courier', false],
  ['Le Fanal', 'Fanal', true],
  ['', 'Harbour Post', false],
  ['Портовий Вісник', 'портовий вісник', true],
])('%s and %s', (name, outlet, expected) => {
  expect(namesOutlet(name, outlet)).toBe(expected);
});

test.each<[string, boolean]>([
  ['The Harbour Post', true],
  ['Anna Lind', false],
  ['Портовий вісник', true],
  ['Western Officials', false],
])('%s looks like an outlet: %s', (name, expected) => {
  expect(looksLikeOutlet(name)).toBe(expected);
});

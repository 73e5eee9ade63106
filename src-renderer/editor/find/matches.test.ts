import { expect, it } from 'vitest';
import { foldText } from '#core/text/fold-map.ts';
import { makeFolding, matchesIn } from './matches.ts';

it.each([
  ['The Port of Porto, the port', 'port', false, false, 'Port Port port'],
  ['The Port of Porto, the port', 'port', false, true, 'Port port'],
  ['The Port of Porto, the port', 'port', true, false, 'port'],
  ['The Port of Porto, the port', 'Port', true, true, 'Port'],
  ['an école and an ecole', 'ecole', false, true, 'école ecole'],
  ['an école and an ecole', 'ecole', true, true, 'ecole'],
  ['nothing', '', true, false, ''],
  ['nothing', '  ', false, false, ''],
])('%j: %j (exact %s, whole words %s)', (text, wanted, exact, wholeWords, expected) =>
  expect(
    matchesIn(text, { text: wanted, exact, wholeWords })
      .map((it) => text.slice(it.start, it.end))
      .join(' '),
  ).toBe(expected),
);

it('folds again only what changed since the last search, and forgets what is gone', () => {
  const folded: string[] = [];
  const folding = makeFolding((text) => {
    folded.push(text);
    return foldText(text);
  });
  const wanted = { text: 'port', exact: false, wholeWords: false };
  const search = (...texts: string[]) => {
    folded.length = 0;
    folding.begin();
    return [texts.map((it) => matchesIn(it, wanted, folding.fold).length), [...folded]];
  };
  expect(search('A port', 'Halm')).toEqual([
    [1, 0],
    ['A port', 'Halm'],
  ]);
  expect(search('A port', 'Halm, a port')).toEqual([[1, 1], ['Halm, a port']]);
  expect(search('A port', 'Halm')).toEqual([[1, 0], ['Halm']]);
});

import { expect, test } from 'vitest';
import { deskOf } from '#core/checks/desk.test-support.ts';
import { wantedWords } from './wanted.ts';

const sources = { s1: { text: 'We will not close the basin. Ships wait five hours.' }, s2: { text: 'x' } };
const excerpts = {
  e1: { source: 's1', exact: 'We will not close the basin.', speaker: 'Anna Lind' },
  e2: { source: 's1', exact: 'Ships wait five hours.' },
};

const check = (blocks: readonly string[], expected: readonly (readonly [string, string])[]): void => {
  const { briefing, context } = deskOf({ sources, excerpts, blocks });
  const found = wantedWords(briefing.blocks, 'en', context.things);
  expect(found.map((it) => [it.words, it.cited.join()])).toEqual(expected);
  expect(wantedWords(briefing.blocks, 'en', context.things)).toEqual(found);
};

test.each<readonly [readonly string[], readonly (readonly [string, string])[]]>([
  [['She said: “Ships wait five hours.” {e2}'], []],
  [['She said: “Ships wait six hours.” {e2}'], [['Ships wait six hours.', 's1']]],
  [['She said: “Ships wait six hours at the mole.”'], [['Ships wait six hours at the mole.', '']]],
  [
    ['She said: “We will not close the basin” {e1}.', 'He said: “Ships wait six hours.” {e2, s2}'],
    [
      ['Ships wait six hours.', 's1,s2'],
      ['We will not close the basin', 's1'],
    ],
  ],
  [
    ['He said: “Ships wait six hours.” {e2}', 'She said: “Ships wait six hours.” {s2}'],
    [['Ships wait six hours.', 's1,s2']],
  ],
  [['Nothing is quoted {e1}.'], []],
])('%j', check);

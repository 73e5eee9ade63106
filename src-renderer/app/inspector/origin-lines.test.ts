import { expect, test } from 'vitest';
import type { OriginLink } from '#core/contract/views.ts';
import { sourceId } from '#core/model/ids.ts';
import { evidenceWords, originLines } from './origin-lines.ts';

const NOTHING = {
  naming: null,
  sharedRuns: [],
  sharedNumbers: [],
  threeWordShare: null,
  stemPairShare: null,
};
const label = (id: string) => ({
  id: sourceId.parse(id),
  citeKey: id,
  title: id,
  outlet: null,
  publishedOn: null,
});
const link = (carrier: string, origin: string): OriginLink => ({
  carrier: label(carrier),
  origin: origin.startsWith('"')
    ? { kind: 'named', name: origin }
    : { kind: 'source', id: sourceId.parse(origin) },
  originSource: origin.startsWith('"') ? null : label(origin),
  state: 'suggested',
  evidence: NOTHING,
});

test.each<[string, OriginLink[], string[]]>([
  ['none', [], []],
  ['one', [link('a', 'b')], ['b', '  a']],
  ['a chain', [link('a', 'b'), link('b', 'c')], ['c', '  b', '    a']],
  ['two carriers', [link('a', 'c'), link('b', 'c')], ['c', '  a', '  b']],
  ['two origins', [link('a', 'b'), link('a', '"x"')], ['b', '  a', '"x"', '  a']],
  ['a circle', [link('a', 'b'), link('b', 'a')], ['b', '  a']],
])('%s', (_, links, expected) => {
  const lines = originLines({ links, count: { carriers: 0, origins: 0 } });
  expect(lines.map((it) => '  '.repeat(it.depth) + it.name)).toEqual(expected);
});

test('evidence in words', () => {
  const range = { start: 0, end: 4 };
  expect(
    evidenceWords({
      naming: { ...range, words: 'told the Post', name: 'Post' },
      sharedRuns: [{ inSource: range, inOrigin: range, words: 12 }],
      sharedNumbers: ['412', '18.4'],
      threeWordShare: 0.186,
      stemPairShare: 0.2,
    }),
  ).toEqual([
    'Names it: “told the Post”',
    '12 words in a row are the same',
    'Same numbers: 412, 18.4',
    '19 % of its three-word sequences',
  ]);
});

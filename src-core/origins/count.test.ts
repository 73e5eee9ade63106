import { expect, test } from 'vitest';
import type { SourceId } from '#core/model/ids.ts';
import { countOrigins, type Derivation } from './count.ts';

/** `a>b` is a source that derives from another, `a>=b` one that derives from a name. */
function check(sources: string, links: string, expected: readonly [carriers: number, origins: number]) {
  const derivations = links
    .split(' ')
    .filter((it) => it !== '')
    .map((it): Derivation => {
      const [source = '', origin = ''] = it.split('>');
      return {
        source: source as SourceId,
        origin: origin.startsWith('=')
          ? { kind: 'named', name: origin.slice(1) }
          : { kind: 'source', id: origin as SourceId },
      };
    });
  const { carriers, origins } = countOrigins(sources.split(' ') as SourceId[], derivations);
  expect([carriers, origins]).toEqual(expected);
}

test.each<[name: string, sources: string, links: string, expected: [number, number]]>([
  ['sources that derive from nothing', 'a b a', '', [2, 2]],
  ['carriers of one', 'a b c', 'a>c b>a', [3, 1]],
  ['carriers of one that is not among them', 'a b', 'a>c b>c', [2, 1]],
  ['a name, however it is written', 'a b', 'a>=Post b>=POST', [2, 1]],
  ['two origins of one source', 'a', 'a>b a>=Post', [1, 2]],
  ['a circle', 'a b', 'a>b b>a', [2, 1]],
  ['a source that derives from a circle', 'a b c', 'a>b b>c c>b', [3, 1]],
  ['two circles', 'a d', 'a>b b>c c>b d>e e>d', [2, 2]],
  ['a circle with an end', 'a b', 'a>b b>a b>c', [2, 1]],
])('%s', (_, sources, links, expected) => {
  check(sources, links, expected);
});

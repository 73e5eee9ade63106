import { expect, it } from 'vitest';
import type { Citation, Target } from '#core/model/citation.ts';
import { citationId, excerptId, pictureId, sourceId } from '#core/model/ids.ts';
import type { Picture } from '#core/model/picture.ts';
import { mergedReferences, missingTargets, noReferences } from './references.ts';

const picture = (id: string, caption: string): Picture => ({
  id: pictureId.parse(id),
  caption,
  credit: null,
  altText: null,
  sourceId: null,
  marking: null,
  fileName: null,
  mediaType: 'image/png',
  width: 1,
  height: 1,
  byteLength: 1,
  bytesSha256: 'a'.repeat(64) as Picture['bytesSha256'],
  createdAt: '2031-05-04T10:00:00.000Z',
  trashedAt: null,
});
const citing = (...targets: Target[]): Citation => ({
  type: 'citation',
  id: citationId.parse('c1'),
  targets: targets.map((target) => ({ target, locator: null, prefix: '', suffix: '' })),
});
const excerpt: Target = { kind: 'excerpt', id: excerptId.parse('e1') };
const source: Target = { kind: 'source', id: sourceId.parse('s1') };
const map: Target = { kind: 'picture', id: pictureId.parse('p1') };

it('has everything of both, and the later word on what both know', () => {
  const before = { ...noReferences, pictures: [picture('p1', 'old'), picture('p2', 'kept')] };
  const now = { ...noReferences, pictures: [picture('p1', 'new'), picture('p3', 'added')] };
  expect(mergedReferences(before, now).pictures.map((it) => it.caption)).toEqual(['new', 'kept', 'added']);
});

it('asks once for each thing that is not known', () => {
  const known = { ...noReferences, pictures: [picture('p1', 'map')] };
  expect(missingTargets([citing(excerpt, map), citing(excerpt, source)], known)).toEqual([excerpt, source]);
});

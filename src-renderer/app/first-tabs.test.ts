import { expect, it } from 'vitest';
import { block } from '#core/model/block.ts';
import type { Target } from '#core/model/citation.ts';
import { briefingId, excerptId, pictureId, sourceId } from '#core/model/ids.ts';
import { firstSource, savedLast } from './first-tabs.ts';

const row = (id: string, savedAt: string) => ({ id: briefingId.parse(id), savedAt });

it.each([
  ['none', [], null],
  ['the newer one', [row('a', '2031-05-04T10:00:00.000Z'), row('b', '2031-05-04T11:00:00.000Z')], 'b'],
  ['the only one', [row('a', '2031-05-04T10:00:00.000Z')], 'a'],
])('the briefing saved last: %s', (_name, rows, expected) => expect(savedLast(rows)).toBe(expected));

const known = {
  sources: [
    { id: sourceId.parse('s1'), trashedAt: null },
    { id: sourceId.parse('s2'), trashedAt: null },
    { id: sourceId.parse('s3'), trashedAt: '2031-05-04T10:00:00.000Z' },
  ],
  excerpts: [
    { id: excerptId.parse('e2'), sourceId: sourceId.parse('s2') },
    { id: excerptId.parse('e3'), sourceId: sourceId.parse('s3') },
  ],
  figures: [],
  pictures: [{ id: pictureId.parse('p0'), sourceId: null }],
};
const source = (id: string): Target => ({ kind: 'source', id: sourceId.parse(id) });
const excerpt = (id: string): Target => ({ kind: 'excerpt', id: excerptId.parse(id) });
const citing = (targets: readonly Target[]) =>
  targets.map((target, index) =>
    block.parse({
      type: 'paragraph',
      id: `b${index}`,
      marking: null,
      content: [
        {
          type: 'citation',
          id: `c${index}`,
          targets: [{ target, locator: null, prefix: '', suffix: '' }],
        },
      ],
    }),
  );

const cases: readonly (readonly [string, readonly Target[], string | null])[] = [
  ['nothing cited', [], null],
  ['a source itself', [source('s1'), source('s2')], 's1'],
  ['the source of an excerpt', [excerpt('e2'), source('s1')], 's2'],
  ['what is not known is passed over', [excerpt('e9'), source('s9'), source('s2')], 's2'],
  ['so is what is in the trash', [excerpt('e3'), source('s3'), source('s1')], 's1'],
  ['a picture without a source', [{ kind: 'picture', id: pictureId.parse('p0') }], null],
];
it.each(cases)('the first source cited: %s', (_name, targets, expected) =>
  expect(firstSource(citing(targets), known)).toBe(expected),
);

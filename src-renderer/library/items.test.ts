import { expect, it } from 'vitest';
import { briefingId } from '#core/model/ids.ts';
import { trashSentence } from './items.ts';

const use = (title: string) => ({ briefingId: briefingId.parse(title), title, citations: 1 });

it.each([
  [3, [], 'Moved 3 excerpts to the trash.'],
  [1, [use('Port talks')], 'Moved 1 excerpt to the trash. “Port talks” still cites it.'],
  [
    2,
    [use('Port talks'), use('Rail talks'), use('Grain')],
    'Moved 2 excerpts to the trash. “Port talks” and 2 other briefings still cite them.',
  ],
])('%s trashed, used in %o', (count, inUse, expected) => {
  expect(trashSentence('excerpt', count, inUse)).toBe(expected);
});

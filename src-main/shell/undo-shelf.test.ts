import { expect, test } from 'vitest';
import { briefingId } from '#core/model/ids.ts';
import { makeUndoShelf } from './undo-shelf.ts';

const id = (at: number) => briefingId.parse(`b${at}`);

test('what was kept is taken once', () => {
  const shelf = makeUndoShelf();
  shelf.keep(id(1), 'old');
  shelf.keep(id(1), 'new');
  expect([shelf.take(id(1)), shelf.take(id(1)), shelf.take(id(2))]).toEqual(['new', null, null]);
});

test('of many, the ones closed first are forgotten', () => {
  const shelf = makeUndoShelf();
  for (let at = 0; at < 30; at += 1) shelf.keep(id(at), at);
  expect([shelf.take(id(0)), shelf.take(id(5)), shelf.take(id(6)), shelf.take(id(29))]).toEqual([
    null,
    null,
    6,
    29,
  ]);
  shelf.clear();
  expect(shelf.take(id(7))).toBe(null);
});

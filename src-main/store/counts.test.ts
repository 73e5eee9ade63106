import { expect, test } from 'vitest';
import { sourceId } from '#core/model/ids.ts';
import { countAll } from './counts.ts';
import { trashSources } from './sources.ts';
import { addExcerpt, addFigure, addSource, withLibrary } from './test-library.ts';

const TEXT = 'Twelve ships waited.';

test('what was taken from a source in the trash is not counted, and comes back with it', async () => {
  await withLibrary((library) => {
    for (const id of ['a', 'b']) {
      const source = addSource(library, id, TEXT);
      addExcerpt(library, `e${id}`, { source, text: TEXT, exact: 'ships waited' });
      addFigure(library, `f${id}`, { source, text: TEXT, exact: 'Twelve' });
    }
    const counted = () => {
      const { sources, excerpts, figures, trashed } = countAll(library.db);
      return [sources, excerpts, figures, trashed];
    };
    expect(counted()).toEqual([2, 2, 2, 0]);
    trashSources(library.db, [sourceId.parse('a')], '2026-03-09T12:00:00.000Z');
    expect(counted()).toEqual([1, 1, 1, 1]);
    trashSources(library.db, [sourceId.parse('a')], null);
    expect(counted()).toEqual([2, 2, 2, 0]);
  });
});

import { expect, test } from 'vitest';
import { insertBriefing } from './briefings.ts';
import type { OpenLibrary } from './library.ts';
import { addSource, newBriefing, NOON, paragraphBlock, withLibrary } from './test-library.ts';
import { textsState } from './texts-state.ts';

test.each<[string, (library: OpenLibrary) => unknown, boolean]>([
  ['nothing', () => {}, false],
  [
    'a briefing',
    ({ db }) => insertBriefing(db, newBriefing('b1', [paragraphBlock('k1', 'One.')]), NOON),
    false,
  ],
  ['a tag', ({ db }) => db.run("INSERT INTO tags (name) VALUES ('roads')"), false],
  ['one more source', (it) => addSource(it, 's2', 'Other words.'), true],
  ['a source in the trash', ({ db }) => db.run('UPDATE sources SET trashed_at = ?', NOON), true],
  ['the title of a source', ({ db }) => db.run("UPDATE sources SET title = 'Bridges'"), true],
  [
    'a part set aside',
    ({ db }) =>
      db.run(`INSERT INTO residue (source, start, "end", reason, restored) VALUES (1, 0, 3, 'notice', 0)`),
    true,
  ],
])('after a change: %s', (_, change, differs) =>
  withLibrary((library) => {
    addSource(library, 's1', 'The bridge is closed.');
    const before = textsState(library.db);
    change(library);
    expect(textsState(library.db) !== before).toBe(differs);
  }),
);

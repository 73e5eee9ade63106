import { expect, test } from 'vitest';
import { sourceId } from '#core/model/ids.ts';
import { seqOfSource } from '#main/store/sources.ts';
import { findNearDuplicates, insertNearDuplicates } from '#main/store/near-duplicates.ts';
import { addExcerpt, addSource } from '#main/store/test-library.ts';
import { decideNearDuplicate } from './near-duplicates.ts';
import { withDeps } from './test-deps.ts';

const TEXT = Array.from(
  { length: 12 },
  (_, at) => `Barge ${at} of Halm lay at quay ${at * 3} that day.`,
).join(' ');

test.each<['both' | 'this' | 'other', string[]]>([
  ['both', []],
  ['this', ['b']],
  ['other', ['a']],
])('keeping %s', (keep, trashed) =>
  withDeps((deps) => {
    const { library } = deps;
    const a = addSource(library, 'a', TEXT);
    const b = addSource(library, 'b', `${TEXT} Then the ice came.`);
    for (const source of [a, b])
      addExcerpt(library, `of-${source.id}`, { source, text: TEXT, exact: 'Barge 1' });
    const seq = seqOfSource(library.db, b.id) ?? 0;
    insertNearDuplicates(library.db, seq, findNearDuplicates(library.db, seq));
    const decided = decideNearDuplicate(deps, { id: a.id, other: sourceId.parse('b'), keep });
    expect(decided).toMatchObject({ ok: true, value: { source: { id: 'a' }, nearDuplicates: [] } });
    expect(library.db.all('SELECT * FROM near_duplicates')).toEqual([]);
    const inTrash = library.db.all('SELECT id FROM sources WHERE trashed_at IS NOT NULL');
    expect(inTrash.map((it) => it['id'])).toEqual(trashed);
    expect(library.db.all('SELECT id FROM excerpts')).toHaveLength(2);
  }),
);

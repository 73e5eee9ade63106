import { expect, test } from 'vitest';
import { sourceId } from '#core/model/ids.ts';
import { readText } from './source-texts.ts';
import { addSource, withLibrary } from './test-library.ts';

const TEXT = 'The bridge is not closed.\n\nThe ferry runs.';

test.each([
  ['as it was frozen', null, { ok: true, value: { text: TEXT } }],
  [
    'with one word gone, where no excerpt would notice',
    "DROP TRIGGER texts_are_frozen; UPDATE texts SET text = replace(text, ' not', '')",
    { ok: false, error: { code: 'stored-bytes-changed', what: 's1' } },
  ],
])('a text is read %s', (_, change, expected) =>
  withLibrary((library) => {
    const { db } = library;
    addSource(library, 's1', TEXT);
    if (change !== null) db.script(change);
    expect(readText(db, sourceId.parse('s1'))).toMatchObject(expected);
  }),
);

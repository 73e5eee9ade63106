import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { textOfBlock } from '#core/model/block.ts';
import { BRIEFING_MODEL } from '#core/model/briefing.ts';
import { briefingId, versionId } from '#core/model/ids.ts';
import { insertBriefing, listBriefings, readBriefing, saveBriefing, showBriefing } from './briefings.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { sha256Of } from './hash.ts';
import { exportsRestingOn } from './resting-on.ts';
import { addExcerpt, addSource, newBriefing, NOON, paragraphBlock, withLibrary } from './test-library.ts';
import { idsInVersion, listVersions, readVersion, restoreVersion } from './versions.ts';

const ID = briefingId.parse('b1');
const run = (text: string) => ({ type: 'text', text, bold: false, italic: false });
const write = (content: object) => (db: WriteDb) => {
  db.run(
    "UPDATE blocks SET content = ? WHERE id = 'k2'",
    JSON.stringify({ id: 'k2', marking: null, ...content }),
  );
};

/** What a later version of the app may have written, and what of it is shown. */
const NEWER: [name: string, write: (db: WriteDb) => void, shown: string[], unreadable: object[]][] = [
  [
    'a newer model',
    (db) => db.run('UPDATE briefings SET model = ?', BRIEFING_MODEL + 1),
    ['One.', 'Two.'],
    [],
  ],
  [
    'a block of a kind nobody knows here',
    write({ type: 'timeline', title: 'Talks', steps: [{ text: 'March' }, { text: ' to May' }] }),
    ['One.', 'Talks\nMarch to May'],
    [{ blockId: 'k2', type: 'timeline' }],
  ],
  [
    'a run nobody knows here',
    write({ type: 'paragraph', content: [run('Two '), { type: 'equation', tex: 'a' }, run('three.')] }),
    ['One.', 'Two three.'],
    [{ blockId: 'k2', type: 'paragraph' }],
  ],
  [
    'a part without words',
    write({ type: 'spacer' }),
    ['One.', '[a part this version cannot show]'],
    [{ blockId: 'k2', type: 'spacer' }],
  ],
  ['a kind nobody knows here', (db) => db.run("UPDATE briefings SET kind = 'cable'"), ['One.', 'Two.'], []],
  ['a fact of another shape', (db) => db.run("UPDATE briefings SET date = 'spring'"), ['One.', 'Two.'], []],
];

/** Every row that makes up the briefing and its versions. */
function rowsOf(db: ReadDb): unknown[] {
  return ['briefings', 'blocks', 'citations', 'versions'].map((table) =>
    db.all(`SELECT * FROM ${table} ORDER BY 1, 2`),
  );
}

describe.each(NEWER)('%s', (_, make, shown, unreadable) => {
  test('is shown as far as it is known', () =>
    withLibrary(({ db }) => {
      insertBriefing(
        db,
        newBriefing('b1', [paragraphBlock('k1', 'One.'), paragraphBlock('k2', 'Two.')]),
        NOON,
      );
      make(db);
      const read = showBriefing(db, ID);
      expect(read).toMatchObject({ ok: true, value: { newer: true, unreadable, revision: 1 } });
      expect(read.ok && read.value.briefing.blocks.map(textOfBlock)).toEqual(shown);
      expect(listBriefings(db, false)).toMatchObject([{ id: 'b1', title: 'Brief' }]);
    }));

  test('is not written, whatever is tried', () =>
    withLibrary(({ db }) => {
      const blocks = [paragraphBlock('k1', 'One.'), paragraphBlock('k2', 'Two.')];
      insertBriefing(db, newBriefing('b1', blocks), NOON);
      const json = JSON.stringify(newBriefing('b1', blocks));
      db.run(
        `INSERT INTO versions (id, briefing, revision, saved_at, content, content_sha256) VALUES ('v1', 1, 1, ?, ?, ?)`,
        ...[NOON, deflateSync(json), sha256Of(json)],
      );
      make(db);
      const before = rowsOf(db);
      const refused = { ok: false, error: { code: 'briefing-newer' } };
      const save = { id: ID, revision: 1, order: ['k1', 'k2'], changed: [], facts: {} };
      expect(readBriefing(db, ID)).toEqual(refused);
      expect(saveBriefing(db, save, NOON)).toEqual(refused);
      // A save that would do away with what is not known is none either.
      expect(saveBriefing(db, { ...save, order: [] }, NOON)).toEqual(refused);
      expect(
        saveBriefing(db, { ...save, changed: blocks, facts: { kind: 'non-paper', date: null } }, NOON),
      ).toEqual(refused);
      const kept = { id: versionId.parse('v2'), at: NOON };
      expect(restoreVersion(db, { id: versionId.parse('v1'), revision: 1 }, kept)).toEqual(refused);
      expect(rowsOf(db)).toEqual(before);
    }));
});

test('an old block of the first model is read as it is', () =>
  withLibrary(({ db }) => {
    insertBriefing(db, newBriefing('b1', []), NOON);
    const old = {
      ...{ id: 'k1', marking: null, type: 'table', headerRow: true },
      rows: [[{ content: [run('Port')] }, { content: [] }]],
    };
    db.run('UPDATE briefings SET model = 1');
    db.run(
      "INSERT INTO blocks (briefing, id, position, words, content) VALUES (1, 'k1', 1, 1, ?)",
      JSON.stringify(old),
    );
    expect(readBriefing(db, ID)).toMatchObject({
      ok: true,
      value: { briefing: { model: BRIEFING_MODEL, blocks: [old] } },
    });
    const save = { id: ID, revision: 1, order: ['k1'], changed: [], facts: {} };
    expect(saveBriefing(db, save, NOON).ok).toBe(true);
    expect(db.get('SELECT content FROM blocks')).toEqual({ content: JSON.stringify(old) });
  }));

const TEXT = 'The bridge is closed. Repairs begin in May.';

describe.each<[string, (json: Record<string, unknown>) => object]>([
  ['a newer model', (it) => ({ ...it, model: BRIEFING_MODEL + 1 })],
  [
    'a block nobody knows',
    (it) => ({
      ...it,
      blocks: [...(it['blocks'] as object[]), { type: 'timeline', id: 'k9', text: 'Then.' }],
    }),
  ],
])('a version with %s', (_, newer) => {
  test('is listed and not opened, and what it rests on is known', () =>
    withLibrary((library) => {
      const { db } = library;
      const source = addSource(library, 's1', TEXT);
      const cited = addExcerpt(library, 'e1', { source, text: TEXT, exact: 'The bridge is closed.' });
      addSource(library, 's2', `${TEXT} Again.`);
      const briefing = newBriefing('b1', [paragraphBlock('k1', 'Two words.', [cited])]);
      insertBriefing(db, briefing, NOON);
      const json = JSON.stringify(newer(JSON.parse(JSON.stringify(briefing))));
      db.run(
        `INSERT INTO versions (id, briefing, revision, saved_at, content, content_sha256) VALUES ('v1', 1, 1, ?, ?, ?)`,
        ...[NOON, deflateSync(json), sha256Of(json)],
      );
      db.run(
        `INSERT INTO exports (briefing, version, format, file_name, file_sha256, pages, exported_at) VALUES (1, 1, 'pdf', 'b.pdf', ?, 1, ?)`,
        ...[sha256Of('pdf'), NOON],
      );
      const id = versionId.parse('v1');
      const refused = { ok: false, error: { code: 'briefing-newer' } };
      expect(readVersion(db, id)).toEqual(refused);
      expect(restoreVersion(db, { id, revision: 1 }, { id: versionId.parse('v2'), at: NOON })).toEqual(
        refused,
      );
      const [row] = listVersions(db, ID);
      expect(row).toMatchObject({ id: 'v1', byteLength: Buffer.byteLength(json), exports: 1 });
      expect(row?.words).toBeGreaterThanOrEqual(2);
      const ids = idsInVersion(db, id);
      expect(ids.ok && [...ids.value]).toEqual(expect.arrayContaining(['b1', 'k1', 'e1']));
      expect(exportsRestingOn(db, 1)).toMatchObject({ ok: true, value: [{ fileName: 'b.pdf' }] });
      expect(exportsRestingOn(db, 2)).toEqual({ ok: true, value: [] });
    }));
});

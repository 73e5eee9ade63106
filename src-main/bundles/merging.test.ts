import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  blockId,
  briefingId,
  collectionId,
  commentId,
  commentThreadId,
  excerptId,
  pictureId,
  sourceId,
} from '#core/model/ids.ts';
import { plainRun } from '#core/model/inline.ts';
import { beginThread, listThreads } from '#main/store/comments.ts';
import { connectForReading } from '#main/store/connection.ts';
import { listBriefings, readBriefing, saveBriefing, trashBriefings } from '#main/store/briefings.ts';
import { findExcerpt, updateExcerpt, excerptsOf } from '#main/store/excerpts.ts';
import { confirmLink, originsOf } from '#main/store/origins.ts';
import { findPicture } from '#main/store/pictures.ts';
import { findSource, findSources, trashSources, updateSource } from '#main/store/sources.ts';
import { addExcerpt } from '#main/store/test-library.ts';
import { listVersions } from '#main/store/versions.ts';
import { insertCollection, listCollections, putInCollection } from '#main/store/collections.ts';
import {
  addKeptSource,
  BLOCKS,
  fill,
  statesIn,
  TEXT,
  value,
  withDesks,
  words,
  type Desk,
} from './bundle.test-support.ts';

const S1 = sourceId.parse('s1');
const B1 = briefingId.parse('b1');
const source = ({ library }: Desk) => findSource(library.db, S1)!;
const rename = (desk: Desk, title: string) => updateSource(desk.library.db, { ...source(desk), title });
const note = (desk: Desk, text: string) => {
  const {
    source: _,
    paragraphs: __,
    pages: ___,
    ...it
  } = findExcerpt(desk.library.db, excerptId.parse('e1'))!;
  updateExcerpt(desk.library.db, { ...it, note: text });
};
const write = (desk: Desk, text: string) => {
  const stored = value(readBriefing(desk.library.db, B1));
  const changed = [words('k1', text)];
  const order = stored.briefing.blocks.map((it) => it.id);
  value(
    saveBriefing(
      desk.library.db,
      { id: B1, revision: stored.revision, order, changed, facts: {} },
      desk.now(),
    ),
  );
};
const stateOf = async (desk: Desk, file: string, item: string) =>
  statesIn(await desk.look(file))
    .find((it) => it.startsWith(`${item} `))
    ?.slice(item.length + 1);

/** Two people who have the same after the first bundle. */
const withTwo = (work: (ada: Desk, ben: Desk) => Promise<void>) =>
  withDesks(2, async ([ada, ben]) => {
    fill(ada!);
    await ben!.take(await ada!.send());
    await work(ada!, ben!);
  });

test('changed there, changed here, and on both sides, in both directions', () =>
  withTwo(async (ada, ben) => {
    rename(ada, 'Harbour news, corrected');
    expect(await stateOf(ben, await ada.send(), 'source s1')).toBe('changed-there');
    note(ben, 'Look again.');
    expect(await stateOf(ben, await ada.send(), 'excerpt e1')).toBe('changed-here');
    rename(ben, 'News of the harbour');
    const back = await ben.send();
    expect(await stateOf(ada, back, 'source s1')).toBe('both');
    expect(await stateOf(ada, back, 'excerpt e1')).toBe('changed-there');
    expect(await stateOf(ada, back, 'source s2')).toBe('same');
  }));

test('the usual takes over what only the other side changed, and keeps what both did', () =>
  withTwo(async (ada, ben) => {
    rename(ada, 'Ada’s title');
    rename(ben, 'Ben’s title');
    note(ben, 'Ben’s note');
    const report = await ada.take(await ben.send());
    expect(report).toMatchObject({ kept: 1, changed: { excerpts: 1, sources: 0 } });
    expect(source(ada).title).toBe('Ada’s title');
    expect(findExcerpt(ada.library.db, excerptId.parse('e1'))?.note).toBe('Ben’s note');
    // What was decided is known: Ben's state is one that Ada has had.
    expect(await stateOf(ada, await ben.send(), 'source s1')).toBe('changed-here');
    expect(await stateOf(ben, await ada.send(), 'source s1')).toBe('changed-there');
  }));

test('theirs is taken by choice, and two of an excerpt are kept side by side', () =>
  withTwo(async (ada, ben) => {
    rename(ada, 'Ada’s title');
    rename(ben, 'Ben’s title');
    note(ada, 'Ada’s note');
    note(ben, 'Ben’s note');
    await ada.take(await ben.send(), [
      { kind: 'source', id: 's1', choice: 'theirs' },
      { kind: 'excerpt', id: 'e1', choice: 'both' },
    ]);
    expect(source(ada).title).toBe('Ben’s title');
    const kept = excerptsOf(ada.library.db, S1).filter((it) => it.anchor.start === 0);
    expect(new Set(kept.map((it) => it.note))).toEqual(new Set(['Ada’s note', 'Ben’s note']));
  }));

test('what gives way to theirs is in a backup, which is made for nothing less', () =>
  withTwo(async (ada, ben) => {
    const backups = join(ada.library.folder, 'backups');
    const copies = () => readdirSync(backups).filter((it) => it.endsWith('.db'));
    rename(ada, 'Ada’s title');
    rename(ben, 'Ben’s title');
    const file = await ben.send();
    await ada.take(file);
    expect(copies()).toEqual([]);
    await ada.take(file, [{ kind: 'source', id: 's1', choice: 'theirs' }]);
    const [name = 'none'] = copies();
    const copy = connectForReading(join(backups, name));
    try {
      expect(findSource(copy.db, S1)?.title).toBe('Ada’s title');
    } finally {
      copy.close();
    }
  }));

test('a briefing that is here comes as a copy, and replaces only by choice, ours kept as a version', () =>
  withTwo(async (ada, ben) => {
    write(ada, 'Ada wrote this.');
    write(ben, 'Ben wrote that.');
    const file = await ben.send();
    const copied = await ada.take(file);
    expect(copied.isCopy).toBe(true);
    expect(listBriefings(ada.library.db, false).map((it) => it.title)).toEqual([
      'Brief (received 2026-11-22)',
      'Brief',
    ]);
    expect(JSON.stringify(value(readBriefing(ada.library.db, B1)).briefing)).toContain('Ada wrote this.');
    await ada.take(file, [{ kind: 'briefing', id: 'b1', choice: 'theirs' }]);
    expect(JSON.stringify(value(readBriefing(ada.library.db, B1)).briefing)).toContain('Ben wrote that.');
    expect(listVersions(ada.library.db, B1).map((it) => it.name)).toContain(
      'Before the bundle of 2026-11-22',
    );
  }));

test('the same bytes under other ids are the same source, and what points at it follows', () =>
  withDesks(2, async ([ada, ben]) => {
    fill(ada!);
    // Ben has the source as another thing, and other things under its ids.
    addKeptSource(ben!.library, 'b-other', TEXT, { title: 'Mine' });
    ben!.library.db.script('DROP TRIGGER sources_are_what_came_in');
    ben!.library.db.run(
      'UPDATE sources SET bytes_sha256 = ? WHERE id = ?',
      source(ada!).bytesSha256,
      'b-other',
    );
    const other = addKeptSource(ben!.library, 's2', 'Something else. Altogether.', {
      citeKey: 's2',
    } as object);
    addExcerpt(ben!.library, 'e1', {
      source: other,
      text: 'Something else. Altogether.',
      exact: 'Altogether.',
    });
    const file = await ada!.send();
    expect(statesIn(await ben!.look(file))).toContain('source s1 differs');
    await ben!.take(file);
    const [block] = value(readBriefing(ben!.library.db, B1)).briefing.blocks;
    const cited = JSON.stringify(block);
    const own = excerptsOf(ben!.library.db, sourceId.parse('b-other')).find((it) => it.anchor.start === 0);
    expect(own?.id).not.toBe('e1');
    expect(cited).toContain(own?.id ?? 'no excerpt');
    expect(cited).not.toContain('"id":"s2"');
    expect(findExcerpt(ben!.library.db, excerptId.parse('e1'))?.anchor.exact).toBe('Altogether.');
    expect(await stateOf(ben!, file, 'briefing b1')).toBe('same');
  }));

test('what a briefing rests on comes with it, whatever was chosen', () =>
  withDesks(2, async ([ada, ben]) => {
    fill(ada!);
    await ben!.take(await ada!.send(), [
      { kind: 'source', id: 's1', choice: 'ours' },
      { kind: 'picture', id: 'p1', choice: 'ours' },
    ]);
    expect(source(ben!)).not.toBeNull();
    expect(findPicture(ben!.library.db, pictureId.parse('p1'))).not.toBeNull();
  }));

test('without the briefing, what was left out stays out, and what hangs on it', () =>
  withDesks(2, async ([ada, ben]) => {
    fill(ada!);
    const report = await ben!.take(await ada!.send(), [
      { kind: 'briefing', id: 'b1', choice: 'ours' },
      { kind: 'source', id: 's1', choice: 'ours' },
    ]);
    expect(report.added).toMatchObject({ sources: 1, excerpts: 1, figures: 0, briefings: 0 });
    expect(findSource(ben!.library.db, S1)).toBeNull();
  }));

test('what lies in the trash here comes out of it', () =>
  withTwo(async (ada, ben) => {
    trashSources(ben.library.db, [S1], ben.now());
    trashBriefings(ben.library.db, [B1], ben.now());
    await ben.take(await ada.send());
    expect(source(ben).trashedAt).toBeNull();
    expect(listBriefings(ben.library.db, false)).toHaveLength(1);
  }));

test('comments go only where they are asked for, and come together in one thread', () =>
  withDesks(2, async ([ada, ben]) => {
    fill(ada!, [commented(), ...BLOCKS.slice(1)]);
    const by = { name: 'Ada Quill', initials: 'AQ' };
    const thread = {
      id: commentThreadId.parse('t1'),
      briefingId: B1,
      blockId: blockId.parse('k1'),
      quote: 'fees',
    };
    value(
      beginThread(ada!.library.db, thread, {
        id: commentId.parse('m1'),
        author: by,
        body: 'Sure?',
        at: ada!.now(),
      }),
    );
    await ben!.take(await ada!.send({ comments: false }));
    expect(listThreads(ben!.library.db, B1)).toEqual([]);
    expect(JSON.stringify(value(readBriefing(ben!.library.db, B1)).briefing)).not.toContain('t1');
    const report = await ben!.take(await ada!.send());
    expect(report.added.comments).toBe(1);
    expect(listThreads(ben!.library.db, B1)).toEqual(listThreads(ada!.library.db, B1));
    expect(JSON.stringify(value(readBriefing(ben!.library.db, B1)).briefing)).toContain('t1');
  }));

const commented = () => {
  const run = { ...plainRun('The board raised its fees.'), comments: ['t1'] };
  return { ...words('k1', 'x'), content: [run] } as ReturnType<typeof words>;
};

test('a collection goes with all of its sources, and its sources come together', () =>
  withDesks(2, async ([ada, ben]) => {
    fill(ada!);
    const id = collectionId.parse('col');
    insertCollection(ada!.library.db, { id, name: 'Harbours' });
    for (const it of ['s1', 's3']) putInCollection(ada!.library.db, id, sourceId.parse(it));
    const file = await ada!.send({ subject: { kind: 'collection', id } });
    await ben!.take(file);
    expect(listCollections(ben!.library.db)).toMatchObject([{ name: 'Harbours', sources: 2 }]);
    expect(excerptsOf(ben!.library.db, S1).map((it) => it.id)).toEqual(['e1', 'e3']);
    expect(new Set(statesIn(await ben!.look(file)).map((it) => it.split(' ')[2]))).toEqual(new Set(['same']));
  }));

test('an origin that does not go is named, and is the source of its bytes where that is here', () =>
  withDesks(3, async ([ada, ben, cem]) => {
    fill(ada!);
    confirmLink(ada!.library.db, S1, { kind: 'source', id: sourceId.parse('s3') });
    const file = await ada!.send();
    addKeptSource(cem!.library, 's3', 'Not cited at all.', { title: 'Uncited' });
    for (const it of [ben!, cem!]) await it.take(file);
    const origin = (desk: Desk) => originsOf(desk.library.db, [S1]).map((it) => it.origin);
    expect(origin(ben!)).toEqual([{ kind: 'named', name: 'Uncited' }]);
    expect(origin(cem!)).toEqual([{ kind: 'source', id: 's3' }]);
    for (const it of [ben!, cem!]) expect(await stateOf(it, file, 'source s1')).toBe('same');
    expect(findSources(ben!.library.db, [sourceId.parse('s3')])).toEqual([]);
  }));

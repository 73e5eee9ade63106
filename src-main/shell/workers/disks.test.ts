import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CallError } from '#core/contract/errors.ts';
import { briefingId } from '#core/model/ids.ts';
import { ok, type Result } from '#core/model/result.ts';
import { backUp } from '#main/store/backup.ts';
import { insertBriefing, readBriefing } from '#main/store/briefings.ts';
import { openLibrary, openReader, type OpenLibrary } from '#main/store/library.ts';
import { unpackLibrary } from '#main/store/old-libraries.test-support.ts';
import {
  CAN_BE_READ_ONLY,
  CAN_FILL,
  DISKS,
  onSmallDisk,
  type SmallDisk,
} from '#main/store/small-disk.test-support.ts';
import { newBriefing, NOON, paragraphBlock } from '#main/store/test-library.ts';
import { exportMarkdown } from '#main/actions/exporting-markdown.ts';
import { importFiles } from '#main/actions/importing.ts';
import { parseText } from '#main/actions/test-deps.ts';
import { openSession, type Means, type Session } from './open-library.ts';

const ID = briefingId.parse('b1');
let ids = 0;
const means: Means = {
  now: () => new Date().toISOString(),
  newId: () => `id${(ids += 1)}`,
  parse: (file) => Promise.resolve(parseText(file)),
  parseBriefing: () => Promise.resolve('stopped'),
  readEvidence: () => Promise.resolve(null),
  renderPdf: () => Promise.resolve(ok({ bytes: Buffer.alloc(900_000), pages: 1, checks: [], claims: [] })),
  log: () => undefined,
};
const codeOf = (it: Result<unknown, CallError>) => (it.ok ? 'ok' : it.error.code);
const watch = { onProgress: () => undefined, signal: new AbortController().signal };

/** A library on a disk, with one briefing of one paragraph, and the session of a window on it. */
function onDisk(
  megabytes: number,
  work: (disk: SmallDisk, folder: string, open: () => Session) => Promise<void> | void,
): Promise<void> {
  return onSmallDisk(megabytes, async (disk) => {
    const folder = join(disk.folder, 'Library');
    const made = openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON });
    if (!made.ok) throw new Error(made.error.code);
    insertBriefing(made.value.db, newBriefing('b1', [paragraphBlock('k1', 'Begun.')]), NOON);
    made.value.close();
    const sessions: Session[] = [];
    const open = () => {
      const opened = openSession({ folder, how: 'open' }, means);
      if (!opened.ok) throw new Error(opened.error.code);
      sessions.push(opened.value);
      return opened.value;
    };
    try {
      await work(disk, folder, open);
    } finally {
      for (const it of sessions) await it.close();
    }
  });
}

const typed = (words: string, revision = 1) => ({
  ...{ id: ID, revision, order: ['k1'], changed: [paragraphBlock('k1', words)], facts: {} },
});
const save = (session: Session, words: string, revision = 1) =>
  session.call('briefings.save', typed(words, revision));
/** What the library says, opened anew by a reader, and whether SQLite finds it sound. */
function stored(folder: string): string {
  const reader = openReader(folder);
  if (!reader.ok) return reader.error.code;
  const { db, close } = reader.value;
  const read = readBriefing(db, ID);
  const words = read.ok ? JSON.stringify(read.value.briefing.blocks) : read.error.code;
  const [check] = Object.values(db.get('PRAGMA quick_check(1)') ?? {});
  close();
  return check === 'ok' ? words : String(check);
}
const partsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.part'));
const LONG = 'Many words of a long text. '.repeat(8000);

describe.runIf(CAN_FILL)(`full (${DISKS})`, () => {
  test('what is typed is refused whole, and saved when there is room', async () => {
    await onDisk(8, async (disk, folder, open) => {
      const session = open();
      disk.fill(40_000);
      expect(codeOf(await save(session, LONG))).toBe('disk-full');
      expect(stored(folder)).toContain('Begun.');
      // What is small finds room, or does not: the library stays sound.
      await save(session, 'Short.');
      disk.free();
      const now = stored(folder).includes('Short.') ? 2 : 1;
      expect(codeOf(await save(session, LONG, now))).toBe('ok');
      expect(stored(folder)).toContain('Many words');
    });
  });

  test('a file is brought in whole or not at all', async () => {
    await onDisk(8, async (disk, folder, open) => {
      const session = open();
      const file = join(disk.folder, 'paper.txt');
      writeFileSync(file, LONG.repeat(3));
      const bring = () =>
        session.write((deps) => importFiles(deps, { paths: [file] }, watch), new AbortController().signal);
      disk.fill(300_000);
      expect(codeOf(await bring())).toBe('disk-full');
      disk.fill(0);
      expect(codeOf(await bring())).toBe('disk-full');
      expect(session.state()).toMatchObject({ sources: 0 });
      expect(partsIn(folder)).toEqual([]);
      disk.free();
      expect(codeOf(await bring())).toBe('ok');
      expect(session.state()).toMatchObject({ sources: 1 });
    });
  });

  test('an export leaves the older file as it was', async () => {
    await onDisk(8, async (disk, folder, open) => {
      const session = open();
      const to = join(disk.folder, 'brief.md');
      writeFileSync(to, 'the older one');
      expect(codeOf(await save(session, LONG))).toBe('ok');
      disk.fill(8000);
      const write = () =>
        session.write((deps) => exportMarkdown(deps, { briefingId: ID, to }), new AbortController().signal);
      expect(codeOf(await write())).toBe('disk-full');
      expect(readFileSync(to, 'utf8')).toBe('the older one');
      expect(readdirSync(disk.folder).toSorted()).toEqual(['Library', 'ballast', 'brief.md']);
      disk.free();
      expect(codeOf(await write())).toBe('ok');
      expect(readFileSync(to, 'utf8')).toContain('Many words');
      expect(stored(folder)).toContain('Many words');
    });
  });

  test('closing and opening go on', async () => {
    await onDisk(8, async (disk, folder, open) => {
      const session = open();
      disk.fill(60_000);
      expect(codeOf(await save(session, LONG))).toBe('disk-full');
      disk.fill(0);
      await session.close();
      expect(stored(folder)).toContain('Begun.');
      disk.free();
      expect(codeOf(await save(open(), 'After.'))).toBe('ok');
    });
  });
});

describe.runIf(CAN_FILL)(`full, and more than words to write (${DISKS})`, () => {
  test('a backup is refused first, and the work goes on', async () => {
    await onDisk(48, async (disk, folder, open) => {
      const session = open();
      const library = await libraryOf(session);
      disk.fill(2_000_000);
      const copies = readdirSync(join(folder, 'backups'));
      expect(codeOf(await backUp(library, NOON, { force: true }))).toBe('no-room-for-backup');
      expect(readdirSync(join(folder, 'backups'))).toEqual(copies);
      expect(codeOf(await save(session, 'Words that find room.'))).toBe('ok');
      disk.free();
      expect(codeOf(await backUp(library, NOON, { force: true }))).toBe('ok');
    });
  });

  test('an older library is not touched, and is brought up when there is room', async () => {
    await onSmallDisk(64, (disk) => {
      const folder = join(disk.folder, 'Old');
      mkdirSync(folder);
      unpackLibrary(1, folder);
      const bytes = readFileSync(join(folder, 'library.db'));
      disk.fill(500_000);
      const refused = openLibrary(folder, { mode: 'open' });
      expect(codeOf(refused)).toBe('disk-full');
      expect(readFileSync(join(folder, 'library.db')).equals(bytes)).toBe(true);
      expect(partsIn(folder)).toEqual([]);
      disk.free();
      const opened = openLibrary(folder, { mode: 'open' });
      expect(codeOf(opened)).toBe('ok');
      if (opened.ok) opened.value.close();
    });
  });
});

// The nearest to a full disk where none can be filled: SQLite finds no room.
test('a database that may not grow refuses what is typed whole, and takes it when it may', async () => {
  await onDisk(8, async (_, folder, open) => {
    const session = open();
    const { db } = await libraryOf(session);
    const [pages] = Object.values(db.get('PRAGMA page_count') ?? {});
    db.all(`PRAGMA max_page_count = ${Number(pages) + 2}`);
    expect(codeOf(await save(session, LONG))).toBe('disk-full');
    expect(stored(folder)).toContain('Begun.');
    db.all('PRAGMA max_page_count = 1000000');
    expect(codeOf(await save(session, LONG))).toBe('ok');
    expect(stored(folder)).toContain('Many words');
  });
});

async function libraryOf(session: Session): Promise<OpenLibrary> {
  const signal = new AbortController().signal;
  const taken = await session.write(({ library }) => Promise.resolve(ok(library)), signal);
  if (!taken.ok) throw new Error(taken.error.code);
  return taken.value;
}

describe.runIf(CAN_BE_READ_ONLY)(`read-only (${DISKS})`, () => {
  test('a library opens for reading, says so, and offers no write', async () => {
    await onDisk(8, async (disk, folder, open) => {
      const before = readdirSync(folder);
      disk.setReadOnly(true);
      const session = open();
      expect(session.state()).toMatchObject({ readOnly: true, briefings: 1 });
      expect(codeOf(await session.call('briefings.get', { id: ID }))).toBe('ok');
      expect(codeOf(await save(session, 'Never.'))).toBe('library-read-only');
      const signal = new AbortController().signal;
      const write = session.write(() => Promise.resolve(ok(null)), signal);
      expect(codeOf(await write)).toBe('library-read-only');
      expect(stored(folder)).toContain('Begun.');
      disk.setReadOnly(false);
      expect(readdirSync(folder)).toEqual(before);
    });
  });

  test('one that was left open there is read with all that was saved', async () => {
    await onDisk(8, (disk, folder) => {
      // Closed by no one: its log holds what was saved last. The system makes no disk read-only that is written to.
      const left = openLibrary(folder, { mode: 'open' });
      if (!left.ok) throw new Error(left.error.code);
      insertBriefing(left.value.db, newBriefing('b2', [paragraphBlock('k2', 'In the log.')]), NOON);
      const copy = join(disk.folder, 'Copy');
      cpSync(folder, copy, { recursive: true });
      left.value.close();
      disk.setReadOnly(true);
      const reader = openReader(copy);
      expect(reader.ok ? reader.value.db.all('SELECT id FROM briefings').length : reader.error.code).toBe(2);
      expect(stored(copy)).toContain('Begun.');
      if (reader.ok) reader.value.close();
      disk.setReadOnly(false);
    });
  });
});

describe(`pulled out (${DISKS})`, () => {
  test('nothing is written until it is back, and no folder is made in its place', async () => {
    await onDisk(8, async (disk, folder, open) => {
      const session = open();
      expect(codeOf(await save(session, 'First.'))).toBe('ok');
      disk.pullOut();
      expect(await save(session, 'Second.', 2)).toEqual({
        ok: false,
        error: { code: 'library-unreachable', name: 'Library' },
      });
      const bring = session.write(
        (deps) => importFiles(deps, { paths: [import.meta.filename] }, watch),
        new AbortController().signal,
      );
      expect(codeOf(await bring)).toBe('library-unreachable');
      expect(readdirSync(disk.folder), 'the empty folder stays empty').toEqual([]);
      expect(existsSync(folder)).toBe(false);
      disk.putBack();
      expect(codeOf(await save(session, 'Second.', 2))).toBe('ok');
      expect(stored(folder)).toContain('Second.');
    });
  });
});

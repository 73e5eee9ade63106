import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionId } from '#core/model/ids.ts';
import { salvageText, type SalvageReport } from '#core/contract/salvage.ts';
import { backUp } from './backup.ts';
import { blobPath, keepBlob } from './blobs.ts';
import { insertBriefing, readBriefing, showBriefing } from './briefings.ts';
import { findExcerpt } from './excerpts.ts';
import { sha256Of } from './hash.ts';
import { DATABASE_NAME, openLibrary, type OpenLibrary } from './library.ts';
import { salvage } from './salvage.ts';
import { checkLibrary } from './soundness.ts';
import {
  addExcerpt,
  addFigure,
  addSource,
  newBriefing,
  NOON,
  paragraphBlock,
  temporaryFolder,
} from './test-library.ts';
import { makeProtection } from './vault/key-file.ts';
import { keepVersion } from './versions.ts';

const TEXT = 'The harbour of Halm was closed.\n\nSome 40 ships waited.';
const AT = '2031-05-05T12:00:00.000Z';

interface Scene {
  readonly folder: string;
  readonly to: string;
  readonly key: Uint8Array | null;
  readonly salvage: () => Promise<SalvageReport>;
  /** Opens what was made, looks at it, and closes it again. */
  readonly look: (work: (library: OpenLibrary) => void) => void;
}

async function scene(
  work: (scene: Scene) => Promise<void>,
  { encrypted = false, withBackup = false }: { encrypted?: boolean; withBackup?: boolean } = {},
): Promise<void> {
  const { folder: parent, remove } = temporaryFolder();
  const [folder, to] = [join(parent, 'Library'), join(parent, 'Saved')];
  const protection = encrypted ? await makeProtection('a long passphrase', 1024) : null;
  const key = protection?.key ?? null;
  try {
    const opened = openLibrary(folder, { mode: 'create', id: 'lib', createdAt: NOON, protection });
    if (!opened.ok) throw new Error(opened.error.code);
    fill(opened.value);
    if (withBackup) await backUp(opened.value, NOON);
    opened.value.close();
    let ids = 0;
    const newId = (): string => `new-${(ids += 1)}`;
    await work({
      ...{ folder, to, key },
      salvage: async () => {
        const before = bytesOf(folder);
        const done = await salvage({ folder, key, homes: [], at: AT, newId }, to);
        expect(bytesOf(folder), 'a damaged library is never written to').toEqual(before);
        if (!done.ok) throw new Error(done.error.code);
        const checked = await checkLibrary(to, key);
        const faults = checked.ok ? checked.value.faults.map((it) => it.code) : ['not opened'];
        expect(faults.filter((it) => it !== 'reference-missing' && it !== 'file-missing')).toEqual([]);
        return done.value;
      },
      look: (see) => {
        const saved = openLibrary(to, { mode: 'open', key });
        if (!saved.ok) throw new Error(saved.error.code);
        see(saved.value);
        saved.value.close();
      },
    });
  } finally {
    remove();
  }
}

function fill(library: OpenLibrary): void {
  const blocks = Array.from({ length: 3 }, (_, number) => {
    const source = addSource(library, `s${number}`, `${TEXT}\n\nNumber ${number}.`, {
      title: `Halm ${number}`,
    });
    keepBlob(library, Buffer.from(`s${number} ${TEXT}\n\nNumber ${number}.`));
    const from = { source, text: `${TEXT}\n\nNumber ${number}.` };
    const kept = addExcerpt(library, `e${number}`, { ...from, exact: 'harbour of Halm' }, { tags: ['port'] });
    addFigure(library, `f${number}`, { ...from, exact: '40 ships' }, { value: 40, claimant: 'The board' });
    return paragraphBlock(`p${number}`, `Closed ${number}.`, [kept]);
  });
  insertBriefing(library.db, newBriefing('b1', blocks), NOON);
  const stored = readBriefing(library.db, newBriefing('b1', []).id);
  if (stored.ok)
    keepVersion(library.db, stored.value, { id: versionId.parse('v1'), name: 'First', savedAt: NOON });
}

function bytesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return Object.fromEntries(
    files.map((it) => [join(it.parentPath, it.name), sha256Of(readFileSync(join(it.parentPath, it.name)))]),
  );
}

/** Changes the first byte of some words, wherever they stand in the database. */
function scratch(folder: string, words: string): void {
  const file = join(folder, DATABASE_NAME);
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1))
    bytes[at] = (bytes[at] ?? 0) ^ 2;
  writeFileSync(file, bytes);
}

test.each([false, true])('a sound library is carried over whole (encrypted: %s)', async (encrypted) => {
  await scene(
    async ({ salvage: run, look, to }) => {
      const report = await run();
      expect([report.lost, report.marked, report.unread]).toEqual([[], [], []]);
      look(({ db }) => {
        expect(db.get('SELECT count(*) AS n FROM excerpts')).toEqual({ n: 3 });
        expect(db.get('SELECT count(*) AS n FROM attributions')).toEqual({ n: 3 });
        const shown = showBriefing(db, newBriefing('b1', []).id);
        expect(shown.ok && shown.value.briefing.blocks).toHaveLength(3);
      });
      expect(readdirSync(to)).toEqual(
        expect.arrayContaining(['salvage-report.txt', 'salvage-report.json', 'damaged']),
      );
      expect(existsSync(join(to, 'damaged/library.db.proved'))).toBe(false);
    },
    { encrypted },
  );
});

test('an excerpt whose words changed is left out, with the briefings that rest on it', async () => {
  await scene(async ({ folder, salvage: run, look }) => {
    const opened = openLibrary(folder, { mode: 'open' });
    if (!opened.ok) throw new Error(opened.error.code);
    opened.value.db.script('DROP TRIGGER excerpts_are_verbatim');
    opened.value.db.run(`UPDATE excerpts SET exact = 'harbour of Helm' WHERE id = 'e1'`);
    opened.value.close();
    const report = await run();
    const lost = report.lost.find((it) => it.kind === 'excerpt');
    expect(lost).toMatchObject({ name: 'harbour of Helm', why: 'changed', restsOn: ['Brief'] });
    expect(salvageText(report)).toContain(
      'The excerpt “harbour of Helm”: its words are not those that were kept. Briefings that rest on it: “Brief”.',
    );
    look(({ db: saved }) => {
      expect(findExcerpt(saved, 'e1' as never)).toBeNull();
      expect(findExcerpt(saved, 'e2' as never)?.anchor.exact).toBe('harbour of Halm');
    });
  });
});

test('a source whose text changed is left out with what was taken from it', async () => {
  await scene(async ({ folder, salvage: run, look }) => {
    scratch(folder, 'Number 1.');
    const report = await run();
    expect(report.lost.map(({ kind, why }) => `${kind} ${why}`)).toEqual(
      expect.arrayContaining(['source text-lost', 'excerpt rests-on-lost', 'figure rests-on-lost']),
    );
    look(({ db }) => expect(db.all('SELECT id FROM sources')).toEqual([{ id: 's0' }, { id: 's2' }]));
  });
});

test('what nothing proves bears a mark that everybody sees', async () => {
  await scene(async ({ folder, salvage: run, look }) => {
    scratch(folder, 'Closed 1.');
    const report = await run();
    expect(report.marked.length).toBeGreaterThan(0);
    look(({ db }) => {
      const shown = showBriefing(db, newBriefing('b1', []).id);
      expect(JSON.stringify(shown)).toMatch(/NOT VERIFIED[^{]*[\s\S]*losed 1\./);
    });
  });
});

test('what a sound backup has the very same of is proved', async () => {
  await scene(
    async ({ folder, salvage: run }) => {
      scratch(folder, 'Closed 1.');
      const report = await run();
      expect(report.marked.map((it) => it.kind)).toEqual(['paragraph']);
    },
    { withBackup: true },
  );
});

test('an original file that is gone is named, and its source stays', async () => {
  await scene(async ({ folder, salvage: run, look }) => {
    rmSync(blobPath({ folder, cipher: null }, sha256Of(`s1 ${TEXT}\n\nNumber 1.`)));
    const report = await run();
    expect(report.lost).toMatchObject([{ kind: 'original file of', name: 'Halm 1', why: 'file-lost' }]);
    look(({ db }) => expect(db.get('SELECT count(*) AS n FROM sources')).toEqual({ n: 3 }));
  });
});

test('a database without anything to read leaves nothing behind', async () => {
  await scene(async ({ folder, to }) => {
    writeFileSync(join(folder, DATABASE_NAME), Buffer.alloc(65_536, 0x5a));
    const job = { folder, key: null, homes: [], at: AT, newId: () => 'x' };
    expect(await salvage(job, to)).toMatchObject({ error: { code: 'nothing-to-salvage' } });
    expect(existsSync(to)).toBe(false);
    expect(await salvage(job, to, { mayGoOn: () => false })).toMatchObject({ ok: false });
    expect(existsSync(to)).toBe(false);
  });
});

import type { ElectronApplication, Page } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as editor from './editor-pages.ts';
import {
  answerDialogs,
  closeApp,
  expect,
  launchApp,
  newFolder,
  test,
  type LaunchOptions,
} from './fixtures.ts';

// Disks that fill up, go away, come back, or take their time.

const ROOT = join(import.meta.dirname, '..');
const { body, saved } = editor;
const mount = (...args: string[]) => void execFileSync('mount', args);

/** A home with a disk of 12 MB in it, mounted where that is allowed, and a library on that. */
function makeHome() {
  const home = newFolder();
  const disk = join(home.path, 'stick');
  mkdirSync(disk);
  const isRoot = process.getuid?.() === 0;
  const isDisk =
    process.platform === 'linux' &&
    isRoot &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'chancery-e2e', disk]).status === 0;
  const library = join(disk, 'Library');
  const note = join(home.path, 'note.txt');
  writeFileSync(note, 'The ferry to Port Marrow sails at noon.');
  const cli = [join(ROOT, 'tools/cli.mjs'), 'import', note, '--library', library];
  const made = spawnSync(process.execPath, cli, { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  return {
    ...{ path: home.path, disk, library, isDisk },
    /** Leaves nothing free. */
    fill: () => {
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
    },
    free: () => rmSync(join(disk, 'ballast')),
    remove: () => {
      if (isDisk) spawnSync('umount', ['-l', disk]);
      home.remove();
    },
  };
}

async function withApp(
  options: (home: ReturnType<typeof makeHome>) => LaunchOptions,
  work: (parts: { app: ElectronApplication; page: Page; home: ReturnType<typeof makeHome> }) => Promise<void>,
): Promise<void> {
  const home = makeHome();
  try {
    const app = await launchApp(home.path, options(home));
    try {
      await work({ app, page: await editor.firstWindow(app), home });
    } finally {
      await closeApp(app).catch(() => undefined);
    }
  } finally {
    home.remove();
  }
}

const onLibrary = ({ library }: { library: string }) => ({ startArguments: [`--library=${library}`] });

/** Why a test has nothing to look at on this machine; a level below has the nearest. */
function said(description: string): void {
  test.info().annotations.push({ type: 'not possible here', description });
  console.log(description);
}

/** By the button, unless the app has tried by itself meanwhile. */
async function tryAgain(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Try again' });
  await button.click({ timeout: 2000 }).catch(() => undefined);
}

async function begin(page: Page): Promise<void> {
  await editor.newBriefing(page, 'Storm', 'An empty page');
  await editor.writeBehind(body(page).locator('> p').last(), 'Begun. ');
  await expect(saved(page)).toHaveText(/^Saved/);
}

test('a disk that is full: typing goes on, a copy goes elsewhere, and it is saved when there is room', async () => {
  await withApp(onLibrary, async ({ app, page, home }) => {
    if (!home.isDisk)
      return said('no disk can be mounted here: src-main/shell/workers/disks.test.ts has the nearest');
    await begin(page);
    home.fill();
    // What SQLite has room for in its log already is still saved.
    const long = 'Many words that find no room. '.repeat(4000);
    await editor.paste(page, { html: `<p>${long}</p>`, text: long });
    await expect(saved(page)).toHaveText(/^Not saved: The disk is full/);
    await page.keyboard.type(' Still typing.');
    await expect(body(page)).toContainText('Still typing.');
    await page.screenshot({ path: test.info().outputPath('full.png') });
    const copy = join(home.path, 'Copy.md');
    await answerDialogs(app, { save: copy });
    await page.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
    await expect(page.getByRole('status', { name: 'Notices' })).toContainText('“Copy.md” holds your text');
    expect(readFileSync(copy, 'utf8')).toContain('Still typing.');
    home.free();
    await tryAgain(page);
    await expect(saved(page)).toHaveText(/^Saved/);
    await page.reload();
    await expect(body(page)).toContainText('Still typing.');
  });
});

test('a stick that is pulled out: what is typed stays, and is saved when it is back', async () => {
  await withApp(onLibrary, async ({ page, home }) => {
    await begin(page);
    const away = `${home.library} away`;
    renameSync(home.library, away);
    await page.keyboard.type('In the window alone. ');
    await expect(saved(page)).toHaveText(
      /^Not saved: “Library” is out of reach. What you write stays in this window/,
    );
    await page.screenshot({ path: test.info().outputPath('away.png') });
    expect(existsSync(home.library), 'no folder is made in its place').toBe(false);
    await page.keyboard.type('And more. ');
    renameSync(away, home.library);
    await tryAgain(page);
    await expect(saved(page)).toHaveText(/^Saved/);
    await page.reload();
    await expect(body(page)).toContainText('Begun. In the window alone. And more.');
  });
});

test('a disk that cannot be written: the library is read, and nothing offers to write', async () => {
  await withApp(
    (home) => {
      if (home.isDisk) mount('-o', 'remount,ro', home.disk);
      return onLibrary(home);
    },
    async ({ page, home }) => {
      if (!home.isDisk)
        return said('no disk can be mounted here: src-main/shell/workers/disks.test.ts has the nearest');
      await expect(page.getByText('read-only', { exact: true })).toBeVisible();
      await editor.openFromLibrary(page, 'Sources', /note|ferry/i);
      await expect(page.getByText('The ferry to Port Marrow sails at noon.').first()).toBeVisible();
      const menu = await page.evaluate(() =>
        window.chancery.call('briefings.create', { title: 'x', kind: 'non-paper' }),
      );
      expect(menu).toMatchObject({ ok: false, error: { code: 'library-read-only' } });
      await page.keyboard.press('Control+n');
      await expect(editor.dialog(page, 'New briefing')).toHaveCount(0);
      await page.screenshot({ path: test.info().outputPath('read-only.png') });
      expect(readdirSync(home.library)).not.toContain('library.lock');
    },
  );
});

test('a library that another computer has open is opened on a person’s word alone', async () => {
  await withApp(
    () => ({}),
    async ({ app, page, home }) => {
      const lock = join(home.library, 'library.lock');
      const theirs = {
        host: 'desk-in-marrow',
        pid: 7,
        machineStarted: 1,
        processStarted: 1,
        token: 'theirs',
      };
      writeFileSync(lock, JSON.stringify(theirs));
      const open = () => page.evaluate(() => window.chancery.call('library.open', {}));
      await answerDialogs(app, { open: [home.library], button: 0 });
      expect(await open()).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(theirs);
      await answerDialogs(app, { open: [home.library], button: 1 });
      expect(await open()).toMatchObject({ ok: true, value: { open: { name: 'Library' } } });
      expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ host: hostname() });
      // Somebody there opens it again, past our lock: from here nothing more is written.
      writeFileSync(lock, JSON.stringify(theirs));
      const refused = await page.evaluate(() => window.chancery.call('collections.create', { name: 'Late' }));
      expect(refused).toMatchObject({ error: { code: 'library-taken-over', host: 'desk-in-marrow' } });
    },
  );
});

/** Makes every fsync of the app take so many milliseconds longer, as a share that is far away does. */
function slowDisk(home: string, milliseconds: number): string | null {
  const [source, library, program] = ['slow.c', 'slow.so', 'slow.sh'].map((it) => join(home, it));
  writeFileSync(
    source ?? '',
    `#define _GNU_SOURCE
     #include <dlfcn.h>
     #include <unistd.h>
     int fsync(int fd) { usleep(${milliseconds * 1000}); return ((int (*)(int)) dlsym(RTLD_NEXT, "fsync"))(fd); }
     int fdatasync(int fd) { usleep(${milliseconds * 1000}); return ((int (*)(int)) dlsym(RTLD_NEXT, "fdatasync"))(fd); }`,
  );
  const built = spawnSync('cc', ['-shared', '-fPIC', '-o', library ?? '', source ?? '', '-ldl']);
  if (built.status !== 0) return null;
  writeFileSync(
    program ?? '',
    `#!/bin/sh\nLD_PRELOAD="${library}" exec "${process.env['ELECTRON_EXEC_PATH']}" "$@"\n`,
    { mode: 0o755 },
  );
  return program ?? null;
}

test('a slow disk: the window stays usable while saves queue, and nothing is lost', async () => {
  test.skip(process.platform !== 'linux', 'the delay is put between by LD_PRELOAD');
  let through: string | null = null;
  await withApp(
    (home) => {
      through = slowDisk(home.path, 400);
      return { ...onLibrary(home), ...(through === null ? {} : { through }) };
    },
    async ({ page }) => {
      if (through === null) return said('there is no C compiler here to put a delay between');
      await begin(page);
      const words = Array.from({ length: 60 }, (_, at) => `word${at}`);
      for (const word of words) {
        await page.keyboard.type(`${word} `, { delay: 10 });
        // A window that waited for its disk would answer nothing now.
        expect(await page.evaluate(() => document.hasFocus())).toBe(true);
      }
      await expect(body(page)).toContainText(words.join(' '));
      await expect(saved(page)).toHaveText(/^Saved/, { timeout: 20_000 });
      await page.reload();
      await expect(body(page)).toContainText(words.join(' '));
    },
  );
});

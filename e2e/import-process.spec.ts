import type { ElectronApplication, Page } from '@playwright/test';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, expect, test } from './fixtures.ts';

test.skip(process.platform !== 'linux', 'processes are looked up in /proc');

test.beforeEach(async ({ page }) => {
  const isOpen = await page.evaluate(async () => {
    const state = await window.chancery.call('library.state', {});
    if (state.ok && state.value.open !== null) return true;
    return (await window.chancery.call('library.create', { place: 'default' })).ok;
  });
  expect(isOpen).toBe(true);
});

/** The import processes of the app, by what they are called in the system's list. */
function importProcesses(app: ElectronApplication): number[] {
  const parents = new Map<number, number>();
  const commands = new Map<number, string>();
  for (const name of readdirSync('/proc').filter((it) => /^\d+$/.test(it))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
      commands.set(Number(name), readFileSync(`/proc/${name}/cmdline`, 'latin1'));
    } catch {
      // It ended while we looked.
    }
  }
  const own = app.process().pid ?? 0;
  const descends = (pid: number | undefined): boolean =>
    pid !== undefined && pid > 1 && (pid === own || descends(parents.get(pid)));
  return [...commands]
    .filter(
      ([pid, command]) => command.includes('--utility-sub-type=node.mojom.NodeService') && descends(pid),
    )
    .map(([pid]) => pid);
}

async function importProcess(app: ElectronApplication): Promise<number> {
  for (;;) {
    const [pid] = importProcesses(app);
    if (pid !== undefined) return pid;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Imports files that the dialog is said to have chosen; answers what the report says of each. */
async function importing(app: ElectronApplication, page: Page, paths: string[]): Promise<string[]> {
  await answerDialogs(app, { open: paths });
  return page.evaluate(async () => {
    const report = await window.chancery.call('importing.importChosen', {});
    if (!report.ok) return [report.error.code];
    return report.value.files.map((it) => `${it.fileName} ${it.problems[0]?.code ?? it.outcome}`);
  });
}

/** Takes seconds to read. */
const LONG = `<!doctype html><title>Long</title>${'<p>The <b>ferry</b> to <i>Sund</i> sails again.</p>'.repeat(200_000)}`;

test('a process that is killed while it reads costs one file', async ({ app, page, home }) => {
  const paths = ['a.txt', 'long.html', 'b.txt'].map((it) => join(home, it));
  for (const path of paths) writeFileSync(path, path.endsWith('.html') ? LONG : `Words of ${path}.`);
  expect(await importing(app, page, paths.slice(0, 1))).toEqual(['a.txt added']);
  const first = await importProcess(app);
  // Stopped, it can be in no other state when it is killed.
  process.kill(first, 'SIGSTOP');
  const isReading = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.chancery.onEvent('import.progress', ({ fileName }) => {
          if (fileName === 'long.html') resolve();
        });
      }),
  );
  const report = importing(app, page, paths.slice(1));
  await isReading;
  process.kill(first, 'SIGKILL');
  expect(await report).toEqual(['long.html parser-stopped', 'b.txt added']);
  expect(await importProcess(app)).not.toBe(first);
  expect(readFileSync(join(home, 'user-data/logs/chancery.log'), 'utf8')).toContain('parser-stopped exit');
});

test('cancelling ends the file that is being read, and what is in stays in', async ({ app, page, home }) => {
  const paths = ['c.txt', 'longer.html', 'd.txt'].map((it) => join(home, it));
  for (const path of paths)
    writeFileSync(path, path.endsWith('.html') ? `${LONG}<p>More.</p>` : `Words of ${path}.`);
  await answerDialogs(app, { open: paths });
  const report = await page.evaluate(async () => {
    const steps: string[] = [];
    const stop = window.chancery.onEvent('import.progress', ({ fileName, step }) => {
      steps.push(step);
      if (fileName === 'longer.html') void window.chancery.call('importing.cancel', {});
    });
    const answer = await window.chancery.call('importing.importChosen', {});
    stop();
    if (!answer.ok) throw new Error(answer.error.code);
    return {
      cancelled: answer.value.cancelled,
      files: answer.value.files.map((it) => it.fileName),
      looked: steps[0],
    };
  });
  expect(report).toEqual({ cancelled: true, files: ['c.txt'], looked: 'looking' });
  await expect.poll(() => importProcesses(app)).toEqual([]);
  expect(await importing(app, page, paths.slice(2))).toEqual(['d.txt added']);
});

test('a folder comes in with the folders in it', async ({ app, page, home }) => {
  const folder = join(home, 'box');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(join(folder, 'e.txt'), 'The tide turned early.');
  writeFileSync(join(folder, 'inner/f.txt'), 'The pilot came aboard.');
  expect(await importing(app, page, [folder])).toEqual(['box opened', 'e.txt added', 'f.txt added']);
});

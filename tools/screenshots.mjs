// Makes the pictures of the documents from the real app on its sample library, and of the PDF it exports.
// usage: npm run screenshots (needs pdftoppm of poppler-utils for the pages)
import { _electron } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { hasDisplay, onDisplay } from './display.mjs';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { sandboxArguments } from './sandbox.mjs';
import { runTool, Stop } from './stop.mjs';

const docs = join(root, 'docs');
const playwright = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));

/** @param {string[]} command */
function run([program = '', ...args]) {
  if (spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    throw new Stop(`${program} ${args.join(' ')} failed.`);
}

/** @param {string} library */
async function takeWindows(library) {
  const { executable } = await prepare();
  const profile = mkdtempSync(join(tmpdir(), 'chancery-shots-'));
  const app = await _electron.launch({
    executablePath: executable,
    args: [
      '-r',
      join(playwright, 'lib/server/electron/loader.js'),
      ...sandboxArguments(executable),
      '--force-device-scale-factor=1',
      '--font-render-hinting=none',
      `--user-data-dir=${profile}`,
      root,
      `--library=${library}`,
    ],
    env: { .../** @type {Record<string, string>} */ (process.env), LANG: 'en_GB.UTF-8' },
  });
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentBounds({ x: 0, y: 0, width: 1400, height: 860 });
    });
    for (const theme of ['dark', 'light']) {
      await page.evaluate(
        (it) => Reflect.get(globalThis, 'chancery').call('preferences.set', { theme: it }),
        theme,
      );
      await page.reload();
      const library = page.getByRole('navigation', { name: 'Library' });
      await library.getByText('Briefings').click();
      await page.getByRole('listbox', { name: 'Briefings' }).getByRole('option').first().dblclick();
      await library.getByText('Excerpts').click();
      await page.locator('[data-cite]').nth(2).click();
      await page.getByRole('document', { name: 'Text of the source' }).waitFor();
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(docs, `window-${theme}.png`) });
    }
    await takeLibrary(page);
    await takeWriting(page);
    await takePreview(page);
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A source with what its text states, and its origins beside it. @param {import('@playwright/test').Page} page */
async function takeLibrary(page) {
  await page.getByRole('navigation', { name: 'Library' }).getByText('Sources').click();
  const source = page.getByRole('option', { name: /Orlund port paperwork/ });
  await source.dblclick();
  await source.click();
  await page.getByRole('document', { name: 'Text of the source' }).focus();
  await page.keyboard.press('Control+j');
  await page.getByRole('group', { name: 'Kinds of proposals' }).waitFor();
  await page.getByRole('region', { name: 'Origins' }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(docs, 'library-light.png') });
}

/** An assessment with its outline beside the text. @param {import('@playwright/test').Page} page */
async function takeWriting(page) {
  await page.getByRole('navigation', { name: 'Library' }).getByText('Briefings').click();
  const row = page
    .getByRole('listbox', { name: 'Briefings' })
    .getByRole('option', { name: /how much grain/ });
  await row.dblclick();
  const text = page
    .locator('[role="tabpanel"]:not([hidden])')
    .getByRole('textbox', { name: 'Briefing text' });
  await text.getByText('Three numbers for a month').click();
  await page.keyboard.press('F9');
  await page.keyboard.press('Control+Shift+l');
  await page.getByRole('list', { name: 'Sections' }).waitFor();
  await text.getByText('The port shipped').evaluate((it) => it.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(docs, 'writing-light.png') });
}

/** The same beside its pages, the outline put away. @param {import('@playwright/test').Page} page */
async function takePreview(page) {
  await page.keyboard.press('Control+Shift+l');
  await page.keyboard.press('Control+5');
  await page.locator('.page-drawing text').first().waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(docs, 'preview-light.png') });
}

await runTool(async () => {
  if (!hasDisplay()) {
    run(onDisplay([process.execPath, import.meta.filename]));
    return;
  }
  ensureBuilt({ for: 'app', quiet: true });
  mkdirSync(docs, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'chancery-shots-'));
  try {
    const library = join(folder, 'Sample library');
    run([process.execPath, join(root, 'tools/cli.mjs'), 'demo', library]);
    await takeWindows(library);
    run(['pdftoppm', '-png', '-r', '80', join(library, 'Halm talks.pdf'), join(docs, 'page')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
